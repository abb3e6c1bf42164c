/// Names of days and months, as they are written in the middle of a sentence.
extension Language {
  /// The weekday in full; 1 is Monday.
  public func weekday(_ weekday: Int) -> String {
    let dutch = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
    let english = [
      "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
    ]
    return (self == .dutch ? dutch : english)[(weekday - 1) % 7]
  }

  /// `ma`, `Mon`; 1 is Monday.
  public func shortWeekday(_ weekday: Int) -> String {
    let dutch = ["ma", "di", "wo", "do", "vr", "za", "zo"]
    let english = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    return (self == .dutch ? dutch : english)[(weekday - 1) % 7]
  }

  /// The month in full; 1 is January.
  public func month(_ month: Int) -> String {
    let dutch = [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december",
    ]
    let english = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    return (self == .dutch ? dutch : english)[(month - 1) % 12]
  }

  /// `nov`, `mrt`; 1 is January.
  public func shortMonth(_ month: Int) -> String {
    let dutch = [
      "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
    ]
    let english = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    return (self == .dutch ? dutch : english)[(month - 1) % 12]
  }

  /// `maandag 23 november 2026`, `Monday 23 November 2026`.
  public func longDate(_ day: Day) -> String {
    let (year, month, dayOfMonth) = day.parts
    return "\(weekday(day.weekday)) \(dayOfMonth) \(self.month(month)) \(year)"
  }

  /// `23 november 2026`, `23 November 2026`.
  public func date(_ day: Day) -> String {
    let (year, month, dayOfMonth) = day.parts
    return "\(dayOfMonth) \(self.month(month)) \(year)"
  }

  /// `ma 23 nov`, `Mon 23 Nov`.
  public func shortDate(_ day: Day) -> String {
    let (_, month, dayOfMonth) = day.parts
    return "\(shortWeekday(day.weekday)) \(dayOfMonth) \(shortMonth(month))"
  }

  /// `23-11-2026`: the form both languages use in forms and lists.
  public func numericDate(_ day: Day) -> String {
    let (year, month, dayOfMonth) = day.parts
    return "\(padded(dayOfMonth, 2))-\(padded(month, 2))-\(padded(year, 4))"
  }
}
