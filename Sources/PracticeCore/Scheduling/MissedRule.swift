/// What the practice does about who calls off too late or stays away.
///
/// Dutch practices almost always ask for 24 hours; what they charge differs (an amount, part of
/// the price or all of it), it is never reimbursed, and it must have been announced in the terms of
/// payment. The practice chooses its own.
public struct MissedRule: Hashable, Sendable {
  /// After days on which the practice was closed.
  public enum AfterClosed: String, Sendable, CaseIterable {
    /// The hours count on all the same.
    case hours
    /// Only hours of days on which the practice is open count: for Monday one calls on Friday.
    case openDays
    /// Calling off is free until a time of the day itself.
    case untilTime

    public func name(in language: Language) -> String {
      switch self {
      case .hours: language("de uren tellen door", "the hours count on")
      case .openDays: language("alleen open dagen tellen", "only open days count")
      case .untilTime: language("tot een tijd op de dag zelf", "until a time on the day itself")
      }
    }
  }

  public enum Charge: Hashable, Sendable {
    case none
    case amount(cents: Int)
    /// Of the price of the visit.
    case percentage(Int)

    public func text(in language: Language) -> String {
      switch self {
      case .none: language("niets", "nothing")
      case .amount(let cents): language.euros(cents)
      case .percentage(let percentage):
        language("\(percentage)% van de prijs", "\(percentage)% of the price")
      }
    }
  }

  /// Calling off is free until so many hours before; 0 to 168.
  public var noticeHours: Int
  public var afterClosed: AfterClosed
  /// For ``AfterClosed/untilTime``.
  public var untilTime: TimeOfDay
  public var charge: Charge
  /// Whether it also holds for who calls off too late.
  public var chargesLate: Bool

  public init(
    noticeHours: Int = 24, afterClosed: AfterClosed = .hours,
    untilTime: TimeOfDay = TimeOfDay(minutes: 540), charge: Charge = .none,
    chargesLate: Bool = true
  ) {
    self.noticeHours = noticeHours
    self.afterClosed = afterClosed
    self.untilTime = untilTime
    self.charge = charge
    self.chargesLate = chargesLate
  }

  /// The last moment at which an appointment can be called off freely.
  ///
  /// Hours are those of the clock on the wall: 24 hours before 10:00 is 10:00 the day before, also
  /// when the clocks change in between.
  ///
  /// - Parameter isOpen: Whether the practice is open on a day.
  public func deadline(for moment: Moment, isOpen: (Day) -> Bool) -> Moment {
    switch afterClosed {
    case .untilTime where !isOpen(moment.day - 1):
      return Moment(day: moment.day, time: min(untilTime, moment.time))
    case .openDays: return countedBack(from: moment, isOpen)
    case .hours, .untilTime: return countedBack(from: moment) { _ in true }
    }
  }

  private func countedBack(from moment: Moment, _ counts: (Day) -> Bool) -> Moment {
    var left = noticeHours * 60
    var day = moment.day
    var time = moment.time.minutes
    // A practice that is closed for months still has an end.
    for _ in 0..<400 where left > time {
      left -= time
      repeat { day = day - 1 } while !counts(day) && moment.day - day < 400
      time = 1440
    }
    return Moment(day: day, time: TimeOfDay(minutes: max(0, time - left)))
  }
}

/// What a patient owes for an appointment that was missed or called off too late.
public struct MissedCharge: Hashable, Sendable {
  public enum Cause: String, Sendable { case noShow, calledOffLate }

  public let appointment: ID<Appointment>
  public let patient: ID<Patient>
  public let day: Day
  public let cause: Cause
  /// By the rule as it was then; never ``MissedRule/Charge/none``.
  public let charge: MissedRule.Charge
  /// Why it need not be paid; empty while it has to be.
  public let waived: String

  public func sentence(in language: Language) -> String {
    let what = charge.text(in: language)
    return waived.isEmpty
      ? language("\(what) te betalen", "\(what) to be paid")
      : language("kwijtgescholden (\(waived))", "waived (\(waived))")
  }
}
