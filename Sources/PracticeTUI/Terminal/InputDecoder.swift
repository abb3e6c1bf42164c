/// Turns what a terminal sends into keys and pasted text.
struct InputDecoder {
  enum Input: Hashable {
    case scalar(Unicode.Scalar)
    case key(Key)
    case pasteBegin
    case pasteEnd
  }

  /// The longest text taken from a clipboard, in scalars; what is beyond it is left out.
  static let longestPaste = 1_000_000

  private var pasted: String.UnicodeScalarView?
  private var pastedCount = 0

  /// The end of a pasted text is still to come.
  var isPasting: Bool { pasted != nil }

  /// What came in together, as events.
  mutating func events(from inputs: [Input]) -> [Event] {
    var events: [Event] = []
    var index = inputs.startIndex
    while index < inputs.endIndex {
      let input = inputs[index]
      index += 1
      switch input {
      case .pasteBegin:
        pasted = pasted ?? String.UnicodeScalarView()
      case .pasteEnd:
        if let event = endPaste() { events.append(event) }
      case .scalar(let scalar) where isPasting:
        addPasted(scalar)
      case .key(let key) where isPasting:
        if key == .enter { addPasted("\n") }
      case .scalar("\u{1B}"):
        if let end = InputDecoder.endOfUnknownSequence(in: inputs, from: index) {
          index = end
        } else if index < inputs.endIndex, case .scalar(let scalar) = inputs[index],
          scalar.value > 0x20, scalar.value != 0x7F
        {
          events.append(.key(.alt(Character(scalar))))
          index += 1
        } else {
          events.append(.key(.escape))
        }
      case .scalar(let scalar):
        add(scalar, to: &events)
      case .key(let key):
        events.append(.key(key))
      }
    }
    return events
  }

  /// Hands out what was pasted, also when its end never came.
  mutating func endPaste() -> Event? {
    defer { (pasted, pastedCount) = (nil, 0) }
    return pasted.map { .paste(String($0)) }
  }

  /// Where a key's sequence ends that nobody knows, so that its letters are no commands.
  ///
  /// `start` is what follows Escape: `[`, digits and signs, and a final letter; or `O` and a
  /// letter. Nil when it is neither.
  private static func endOfUnknownSequence(in inputs: [Input], from start: Int) -> Int? {
    guard start + 1 < inputs.endIndex, case .scalar(let introducer) = inputs[start] else {
      return nil
    }
    if introducer == "O", case .scalar("A"..."z") = inputs[start + 1] { return start + 2 }
    guard introducer == "[" else { return nil }
    for index in inputs.indices[(start + 1)...] {
      guard case .scalar(let scalar) = inputs[index] else { return index }
      switch scalar {
      case " "..."?": continue
      case "@"..."~": return index + 1
      default: return index
      }
    }
    return inputs.endIndex
  }

  private mutating func addPasted(_ scalar: Unicode.Scalar) {
    guard pastedCount < InputDecoder.longestPaste else { return }
    pastedCount += 1
    // Terminals send line ends as Return.
    pasted?.append(scalar == "\r" ? "\n" : scalar)
  }

  private func add(_ scalar: Unicode.Scalar, to events: inout [Event]) {
    switch scalar.value {
    case 8, 0x7F: events.append(.key(.backspace))
    case 9: events.append(.key(.tab))
    case 10, 13: events.append(.key(.enter))
    case 0: events.append(.key(.control(" ")))
    case 1..<0x20:
      guard let letter = Unicode.Scalar(scalar.value + 0x40) else { return }
      events.append(.key(.control(Character(letter.properties.lowercaseMapping))))
    case 0x80..<0xA0: break
    default:
      // An accent that comes after its letter belongs to it.
      if case .key(.character(let before)) = events.last {
        let joined = String(before) + String(scalar)
        if joined.count == 1 {
          events[events.count - 1] = .key(.character(Character(joined)))
          return
        }
      }
      events.append(.key(.character(Character(scalar))))
    }
  }
}
