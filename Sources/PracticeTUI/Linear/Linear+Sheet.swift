import Glibc
import PracticeCore

/// The sheet with the exercises for at home.
extension LinearInterface {
  func makeSheet(_ typed: String) throws {
    guard let patient = try findPatient(typed) else { return }
    try open(patient.id)
    let details = try practice.read { try $0.patient(patient.id).details }
    _ = try practice.read { try $0.exerciseSheet(of: patient.id) }
    let isOlder = (details.age(on: today) ?? 0) >= ExerciseSheet.largePrintAge
    let large = language("Grote letters?", "Large print?")
    guard let isLarge = try conversation.confirm(large, usual: isOlder) else { return }
    let sheet = try practice.read {
      try $0.exerciseSheet(of: patient.id, largePrint: isLarge)
    }
    conversation.list(
      sheet.lines.map {
        "\($0.exercise.text(language).name), \($0.dosage.words(language))"
      })
    var choices = [Words("bewaren", "save"), Words("voorlezen", "read out")]
    if canPrint { choices.insert(Words("afdrukken", "print"), at: 0) }
    while true {
      let chosen = try conversation.decide(
        language("Het blad:", "The sheet:"), choices, usual: 0)
      switch chosen.map({ canPrint ? $0 : $0 + 1 }) {
      case 0?: if try print(sheet, of: patient.id) { return }
      case 1?: return try save(sheet, of: patient.id)
      case nil: return
      default: read(sheet)
      }
    }
  }

  private var canPrint: Bool {
    programs.map { access($0.commands + "/lp", X_OK) == 0 } ?? false
  }

  /// - Returns: Whether the print server took it; if not the sheet is kept, to be tried again.
  private func print(_ sheet: ExerciseSheet, of patient: ID<Patient>) throws -> Bool {
    guard let programs else { return false }
    let name = try practice.read { try $0.printer() }
    say(PrintStage.layingOut.sentence(in: language))
    do {
      let (receipt, state) = try practice.printSheet(
        PrintOrder(sheet, printer: name), of: sheet, patient: patient, programs: programs)
      say(state.sentence(job: receipt.job, printer: receipt.printer, in: language))
      return true
    } catch let problem as PrintProblem {
      say(problem.sentence(in: language))
      return false
    }
  }

  private func save(_ sheet: ExerciseSheet, of patient: ID<Patient>) throws {
    let base = try SheetFiles.write(sheet, of: patient, beside: practice.path)
    try practice.log(.export, patient: patient, detail: "sheet")
    try practice.keep(sheet, of: patient, .saved)
    say(language("Bewaard om af te drukken: \(base).html", "Saved to be printed: \(base).html"))
    say(language("En als tekst: \(base).txt", "And as text: \(base).txt"))
  }

  /// The exercises in the patient's language; the words stand for the figures.
  private func read(_ sheet: ExerciseSheet) {
    for (index, line) in sheet.lines.enumerated() {
      let text = line.exercise.text(sheet.language)
      say("\(index + 1). \(text.name).")
      say(line.dosage.words(sheet.language) + ".")
      conversation.say(([text.start] + text.steps + [text.feel, text.stop]).filter { !$0.isEmpty })
      if !line.note.isEmpty { say(line.note) }
    }
    if let next = sheet.nextAppointment {
      say(language("Volgende afspraak: ", "Next appointment: ") + when(next))
    }
  }
}
