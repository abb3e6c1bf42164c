import PracticeCore

/// What a practice that has just begun still has to tell, with the keys for it.
extension SettingsScreen {
  /// The rows it takes: none once everything is told.
  func heightOfFirstSteps(width: Int) -> Int {
    (placesOfFirstSteps(width: width).last?.y ?? -1) + 1
  }

  func drawFirstSteps(on canvas: inout Canvas, in area: Rect) {
    for place in placesOfFirstSteps(width: area.width) {
      let (x, y) = (area.x + place.x, area.y + place.y)
      let used = canvas.put(place.key, x: x, y: y, style: .keyName)
      canvas.put(
        place.label, x: x + used + (used > 0 ? 1 : 0), y: y, limit: max(0, area.maxX - x - used),
        style: place.key.isEmpty ? .warning : .text)
    }
  }

  private typealias Place = (x: Int, y: Int, key: String, label: String)

  /// A heading and the steps behind it, in as many rows as they need.
  private func placesOfFirstSteps(width: Int) -> [Place] {
    guard !firstSteps.isEmpty else { return [] }
    let heading = language("Nog te doen:", "Still to do:")
    let margin = 1 + TextWidth.displayWidth(of: heading) + 2
    var places: [Place] = [(1, 0, "", heading)]
    var (x, y) = (margin, 0)
    for step in firstSteps {
      let (id, label) = words(for: step)
      let key = commands.first { $0.id == id }?.keys.first.map(app.texts.keyName) ?? ""
      let needed = TextWidth.displayWidth(of: key) + 1 + TextWidth.displayWidth(of: label)
      if x > margin, x + needed > width - 1 { (x, y) = (margin, y + 1) }
      places.append((x, y, key, label))
      x += needed + 3
    }
    return places
  }

  /// The command it is done by, and what it is called here.
  private func words(for step: FirstStep) -> (id: String, label: String) {
    switch step {
    case .secondFactor:
      (
        "staff.factor",
        language(
          "tweede factor, om de praktijk te beheren", "second factor, to manage the practice")
      )
    case .hours:
      (
        "staff.hours",
        language(
          "werktijden (nu ma–vr 8:00–17:00)", "working hours (now Mon–Fri 8:00–17:00)")
      )
    case .prices: ("price.list", language("prijzen", "prices"))
    case .insurers: ("insurer.list", language("verzekeraars", "insurers"))
    case .staff: ("staff.add", language("medewerkers", "staff"))
    case .printer: ("printer.choose", language("printer", "printer"))
    case .patients:
      ("import.open", language("patiënten uit een ander systeem", "patients of another system"))
    }
  }
}
