/// What somebody showed to prove who they are.
///
/// Kind and number are recorded, never a copy (Dutch law on the use of the citizen number in
/// health care, Wabvpz; the documents are those of the law on identification, WID).
public enum IdentityDocument: String, Sendable, CaseIterable {
  case none, passport, identityCard, drivingLicence, residencePermit

  public func name(in language: Language) -> String {
    switch self {
    case .none: language("nog niet gezien", "not seen yet")
    case .passport: language("paspoort", "passport")
    case .identityCard: language("identiteitskaart", "identity card")
    case .drivingLicence: language("rijbewijs", "driving licence")
    case .residencePermit: language("verblijfsdocument", "residence permit")
    }
  }
}
