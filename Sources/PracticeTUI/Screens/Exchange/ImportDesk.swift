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
        (table, columns) = (try VCards(reading: bytes, language: language).table, VCards.columns)
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
      let reason = app.explain(error) ?? ""
      return app.warn(takeBack(run) + " " + reason)
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

  /// All or nothing: what is there after an error goes again.
  ///
  /// - Returns: How it stands then.
  private func takeBack(_ run: ImportRun) -> String {
    defer { end() }
    do {
      try run.takeBack()
      return language("Er is niets ingelezen.", "Nothing was read in.")
    } catch {
      return language(
        "Gestopt: \(run.done) van \(run.total) zijn ingelezen; met u draait u dat terug.",
        "Stopped: \(run.done) of \(run.total) were read in; u takes that back.")
    }
  }

  // MARK: - Looking at it first

  /// Of so many rows it is told at once what comes of them; more are looked at on a thread of
  /// their own, so that the keys are heard meanwhile.
  private static let fewRows = 2000

  private var isLooking = false

  /// Looks at each row, and then calls `show`.
  func look(at trial: ImportTrial, rows: Int, show: @escaping @MainActor (PatientImport) -> Void) {
    guard rows > ImportDesk.fewRows else { return show(trial.plan { _ in }) }
    guard !isLooking else { return }
    isLooking = true
    let (jobs, language) = (workplace.jobs, language)
    tellProgress(language, 0, of: rows)
    jobs.start {
      let plan = trial.plan { row in
        jobs.tell { [weak self] in self?.tellProgress(language, row, of: rows) }
      }
      jobs.tell { [weak self] in
        self?.isLooking = false
        self?.app.progress = nil
        show(plan)
      }
    }
  }

  private func tellProgress(_ language: Language, _ row: Int, of rows: Int) {
    app.progress = language(
      "Regels bekijken … \(row) van \(rows)", "Looking at lines … \(row) of \(rows)")
    app.redraw()
  }

  private func end() {
    run = nil
    app.progress = nil
    app.dataChanged()
  }
}
