/// Which surnames a person wants to be called by, and in which order.
public enum NameOrder: String, Sendable, CaseIterable {
  case own
  case partner
  case partnerOwn
  case ownPartner
}

/// The sex as registered; decides the form of address only.
public enum Sex: String, Sendable, CaseIterable {
  case female
  case male
  case other
  case unknown
}

/// A name as the Dutch write it: the prefix ("van den") apart, because names sort without it.
///
/// Parts are trimmed, not sanitised: what shows a name makes it safe to show.
public struct PatientName: Hashable, Sendable {
  public let surname: String
  /// The tussenvoegsel, such as `van den`; empty for none.
  public let prefix: String
  public let partnerSurname: String?
  public let partnerPrefix: String?
  public let order: NameOrder
  /// With or without dots, as typed.
  public let initials: String
  public let givenName: String

  public init(
    surname: String, prefix: String = "", partnerSurname: String? = nil,
    partnerPrefix: String? = nil, order: NameOrder = .own, initials: String = "",
    givenName: String = ""
  ) {
    func filled(_ text: String?) -> String? {
      text.map { trimmed($0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    self.surname = trimmed(surname)
    self.prefix = trimmed(prefix)
    self.partnerSurname = filled(partnerSurname)
    self.partnerPrefix = filled(partnerPrefix)
    self.order = order
    self.initials = trimmed(initials)
    self.givenName = trimmed(givenName)
  }

  /// `J. van den Berg`; without initials `Van den Berg`.
  public var formal: String {
    let surnames = joined([main.prefix, main.surname])
    return dottedInitials.isEmpty ? capitalised(surnames) : "\(dottedInitials) \(surnames)"
  }

  /// `Sanne van den Berg`; without a given name as ``formal``.
  var familiar: String {
    givenName.isEmpty ? formal : joined([givenName, main.prefix, main.surname])
  }

  /// `Berg, J. van den`, as it stands in lists.
  public var listed: String { listed(prefix: main.prefix) }

  /// `Berg, J. vd`, for the cells of the agenda.
  public var short: String { listed(prefix: shortenedPrefix(main.prefix)) }

  /// `B., J.`, where others can look along.
  public var initialsOnly: String {
    let letter = main.surname.first.map { "\($0.uppercased())." } ?? ""
    return [letter, dottedInitials].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// What names are sorted by: surname without prefix, then initials, both folded.
  ///
  /// Two spaces stand between them, so that every Berg comes before Berg Smit.
  public var sortKey: String { "\(folded(main.surname))  \(folded(dottedInitials))" }

  /// `mevrouw A. Öztürk`, `Mr J. van den Berg`; the name alone when the sex is not known.
  public func salutation(_ sex: Sex, _ language: Language) -> String {
    switch sex {
    case .female: "\(language("mevrouw", "Ms")) \(formal)"
    case .male: "\(language("de heer", "Mr")) \(formal)"
    case .other, .unknown: formal
    }
  }

  /// The initials with their dots: `J.P.`, also when typed as `jp` or `J P`; without any, the
  /// first letter of the given name.
  public var dottedInitials: String {
    guard !initials.isEmpty else { return givenName.first.map { "\($0.uppercased())." } ?? "" }
    if hasItsDots { return initials }
    let groups = initials.split { $0 == "." || $0.isWhitespace }
    return groups.flatMap { initialsOf($0, hasDots: initials.contains(".")) }
      .map { "\($0)." }.joined()
  }

  /// Whether the initials stand as they are shown, as nearly always: `J.P.`.
  private var hasItsDots: Bool {
    var expectsLetter = true
    for byte in initials.utf8 {
      let fits =
        expectsLetter
        ? (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) : byte == UInt8(ascii: ".")
      guard fits else { return false }
      expectsLetter.toggle()
    }
    return expectsLetter
  }

  /// The surname that counts for sorting, with a second one hyphenated behind it.
  private var main: (prefix: String, surname: String) {
    guard let partnerSurname else { return (prefix, surname) }
    let partner = (partnerPrefix ?? "", partnerSurname)
    return switch order {
    case .own: (prefix, surname)
    case .partner: partner
    case .partnerOwn: (partner.0, "\(partner.1)-\(joined([prefix, surname]))")
    case .ownPartner: (prefix, "\(surname)-\(joined([partner.0, partner.1]))")
    }
  }

  private func listed(prefix: String) -> String {
    let behind = joined([dottedInitials, prefix])
    return behind.isEmpty ? main.surname : "\(main.surname), \(behind)"
  }
}

/// The initials in one group of letters: `JP` holds two, `Th` one, `ThJ` two, and `IJ.` one.
private func initialsOf(_ group: Substring, hasDots: Bool) -> [String] {
  if hasDots && (group.count == 1 || group.uppercased() == "IJ") { return [group.uppercased()] }
  let letters = Array(group)
  let mixed = letters.contains(where: \.isLowercase) && letters.contains(where: \.isUppercase)
  if !mixed {
    let isOneShortened = hasDots && letters.contains(where: \.isLowercase)
    return isOneShortened ? [capitalised(String(group))] : letters.map { $0.uppercased() }
  }
  var result: [String] = []
  for letter in letters {
    if letter.isLowercase, !result.isEmpty {
      result[result.count - 1].append(letter)
    } else {
      result.append(letter.uppercased())
    }
  }
  return result
}

/// `van den` becomes `vd` or `v.d.`; a lone article such as `de` or `ter` is short already.
private func shortenedPrefix(_ prefix: String) -> String {
  let words = prefix.split(whereSeparator: \.isWhitespace)
  let heads = ["van", "von", "op", "uit", "aan", "onder", "over", "bij", "in", "voor"]
  guard let head = words.first, heads.contains(head.lowercased()) else { return prefix }
  let articles = ["de", "den", "der", "het", "'t", "’t", "la", "'s", "’s"]
  guard words.dropFirst().allSatisfy({ articles.contains($0.lowercased()) }) else { return prefix }
  return words.map { $0.first { $0.isLetter }.map { $0.lowercased() } ?? "" }.joined()
}

private func capitalised(_ text: String) -> String {
  // An apostrophe keeps its small letter: 't Hart.
  guard let first = text.first, first.isLetter else { return text }
  return first.uppercased() + text.dropFirst()
}

private func joined(_ parts: [String]) -> String {
  parts.filter { !$0.isEmpty }.joined(separator: " ")
}
