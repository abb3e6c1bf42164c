/// Which form somebody is filling in, and about what.
public struct DraftKey: Hashable, Sendable {
  /// The form, such as `patient` or `note`.
  public let form: String
  /// The row it is about; 0 for a new one.
  public let subject: Int64
  public let patient: ID<Patient>?

  public init(form: String, subject: Int64, patient: ID<Patient>? = nil) {
    self.form = form
    self.subject = subject
    self.patient = patient
  }
}

/// What somebody had typed and not saved.
public struct Draft: Hashable, Sendable {
  public let key: DraftKey
  /// The text of each field, by its name.
  public let values: [String: String]
  /// Milliseconds since 1970, UTC.
  public let changed: Int64
}

extension Practice {
  /// Keeps what is being typed.
  ///
  /// Each person has a draft of their own of each form.
  public func keepDraft(_ values: [String: String], of key: DraftKey) throws {
    let instant = clock.instant()
    try record {
      try DraftStore(database: $0).keep(values, of: key, by: viewer.person, at: instant)
    }
  }

  /// Forgets the draft of a form: it was saved, or given up.
  public func dropDraft(of key: DraftKey) throws {
    guard try DraftStore(database: database).holds(key, of: viewer.person) else { return }
    try record { try DraftStore(database: $0).drop(key, of: viewer.person) }
  }

  /// The initials of others who typed in the same form, about the same row, within ten minutes.
  ///
  /// What they type is kept within a second, so that this is what they are doing now.
  public func othersTyping(in key: DraftKey) throws -> [String] {
    // Two new things are two things.
    guard key.subject != 0 else { return [] }
    let recently = clock.instant() - 10 * 60_000
    return try read { reader in
      try DraftStore(database: reader.database)
        .othersTyping(in: key, besides: reader.viewer.person, since: recently)
    }
  }

  /// The draft of a form that was left behind.
  public func draft(of key: DraftKey) throws -> Draft? {
    try read { try DraftStore(database: $0.database).draft(key, of: $0.viewer.person) }
  }

  /// Everything the viewer typed and did not save, newest first.
  public func drafts() throws -> [Draft] {
    try read { try DraftStore(database: $0.database).drafts(of: $0.viewer.person) }
  }
}
