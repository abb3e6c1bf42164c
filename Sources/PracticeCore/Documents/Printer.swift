/// A printer as the print server tells of it.
public struct Printer: Hashable, Sendable {
  public let name: String
  public internal(set) var state: State = .ready
  /// Why it takes no more work, in the server's words; nothing when it does.
  public internal(set) var refusal: String?
  public internal(set) var isDefault = false

  public enum State: Hashable, Sendable {
    case ready
    case printing
    /// Work waits until somebody starts it again.
    case stopped(reason: String)
  }

  public init(
    _ name: String, state: State = .ready, refusal: String? = nil, isDefault: Bool = false
  ) {
    self.name = name
    self.state = state
    self.refusal = refusal
    self.isDefault = isDefault
  }

  /// `klaar`, `drukt af`, `staat stil (papier op)`, `neemt niets aan`.
  public func stateName(in language: Language) -> String {
    if let refusal {
      return language("neemt niets aan", "accepts nothing")
        + PrinterWords.inBrackets(refusal, language)
    }
    return switch state {
    case .ready: language("klaar", "ready")
    case .printing: language("drukt af", "is printing")
    case .stopped(let reason):
      language("staat stil", "is stopped") + PrinterWords.inBrackets(reason, language)
    }
  }

  /// Whether CUPS could have a queue of this name; anything else is not worth asking.
  static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 127 && !text.hasPrefix("-")
      && !text.unicodeScalars.contains {
        " \t/#?'\"\\".unicodeScalars.contains($0) || $0.properties.generalCategory == .control
      }
  }
}

/// What the print server says of its printers.
public struct PrinterList: Hashable, Sendable {
  public let isServerRunning: Bool
  public let printers: [Printer]

  /// Reads the answer to `lpstat -r -d -e -p -a`, in its English words.
  ///
  /// Whether the server runs is told by its words only: the exit status is 0 either way.
  public init(parsing answer: String) {
    var isRunning = false
    var printers: [String: Printer] = [:]
    var defaultName: Substring?
    for block in LpstatBlock.blocks(of: answer) {
      let words = block.words
      if words.starts(with: ["scheduler", "is"]) {
        isRunning = !words.contains("not")
      } else if words.starts(with: ["system", "default", "destination:"]) {
        defaultName = words.last
      } else if words.count == 1 {
        // The name alone also of what was found on the network and has no queue yet.
        let name = String(words[0])
        printers[name] = printers[name] ?? Printer(name)
      } else if words.first == "printer", words.count > 2 {
        let name = String(words[1])
        printers[name, default: Printer(name)].state = block.printerState
      } else if words.count > 3, words[1...3] == ["not", "accepting", "requests"] {
        let name = String(words[0])
        printers[name, default: Printer(name)].refusal = block.reason ?? ""
      }
    }
    if let defaultName { printers[String(defaultName)]?.isDefault = true }
    isServerRunning = isRunning
    self.printers = printers.values.sorted { $0.name < $1.name }
  }

  /// Whose turn it is: the one named, else the server's default, else the only one.
  public func choice(named name: String = "") throws(PrintProblem) -> Printer {
    guard isServerRunning else { throw .serverDown }
    if !name.isEmpty {
      guard let printer = printers.first(where: { $0.name == name }) else {
        throw printers.isEmpty ? .noPrinters : .noSuchPrinter(name)
      }
      return printer
    }
    if let printer = printers.first(where: \.isDefault) { return printer }
    guard let only = printers.first else { throw .noPrinters }
    guard printers.count == 1 else { throw .noChoice(printers.map(\.name)) }
    return only
  }
}

/// A line of lpstat with the indented lines that belong to it.
struct LpstatBlock {
  let words: [Substring]
  let details: [Substring]

  static func blocks(of answer: String) -> [LpstatBlock] {
    var blocks: [LpstatBlock] = []
    for line in answer.split(separator: "\n") {
      if line.first == "\t", let last = blocks.popLast() {
        blocks.append(LpstatBlock(words: last.words, details: last.details + [line.dropFirst()]))
      } else {
        blocks.append(LpstatBlock(words: line.split(separator: " "), details: []))
      }
    }
    return blocks
  }

  /// What stands on the line below, unless that is the first field of the long form.
  var reason: String? {
    details.first.flatMap { $0.hasPrefix("Form mounted:") ? nil : String($0) }
  }

  /// What the printer itself reports: `media-empty-warning`.
  var alerts: [Substring] {
    details.first { $0.hasPrefix("Alerts: ") }?.dropFirst(8).split(separator: " ") ?? []
  }

  /// `printer balie disabled since …`, `printer balie now printing balie-5.  enabled since …`.
  var printerState: Printer.State {
    guard words.count > 2 else { return .ready }
    switch words[2] {
    case "disabled": return .stopped(reason: reason ?? "")
    case "now": return .printing
    default: return .ready
    }
  }
}
