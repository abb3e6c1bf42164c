/// The practice's price list.
extension Practice {
  /// - Throws: ``Refusal/invalid(_:)``
  public func addPrice(_ details: PriceDetails) throws {
    let details = details.cleaned
    try change(note(of: details)) { writer in
      try details.check(against: writer.reader.priceList().prices)
      try writer.insert(details)
    }
  }

  /// - Parameter opened: The price as it was when the form was opened.
  /// - Throws: ``Refusal/invalid(_:)``, ``Refusal/clash(_:)``
  public func editPrice(
    _ id: Int64, from opened: PriceDetails, to details: PriceDetails,
    _ resolution: ClashResolution = .ask
  ) throws {
    let details = details.cleaned
    try change(note(of: details)) { writer in
      let prices = try writer.reader.priceList().prices
      guard let stored = prices.first(where: { $0.id == id })?.details else {
        throw Refusal.changedSince
      }
      let merged = try writer.merge(
        details, onto: stored, openedAs: opened, resolution, in: "price", rows: [id])
      try merged.check(against: prices.filter { $0.id != id })
      try writer.update(price: id, to: merged)
    }
  }

  public func removePrice(_ price: Price) throws {
    try change(note(of: price.details)) { try $0.delete(price: price.id) }
  }

  /// Another amount from a day on; the old one stays until the day before.
  ///
  /// - Throws: ``Refusal/invalid(_:)``
  public func changePrice(_ price: Price, to cents: Int, from day: Day) throws {
    try change(note(of: price.details)) { writer in
      let prices = try writer.reader.priceList().prices
      guard prices.first(where: { $0.id == price.id }) == price else { throw Refusal.changedSince }
      guard day > price.details.validFrom else {
        throw Refusal.invalid(
          InvalidInput(
            "validFrom", "Kies een dag na het begin van de oude prijs.",
            "Choose a day after the old price began."))
      }
      var (old, new) = (price.details, price.details)
      old.validUntil = day - 1
      new.validFrom = day
      new.cents = cents
      // The old one is checked with its end, the new one beside it.
      try writer.update(price: price.id, to: old)
      try new.check(against: writer.reader.priceList().prices)
      try writer.insert(new)
    }
  }

  private func note(of details: PriceDetails) -> JournalNote {
    JournalNote(.setPrice, detail: JournalNote.detail(details.dutch, details.english))
  }
}

extension PriceDetails {
  fileprivate var cleaned: PriceDetails {
    var result = self
    result.code = trimmed(code)
    result.dutch = trimmed(dutch)
    result.english = trimmed(english)
    if result.english.isEmpty { result.english = result.dutch }
    return result
  }

  fileprivate func check(against others: [Price]) throws {
    if let problem = problem(others) { throw Refusal.invalid(problem) }
  }

  private func problem(_ others: [Price]) -> InvalidInput? {
    for (field, name) in [("dutch", dutch), ("english", english)]
    where !(1...100).contains(name.unicodeScalars.count) {
      return InvalidInput(
        field, "Vul een omschrijving in (hoogstens 100 tekens).",
        "Fill in a description (at most 100 characters).")
    }
    if code.unicodeScalars.count > 20 {
      return InvalidInput("code", "Hoogstens 20 tekens.", "At most 20 characters.")
    }
    guard (0...1_000_000).contains(cents) else {
      return InvalidInput(
        "cents", "Een bedrag tot 10.000 euro.", "An amount up to 10,000 euros.")
    }
    if let validUntil, validUntil < validFrom {
      return InvalidInput(
        "validUntil", "De prijs eindigt voordat hij begint.",
        "The price ends before it begins.")
    }
    guard purpose != .other else { return nil }
    let overlapping = others.first { other in
      other.details.purpose == purpose
        && validFrom <= other.details.validUntil ?? Day(number: .max / 2)
        && other.details.validFrom <= validUntil ?? Day(number: .max / 2)
    }
    guard let from = overlapping?.details.validFrom else { return nil }
    return InvalidInput(
      "validFrom",
      "Hiervoor is in die tijd al een prijs (vanaf \(Language.dutch.numericDate(from))). Geef die eerst een einddatum.",
      "There is a price for it in that time already (from \(Language.english.numericDate(from))). Give it an end date first."
    )
  }
}

extension PriceDetails: Mergeable {
  private var all: PriceDetails {
    get { self }
    set { self = newValue }
  }

  public static var units: [MergeUnit<PriceDetails>] {
    [
      MergeUnit(\.all, "prijs", "price") { details, language in
        "\(details.name(in: language)), \(language.euros(details.cents)), "
          + language.numericDate(details.validFrom)
      }
    ]
  }
}
