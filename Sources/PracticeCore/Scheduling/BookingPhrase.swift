/// An appointment or a series, said in one line: `jansen 6x di 10:30 +1w visser`.
///
/// Dutch and English words may stand in any order; the first words that mean nothing else name
/// the patient. `+1w` is an interval behind `6x`, and otherwise a date.
public struct BookingPhrase: Hashable, Sendable {
  public let text: String
  /// The words that name the patient, as typed; empty for none.
  public internal(set) var patient = ""
  /// The number in `#1042`.
  public internal(set) var patientNumber: Int64?
  public internal(set) var count = 1
  /// The first day; with weekdays only, the nearest of them that is not past.
  public internal(set) var date: Day?
  public internal(set) var time: TimeOfDay?
  /// Days from one appointment to the next on the same weekday; a series without one is weekly.
  public internal(set) var intervalDays: Int?
  /// 1 is Monday; in order.
  public internal(set) var weekdays: [Int] = []
  /// For `2x per week`.
  public internal(set) var timesPerWeek: Int?
  public internal(set) var therapist: BookingVocabulary.Therapist?
  public internal(set) var kind: BookingVocabulary.Kind?
  public internal(set) var room: BookingVocabulary.Room?
  public internal(set) var minutes: Int?
  /// What could not be used, as ranges of `text`, in order: marked where it stands.
  public internal(set) var notUnderstood: [Range<String.Index>] = []
  /// Why, for the parts of which that can be said.
  public internal(set) var problems: [InputProblem] = []

  /// - Parameter now: Weekdays and dates without a year are looked for from here on.
  public static func parse(
    _ text: String, vocabulary: BookingVocabulary, now: Moment
  ) -> BookingPhrase {
    var parser = BookingPhraseParser(text: text, vocabulary: vocabulary, now: now)
    return parser.parse()
  }

  init(text: String) {
    self.text = text
  }

  /// Whether every word was used.
  public var isUnderstood: Bool { notUnderstood.isEmpty && problems.isEmpty }

  /// What was understood, in words, for the line under the phrase.
  public func sentence(_ language: Language) -> String {
    var sentence = what(language)
    let named = patientNumber.map { "#\($0)" } ?? (patient.isEmpty ? nil : quoted(patient))
    if let named { sentence += language(" voor ", " for ") + named }
    if let therapist { sentence += language(" bij ", " with ") + therapist.name }
    if let room { sentence += language(" in ", " in ") + room.name }
    sentence += count > 1 ? ", " + rhythm(language) : onDate(language)
    if let time { sentence += language(" om ", " at ") + time.short }
    if let minutes { sentence += language(", \(minutes) minuten", ", \(minutes) minutes") }
    if count > 1, let date {
      sentence += language(
        ", vanaf \(language.longDate(date))", ", from \(language.longDate(date))")
    }
    sentence += "."
    for problem in problems { sentence += " " + problem.sentence(language) }
    if !notUnderstood.isEmpty {
      let words = notUnderstood.map { quoted(text[$0]) }.joined(separator: ", ")
      sentence += language(" Niet begrepen: ", " Not understood: ") + words + "."
    }
    return sentence
  }

  /// `Intake`, `6x behandeling`, `6 afspraken`.
  private func what(_ language: Language) -> String {
    if count > 1 {
      return kind.map { "\(count)x \($0.name(language))" }
        ?? language("\(count) afspraken", "\(count) appointments")
    }
    let one = kind?.name(language) ?? language("afspraak", "appointment")
    return one.prefix(1).uppercased() + one.dropFirst()
  }

  private func onDate(_ language: Language) -> String {
    date.map { language(" op ", " on ") + language.longDate($0) } ?? ""
  }

  /// `elke week op dinsdag en vrijdag`.
  private func rhythm(_ language: Language) -> String {
    if let timesPerWeek, weekdays.isEmpty {
      return language("\(timesPerWeek) keer per week", "\(timesPerWeek) times a week")
    }
    let days = intervalDays ?? 7
    let every =
      switch days {
      case 1: language("elke dag", "every day")
      case 7: language("elke week", "every week")
      case 14: language("om de week", "every other week")
      case _ where days % 7 == 0: language("om de \(days / 7) weken", "every \(days / 7) weeks")
      default: language("om de \(days) dagen", "every \(days) days")
      }
    guard !weekdays.isEmpty else { return every }
    let names = weekdays.map(language.weekday)
    let (firsts, last) = (names.dropLast().joined(separator: ", "), names.last ?? "")
    let all = firsts.isEmpty ? last : firsts + language(" en ", " and ") + last
    return every + language(" op ", " on ") + all
  }
}
