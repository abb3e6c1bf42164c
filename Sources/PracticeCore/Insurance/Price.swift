/// A line of the practice's own price list.
public struct Price: Hashable, Sendable, Identifiable {
  public let id: Int64
  public let details: PriceDetails

  public init(id: Int64, details: PriceDetails) {
    self.id = id
    self.details = details
  }

  var cents: Int { details.cents }
}

/// What is typed about a price.
public struct PriceDetails: Hashable, Sendable {
  /// What it is asked for.
  public enum Purpose: Hashable, Sendable {
    case visit(ID<AppointmentKind>)
    /// An appointment that the patient missed.
    case noShow
    case other
  }

  /// The practice's own code for it; may be empty.
  public var code: String
  public var dutch: String
  public var english: String
  public var cents: Int
  public var purpose: Purpose
  public var validFrom: Day
  /// The last day; nothing for a price that goes on.
  public var validUntil: Day?

  public init(
    code: String = "", dutch: String, english: String, cents: Int, purpose: Purpose,
    validFrom: Day, validUntil: Day? = nil
  ) {
    self.code = code
    self.dutch = dutch
    self.english = english
    self.cents = cents
    self.purpose = purpose
    self.validFrom = validFrom
    self.validUntil = validUntil
  }

  public func name(in language: Language) -> String { language(dutch, english) }

  func holds(on day: Day) -> Bool {
    validFrom <= day && validUntil.map { day <= $0 } ?? true
  }
}

/// What the practice asks, by day.
public struct PriceList: Sendable {
  public let prices: [Price]
  private var byPurpose: [PriceDetails.Purpose: [Price]]

  public init(_ prices: [Price]) {
    self.prices = prices
    byPurpose = Dictionary(grouping: prices, by: \.details.purpose)
  }

  public func price(of purpose: PriceDetails.Purpose, on day: Day) -> Price? {
    byPurpose[purpose]?.last { $0.details.holds(on: day) }
  }

  func price(ofKind kind: Int64, on day: Day) -> Price? { price(of: .visit(ID(kind)), on: day) }
}
