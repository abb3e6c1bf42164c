/// One thing about two people, side by side.
public struct ComparedDetail: Hashable, Sendable {
  public let name: String
  public let first: String
  public let second: String

  /// Nothing when one of the two is not filled in.
  public var isSame: Bool? {
    first.isEmpty || second.isEmpty ? nil : first == second
  }
}

/// The names behind what details hold as the number of a row.
public struct DetailNames: Sendable {
  var therapists: [ID<StaffMember>: String] = [:]
  var sources: [ID<PatientSource>: PatientSource] = [:]

  /// A part of the details in words.
  func text(
    of unit: MergeUnit<PatientDetails>, in details: PatientDetails, _ language: Language
  ) -> String {
    switch unit.english {
    case PatientDetails.therapistUnit:
      details.therapist.flatMap { therapists[$0] } ?? ""
    case PatientDetails.sourceUnit:
      details.source.flatMap { sources[$0] }?.name(in: language) ?? ""
    default: unit.text(details, language)
    }
  }
}

extension PatientDetails {
  static let therapistUnit = "therapist"
  static let sourceUnit = "came"
  static let guardianUnit = "parents or guardians"
  static let deskNoteUnit = "desk note"

  /// What is known of two people, in the order of the form; what neither has is left out.
  public func compared(
    with other: PatientDetails, _ names: DetailNames, in language: Language
  ) -> [ComparedDetail] {
    PatientDetails.units.map { unit in
      ComparedDetail(
        name: language(unit.dutch, unit.english), first: names.text(of: unit, in: self, language),
        second: names.text(of: unit, in: other, language))
    }.filter { !$0.first.isEmpty || !$0.second.isEmpty }
  }
}

extension Reader {
  /// The names that a comparison of details needs.
  public func detailNames() throws -> DetailNames {
    DetailNames(
      therapists: Dictionary(
        uniqueKeysWithValues: try staff().map { ($0.id, $0.shortName) }),
      sources: Dictionary(uniqueKeysWithValues: try patientSources().map { ($0.id, $0) }))
  }
}
