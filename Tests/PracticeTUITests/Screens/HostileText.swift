import XCTest

@testable import PracticeCore

/// Text that somebody could have put in a file to take over a terminal, or that is just odd.
struct HostileText {
  let name: String
  let text: String

  static let all = [
    HostileText(
      name: "escapes", text: "\u{1B}[31mrood\u{1B}[2J\u{1B}]0;titel\u{7}\u{1B}P1$q\u{1B}\\"),
    HostileText(
      name: "controls", text: (0...31).map { "c\(UnicodeScalar(UInt8($0)))" }.joined() + "\u{7F}"),
    HostileText(
      name: "C1 controls",
      text: (0x80...0x9F).map { "c\(UnicodeScalar(UInt8($0)))" }.joined() + "\u{9B}31m"),
    HostileText(
      name: "bidi", text: "voor\u{202E}achter\u{2066}om\u{2069}\u{202C}\u{200F}\u{2028}\u{2029}"),
    HostileText(name: "NUL", text: "voor\u{0}na"),
    HostileText(name: "tabs", text: "a\tb\t\tc\r\nd"),
    HostileText(name: "very long", text: String(repeating: "lang", count: 2500)),
    HostileText(
      name: "combining marks", text: "e" + String(repeating: "\u{301}\u{323}", count: 20) + "inde"),
    HostileText(
      name: "wide", text: String(repeating: "漢字", count: 60) + "👨‍👩‍👧‍👦🇳🇱ﷺ\u{FEFF}\u{200B}\u{AD}"),
    HostileText(name: "empty", text: ""), HostileText(name: "spaces", text: "     "),
  ]

  /// Everything at once, and what would hide in it.
  static let some = [
    HostileText(name: "all", text: all.map { $0.text.prefix(40) }.joined(separator: "|")),
    HostileText(name: "long", text: String(repeating: "lang", count: 200)),
  ]

  /// What may never be on the screen.
  static func isForbidden(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029:
      true
    default: false
    }
  }

  /// Puts the text in every field of every row that takes it, past the program.
  static func fill(_ file: PracticeFile, with hostile: HostileText) throws {
    let database = try file.open().database
    try database.withoutTriggers {
      let tables = try database.all(
        """
        SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
           AND name NOT LIKE '%token%' AND name NOT LIKE 'journal_row%'
        """
      ) { $0.text() }
      for table in tables {
        let columns = try database.all(
          "SELECT name FROM pragma_table_info(?) WHERE type = 'TEXT'", table
        ) { $0.text() }
        for column in columns where isFreeText(column) {
          // One field that refuses it does not save the others; nor does what must be unique.
          _ = try? database.run("UPDATE OR IGNORE \(table) SET \(column) = ?", hostile.text)
        }
      }
      // So that the tests know whom to act as.
      try database.run("UPDATE staff SET initials = id")
    }
  }

  /// Days, codes and the like are not free: what is in them is the program's own.
  private static func isFreeText(_ column: String) -> Bool {
    let codes: Set = [
      "cancelled_at", "stated", "recorded", "told", "practice_at", "moment", "day", "opened",
      "onset", "closed", "evaluated", "code", "status", "role", "action",
      "event", "form", "exercise", "language", "region", "side", "route", "order", "name_order",
      "sex", "dosage", "sort_key", "checksum", "version",
    ]
    return !codes.contains(column) && !column.hasSuffix("_day") && !column.hasSuffix("date")
      && !column.hasPrefix("valid")
  }
}
