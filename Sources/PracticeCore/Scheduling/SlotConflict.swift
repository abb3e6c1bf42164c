/// What stands in the way of an appointment.
public struct SlotConflict: Hashable, Sendable {
  public enum Rule: String, Sendable {
    /// Another appointment of the same therapist, room or patient.
    case therapist, room, patient
    case absence, closure
    /// Time without a patient, such as a meeting.
    case engagement
    /// A group of the same therapist, or in the same room.
    case group, groupRoom
    /// It is part of a group that stands elsewhere, or that is full.
    case member, places

    /// Whether people may decide to book over it.
    public var isOverlap: Bool { self == .therapist || self == .room || self == .patient }
  }

  public let rule: Rule
  /// The row in the way; of which table follows from the rule.
  public let other: Int64
  /// The day and time of what is in the way.
  public let day: Day
  public let interval: Interval
  /// The therapist, or the room.
  public let whose: String
  /// The patient in the way, or the reason of the absence or closure.
  public let what: String
  /// An appointment that has to be moved or called off first: it stands where somebody is to be
  /// away, or with somebody who leaves.
  public let hasToGo: Bool

  init(
    rule: Rule, other: Int64 = 0, day: Day, interval: Interval, whose: String, what: String,
    hasToGo: Bool = false
  ) {
    self.rule = rule
    self.other = other
    self.day = day
    self.interval = interval
    self.whose = whose
    self.what = what
    self.hasToGo = hasToGo
  }

  /// - Parameter isDiscreet: Names no patient and no reason, for what may end up in a log.
  public func sentence(in language: Language, isDiscreet: Bool = false) -> String {
    if isDiscreet { return discreetSentence(in: language) }
    let time = "\(interval.start.short)–\(interval.end.short)"
    let when = "\(language.shortDate(day)) \(time)"
    let reason = what.isEmpty ? "" : " (\(what))"
    // A name in a list ends with the dot of its initials.
    let stop = what.hasSuffix(".") ? "" : "."
    return switch hasToGo ? .therapist : rule {
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
    case .engagement:
      language(
        "\(whose) is \(when) bezet\(reason).", "\(whose) is not available \(when)\(reason).")
    case .group, .groupRoom:
      language(
        "\(whose) heeft \(when) al een groep\(reason).",
        "\(whose) already has a group \(when)\(reason).")
    case .member:
      language(
        "De groep\(reason) is er niet meer op deze tijd.",
        "The group\(reason) is no longer at this time.")
    case .places:
      language("De groep\(reason) is vol.", "The group\(reason) is full.")
    }
  }

  private func discreetSentence(in language: Language) -> String {
    let when = "\(language.shortDate(day)) \(interval.start.short)–\(interval.end.short)"
    return switch hasToGo ? .therapist : rule {
    case .therapist:
      language(
        "\(whose) heeft \(when) al een afspraak.", "\(whose) already has an appointment, \(when).")
    case .room: language("\(whose) is \(when) al bezet.", "\(whose) is taken, \(when).")
    case .patient:
      language(
        "De patiënt heeft \(when) al een afspraak bij \(whose).",
        "The patient already has an appointment with \(whose), \(when).")
    case .absence, .closure, .engagement, .group, .groupRoom, .member, .places:
      SlotConflict(rule: rule, day: day, interval: interval, whose: whose, what: "")
        .sentence(in: language)
    }
  }
}

extension [SlotConflict] {
  /// How many appointments have to go first, and the first three of them.
  func whatHasToGo(in language: Language) -> String {
    let appointments = sorted { ($0.day, $0.interval.start) < ($1.day, $1.interval.start) }
    let tellsWhose = Set(appointments.map(\.whose)).count > 1
    var named = appointments.prefix(3).map { appointment in
      "\(language.shortDate(appointment.day)) \(appointment.interval.start.short) "
        + appointment.what + (tellsWhose ? " (\(appointment.whose))" : "")
    }
    if count > named.count {
      let others = count - named.count
      named.append(language("nog \(others)", "\(others) more"))
    }
    let list = named.joined(separator: "; ")
    // A name in a list ends with the dot of its initials.
    let stop = list.hasSuffix(".") ? "" : "."
    return count == 1
      ? language(
        "Er staat nog een afspraak: \(list)\(stop) Verplaats die eerst of zeg die af.",
        "There is still an appointment: \(list)\(stop) Move it or call it off first.")
      : language(
        "Er staan nog \(count) afspraken: \(list)\(stop) Verplaats ze eerst of zeg ze af.",
        "There are still \(count) appointments: \(list)\(stop) Move them or call them off first.")
  }
}
