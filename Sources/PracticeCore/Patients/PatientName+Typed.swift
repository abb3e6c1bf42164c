extension PatientName {
  /// Takes the prefix off what was typed as one surname: `van den berg` is Berg with `van den`.
  ///
  /// A name typed without any capital gets its first one. What has no prefix that is known, or
  /// nothing behind it, stays as it is.
  public static func splittingPrefix(_ typed: String) -> (prefix: String, surname: String) {
    let words = trimmed(typed).split(whereSeparator: \.isWhitespace).map(String.init)
    var count = words.prefix { prefixWords.contains($0.lowercased()) }.count
    // The last word is always the surname: somebody may be called Ten or Aan.
    count = min(count, words.count - 1)
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
  private static let prefixWords: Set<String> = [
    "van", "von", "vom", "de", "den", "der", "het", "'t", "’t", "'s", "’s", "ter", "ten", "te",
    "op", "in", "aan", "bij", "onder", "over", "uit", "voor", "el", "al", "la", "le", "du", "da",
    "dos", "das", "di", "del", "della", "ben", "zu", "d'", "d’",
  ]
}
