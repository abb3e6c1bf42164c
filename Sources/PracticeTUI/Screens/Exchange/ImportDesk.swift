import PracticeCore

/// Reads in the patients of another system: asks for the file, and carries the import out.
@MainActor
final class ImportDesk {
  private unowned let workplace: Workplace
  private var run: ImportRun?

  private var app: App { workplace.app }
  private var language: Language { workplace.language }

  init(workplace: Workplace) {
    self.workplace = workplace
  }

  /// Asks for the file and shows what is in it.
  func askForFile() {
    let screen = FormScreen(
      app: app, title: language("Patiënten inlezen", "Read in patients"),
      fields: [
        FormField(
          "file", language("CSV of vCard", "CSV or vCard"), TextField("", width: 56),
          isRequired: true)
      ], isOverlay: true,
      saving: (
        label: language("bekijken", "look at it"),
        help: language(
          "Toon wat erin staat; er wordt nog niets bewaard.",
          "Show what is in it; nothing is stored yet.")
      )
    ) { [unowned self] form in
      try open(form["file"].trimmingSpaces)
    }
    app.push(screen)
  }

  private func open(_ path: String) throws {
    let table: CSVTable
    let columns: [PatientColumn?]
    let format: ImportFormat
    do {
      let bytes = try LocalFile.read(path)
      let isCards = bytes.prefix(64).split(separator: 0x3A).first.map {
        String(decoding: $0, as: UTF8.self).uppercased().hasSuffix("BEGIN")
      }
      if isCards == true {
        (table, columns) = (try VCards(reading: bytes).table, VCards.columns)
        format = .vCard
      } else {
        table = try CSVTable(reading: bytes)
        columns = PatientColumn.guess(table.header)
        format = .csv
      }
    } catch {
      throw FormProblems("file", explanation(of: error, in: language) ?? "")
    }
    app.push(
      ImportColumnsScreen(workplace: workplace, table: table, columns: columns, format: format))
  }

  // MARK: - Carrying it out

  var isBusy: Bool { run != nil }

  /// Registers the patients, some at a time, so that the keys are heard meanwhile.
  func carryOut(_ plan: PatientImport, _ format: ImportFormat) {
    guard run == nil else { return }
    let run = ImportRun(workplace.practice, format, plan.patients)
    self.run = run
    step(run)
  }

  private func step(_ run: ImportRun) {
    do {
      try run.step()
    } catch {
      end()
      let reason = app.explain(error) ?? ""
      return app.warn(
        language(
          "Gestopt na \(run.done) van \(run.total). Lees het bestand opnieuw in voor de rest. ",
          "Stopped after \(run.done) of \(run.total). Read the file in again for the rest. ")
          + reason)
    }
    guard run.isFinished else {
      app.progress = language(
        "Patiënten inlezen … \(run.done) van \(run.total)",
        "Reading in patients … \(run.done) of \(run.total)")
      // Behind what else has to be done first.
      return workplace.jobs.tell { [weak self] in self?.step(run) }
    }
    end()
    workplace.done(
      language("\(run.total) patiënten ingelezen.", "\(run.total) patients read in."))
  }

  private func end() {
    run = nil
    app.progress = nil
    app.dataChanged()
  }
}
