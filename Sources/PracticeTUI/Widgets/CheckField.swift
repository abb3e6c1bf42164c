/// Yes or no, changed by Space, `x` or the arrows.
///
/// Its value is `yes` or empty.
struct CheckField: FieldControl {
  var isOn: Bool
  let label: String

  init(_ isOn: Bool = false, label: String = "") {
    self.isOn = isOn
    self.label = label
  }

  var value: String {
    get { isOn ? "yes" : "" }
    set { isOn = newValue == "yes" }
  }

  var ownKey: FormKey? { .tick }
  var width: Int { 4 + TextWidth.displayWidth(of: label) }

  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(" "), .character("x"), .left, .right: isOn.toggle()
    default: return false
    }
    return true
  }

  func draw(on canvas: inout Canvas, in area: Rect, isActive: Bool) {
    let style: Style = isActive ? .fieldActive : .field
    canvas.put(isOn ? "[x]" : "[ ]", x: area.x, y: area.y, style: style)
    canvas.put(label, x: area.x + 4, y: area.y, limit: max(0, area.width - 4))
    if isActive { canvas.cursor = Point(x: area.x + 1, y: area.y) }
  }
}
