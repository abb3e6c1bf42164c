/// Coming in, and what one comes in with.
extension Practice {
  /// Whether anybody has a password, so that everybody has to sign in.
  public func hasAccounts() throws -> Bool {
    do {
      return try AccountStore(database: database).exist()
    } catch {
      // Whoever signed in can lock the screen, whether or not the disk answers.
      guard hasSignedIn else { throw error }
      return true
    }
  }

  /// Signs somebody in; from now on the practice is theirs to see.
  ///
  /// An attempt is counted before the password is looked at, so that many at once gain nothing.
  ///
  /// Who came in with an SSH key of theirs needs no code.
  ///
  /// - Parameter code: Of the second factor, for who has one.
  /// - Throws: ``Refusal/signInFailed`` without telling what was wrong,
  ///   ``Refusal/signInTooSoon(seconds:)``, ``Refusal/codeNeeded``, ``Refusal/keyNeeded``.
  public func signIn(_ initials: String, password: String, code: String = "") throws {
    let accounts = AccountStore(database: database)
    let found = try StaffStore(database: database).member(trimmed(initials))
    guard let member = found, try accounts.account(of: member.id) != nil else {
      PasswordHash.wasteTime(on: password)
      try recordSignIn(of: nil, succeeded: false)
      throw Refusal.signInFailed
    }
    let account = try countedAttempt(of: member, accounts)
    guard account.password.matches(password) else {
      try recordSignIn(of: member, succeeded: false)
      throw Refusal.signInFailed
    }
    var step: Int64?
    let keys = try accounts.keys(of: member.id)
    if connectionKeys.contains(where: { keys.contains($0.text) }) {
      return try finishSignIn(of: member, with: .key, step: nil)
    }
    if let factor = account.factor {
      if trimmed(code).isEmpty {
        // The password was right: this attempt was none.
        try recordUnsigned { _ in try accounts.forgetFailures(of: member.id, usedUpTo: nil) }
        throw Refusal.codeNeeded
      }
      step = factor.step(of: code, at: clock.instant(), after: account.factorStep)
      guard step != nil else {
        try recordSignIn(of: member, succeeded: false)
        throw Refusal.signInFailed
      }
    } else if !keys.isEmpty {
      try recordUnsigned { _ in try accounts.forgetFailures(of: member.id, usedUpTo: nil) }
      try recordSignIn(of: member, succeeded: false)
      throw Refusal.keyNeeded
    }
    try finishSignIn(of: member, with: step == nil ? nil : .code, step: step)
  }

  private func finishSignIn(
    of member: StaffMember, with factor: SecondFactor?, step: Int64?
  ) throws {
    let accounts = AccountStore(database: database)
    try recordUnsigned { _ in
      // Two terminals may have been handed the same code: it opens one of them.
      if let step, try accounts.account(of: member.id)?.factorStep ?? 0 >= step {
        throw Refusal.signInFailed
      }
      try accounts.forgetFailures(of: member.id, usedUpTo: step)
    }
    enter(as: member, with: factor)
    try recordSignIn(of: member, with: factor, succeeded: true)
  }

  /// Whose key this connection was let in by, to offer their initials.
  public func initialsOfConnection() throws -> String? {
    let accounts = AccountStore(database: database)
    for key in connectionKeys {
      guard let owner = try accounts.owner(of: key) else { continue }
      return try StaffStore(database: database).member(owner)?.initials
    }
    return nil
  }

  /// Counts an attempt as a failure until it turns out to be none.
  private func countedAttempt(
    of member: StaffMember, _ accounts: AccountStore
  ) throws -> Account {
    let instant = clock.instant()
    return try recordUnsigned { _ in
      guard let account = try accounts.account(of: member.id) else { throw Refusal.signInFailed }
      let wait = SignInPacing.wait(
        failures: account.failures, failed: account.failed, at: instant)
      if wait > 0 { throw Refusal.signInTooSoon(seconds: Int((wait + 999) / 1000)) }
      try accounts.countFailure(of: member.id, at: instant)
      return account
    }
  }

  /// - Parameter member: Nobody when there is no such account: what was typed is not kept, it may
  ///   be a password.
  private func recordSignIn(
    of member: StaffMember?, with factor: SecondFactor? = nil, succeeded: Bool
  ) throws {
    let line = AccessLine(
      .signIn, staff: member?.id, role: member?.role, responsible: member?.responsible,
      detail: factor?.rawValue ?? "", succeeded: succeeded)
    try recordUnsigned { try self.insert(line, into: $0) }
  }

  // MARK: - Passwords

  /// Gives somebody a password, or another one.
  ///
  /// The first is an owner's. One's own needs the current one, somebody else's the right to manage.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` beside `password` or `current`, ``Refusal/notPermitted(_:)``
  public func setPassword(
    _ password: String, of id: ID<StaffMember>, current: String = "",
    cost: PasswordCost = .usual
  ) throws {
    let member = try read { try $0.staffMember(id) }
    let accounts = AccountStore(database: database)
    if id != viewer.person {
      try viewer.require(.manage)
    } else if let account = try accounts.account(of: id), !account.password.matches(current) {
      throw Refusal.invalid(.currentPasswordWrong)
    }
    if try !accounts.exist(), member.role != .owner {
      throw Refusal.invalid(.passwordOfOwnerFirst)
    }
    try Password.check(password, of: StaffDetails(member))
    guard let hash = PasswordHash(of: password, cost: cost) else { throw Refusal.cannotWrite }
    let instant = clock.instant()
    let isFirst = try !accounts.exist()
    try record { _ in
      // Where all passwords were thrown away, no key of that time is in the way.
      if isFirst { try accounts.removeAllKeys() }
      try accounts.set(hash, of: id, at: instant)
    }
    // Whoever set the first one was let in without; from now on they are in by it.
    if id == viewer.person { enter(as: member, with: isFirst ? .firstPassword : secondFactor) }
    try log(.changeAccess, detail: member.initials)
  }

  // MARK: - The second factor

  /// A secret for a telephone; it counts once a code of it was shown to be right.
  public func newSecondFactor() -> OneTimeCode { OneTimeCode() }

  /// Has the viewer asked for a code too from now on.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` beside `code` when that is not one of this secret, or
  ///   beside `password` when there is no password yet.
  public func setSecondFactor(_ factor: OneTimeCode, code: String) throws {
    let accounts = AccountStore(database: database)
    guard try accounts.account(of: viewer.person) != nil else {
      throw Refusal.invalid(.passwordOfOwnerFirst)
    }
    guard let step = factor.step(of: code, at: clock.instant(), after: 0) else {
      throw Refusal.invalid(.codeWrong)
    }
    let person = viewer.person
    try record { _ in try accounts.set(factor, of: person, usedUpTo: step) }
    try prove(by: .code)
  }

  /// The key of this connection that is nobody's yet, if there is one.
  public func newConnectionKey() throws -> SSHKey? {
    let accounts = AccountStore(database: database)
    return try connectionKeys.first { try accounts.owner(of: $0) == nil }
  }

  /// Has the viewer come in with this key from now on, or with a code if they have that too.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` beside `key` when this connection was not let in by it, or
  ///   it is somebody's already; beside `password` when there is no password yet.
  public func setSecondFactor(_ key: SSHKey) throws {
    let accounts = AccountStore(database: database)
    let (person, instant) = (viewer.person, clock.instant())
    guard try accounts.account(of: person) != nil else {
      throw Refusal.invalid(.passwordOfOwnerFirst)
    }
    guard connectionKeys.contains(key) else { throw Refusal.invalid(.keyNotShown) }
    try record { _ in
      guard try accounts.owner(of: key) == nil else { throw Refusal.invalid(.keyTaken) }
      try accounts.add(key, of: person, at: instant)
    }
    try prove(by: .key)
  }

  /// Who has just shown a second factor goes on with it.
  private func prove(by factor: SecondFactor) throws {
    enter(as: try read { try $0.staffMember(viewer.person) }, with: factor)
    try log(.changeAccess, detail: viewer.initials)
  }

  /// Does without a code or key again, such as for who lost their telephone.
  public func removeSecondFactor(of id: ID<StaffMember>) throws {
    if id != viewer.person { try viewer.require(.manage) }
    let initials = try read { try $0.staffMember(id).initials }
    let accounts = AccountStore(database: database)
    try record { _ in
      try accounts.set(nil, of: id, usedUpTo: 0)
      try accounts.removeKeys(of: id)
    }
    if id == viewer.person { enter(as: try read { try $0.staffMember(id) }, with: nil) }
    try log(.changeAccess, detail: initials)
  }

  // MARK: - Leaving

  /// Has somebody no longer come in, such as when they leave.
  ///
  /// - Throws: as ``editStaff(_:from:to:_:)``
  public func disable(_ id: ID<StaffMember>) throws {
    let details = StaffDetails(try read { try $0.staffMember(id) })
    var left = details
    left.isActive = false
    try editStaff(id, from: details, to: left)
  }
}

extension Reader {
  /// Who can sign in, and whether they have a second factor.
  public func accounts() throws -> [ID<StaffMember>: Bool] {
    try AccountStore(database: database).all()
  }
}
