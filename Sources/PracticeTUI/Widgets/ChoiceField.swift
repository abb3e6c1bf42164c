/// One of a few values: arrows or Space go round, a letter goes to what begins with it.
struct ChoiceField: FieldControl {
  struct Option: Equatable {
    let value: String
    let label: String
  }

  let options: [Option]
  private var selected: Int

  init(_ value: String = "", options: [(value: String, label: String)]) {
    self.options = options.map { Option(value: $0.value, label: $0.label) }
    selected = options.firstIndex { $0.value == value } ?? 0
  }

  /// Setting a value that is no option changes nothing.
  var value: String {
    get { options.indices.contains(selected) ? options[selected].value : "" }
    set { selected = options.firstIndex { $0.value == newValue } ?? selected }
  }

  var ownKey: FormKey? { .choose }
  var width: Int {
    (options.map { TextWidth.displayWidth(of: $0.label) }.max() ?? 0) + 3
  }

  mutating func handle(_ key: Key) -> Bool {
    guard !options.isEmpty else { return false }
    switch key {
    case .right, .character(" "): selected = (selected + 1) % options.count
    case .left: selected = (selected + options.count - 1) % options.count
    case .character(let letter):
      let next = (1...options.count).map { (selected + $0) % options.count }
        .first { options[$0].label.lowercased().hasPrefix(letter.lowercased()) }
      guard let next else { return false }
      selected = next
    default: return false
    }
    return true
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
