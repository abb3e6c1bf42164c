/// The lines of an iCalendar file (RFC 5545, section 3.1).
enum ICalendarText {
  /// A line is at most so long, without its end.
  static let longestLine = 75

  /// A property with a value of type TEXT.
  static func text(_ name: String, _ value: String) -> String {
    line(name + ":" + escaped(value))
  }

  /// A content line with its end, folded between characters so that no line is longer than 75
  /// octets.
  static func line(_ content: String) -> String {
    var lines = ""
    var octets = 0
    for scalar in content.unicodeScalars {
      let length = UTF8.width(scalar)
      if octets + length > longestLine {
        // The blank that begins a continuation counts too.
        lines += "\r\n "
        octets = 1
      }
      lines.unicodeScalars.append(scalar)
      octets += length
    }
    return lines + "\r\n"
  }

  /// Backslash, semicolon, comma and line ends escaped; control characters left out.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    // `\r\n` is one line end.
    for scalar in text.split(separator: "\r\n", omittingEmptySubsequences: false)
      .joined(separator: "\n").unicodeScalars
    {
      switch scalar {
      case "\\", ";", ",": result.append(contentsOf: ["\\", scalar])
      case "\n", "\r", "\u{2028}", "\u{2029}": result.append(contentsOf: ["\\", "n"])
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// `20261124T093000`, local time.
  static func local(_ day: Day, _ time: TimeOfDay) -> String {
    let day = time.minutes == 1440 ? day + 1 : day
    let minutes = time.minutes % 1440
    return compact(day) + "T" + padded(minutes / 60, 2) + padded(minutes % 60, 2) + "00"
  }

  /// `20261124T083000Z`, of milliseconds since 1970.
  static func utc(_ instant: Int64) -> String {
    let seconds = Int(instant / 1000)
    let day = Day(number: seconds / 86_400)
    let rest = seconds % 86_400
    return compact(day) + "T" + padded(rest / 3600, 2) + padded(rest / 60 % 60, 2)
      + padded(rest % 60, 2) + "Z"
  }

  private static func compact(_ day: Day) -> String {
    let (year, month, dayOfMonth) = day.parts
    return padded(year, 4) + padded(month, 2) + padded(dayOfMonth, 2)
  }
}
