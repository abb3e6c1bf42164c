/// The words a patient is found by, and what a search turns into.
///
/// Names and places are whole folded words, found by their beginnings. A phone number is found
/// by its last digits, so it is kept backwards after a `~`; a birth date by its digits in the
/// orders in which people say it.
enum PatientTokens {
  static func tokens(of details: PatientDetails) -> Set<String> {
    let name = details.name
    var tokens: Set<String> = []
    for text in [
      name.surname, name.prefix, name.partnerSurname ?? "", name.partnerPrefix ?? "",
      name.givenName,
    ] {
      tokens.formUnion(indexWords(text))
    }
    // "J.P." is said as "J P" and as "JP".
    let initials = searchWords(name.initials)
    tokens.formUnion(initials)
    tokens.insert(initials.joined())
    if let birthDate = details.birthDate {
      let (year, month, day) = birthDate.parts
      let dayAndMonth = padded(day, 2) + padded(month, 2)
      tokens.insert(dayAndMonth + padded(year, 4))
      tokens.insert(dayAndMonth + padded(year % 100, 2))
      tokens.insert(padded(year, 4) + padded(month, 2) + padded(day, 2))
    }
    for phone in [details.phone, details.otherPhone] {
      let digits = (try? PhoneNumber(parsing: phone))?.digits ?? phone.filter(\.isASCIIDigit)
      if !digits.isEmpty { tokens.insert("~" + String(digits.reversed())) }
    }
    let postcode = folded(details.postcode).filter { $0 != " " }
    if !postcode.isEmpty {
      tokens.insert(postcode)
      tokens.insert(postcode + folded(details.houseNumber).filter { $0 != " " })
    }
    tokens.remove("")
    return tokens
  }

  /// What one typed word may be the beginning of.
  static func prefixes(for word: String) -> [String] {
    guard word.allSatisfy(\.isASCIIDigit) else { return [word] }
    // From three digits on they may also be the end of a phone number.
    return word.count >= 3 ? [word, "~" + String(word.reversed())] : [word]
  }

  /// The words of what was typed; what belongs together is joined, as it is kept: the parts of
  /// a date or a telephone number, and a postcode with its house number.
  static func words(of query: String) -> [String] {
    let isNumeric = query.allSatisfy { $0.isASCIIDigit || "-/. +()".contains($0) }
    if isNumeric {
      if let phone = try? PhoneNumber(parsing: query) { return [phone.digits] }
      let digits = date(query) ?? query.filter(\.isASCIIDigit)
      return digits.isEmpty ? [] : [digits]
    }
    let words = query.split(whereSeparator: \.isWhitespace).flatMap { part in
      date(part).map { [$0] } ?? searchWords(String(part))
    }
    return joiningPostcode(words)
  }

  /// `12-3-1980` is kept as `12031980`.
  private static func date(_ text: some StringProtocol) -> String? {
    guard text.allSatisfy({ $0.isASCIIDigit || "-/. ".contains($0) }) else { return nil }
    let groups = text.split { !$0.isASCIIDigit }
    guard groups.count == 3, groups.allSatisfy({ $0.count <= 4 }) else { return nil }
    return groups.map { $0.count == 1 ? "0" + $0 : String($0) }.joined()
  }

  /// `1017 zx 25` is kept as `1017zx25`.
  private static func joiningPostcode(_ words: [String]) -> [String] {
    var result: [String] = []
    for word in words {
      let last = result.last ?? ""
      let digits = last.prefix(4)
      let isPostcode = digits.count == 4 && digits.allSatisfy(\.isASCIIDigit)
      let continues =
        isPostcode
        && (last.count == 4
          ? word.count == 2 && word.allSatisfy(\.isLetter)
          : last.count == 6 && last.dropFirst(4).allSatisfy(\.isLetter)
            && word.first?.isASCIIDigit == true)
      if continues { result[result.count - 1] += word } else { result.append(word) }
    }
    return result
  }
}

extension Character {
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
