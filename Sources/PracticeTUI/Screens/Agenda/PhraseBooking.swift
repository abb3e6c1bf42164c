import PracticeCore

/// The booking phrase on the command line: `jansen 6x di 10:30 +1w visser`.
@MainActor
enum PhraseBooking {
  /// What the phrase would do, in lines under it and in the cells of the agenda; asked at every
  /// key.
  static func preview(_ text: String, _ workplace: Workplace) -> CommandLine.Preview {
    let language = workplace.language
    let agenda = workplace.app.screens.compactMap { $0 as? AgendaScreen }.last
    func nothing(_ lines: [String] = [], marks: [Range<String.Index>] = []) -> CommandLine.Preview {
      agenda?.foresee([])
      return CommandLine.Preview(
        lines: lines.flatMap { TextWidth.wrap($0, width: 74) }, marks: marks)
    }
    guard !text.isEmpty, agenda?.then == nil else { return nothing() }
    do {
      let phrase = try workplace.practice.read { try $0.bookingPhrase(text) }
      guard phrase.isUnderstood else {
        return nothing([phrase.sentence(language)], marks: phrase.notUnderstood)
      }
      let lines = [phrase.sentence(language)]
      do {
        let bookings = try workplace.practice.read {
          try $0.bookings(of: phrase, in: context(workplace))
        }
        let rehearsed = try workplace.practice.rehearse(bookings)
        let who = try bookings.first.map { try self.who($0, phrase, workplace) } ?? []
        let all = lines + who + (try explain(rehearsed, workplace))
        let preview = CommandLine.Preview(lines: all.flatMap { TextWidth.wrap($0, width: 74) })
        agenda?.foresee(
          try ghosts(rehearsed, workplace), above: CommandLine.height(for: preview))
        return preview
      } catch Refusal.invalid(.severalPatients) {
        return nothing(
          lines + [
            language(
              "Meer dan één patiënt past daarbij: Enter vraagt wie.",
              "More than one patient fits: Enter asks who.")
          ])
      } catch {
        // What is still missing is said below what was understood.
        return nothing(lines + [explanation(of: error, in: language) ?? ""])
      }
    } catch {
      return nothing([explanation(of: error, in: language) ?? ""])
    }
  }

  /// `Jansen, P. · bij Visser (eigen therapeut)`: whom and with whom, as it was taken.
  private static func who(
    _ booking: Booking, _ phrase: BookingPhrase, _ workplace: Workplace
  ) throws -> [String] {
    let language = workplace.language
    let (patient, therapist, own) = try workplace.practice.read { reader in
      (
        try reader.patient(booking.patient).name, try reader.staffMember(booking.therapist),
        try reader.ownTherapist(of: booking.patient)
      )
    }
    var line =
      workplace.name(patient) + language(" · bij ", " · with ") + therapist.shortName
    if own == therapist.id {
      line += language(" (eigen therapeut)", " (own therapist)")
    } else if phrase.therapist == nil, therapist.id == context(workplace).therapist {
      line += language(" (waar de cursor staat)", " (where the cursor is)")
    }
    return [line]
  }

  /// `di 24 nov + A5 · di 1 dec × · vr 25 dec ~ A4`, and what is in the way of the first of them,
  /// or where the cover of the series turns.
  private static func explain(
    _ rehearsed: [RehearsedBooking], _ workplace: Workplace
  ) throws -> [String] {
    let language = workplace.language
    // What is taken is passed over, and takes nothing from the cover.
    let possible = rehearsed.filter(\.conflicts.isEmpty)
    let cover = try workplace.practice.read { try $0.foresee(possible.map(\.booking)) }
    var covers = cover.covers[...]
    let dates = rehearsed.map { item in
      let date = "\(language.shortDate(item.booking.day)) \(item.sign)"
      guard item.conflicts.isEmpty else { return date }
      let flag = (covers.popFirst() ?? nil).map { " " + $0.flag() } ?? ""
      return date + flag + (item.already(in: language).map { " (\($0))" } ?? "")
    }
    var wrapped = TextWidth.wrap(dates, separator: " · ", width: 74)
    guard let first = rehearsed.first(where: { !$0.isFree }) else {
      let warnings =
        rehearsed.count == 1
        ? rehearsed[0].preview.warnings.map { $0.sentence(in: language) }
        : cover.sentences(in: language)
      return wrapped + warnings.prefix(2).map { "! " + $0 }
    }
    // Of a long series the dates leave room for what is in the way; Enter shows each.
    if wrapped.count > 3 { wrapped = wrapped.prefix(2) + ["…"] }
    var lines = wrapped + ["\(first.sign) " + first.obstacle(in: language)]
    let places = try workplace.practice.read {
      try $0.alternatives(to: first.booking, onOtherDays: first.preview.alreadyAt != nil)
    }
    if !places.isEmpty, !first.conflicts.isEmpty || rehearsed.count > 1 {
      let free = language("vrij: ", "free: ")
      lines += TextWidth.wrap(
        places.enumerated().map { ($0 == 0 ? free : "") + workplace.text(of: $1) },
        separator: " · ", width: 74)
    }
    return lines
  }

  private static func ghosts(
    _ rehearsed: [RehearsedBooking], _ workplace: Workplace
  ) throws -> [AgendaGhost] {
    guard let first = rehearsed.first else { return [] }
    let name = try workplace.practice.read { try $0.patient(first.booking.patient).name }
    return rehearsed.map { item in
      AgendaGhost(
        therapist: item.booking.therapist, day: item.booking.day, interval: item.booking.interval,
        text: "\(item.sign) \(workplace.shortName(name))", isFree: item.isFree)
    }
  }

  /// Books what the phrase asks for; what is not free as wished is shown by date first.
  static func book(_ text: String, _ workplace: Workplace) throws {
    let practice = workplace.practice
    let phrase = try practice.read { try $0.bookingPhrase(text) }
    let context = context(workplace)
    let plan: SeriesPlan
    do {
      plan = try practice.planPhrase(phrase, in: context)
    } catch Refusal.invalid(.severalPatients) {
      return askWho(text, phrase.patient, workplace)
    }
    let isSeries = phrase.count > 1
    // A single one on a public holiday was asked for in person.
    let isClear =
      isSeries ? plan.isClear : plan.steps.allSatisfy { $0.rehearsed.conflicts.isEmpty }
    if isClear {
      let bookings = isSeries ? plan.bookings : plan.steps.map(\.rehearsed.booking)
      try practice.book(series: bookings)
      try workplace.doneBooking(bookings, namesTherapist: true)
      return
    }
    guard let patient = plan.steps.first?.rehearsed.booking.patient else { return }
    let name = workplace.name(try practice.read { try $0.patient(patient).name })
    workplace.app.push(
      SeriesPlanScreen(
        workplace: workplace, title: workplace.language("Boeken", "Book") + " · " + name,
        plan: plan
      ) { plan in
        try practice.book(series: plan.bookings)
        try workplace.doneBooking(plan.bookings, namesTherapist: true)
      })
  }

  /// Who of several is meant; the phrase then goes on with the number.
  private static func askWho(_ text: String, _ name: String, _ workplace: Workplace) {
    let practice = workplace.practice
    workplace.app.push(
      ListPicker<PatientSummary>(
        app: workplace.app, title: workplace.language("Wie?", "Who?") + " · " + text, text: name,
        columns: PatientColumns.columns(workplace),
        search: { typed in try practice.read { try $0.findPatients(typed, limit: 50) } },
        onChoose: { patient in
          let number = "#\(patient.id.rawValue)"
          try book(text.replacing(name, with: number, maxReplacements: 1), workplace)
        }))
  }

  /// What the phrase need not say: the patient whose file is open, the cell under the cursor.
  private static func context(_ workplace: Workplace) -> BookingContext {
    var context = BookingContext()
    for screen in workplace.app.screens {
      if let file = screen as? PatientFileScreen { context.patient = file.patient }
      if let agenda = screen as? AgendaScreen {
        context.therapist = agenda.cellBeforeGhosts.therapist
        context.room = agenda.cellBeforeGhosts.room
        context.day = agenda.cellBeforeGhosts.day
        context.time = agenda.cellBeforeGhosts.time
      }
    }
    return context
  }
}

extension RehearsedBooking {
  /// `+` free, `×` taken, `~` a public holiday; told apart without colour.
  var sign: String { isFree ? "+" : conflicts.isEmpty ? "~" : "×" }
}
