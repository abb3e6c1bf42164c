import PracticeCore

/// Watches a registration for somebody who is there already.
@MainActor
final class DuplicateWatch {
  private let workplace: Workplace
  private weak var screen: FormScreen?
  private var onto = PatientDetails(name: PatientName(surname: ""))
  private var open: (ID<Patient>) throws -> Void = { _ in }
  private var found: [PossibleDuplicate] = []
  /// Those who were looked at and are somebody else.
  private var others: Set<ID<Patient>> = []

  private var language: Language { workplace.language }

  init(workplace: Workplace) {
    self.workplace = workplace
  }

  /// - Parameter open: Goes on with somebody who is there already; the form has closed.
  func begin(
    in screen: FormScreen, onto details: PatientDetails,
    open: @escaping (ID<Patient>) throws -> Void
  ) {
    self.screen = screen
    self.open = open
    onto = details
    screen.onChange = { [self] form in look(at: form) }
    screen.moreCommands = { [self] in commands }
    let drawSections = screen.drawAside
    screen.drawAside = { [self] canvas, area in
      draw(on: &canvas, in: drawSections?(&canvas, area) ?? area)
    }
    look(at: screen.form)
  }

  private func look(at form: Form) {
    guard let typed = try? details(from: form),
      let found = try? workplace.practice.read({ try $0.possibleDuplicates(of: typed) })
    else { return }
    self.found = found.filter { !others.contains($0.patient.id) }
  }

  /// Shows who may be meant before somebody is registered once more.
  ///
  /// - Throws: ``Unfinished`` when there is somebody to look at.
  func require(_ typed: PatientDetails) throws {
    found = try workplace.practice.read { try $0.possibleDuplicates(of: typed) }
      .filter { !others.contains($0.patient.id) }
    guard !found.isEmpty else { return }
    compare(typed)
    throw Unfinished()
  }

  private func details(from form: Form) throws -> PatientDetails {
    try PatientFields.details(from: form, onto: onto, today: workplace.today, language)
  }

  private func compare(_ typed: PatientDetails) {
    workplace.app.push(
      DuplicateScreen(
        workplace: workplace, typed: typed, duplicates: found,
        onSame: { [self] id in
          guard let screen else { return }
          screen.form.markSaved()
          screen.discard()
          workplace.app.close(screen)
          try open(id)
        },
        onOther: { [self] in
          others.formUnion(found.map(\.patient.id))
          found = []
          try screen?.save()
        }))
  }

  private var commands: [Command] {
    guard !found.isEmpty else { return [] }
    return [
      Command(
        "patient.compare", keys: [.function(7)], label: language("vergelijken", "compare"),
        help: language(
          "Vergelijk met wie er al ingeschreven staat.",
          "Compare with who is registered already.")
      ) { [self] in
        guard let form = screen?.form else { return }
        compare(try details(from: form))
      }
    ]
  }

  private func draw(on canvas: inout Canvas, in area: Rect) -> Rect {
    guard let first = found.first else { return area }
    let (rest, below) = area.splitBottom(1)
    let patient = first.patient
    let born = patient.details.birth.text(in: language)
    let parts = [workplace.name(patient.name), workplace.hidesNames ? "" : born]
    let who = parts.filter { !$0.isEmpty }.joined(separator: " ") + " #\(patient.id.rawValue)"
    let reason = first.reasons.first?.sentence(in: language) ?? ""
    canvas.putFitted(
      language("! Staat er al? ", "! Registered already? ") + "\(who): \(reason) (F7)",
      x: below.x + 1, y: below.y, width: below.width - 2, style: .warning)
    return rest
  }
}
