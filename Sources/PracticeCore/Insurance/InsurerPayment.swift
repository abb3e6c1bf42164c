/// What an insurer pays of a visit to a practice that it has no contract with, as it holds from a
/// day on.
///
/// Insurers pay a share, mostly of their own average price; every one has its own terms, so the
/// practice enters them (DECISIONS 24: partly paid).
public struct InsurerPayment: Hashable, Sendable {
  public var validFrom: Day
  /// Of the amount, or of the practice's price; nothing: the whole amount.
  public var percentage: Int?
  /// The price the insurer goes by, in cents; nothing: the practice's.
  public var cents: Int?

  public init(validFrom: Day, percentage: Int? = nil, cents: Int? = nil) {
    self.validFrom = validFrom
    self.percentage = percentage
    self.cents = cents
  }

  /// What it pays of an appointment in cents, never more than the price; nothing when no amount is
  /// known.
  ///
  /// - Parameters:
  ///   - price: Of the whole appointment, in cents.
  ///   - visits: How many visits the appointment is to the insurer.
  func paid(ofPrice price: Int?, visits: Int = 1) -> Int? {
    guard let base = cents.map({ $0 * max(1, visits) }) ?? price else { return nil }
    let paid = (base * (percentage ?? 100) + 50) / 100
    return price.map { min($0, paid) } ?? paid
  }

  /// `75% van onze prijs`, `80% van € 41,00`, `€ 30,00 per behandeling`.
  public func text(in language: Language) -> String {
    switch (percentage, cents) {
    case (let percentage?, let cents?):
      language(
        "\(percentage)% van \(language.euros(cents))", "\(percentage)% of \(language.euros(cents))")
    case (let percentage?, nil):
      language("\(percentage)% van onze prijs", "\(percentage)% of our price")
    case (nil, let cents?):
      language(
        "\(language.euros(cents)) per behandeling", "\(language.euros(cents)) a treatment")
    case (nil, nil): language("niet bekend", "not known")
    }
  }
}

extension [InsurerPayment] {
  /// The one that holds on a day.
  func payment(on day: Day) -> InsurerPayment? {
    self.filter { $0.validFrom <= day }.max { $0.validFrom < $1.validFrom }
  }
}
