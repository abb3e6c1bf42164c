/// Where the fields of a form stand, and how they look.
extension Form {
  /// From here on there is room for two fields beside each other.
  static let twoColumnWidth = 120
  /// From here on a row has room for two short fields.
  static let twoFieldWidth = 64
  private static let labelGap = 2
  private static let margin = 2

  /// The place of a field, counted from the form's own top left, before scrolling.
  fileprivate struct Place {
    let area: Rect
    let control: Rect
    /// Beside the control if it fits there, or else below it.
    let remark: Rect
    let hasHeading: Bool
  }

  /// The rows that all fields and the save button take.
  func height(width: Int) -> Int { places(width: width).map(\.area.maxY).max() ?? 0 }

  mutating func draw(on canvas: inout Canvas, in area: Rect) {
    let places = self.places(width: area.width)
    let total = places.map(\.area.maxY).max() ?? 0
    let focused = places[min(focus, places.count - 1)].area
    scroll = min(max(scroll, focused.maxY - area.height), focused.minY)
    scroll = max(0, min(scroll, total - area.height))
    let origin = Point(x: area.x, y: area.y - scroll)
    canvas.clipped(to: area) { canvas in
      for (index, place) in places.enumerated() where place.area.maxY > scroll {
        guard place.area.minY < scroll + area.height else { continue }
        if index < fields.count {
          draw(index, at: place.moved(by: origin), on: &canvas)
        } else {
          drawSave(at: place.control.moved(by: origin), on: &canvas)
        }
      }
    }
    canvas.putScrollMark(in: area, offset: scroll, count: total)
  }

  /// Moves the focus to the field at a place on the screen.
  mutating func click(_ point: Point, in area: Rect) -> Bool {
    let inside = Point(x: point.x - area.x, y: point.y - area.y + scroll)
    guard let index = places(width: area.width).firstIndex(where: { $0.area.contains(inside) })
    else { return false }
    focus(at: index)
    return true
  }

  private mutating func draw(_ index: Int, at place: Place, on canvas: inout Canvas) {
    let field = fields[index]
    if place.hasHeading, let section = field.section {
      canvas.put(section, x: place.area.x, y: place.control.y - 1, style: .title)
    }
    let hasProblem = field.problem != nil
    if hasProblem { canvas.put("!", x: place.area.x, y: place.control.y, style: .bad) }
    canvas.put(
      field.label, x: place.area.x + Form.margin, y: place.control.y,
      limit: max(0, place.control.x - place.area.x - Form.margin),
      style: hasProblem ? .bad : .label)
    if let (remark, style) = remark(of: index) {
      for (y, line) in Form.lines(of: remark, width: place.remark.width).enumerated() {
        canvas.put(
          line, x: place.remark.x, y: place.remark.y + y, limit: place.remark.width, style: style)
      }
    }
    drawControl(index, on: &canvas, in: place.control)
  }

  private func drawSave(at area: Rect, on canvas: inout Canvas) {
    canvas.put("[ \(saveLabel) ]", x: area.x, y: area.y, style: isOnSave ? .cursor : .keyLabel)
    if isOnSave { canvas.cursor = Point(x: area.x + 2, y: area.y) }
  }

  /// What is said beside a field: what is wrong, or how it was understood.
  private func remark(of index: Int) -> (String, Style)? {
    if let problem = fields[index].problem { return (problem, .bad) }
    switch fields[index].control.reading {
    case .refused(let sentence): return (sentence, index == focus ? .dim : .warning)
    case .understood(let text):
      // What was typed need not be said again.
      return text.isEmpty || text == fields[index].control.value ? nil : (text, .dim)
    case .empty: return nil
    }
  }

  private static func lines(of remark: String, width: Int) -> [String] {
    TextWidth.wrap(remark, width: max(1, width))
  }

  // MARK: Places

  /// The places of all fields, and that of the save button as the last.
  private func places(width: Int) -> [Place] {
    let inTwo = width >= Form.twoColumnWidth && fields.count > 6
    let columnWidth = inTwo ? width / 2 : width
    let labelWidth = fields.map { TextWidth.displayWidth(of: $0.label) }.max() ?? 0
    let controlX = min(Form.margin + labelWidth + Form.labelGap, columnWidth / 2)
    let beside = columnsBeside(inTwo ? 0 : width)
    let heights = fields.indices.map { height(of: $0, width: columnWidth, controlX: controlX) }
    let half = (heights.reduce(0, +) + 1) / 2

    var places: [Place] = []
    var (x, y, lowest) = (0, 0, 0)
    for index in fields.indices {
      if inTwo, x == 0, y >= half { (x, y) = (columnWidth, 0) }
      let place =
        if let beside, fields[index].isBeside, let before = places.last {
          place(
            index, x: beside.x, y: before.area.minY, width: width - beside.x,
            controlX: beside.controlX)
        } else {
          place(
            index, x: x, y: y,
            width: beside != nil && isFollowedBeside(index) ? beside?.x ?? width : columnWidth,
            controlX: controlX)
        }
      places.append(place)
      y = max(y, place.area.maxY)
      lowest = max(lowest, y)
    }
    let save = Rect(x: controlX, y: lowest + 1, width: max(0, width - controlX), height: 1)
    let area = Rect(x: 0, y: lowest + 1, width: width, height: 1)
    places.append(Place(area: area, control: save, remark: save, hasHeading: false))
    return places
  }

  /// Where the second field of a row and its control begin; nothing where there is no room.
  private func columnsBeside(_ width: Int) -> (x: Int, controlX: Int)? {
    let labels = fields.filter(\.isBeside).map { TextWidth.displayWidth(of: $0.label) }
    guard width >= Form.twoFieldWidth, let longest = labels.max() else { return nil }
    return (width / 2, Form.margin + longest + Form.labelGap)
  }

  private func isFollowedBeside(_ index: Int) -> Bool {
    index + 1 < fields.count && fields[index + 1].isBeside
  }

  private func height(of index: Int, width: Int, controlX: Int) -> Int {
    place(index, x: 0, y: 0, width: width, controlX: controlX).area.height
  }

  private func place(_ index: Int, x: Int, y: Int, width: Int, controlX: Int) -> Place {
    let field = fields[index]
    let room = max(0, width - controlX - 1)
    let control = Rect(
      x: x + controlX, y: y + (field.section == nil ? 0 : index == 0 ? 1 : 2),
      width: min(field.control.width, room), height: field.control.height)
    let text = remark(of: index)?.0 ?? ""
    let fitsBeside =
      text.isEmpty || TextWidth.displayWidth(of: text) + 2 <= room - control.width
    let remark =
      fitsBeside
      ? Rect(x: control.maxX + 2, y: control.y, width: max(0, room - control.width - 2), height: 1)
      : Rect(
        x: control.x, y: control.maxY, width: room,
        height: Form.lines(of: text, width: room).count)
    let bottom = max(control.maxY, remark.maxY)
    return Place(
      area: Rect(x: x, y: y, width: width, height: bottom - y), control: control, remark: remark,
      hasHeading: field.section != nil)
  }
}

extension Form.Place {
  fileprivate func moved(by origin: Point) -> Form.Place {
    Form.Place(
      area: area.moved(by: origin), control: control.moved(by: origin),
      remark: remark.moved(by: origin), hasHeading: hasHeading)
  }
}

extension Rect {
  fileprivate func moved(by origin: Point) -> Rect {
    Rect(x: x + origin.x, y: y + origin.y, width: width, height: height)
  }
}
