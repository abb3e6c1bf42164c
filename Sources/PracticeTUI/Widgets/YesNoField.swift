/// A question answered by one key: `j` or `y` for yes, `n` for no; the focus then goes on.
///
/// Its value is `yes`, `no` or empty: not asked yet.
struct YesNoField: FieldControl {
  let question: String
  let yes: String
  let no: String
  /// A yes that has to be seen at once.
  let isUrgent: Bool
  private var answer = ""

  init(
    _ answer: String = "", question: String, yes: String, no: String, isUrgent: Bool = false
  ) {
    self.question = question
    self.yes = yes
    self.no = no
    self.isUrgent = isUrgent
    value = answer
  }

  var value: String {
    get { answer }
    set { answer = ["yes", "no"].contains(newValue) ? newValue : "" }
  }

  var leadsOn: Bool { true }
  var ownKey: FormKey? { .answer }
  var width: Int { answerWidth + 2 + TextWidth.displayWidth(of: question) }
  private var answerWidth: Int {
    max(TextWidth.displayWidth(of: yes), TextWidth.displayWidth(of: no))
  }

  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character("j"), .character("y"), .character("J"), .character("Y"): answer = "yes"
    case .character("n"), .character("N"): answer = "no"
    case .backspace: answer = ""
    default: return false
    }
    return true
  }

  func draw(on canvas: inout Canvas, in area: Rect, isActive: Bool) {
    let style: Style = isActive ? .fieldActive : answer == "yes" ? .bad : .field
    let shown = answer == "yes" ? yes : answer == "no" ? no : "·"
    canvas.putFitted(shown, x: area.x, y: area.y, width: answerWidth, style: style)
    canvas.put(
      question, x: area.x + answerWidth + 2, y: area.y, limit: area.width - answerWidth - 2,
      style: answer == "yes" ? (isUrgent ? .bad : .warning) : answer == "no" ? .dim : .text)
    if isActive { canvas.cursor = area.origin }
  }
}
