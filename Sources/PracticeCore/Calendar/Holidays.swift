/// A public holiday in the Netherlands.
public enum Holiday: String, Sendable, CaseIterable {
  case newYearsDay
  case goodFriday
  case easterSunday
  case easterMonday
  case queensDay
  case kingsDay
  case liberationDay
  case ascensionDay
  case whitSunday
  case whitMonday
  case christmasDay
  case secondChristmasDay

  /// The name as it stands above a day in the agenda.
  public func name(_ language: Language) -> String {
    switch self {
    case .newYearsDay: language("Nieuwjaarsdag", "New Year's Day")
    case .goodFriday: language("Goede Vrijdag", "Good Friday")
    case .easterSunday: language("Eerste paasdag", "Easter Sunday")
    case .easterMonday: language("Tweede paasdag", "Easter Monday")
    case .queensDay: language("Koninginnedag", "Queen's Day")
    case .kingsDay: language("Koningsdag", "King's Day")
    case .liberationDay: language("Bevrijdingsdag", "Liberation Day")
    case .ascensionDay: language("Hemelvaartsdag", "Ascension Day")
    case .whitSunday: language("Eerste pinksterdag", "Whit Sunday")
    case .whitMonday: language("Tweede pinksterdag", "Whit Monday")
    case .christmasDay: language("Eerste kerstdag", "Christmas Day")
    case .secondChristmasDay: language("Tweede kerstdag", "Boxing Day")
    }
  }
}

/// Which of the holidays that are not free for everyone the practice observes.
public struct HolidaySettings: Hashable, Sendable {
  public var goodFriday: Bool
  public var liberationDay: Bool

  public init(goodFriday: Bool = false, liberationDay: Bool = false) {
    self.goodFriday = goodFriday
    self.liberationDay = liberationDay
  }
}

/// The Dutch public holidays, computed for any year.
public enum Holidays {
  /// The holiday the practice observes on a day, if any.
  ///
  /// When two fall on one day (5 May 2016 was Ascension Day too) the one that is free for
  /// everyone is named.
  public static func named(on day: Day, _ settings: HolidaySettings = .init()) -> Holiday? {
    let (year, month, dayOfMonth) = day.parts
    switch day - easter(year) {
    case -2 where settings.goodFriday: return .goodFriday
    case 0: return .easterSunday
    case 1: return .easterMonday
    case 39: return .ascensionDay
    case 49: return .whitSunday
    case 50: return .whitMonday
    default: break
    }
    switch (month, dayOfMonth) {
    case (1, 1): return .newYearsDay
    case (5, 5) where settings.liberationDay: return .liberationDay
    case (12, 25): return .christmasDay
    case (12, 26): return .secondChristmasDay
    default: return day == monarchsDay(year) ? (year >= 2014 ? .kingsDay : .queensDay) : nil
    }
  }

  /// The observed holidays of a year, in order of date.
  public static func all(
    in year: Int, _ settings: HolidaySettings = .init()
  ) -> [(day: Day, holiday: Holiday)] {
    guard let first = Day(year: year, month: 1, day: 1) else { return [] }
    return (0..<(Day.isLeap(year) ? 366 : 365)).compactMap { offset in
      named(on: first + offset, settings).map { (first + offset, $0) }
    }
  }

  /// Easter Sunday of a year in the Gregorian calendar (Meeus, Jones and Butcher).
  public static func easter(_ year: Int) -> Day {
    let golden = year % 19
    let (century, yearOfCentury) = (year / 100, year % 100)
    let correction = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30
    let toSunday =
      (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
    let shift = (golden + 11 * epact + 22 * toSunday) / 451
    let fromMarch = epact + toSunday - 7 * shift + 114
    return Day(year: year, month: fromMarch / 31, day: fromMarch % 31 + 1) ?? Day(number: .min)
  }

  /// King's Day, 27 April since 2014; Queen's Day, 30 April, from 1949 to 2013.
  ///
  /// On a Sunday it moves to the day before; until 1979 it moved to the day after.
  private static func monarchsDay(_ year: Int) -> Day? {
    guard year >= 1949, let day = Day(year: year, month: 4, day: year >= 2014 ? 27 : 30) else {
      return nil
    }
    guard day.weekday == 7 else { return day }
    return day + (year >= 1980 ? -1 : 1)
  }
}
