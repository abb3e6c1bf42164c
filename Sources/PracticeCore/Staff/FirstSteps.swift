/// What a practice that has just begun has not told yet.
public enum FirstStep: CaseIterable, Sendable {
  case secondFactor, hours, prices, insurers, staff, printer, patients
}

extension Reader {
  /// What is still to do, the most important first.
  ///
  /// Prices and insurers are missed until they are there. The rest may be as it should be: the
  /// hours it began with, working alone, not printing. That is asked until the first appointment.
  ///
  /// Who came in with a password alone can do nothing of it: then there is one step, the second
  /// factor.
  public func firstSteps() throws -> [FirstStep] {
    guard viewer.isProven else { return [.secondFactor] }
    let hasBegun = try hasAppointments()
    return try FirstStep.allCases.filter { step in
      switch step {
      case .secondFactor: try accounts()[viewer.person] == false
      case .prices: try priceList().prices.isEmpty
      case .insurers: try insurers().isEmpty
      case .hours: try !hasBegun && keepsFirstHours()
      case .staff: try !hasBegun && everybody().count == 1
      case .printer: try !hasBegun && PrinterStore(database: database).printer().isEmpty
      case .patients: try !hasBegun && !hasPatients()
      }
    }
  }

  /// Whether it was only just founded: real, and nobody is registered yet.
  public func isJustFounded() throws -> Bool {
    try !practiceDetails().isFictional && !hasPatients()
  }

  private func keepsFirstHours() throws -> Bool {
    try therapists().contains { try weekHours(of: $0.id, on: today) == .ordinary() }
  }
}
