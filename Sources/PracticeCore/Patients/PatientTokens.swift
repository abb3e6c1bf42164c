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
    tokens.formUnion(birthTokens(details.birth))
    for phone in [details.phone, details.otherPhone, details.thirdPhone] {
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

  /// The digits of a birth date as people say them; of a part of one, what there is.
  private static func birthTokens(_ birth: BirthDate) -> [String] {
    switch birth {
    case .unknown: return []
    case .year(let year): return [padded(year, 4)]
    case .month(let month, let year):
      return [padded(month, 2) + padded(year, 4), padded(year, 4) + padded(month, 2)]
    case .day(let day):
      let (year, month, dayOfMonth) = day.parts
      let dayAndMonth = padded(dayOfMonth, 2) + padded(month, 2)
      return [
        dayAndMonth + padded(year, 4), dayAndMonth + padded(year % 100, 2),
        padded(year, 4) + padded(month, 2) + padded(dayOfMonth, 2),
        padded(month, 2) + padded(year, 4),
      ]
    }
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
    return joiningPostcode(joiningDate(words))
  }

  /// `12-3-1980` is kept as `12031980`, `3-1980` as `031980`, `1980-03` as `198003`.
  private static func date(_ text: some StringProtocol) -> String? {
    guard text.allSatisfy({ $0.isASCIIDigit || "-/. ".contains($0) }) else { return nil }
    let groups = text.split { !$0.isASCIIDigit }
    let hasYear = groups.contains { $0.count == 4 }
    guard groups.count == 3 || groups.count == 2 && hasYear, groups.allSatisfy({ $0.count <= 4 })
    else { return nil }
    // A telephone number may be typed in two parts as well.
    if groups.count == 2, groups.contains(where: { $0.count == 3 }) { return nil }
    return groups.map { $0.count == 1 ? "0" + $0 : String($0) }.joined()
  }

  /// `12 maart 1980`, `12 mrt` and `maart 1980` as they are kept.
  ///
  /// The name of a month alone may be somebody's name.
  private static func joiningDate(_ words: [String]) -> [String] {
    var result: [String] = []
    var rest = words[...]
    while let word = rest.first {
      if let (digits, count) = dateInWords(rest) {
        result.append(digits)
        rest = rest.dropFirst(count)
      } else {
        result.append(word)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  private static func dateInWords(_ words: ArraySlice<String>) -> (digits: String, count: Int)? {
    let words = Array(words.prefix(3))
    func number(_ index: Int, digits: ClosedRange<Int>) -> String? {
      guard words.indices.contains(index), digits.contains(words[index].count),
        words[index].allSatisfy(\.isASCIIDigit)
      else { return nil }
      return words[index]
    }
    func month(_ index: Int) -> String? {
      guard words.indices.contains(index) else { return nil }
      return DateWords.month(words[index]).map { padded($0, 2) }
    }
    if let day = number(0, digits: 1...2), let month = month(1) {
      let begin = (day.count == 1 ? "0" + day : day) + month
      guard let year = number(2, digits: 2...4) else { return (begin, 2) }
      return (begin + year, 3)
    }
    if words[0].count > 3, let month = month(0), let year = number(1, digits: 4...4) {
      return (month + year, 2)
    }
    return nil
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
