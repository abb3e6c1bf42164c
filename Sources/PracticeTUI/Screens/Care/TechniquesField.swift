import PracticeCore

/// The techniques of the practice to tick, each with level and side behind its name, in a few rows.
///
/// Arrows go from one to the next, Space ticks, and what is typed is the place: `l4-5 li`. Its
/// value is the text: `mobilisatie L4-L5 links; oefentherapie`.
struct TechniquesField: FieldControl {
  private let text: TechniqueText
  private var ticked: [Bool]
  private var places: [EditedText]
  private var current = 0
  /// What was given as text and is no technique.
  private var unread: [String] = []
  let height: Int

  /// The columns there are for it in a window of 80.
  private static let leastWidth = 35
  private static let longestPlace = 60

  init(_ applied: [AppliedTechnique], _ text: TechniqueText) {
    self.text = text
    ticked = text.techniques.map { _ in false }
    places = text.techniques.map { _ in EditedText(maxLength: TechniquesField.longestPlace) }
    let names = text.techniques.map { "[ ] " + $0.name(in: text.language) }
    let rows = TechniquesField.rows(of: names, width: TechniquesField.leastWidth)
    height = min(5, max(1, rows.count))
    set(applied)
  }

  private mutating func set(_ applied: [AppliedTechnique]) {
    for (index, technique) in text.techniques.enumerated() {
      let found = applied.first { $0.technique == technique.id }
      ticked[index] = found != nil
      places[index].text = found.map { text.placeText(level: $0.level, side: $0.side) } ?? ""
    }
  }

  private var applied: [AppliedTechnique] {
    text.techniques.indices.filter { ticked[$0] }.map { index in
      let (level, side) = TechniqueText.place(places[index].text)
      return AppliedTechnique(
        technique: text.techniques[index].id, level: level, side: side)
    }
  }

  var value: String {
    get { ([text.text(applied)] + unread).filter { !$0.isEmpty }.joined(separator: "; ") }
    set {
      let read = text.read(newValue)
      set(read.applied)
      unread = read.unread
    }
  }

  var reading: Reading {
    guard !unread.isEmpty else { return value.isEmpty ? .empty : .understood("") }
    let names = text.techniques.map { $0.name(in: text.language) }.joined(separator: ", ")
    return .refused(
      text.language(
        "Kies uit: \(names); met niveau en kant erachter: L4-L5 links.",
        "Choose from: \(names); with level and side behind it: L4-L5 left."))
  }

  var ownKey: FormKey? { .tickMany }
  var width: Int { 60 }

  mutating func handle(_ key: Key) -> Bool {
    guard !ticked.isEmpty else { return false }
    let isBare = places[current].text.isEmpty
    switch key {
    case .right: current = (current + 1) % ticked.count
    case .left: current = (current + ticked.count - 1) % ticked.count
    case .character(" ") where isBare, .character("x") where isBare: ticked[current].toggle()
    case .character(let letter):
      ticked[current] = true
      places[current].insert(String(letter))
    case .backspace:
      if isBare { ticked[current] = false } else { places[current].removeBefore() }
    default: return false
    }
    if case .right = key { places[current].move(to: places[current].characters.count) }
    return true
  }

  mutating func paste(_ pasted: String) {
    guard !ticked.isEmpty else { return }
    ticked[current] = true
    places[current].insert(EditedText.cleaned(pasted, lineEnd: " "))
  }

  // MARK: - Drawing

  /// Which of these stand on which row, as many beside each other as fit.
  private static func rows(of chips: [String], width: Int) -> [[Int]] {
    var rows: [[Int]] = []
    var used = 0
    for (index, chip) in chips.enumerated() {
      let own = TextWidth.displayWidth(of: chip)
      if rows.isEmpty || used + 2 + own > width {
        rows.append([index])
        used = own
      } else {
        rows[rows.count - 1].append(index)
        used += 2 + own
      }
    }
    return rows
  }

  private func chip(_ index: Int, isActive: Bool) -> String {
    let name = text.techniques[index].name(in: text.language)
    guard ticked[index] else { return "[ ] " + name }
    let typed = places[index].text
    let (level, side) = TechniqueText.place(typed)
    // While it is typed it stands as it is typed.
    let place =
      isActive && index == current ? typed : text.placeText(level: level, side: side)
    return "[x] " + name + (place.isEmpty ? "" : " " + place)
  }

  func draw(on canvas: inout Canvas, in area: Rect, isActive: Bool) {
    let chips = ticked.indices.map { chip($0, isActive: isActive) }
    let rows = TechniquesField.rows(of: chips, width: area.width)
    let currentRow = rows.firstIndex { $0.contains(current) } ?? 0
    let offset = max(0, min(isActive ? currentRow - area.height + 1 : 0, rows.count - area.height))
    canvas.fill(area, style: isActive ? .fieldActive : .field)
    for (y, row) in rows.dropFirst(offset).prefix(area.height).enumerated() {
      var x = area.x
      for index in row {
        let isHere = isActive && index == current
        let style: Style = isHere ? .cursor : isActive ? .fieldActive : .field
        let room = max(0, area.maxX - x)
        let used = canvas.put(chips[index], x: x, y: area.y + y, limit: room, style: style)
        if isHere {
          let hasPlace = !places[index].text.isEmpty
          canvas.cursor = Point(x: hasPlace ? min(x + used, area.maxX - 1) : x + 1, y: area.y + y)
          canvas.cursorIsVisible = true
        }
        x += used + 2
      }
    }
    canvas.putScrollMark(in: area, offset: offset, count: rows.count)
  }
}
