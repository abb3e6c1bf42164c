extension PatientName {
  /// Takes the prefix off what was typed as one surname: `van den berg` is Berg with `van den`,
  /// and so is `Van den Berg`.
  ///
  /// A single prefix with a capital belongs to the surname, as in Belgium: `Van Damme`. A name
  /// typed without any capital gets its first one. What has nothing behind it stays as it is.
  public static func splittingPrefix(_ typed: String) -> (prefix: String, surname: String) {
    var words = trimmed(typed).split(whereSeparator: \.isWhitespace).map(String.init)
    if words.count > 2, let first = words.first, prefixWords.contains(first.lowercased()),
      prefixWords.contains(words[1])
    {
      words[0] = first.lowercased()
    }
    // The last word is always the surname: somebody may be called Ten or Aan.
    let count = min(words.prefix { prefixWords.contains($0) }.count, words.count - 1)
    guard count > 0 else { return ("", capitalisedIfPlain(trimmed(typed))) }
    return (
      words[..<count].joined(separator: " "),
      capitalisedIfPlain(words[count...].joined(separator: " "))
    )
  }

  private static func capitalisedIfPlain(_ surname: String) -> String {
    guard let first = surname.first, first.isLetter, !surname.contains(where: \.isUppercase) else {
      return surname
    }
    return first.uppercased() + surname.dropFirst()
  }

  /// The words of Dutch prefixes, and the usual ones of names from elsewhere.
  static let prefixWords: Set<String> = [
    "van", "de", "der", "den", "het", "'t", "’t", "'s", "’s", "ten", "ter", "te", "op", "in",
    "uit", "aan", "bij", "onder", "over", "voor", "tot", "von", "vom", "zu", "la", "le", "el",
    "al", "du", "des", "da", "dos", "das", "di", "del", "della", "ben", "d'", "d’",
  ]
}
