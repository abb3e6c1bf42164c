/// A parent or guardian of a patient who is under age.
public struct Guardian: Hashable, Sendable {
  public var name: String
  /// Such as `moeder`.
  public var relation: String
  public var phone: String
  /// Has parental authority (gezag).
  public var hasAuthority: Bool

  public init(name: String, relation: String = "", phone: String = "", hasAuthority: Bool = true) {
    self.name = name
    self.relation = relation
    self.phone = phone
    self.hasAuthority = hasAuthority
  }

  /// `M. Voorbeeld (moeder)`.
  public var called: String { relation.isEmpty ? name : "\(name) (\(relation))" }
}

/// Who may decide about a treatment, by the age of the patient.
///
/// Dutch law on medical treatment (WGBO 7:447 and 7:450): under 12 those with authority, from 12
/// to 15 the child and they together, from 16 on the patient alone. Of parents who live apart,
/// each who has authority counts.
public enum Decider: Hashable, Sendable {
  case guardians
  case childAndGuardians
  case patient

  /// - Parameter age: In whole years, on the day of the treatment.
  public init(age: Int) {
    switch age {
    case ..<12: self = .guardians
    case 12...15: self = .childAndGuardians
    default: self = .patient
    }
  }

  /// - Returns: Nothing when the age is not known well enough to tell.
  public init?(ages: ClosedRange<Int>?) {
    guard let ages else { return nil }
    let decider = Decider(age: ages.lowerBound)
    guard decider == Decider(age: ages.upperBound) else { return nil }
    self = decider
  }
}

extension PatientDetails {
  /// Who decides on a day, as a sentence; nothing for who decides alone, or when the age is
  /// unknown and nobody is recorded as having authority.
  public func whoDecides(on day: Day, in language: Language) -> String? {
    let having = guardians.filter(\.hasAuthority)
    switch Decider(ages: birth.ages(on: day)) {
    case .patient?: return nil
    case nil:
      guard !having.isEmpty else { return nil }
      return language(
        "leeftijd onbekend: ga na wie beslist", "age unknown: find out who decides")
    case .guardians? where having.isEmpty:
      return language(
        "onder 12: leg vast wie het gezag heeft",
        "under 12: record who has parental authority")
    case .childAndGuardians? where having.isEmpty:
      return language(
        "12 tot en met 15: beslist samen met wie het gezag heeft; leg vast wie dat is",
        "12 to 15: decides together with who has parental authority; record who that is")
    case .guardians?:
      let names = Self.names(having, language)
      return having.count > 1
        ? language(
          "onder 12: \(names) beslissen samen", "under 12: \(names) decide together")
        : language("onder 12: \(names) beslist", "under 12: \(names) decides")
    case .childAndGuardians?:
      let names = Self.names(having, language)
      return language(
        "12 tot en met 15: beslist samen met \(names)", "12 to 15: decides together with \(names)")
    }
  }

  private static func names(_ guardians: [Guardian], _ language: Language) -> String {
    let names = guardians.map(\.called)
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + language(" en ", " and ") + last
  }
}
