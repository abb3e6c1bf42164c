/// What stands in the way of an appointment.
public struct SlotConflict: Hashable, Sendable {
  public enum Rule: String, Sendable { case therapist, room, patient, absence, closure }

  public let rule: Rule
  /// The day and time of what is in the way.
  public let day: Day
  public let interval: Interval
  /// The therapist, or the room.
  public let whose: String
  /// The patient in the way, or the reason of the absence or closure.
  public let what: String

  /// - Parameter isDiscreet: Names no patient and no reason, for what may end up in a log.
  public func sentence(in language: Language, isDiscreet: Bool = false) -> String {
    if isDiscreet { return discreetSentence(in: language) }
    let time = "\(interval.start.short)–\(interval.end.short)"
    let when = "\(language.shortDate(day)) \(time)"
    let reason = what.isEmpty ? "" : " (\(what))"
    // A name in a list ends with the dot of its initials.
    let stop = what.hasSuffix(".") ? "" : "."
    return switch rule {
    case .therapist:
      language(
        "\(whose) heeft \(when) al een afspraak met \(what)\(stop)",
        "\(whose) already has an appointment with \(what), \(when).")
    case .room:
      language(
        "\(whose) is \(when) al bezet door \(what)\(stop)", "\(whose) is taken by \(what), \(when)."
      )
    case .patient:
      language(
        "\(what) heeft \(when) al een afspraak bij \(whose).",
        "\(what) already has an appointment with \(whose), \(when).")
    case .absence:
      interval.minutes == 1440
        ? language(
          "\(whose) is \(language.shortDate(day)) afwezig\(reason).",
          "\(whose) is away on \(language.shortDate(day))\(reason).")
        : language(
          "\(whose) is \(when) afwezig\(reason).", "\(whose) is away \(when)\(reason).")
    case .closure:
      language(
        "De praktijk is \(language.shortDate(day)) gesloten\(reason).",
        "The practice is closed on \(language.shortDate(day))\(reason).")
    }
  }

  private func discreetSentence(in language: Language) -> String {
    let when = "\(language.shortDate(day)) \(interval.start.short)–\(interval.end.short)"
    return switch rule {
    case .therapist:
      language(
        "\(whose) heeft \(when) al een afspraak.", "\(whose) already has an appointment, \(when).")
    case .room: language("\(whose) is \(when) al bezet.", "\(whose) is taken, \(when).")
    case .patient:
      language(
        "De patiënt heeft \(when) al een afspraak bij \(whose).",
        "The patient already has an appointment with \(whose), \(when).")
    case .absence, .closure:
      SlotConflict(rule: rule, day: day, interval: interval, whose: whose, what: "")
        .sentence(in: language)
    }
  }
}
