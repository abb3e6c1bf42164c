/// Reads a name that stands in one column.
enum NameReading {
  /// `van den Berg` as prefix and surname.
  ///
  /// Only words in small letters are taken: `Van Damme` is a surname in Belgium. Lists have the
  /// prefix behind the name: `Berg, van den`.
  static func splitPrefix(_ text: String) -> (prefix: String, surname: String) {
    if let comma = text.firstIndex(of: ",") {
      let behind = text[text.index(after: comma)...].split(whereSeparator: \.isWhitespace)
        .map(String.init)
      if !behind.isEmpty, behind.allSatisfy(PatientName.prefixWords.contains) {
        return (behind.joined(separator: " "), trimmed(text[..<comma]))
      }
    }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let count = words.prefix { PatientName.prefixWords.contains($0) }.count
    guard count > 0, count < words.count else { return ("", trimmed(text)) }
    return (words[..<count].joined(separator: " "), words[count...].joined(separator: " "))
  }

  /// The parts of `Berg, J. van den`, `J. van den Berg` or `Jan van den Berg`.
  static func read(_ text: String) -> PatientName {
    if let comma = text.firstIndex(of: ",") {
      return listed(
        surname: String(text[..<comma]), rest: String(text[text.index(after: comma)...]))
    }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count > 1 else { return PatientName(surname: text) }
    let start = words.firstIndex { PatientName.prefixWords.contains($0) } ?? words.count - 1
    guard start > 0, start < words.count else {
      let (prefix, surname) = splitPrefix(text)
      return PatientName(surname: surname, prefix: prefix)
    }
    let (prefix, surname) = splitPrefix(words[start...].joined(separator: " "))
    return name(surname: surname, prefix: prefix, first: Array(words[..<start]))
  }

  private static func listed(surname: String, rest: String) -> PatientName {
    let words = rest.split { $0.isWhitespace || $0 == "," }.map(String.init)
    let prefix = words.filter { PatientName.prefixWords.contains($0) }.joined(separator: " ")
    let own = splitPrefix(surname)
    return name(
      surname: own.surname, prefix: prefix.isEmpty ? own.prefix : prefix,
      first: words.filter { !PatientName.prefixWords.contains($0) })
  }

  /// What has a dot, or is in capitals only, are initials; the rest is what somebody is called.
  private static func name(surname: String, prefix: String, first: [String]) -> PatientName {
    func isInitials(_ word: String) -> Bool {
      word.contains(".") || (word.count <= 4 && word == word.uppercased())
    }
    let called = first.filter { !isInitials($0) }
      .map { $0.trimming { "()".contains($0) } }.joined(separator: " ")
    return PatientName(
      surname: surname, prefix: prefix, initials: first.filter(isInitials).joined(),
      givenName: called)
  }
}

extension String {
  fileprivate func trimming(_ isSuperfluous: (Character) -> Bool) -> String {
    guard let first = firstIndex(where: { !isSuperfluous($0) }),
      let last = lastIndex(where: { !isSuperfluous($0) })
    else { return "" }
    return String(self[first...last])
  }
}
