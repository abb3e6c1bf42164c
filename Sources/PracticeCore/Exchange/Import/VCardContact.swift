/// What a vCard tells of a patient.
///
/// An address book also holds the GP, the insurer and the plumber: those are no patients. For whom
/// a patient works does not matter and is not taken over.
struct VCardContact {
  private let properties: [VCardProperty]
  private let language: Language

  init(_ properties: [VCardProperty], _ language: Language) {
    self.properties = properties
    self.language = language
  }

  /// In the order of ``VCards/columns``.
  var fields: [String] {
    let name = name
    let phones = phones.map { ($0.telephone, label(of: $0)) }
    func phone(_ index: Int) -> [String] {
      phones.indices.contains(index) ? [phones[index].0, phones[index].1] : ["", ""]
    }
    let address = addresses.first.map(VCardAddress.init) ?? VCardAddress()
    let birth = birth
    let notes =
      all("NOTE").map(\.text) + [birth.note, address.note] + phones.dropFirst(3).map(\.0)
      + all("TEL").filter(isNoTelephone).map { "fax: " + $0.telephone }
      + preferred("EMAIL").dropFirst().map(\.text)
      + addresses.dropFirst().map { VCardAddress($0).line }
    return [
      name.surname, name.prefix, name.initials, name.givenName, birth.date,
      String((first("GENDER")?.parts.first ?? "").prefix(1)).replacing("N", with: "U"),
      address.street, address.postcode, address.city,
    ] + phone(0) + phone(1) + phone(2) + [
      preferred("EMAIL").first?.text ?? "", preferred("LANG").first?.text ?? "",
      notes.filter { !$0.isEmpty }.joined(separator: "\n"),
    ]
  }

  private func all(_ name: String) -> [VCardProperty] { properties.filter { $0.name == name } }
  private func first(_ name: String) -> VCardProperty? { properties.first { $0.name == name } }

  /// Those of one kind, the preferred one first, else in the order of the card.
  private func preferred(_ name: String) -> [VCardProperty] {
    all(name).enumerated().sorted {
      ($0.element.preference, $0.offset) < ($1.element.preference, $1.offset)
    }.map(\.element)
  }

  // MARK: - Who is no patient

  /// Why nobody is to be registered from this card.
  var problem: InputProblem? {
    let kind = (first("KIND") ?? first("X-ADDRESSBOOKSERVER-KIND"))?.text.lowercased() ?? ""
    let organisation = first("ORG")?.parts.filter { !$0.isEmpty }.joined(separator: ", ") ?? ""
    let called = first("FN")?.text ?? ""
    let name = called.isEmpty ? organisation : called
    if kind == "group" {
      return InputProblem(
        "\(quoted(name)) is een groep van contacten, geen patiënt",
        "\(quoted(name)) is a group of contacts, not a patient")
    }
    let hasOwnName = first("N")?.parts.contains { !$0.isEmpty } ?? (called != organisation)
    let isCompany = first("X-ABSHOWAS")?.text.uppercased() == "COMPANY"
    if ["org", "organization", "location"].contains(kind) || isCompany
      || (!organisation.isEmpty && !hasOwnName)
    {
      return InputProblem(
        "\(quoted(name)) is een organisatie, geen patiënt",
        "\(quoted(name)) is an organisation, not a patient")
    }
    let works = all("TITLE").map(\.text) + all("ROLE").map(\.text) + [organisation]
    guard let work = works.first(where: VCardContact.isInCare) else { return nil }
    return InputProblem(
      "\(quoted(name)) staat er als \(quoted(work)); schrijf zelf in wie hier patiënt is",
      "\(quoted(name)) is listed as \(quoted(work)); register by hand who is a patient here")
  }

  /// Whom a practice has in its address book for their work.
  private static func isInCare(_ work: String) -> Bool {
    let words = " \(folded(work)) "
    return [
      "huisarts", "huisartsen", "huisartsenpraktijk", "huisartspraktijk", "huisartsenpost", "arts",
      "gp", "general practitioner", "family doctor", "physician", "orthopeed", "neuroloog",
      "reumatoloog", "specialist", "fysiotherapeut", "physiotherapist", "zorgverzekeraar",
      "zorgverzekering", "zorgverzekeringen", "verzekeraar", "health insurer",
    ].contains { words.contains(" \($0) ") }
  }

  // MARK: - Name and birth

  private var name: PatientName {
    let parts = first("N")?.partsOfWords ?? []
    func part(_ index: Int) -> String { parts.indices.contains(index) ? parts[index] : "" }
    // Only a formatted name: it is taken apart as well as can be.
    if part(0).isEmpty, part(1).isEmpty { return NameReading.read(first("FN")?.text ?? "") }
    let own = NameReading.splitPrefix(part(0))
    // Many have written the prefix where further given names belong.
    let further = part(2).split(separator: " ").map(String.init)
    let isPrefix = !further.isEmpty && further.allSatisfy(PatientName.prefixWords.contains)
    let given = [part(1), isPrefix ? "" : part(2)].filter { !$0.isEmpty }.joined(separator: " ")
    let nickname = first("NICKNAME")?.values.first ?? ""
    // Whoever is called otherwise keeps the initials of the given names.
    let initials = nickname.isEmpty ? [] : given.split(separator: " ").compactMap(\.first)
    return PatientName(
      surname: own.surname, prefix: isPrefix ? part(2) : own.prefix,
      initials: initials.map { "\($0)." }.joined(),
      givenName: nickname.isEmpty ? given : nickname)
  }

  /// `19800312` as `1980-03-12`; what is no date with a year goes into the note.
  private var birth: (date: String, note: String) {
    guard let property = first("BDAY") else { return ("", "") }
    let text = property.text.split(separator: "T").first.map(String.init) ?? ""
    // Apple writes 1604 for a year that is not known.
    let isYearless = text.hasPrefix("--") || text.hasPrefix("1604")
    let digits = text.filter(\.isASCIIDigit)
    if isYearless || digits.isEmpty {
      let day = isYearless && digits.count >= 4 ? digits.suffix(4) : ""
      let shown = day.isEmpty ? property.text : "\(day.suffix(2))-\(day.prefix(2))"
      guard !shown.isEmpty else { return ("", "") }
      return ("", language("geboren: ", "born: ") + shown)
    }
    guard text.allSatisfy(\.isASCIIDigit), digits.count == 8 || digits.count == 6 else {
      return (text, "")
    }
    let parts = [digits.prefix(4), digits.dropFirst(4).prefix(2), digits.dropFirst(6)]
    return (parts.filter { !$0.isEmpty }.joined(separator: "-"), "")
  }

  // MARK: - How to reach somebody

  /// The preferred first, those at work last.
  private var phones: [VCardProperty] {
    let telephones = preferred("TEL").filter { !isNoTelephone($0) }
    return telephones.filter { !isAtWork($0) } + telephones.filter(isAtWork)
  }

  private var addresses: [VCardProperty] {
    let addresses = preferred("ADR").filter { $0.parts.contains { !$0.isEmpty } }
    return addresses.filter { !isAtWork($0) } + addresses.filter(isAtWork)
  }

  private func isAtWork(_ property: VCardProperty) -> Bool { property.types.contains("work") }

  private func isNoTelephone(_ property: VCardProperty) -> Bool {
    !property.types.isDisjoint(with: ["fax", "homefax", "workfax", "pager", "modem"])
  }

  /// Whose or where a telephone is, if the card says so.
  private func label(of telephone: VCardProperty) -> String {
    let named =
      properties.first {
        $0.name == "X-ABLABEL" && !$0.group.isEmpty && $0.group == telephone.group
      }?.text ?? ""
    // Apple's own ones stand between signs: `_$!<Mother>!$_`.
    let label = named.replacing("_$!<", with: "").replacing(">!$_", with: "")
    if !label.isEmpty { return label }
    return isAtWork(telephone) ? language("werk", "work") : ""
  }
}

/// An address of a vCard in the parts of the form.
struct VCardAddress {
  /// With the number.
  var street = ""
  var postcode = ""
  var city = ""
  /// What of it has no field.
  var note = ""
  var line: String { [street, postcode, city].filter { !$0.isEmpty }.joined(separator: ", ") }

  init() {}

  init(_ property: VCardProperty) {
    let parts = property.parts
    func part(_ index: Int) -> String { parts.indices.contains(index) ? parts[index] : "" }
    let lines = part(2).split(separator: "\n").map { trimmed($0) }
    street = lines.first ?? (part(0).isEmpty ? "" : "Postbus \(part(0))")
    note = ([part(1)] + lines.dropFirst()).filter { !$0.isEmpty }.joined(separator: ", ")
    let country = VCardAddress.isHere(part(6)) ? "" : part(6)
    let isDutch = part(5).isEmpty || (try? Postcode(parsing: part(5))) != nil
    postcode = isDutch ? part(5) : ""
    // A postcode of another country belongs before its town.
    let town = [isDutch ? "" : part(5), part(3)].filter { !$0.isEmpty }.joined(separator: " ")
    city = [town, country].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private static func isHere(_ country: String) -> Bool {
    ["", "nl", "nld", "nederland", "netherlands", "the netherlands", "holland"]
      .contains(folded(country))
  }
}
