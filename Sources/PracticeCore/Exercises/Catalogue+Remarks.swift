extension Exercise {
  /// What a therapist minds with it, not printed; empty for one of the practice's own.
  public func remark(_ language: Language) -> String {
    guard let remark = Catalogue.remarks[code] else { return "" }
    return language(remark.dutch, remark.english)
  }
}

extension Catalogue {
  /// For the therapist: when to leave an exercise out, and how to change it.
  static let remarks: [String: (dutch: String, english: String)] = [:]
}
