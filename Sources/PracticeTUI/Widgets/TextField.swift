/// One line of text.
struct TextField: FieldControl {
  private var edited: EditedText
  let placeholder: String
  let width: Int
  /// Shows a dot for every character.
  let isSecret: Bool
  /// A short value, such as a number, is replaced by what is typed first.
  let isReplaced: Bool
  /// What the text means; pure, asked whenever it is drawn.
  let read: ((String) -> Reading)?
  /// The focus came here and nothing was typed yet.
  private var isUntouched = false

  init(
    _ value: String = "", placeholder: String = "", width: Int = 40, maxLength: Int = 200,
    isSecret: Bool = false, isReplaced: Bool = false, read: ((String) -> Reading)? = nil
  ) {
    edited = EditedText(maxLength: maxLength)
    self.placeholder = placeholder
    self.width = width
    self.isSecret = isSecret
    self.isReplaced = isReplaced
    self.read = read
    self.value = value
  }

  var value: String {
    get { edited.text }
    set { edited.text = EditedText.cleaned(newValue, lineEnd: " ") }
  }

  var reading: Reading {
    let text = value
    if text.allSatisfy(\.isWhitespace) { return .empty }
    return read?(text) ?? .understood("")
  }

  mutating func focused() { isUntouched = isReplaced && !edited.characters.isEmpty }

  mutating func handle(_ key: Key) -> Bool {
    if key.isCharacter { makeRoom() }
    let isTaken = edited.handle(key, lineStart: 0, lineEnd: edited.characters.count)
    if isTaken { isUntouched = false }
    return isTaken
  }

  mutating func expandWord(_ expansion: (String) -> String?) -> Bool {
    edited.expandWord { expansion($0).map { EditedText.cleaned($0, lineEnd: " ") } }
  }

  mutating func paste(_ text: String) {
    makeRoom()
    edited.insert(EditedText.cleaned(text, lineEnd: " "))
  }

  private mutating func makeRoom() {
    if isUntouched { edited.text = "" }
    isUntouched = false
  }

  func draw(on canvas: inout Canvas, in area: Rect, isActive: Bool) {
    let style: Style = isActive ? .fieldActive : .field
    canvas.fill(area.row(0), style: style)
    if edited.characters.isEmpty {
      canvas.put(
        placeholder, x: area.x, y: area.y, limit: area.width,
        style: isActive ? style : .ghost)
    }
    let shown = isSecret ? edited.characters.map { _ in "•" } : edited.characters
    // As far to the left as leaves room for the cursor after the text before it.
    // Text that is only read is read from its beginning.
    var start = isActive ? edited.cursor : 0
    var before = 0
    while start > 0 {
      let width = TextWidth.displayWidth(of: shown[start - 1])
      if before + width >= area.width { break }
      before += width
      start -= 1
    }
    canvas.put(
      String(shown[start...]), x: area.x, y: area.y, limit: area.width,
      style: isActive && isUntouched ? .selection : style)
    guard isActive else { return }
    canvas.cursor = Point(x: area.x + before, y: area.y)
    canvas.cursorIsVisible = true
  }
}

// MARK: - Fields that read

extension TextField {
  static func wholeNumber(_ text: String) -> Int? { Int(text.trimmingSpaces) }

  /// A whole number; empty is allowed.
  static func number(
    _ value: Int? = nil, in range: ClosedRange<Int>, texts: any KernelTexts
  ) -> TextField {
    let longest = max(String(range.lowerBound).count, String(range.upperBound).count)
    return TextField(
      value.map(String.init) ?? "", width: longest + 2, maxLength: longest + 1, isReplaced: true
    ) { text in
      wholeNumber(text).map(range.contains) ?? false
        ? .understood("") : .refused(texts.notANumber(range))
    }
  }
}
