import PracticeCore

/// `practice import ics FILE --therapist TB`: busy times become absences.
func importBusyTimes(_ call: Invocation, _ practice: Practice) throws {
  let (_, path) = try call.formatAndPath(of: "import", among: ["ics"])
  guard let therapist = try practice.read({ try call.therapist($0) }) else {
    throw UsageProblem(
      "Zeg met --therapist van wie de agenda is.", "Say with --therapist whose calendar it is.")
  }
  let bytes = try LocalFile.read(path)
  let times: BusyTimes
  do {
    // As far ahead as people plan.
    let horizon = practice.clock.now().day + 366
    times = try BusyTimes(reading: bytes, through: horizon)
  } catch {
    throw CommandRefusal(error.sentence(.dutch), error.sentence(.english))
  }
  let language = call.language
  let isTrial = call.arguments.has(.dryRun)
  let report = try practice.enterBusyTimes(
    times, of: therapist.id, reason: language("bezet elders", "busy elsewhere"), isTrial: isTrial)
  func json(_ blocks: [BusyTimes.Block]) -> JSON {
    .array(
      blocks.map {
        .object([
          ("start", .moment($0.day, $0.interval.start)), ("end", .moment($0.day, $0.interval.end)),
        ])
      })
  }
  call.answer(
    .object([
      ("entered", json(report.entered)), ("refused", json(report.refused)),
      ("skipped", .number(report.skipped)), ("repeating", .number(times.repeating)),
      ("notUnderstood", .number(times.notUnderstood)),
      ("repeatedUntil", .string(times.horizon.iso)), ("dryRun", .bool(isTrial)),
    ])
  ) {
    func line(_ count: Int, _ dutch: String, _ english: String) {
      if count > 0 { call.output.print("\(count) " + language(dutch, english)) }
    }
    for block in report.refused {
      let time = "\(block.interval.start.short)–\(block.interval.end.short)"
      call.output.print(
        language("Er staan afspraken: ", "Appointments stand there: ")
          + "\(language.shortDate(block.day)) \(time)")
    }
    line(
      report.entered.count, isTrial ? "in te voeren" : "ingevoerd als afwezigheid",
      isTrial ? "to be entered" : "entered as absences")
    line(
      report.refused.count, "geweigerd: verplaats eerst de afspraken",
      "refused: move the appointments first")
    line(report.skipped, "voorbij of al ingevoerd", "past or entered already")
    line(
      times.repeating, "herhalen zich op een manier die niet wordt gelezen: voer ze zelf in",
      "repeat themselves in a way that is not read: enter them yourself")
    line(times.notUnderstood, "niet begrepen", "not understood")
    if times.writtenOut > 0 {
      let until = language.numericDate(times.horizon)
      call.output.print(
        language(
          "Wat zich herhaalt is uitgeschreven tot en met \(until).",
          "What repeats itself was written out up to and including \(until)."))
    }
    if times.blocks.isEmpty, times.repeating == 0, times.notUnderstood == 0 {
      call.output.print(language("Niets om in te voeren.", "Nothing to enter."))
    }
  }
}
