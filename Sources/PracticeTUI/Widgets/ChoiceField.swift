import PracticeCore

/// One of a few values: arrows or Space go round, letters go to what begins with them.
///
/// Letters are read as the beginning of one word until the field is left, so that `knie` does not
/// end at `nek`; one letter again and again goes round those that begin with it.
struct ChoiceField: FieldControl {
  struct Option: Equatable {
    let value: String
    let label: String
  }

  let options: [Option]
  private var selected: Int
  /// The letters typed so far, and what was chosen before them.
  private var typed = ""
  private var selectedBefore = 0

  init(_ value: String = "", options: [(value: String, label: String)]) {
    self.options = options.map { Option(value: $0.value, label: $0.label) }
    selected = options.firstIndex { $0.value == value } ?? 0
  }

  /// Setting a value that is no option changes nothing.
  var value: String {
    get { options.indices.contains(selected) ? options[selected].value : "" }
    set { choose(options.firstIndex { $0.value == newValue } ?? selected) }
  }

  /// One letter again and again.
  private var goesRound: Bool { Set(typed).count == 1 }

  /// Whether no option begins with what was typed.
  private var isUnknown: Bool {
    let word = goesRound ? String(typed.prefix(1)) : typed
    return !word.isEmpty && first(beginningWith: word, from: 0) == nil
  }

  /// What was typed and is no option is not taken for the one that stood there.
  var reading: Reading {
    if isUnknown {
      return .refused("'\(typed)'? " + options.map(\.label).joined(separator: " · "))
    }
    return value.isEmpty ? .empty : .understood("")
  }

  var ownKey: FormKey? { .choose }
  var width: Int {
    (options.map { TextWidth.displayWidth(of: $0.label) }.max() ?? 0) + 3
  }

  mutating func handle(_ key: Key) -> Bool {
    guard !options.isEmpty else { return false }
    switch key {
    case .right, .character(" "): choose((selected + 1) % options.count)
    case .left: choose((selected + options.count - 1) % options.count)
    case .backspace where !typed.isEmpty: choose(selectedBefore)
    case .character(let letter) where letter.isLetter || letter.isNumber:
      type(letter.lowercased())
    default: return false
    }
    return true
  }

  mutating func focused() { typed = "" }

  private mutating func choose(_ index: Int) {
    selected = index
    typed = ""
  }

  private mutating func type(_ letter: String) {
    if typed.isEmpty { selectedBefore = selected }
    typed += letter
    // A word that goes on may be that of the option it has led to.
    selected =
      first(beginningWith: typed, from: typed.count == 1 ? selected + 1 : selected)
      ?? (goesRound ? first(beginningWith: letter, from: selected + 1) : nil)
      ?? selectedBefore
  }

  private func first(beginningWith word: String, from start: Int) -> Int? {
    options.indices.map { (start + $0) % options.count }
      .first { folded(options[$0].label).hasPrefix(folded(word)) }
  }

  func draw(on canvas: inout Canvas, in area: Rect, isActive: Bool) {
    let style: Style = isActive ? .fieldActive : .field
    canvas.fill(area.row(0), style: style)
    let label = options.indices.contains(selected) ? options[selected].label : ""
    canvas.putFitted(label, x: area.x, y: area.y, width: area.width - 3, style: style)
    guard isActive else { return }
    canvas.put("◂▸", x: area.maxX - 2, y: area.y, style: style)
    canvas.cursor = area.origin
  }
}
