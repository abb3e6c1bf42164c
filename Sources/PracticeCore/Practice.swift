/// The one door to a practice: every read and every change goes through it.
///
/// It owns the connection, the clock and who is acting. The use cases are extensions of it in
/// the folders of what they are about, such as `Scheduling/Practice+Booking.swift`.
public final class Practice {
  public let path: String
  public let clock: PracticeClock
  /// Who is acting.
  ///
  /// Changed by signing in as somebody else.
  public private(set) var viewer: Viewer
  /// Nobody has signed in, or the screen was locked: nothing can be read or changed.
  public private(set) var isLocked: Bool
  /// Where: the terminal's name, for the journal.
  public let terminal: String
  /// Asked while another terminal is writing, with its name; `false` gives up waiting.
  public var keepWaiting: ((String) -> Bool)?

  let database: Database
  private let ticket: WriteTicket

  /// Opens an existing practice.
  ///
  /// As long as nobody has a password it is open at once; otherwise it is locked until
  /// ``signIn(_:password:code:)``.
  ///
  /// - Parameter initials: Who acts; without it the owner.
  /// - Throws: ``FileRefusal`` when the file cannot be used, ``Refusal`` when there is nobody
  ///   with these initials.
  public init(
    path: String, actingAs initials: String? = nil, clock: PracticeClock = .system,
    terminal: String = ""
  ) throws {
    self.path = path
    self.clock = clock
    self.terminal = terminal
    database = try DatabaseFile.open(path, clock: clock)
    ticket = WriteTicket(databasePath: path)
    let staff = StaffStore(database: database)
    isLocked = try AccountStore(database: database).exist()
    // Behind a lock it is not told who works here.
    let named = try initials.flatMap { try staff.member($0) }
    let mayBeOwner = initials == nil || isLocked
    guard let member = try named ?? (mayBeOwner ? staff.owner() : nil) else {
      throw Refusal.notFound(.staffMember)
    }
    viewer = Viewer(member)
  }

  /// Makes room in memory for who looks at the same day all day.
  ///
  /// As much as a full day of a large practice takes.
  public func staysOpen() throws {
    try database.remember(kibibytes: 4300)
  }

  // MARK: - Who is here

  /// The keys by which sshd let this connection in; empty at the machine itself.
  public var connectionKeys: [SSHKey] = []

  /// Whether the viewer proved to be who they say.
  private(set) var hasSignedIn = false
  /// With what, besides a password.
  private(set) var secondFactor: SecondFactor?

  /// Goes on as somebody else of the practice, as long as nobody has a password.
  ///
  /// - Throws: ``Refusal/signInNeeded`` once somebody has.
  public func act(as member: StaffMember) throws {
    if try AccountStore(database: database).exist() { throw Refusal.signInNeeded }
    viewer = Viewer(member)
  }

  /// Goes on as who has just signed in.
  func enter(as member: StaffMember, with factor: SecondFactor?) {
    secondFactor = factor
    viewer = Viewer(member, isProven: factor != nil)
    (hasSignedIn, isLocked) = (true, false)
  }

  /// From now on nothing is shown until somebody signs in.
  ///
  /// Nothing happens as long as nobody has a password: then nobody could.
  public func lock() throws {
    guard try hasAccounts() else { return }
    if !isLocked { try? log(.lock) }
    (hasSignedIn, isLocked, secondFactor) = (false, true, nil)
  }

  /// Goes on with what the viewer may do and is called by now: another terminal may have changed
  /// that, or given out the first password.
  ///
  /// - Throws: ``Refusal/signInNeeded`` when the viewer may not go on; ``Refusal/noLongerHere``
  ///   when nobody has a password and the owner is the viewer from here on.
  func refreshViewer() throws {
    let hasAccounts = try self.hasAccounts()
    if hasAccounts, !hasSignedIn { isLocked = true }
    let staff = StaffStore(database: database)
    let member = try staff.member(viewer.person)
    if let member, member.isActive {
      viewer = Viewer(member, isProven: !hasAccounts || secondFactor != nil)
    } else if hasAccounts {
      (hasSignedIn, isLocked) = (false, true)
    } else if let owner = try staff.owner() {
      // Nobody can sign in anew, and nothing may be written in the name of who is gone.
      viewer = Viewer(owner)
      throw Refusal.noLongerHere
    }
    try requireUnlocked()
  }

  func requireUnlocked() throws {
    if isLocked { throw Refusal.signInNeeded }
  }

  // MARK: - Reading

  /// Runs `body` on one unchanging view of the practice, as the viewer may see it.
  public func read<Result>(_ body: (Reader) throws -> Result) throws -> Result {
    try requireUnlocked()
    return try database.snapshot { try body(reader) }
  }

  /// What may be known before anybody has signed in: what the practice is called, no more.
  public func details() throws -> PracticeDetails {
    try database.snapshot { try reader.practiceDetails() }
  }

  /// What the program itself has to know before anybody has signed in.
  func safeguardsUnsigned() throws -> Safeguards {
    try database.snapshot { try reader.safeguards() }
  }

  private var reader: Reader {
    Reader(database: database, viewer: viewer, now: clock.now())
  }

  /// Changes with each change that anybody made; cheap enough to ask twice a second.
  public func revision() throws -> Int {
    let version = try database.number("PRAGMA data_version")
    if version != seenVersion {
      // Who was disabled finds the screen locked; that is no error here.
      if !isLocked { try? refreshViewer() }
      seenVersion = version
      seenRevision = try Journal(database: database).lastEntry
    }
    return seenRevision
  }
  private var seenVersion = -1
  private var seenRevision = 0

  // MARK: - Changing

  /// Carries out one change: all of it, with its entry in the journal, or nothing.
  ///
  /// `body` may be run a second time to find out what stood in its way, so it has no effect
  /// but on the database.
  ///
  /// - Throws: ``Refusal`` with the sentence for the user; ``DatabaseError`` for what no
  ///   sentence can mend.
  @discardableResult
  public func change<Result>(
    _ note: JournalNote, _ body: (Writer) throws -> Result
  ) throws -> Result {
    try viewer.require(note.action.permission)
    return try write { try self.commit(note, undoes: nil, body) }
  }

  /// Takes back the viewer's newest change that stands.
  ///
  /// - Returns: The entry that was taken back.
  @discardableResult
  public func undo() throws -> JournalEntry {
    try revert(.undo) { try $0.candidate(of: viewer.person) }
  }

  /// Takes back a batch of the viewer's, whatever else they did meanwhile.
  func undo(batch: Int64) throws {
    _ = try revert(.undo) { undo in
      guard let newest = try undo.newest(ofBatch: batch) else { throw Refusal.nothingToUndo }
      return newest
    }
  }

  /// Does again what the viewer's newest undo took back.
  @discardableResult
  public func redo() throws -> JournalEntry {
    try revert(.redo) { try $0.redoCandidate(of: viewer.person) }
  }

  /// What `undo` would take back, for a sentence before it happens.
  public func undoable() throws -> JournalEntry? {
    try requireUnlocked()
    let journal = Journal(database: database)
    return try journal.entry(Undo(journal: journal).candidate(of: viewer.person))
  }

  private func revert(
    _ action: Action, _ choose: (Undo) throws -> ID<JournalEntry>
  ) throws -> JournalEntry {
    try viewer.require(action.permission)
    let journal = Journal(database: database)
    let undo = Undo(journal: journal)
    // Nearly always one; each has the ticket for itself, so that nobody waits for all of them.
    var remaining: [ID<JournalEntry>] = []
    func next() throws -> JournalEntry {
      try write {
        let target = try remaining.first ?? choose(undo)
        if remaining.isEmpty { remaining = try undo.together(with: target) }
        // A redo takes back an undo; what people want named is the change behind it.
        let named = action == .redo ? try journal.entry(target)?.undoes ?? target : target
        guard let entry = try journal.entry(named) else { throw Refusal.changedSince }
        try viewer.require(entry.action.permission)
        var note = JournalNote(
          action, subject: entry.subject, moment: entry.about,
          detail: Action.detail(ofReverting: entry),
          patient: entry.patient)
        note.batch = entry.batch
        try commit(note, undoes: target) { _ in try undo.revert(target) }
        remaining.removeFirst()
        return entry
      }
    }
    var reverted = try next()
    while !remaining.isEmpty { reverted = try next() }
    if reverted.action == .editStaff { try refreshViewer() }
    return reverted
  }

  /// Writes what is neither journalled nor undone: drafts, the access log.
  @discardableResult
  func record<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try write { try database.transaction { try body(database) } }
  }

  /// Writes what happens before somebody is in: attempts to sign in.
  ///
  /// Also while the calendar is set: they are told by the system's clock.
  @discardableResult
  func recordUnsigned<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try takingTurns { try database.transaction { try body(database) } }
  }

  /// Rewrites the file as a whole while the others wait: destroying a file of a patient.
  func maintain<Result>(_ body: (Database) throws -> Result) throws -> Result {
    defer { seenVersion = -1 }
    return try write { try body(database) }
  }

  // MARK: - The transaction

  private func write<Result>(_ body: () throws -> Result) throws -> Result {
    try requireUnlocked()
    if clock.isSet {
      let fictional = try database.number("SELECT fictional FROM practice WHERE id = 1")
      if fictional == 0 { throw Refusal.calendarIsSet }
    }
    return try takingTurns(body)
  }

  private func takingTurns<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try ticket.hold(as: viewer.initials, keepWaiting: keepWaiting, body)
    } catch let error as DatabaseError {
      throw Practice.refusal(for: error) ?? error
    }
  }

  private static func refusal(for error: DatabaseError) -> Refusal? {
    // Something this change refers to has gone meanwhile, or refers to what would go.
    if error.extendedCode == DatabaseError.foreignKeyViolation { return .changedSince }
    return switch (error.code, error.brokenGuard) {
    case (_, "signed"): .noteIsSigned
    case (_, "policy"): .invalid(.policiesWouldOverlap)
    case (SQLiteCode.full, _), (SQLiteCode.readOnly, _): .cannotWrite
    case _ where DatabaseError.writeFailures.contains(error.extendedCode): .cannotWrite
    default: nil
    }
  }

  private func commit<Result>(
    _ note: JournalNote, undoes: ID<JournalEntry>?, _ body: (Writer) throws -> Result
  ) throws -> Result {
    // SQLite's version does not move with what this connection writes itself.
    defer { seenVersion = -1 }
    do {
      return try database.transaction {
        try checkVersion()
        try refreshViewer()
        try viewer.require(note.action.permission)
        let capture = try ChangeCapture(database)
        let writer = Writer(reader: reader, note: note)
        let result = try body(writer)
        let changes = try capture.changes()
        // Triggers were off during an undo, so what they guard is asked here.
        if undoes != nil || writer.hasSkippedTriggers {
          try refuseConflicts(changes)
          if let overlap = try PolicyGuardStore(database: database).overlaps(touching: changes)
            .first
          {
            throw Refusal.invalid(.policiesOverlap(overlap))
          }
          let guards = GuardStore(database: database)
          // What is signed may come to another patient when two files are put together.
          let contents = changes.filter { !$0.movesOnly }
          if try guards.touchesSignedNote(contents) { throw Refusal.noteIsSigned }
          if try guards.touchesSignedIntake(contents) { throw Refusal.invalid(.intakeIsSigned) }
        }
        guard !changes.isEmpty else { return result }
        if changes.contains(where: { $0.table == "staff" }) { try requireOwner() }
        try PatientSearchStore(database: database).reindex(patientsIn: changes)
        try Journal(database: database).write(
          writer.note, changes: changes, staff: viewer.person, terminal: terminal, clock: clock,
          undoes: undoes)
        return result
      }
    } catch let error as DatabaseError where error.brokenGuard == "appointment" {
      try explainConflict(note, body)
      throw error
    }
  }

  /// Runs a refused change once more with the triggers off, looks what it broke, and throws
  /// that; nothing of it stays.
  private func explainConflict<Result>(
    _ note: JournalNote, _ body: (Writer) throws -> Result
  ) throws {
    try database.withoutTriggers {
      try database.trial {
        let capture = try ChangeCapture(database)
        _ = try body(Writer(reader: reader, note: note))
        try refuseConflicts(capture.changes())
      }
    }
  }

  private func refuseConflicts(_ changes: [RowChange]) throws {
    let conflicts = try GuardStore(database: database).conflicts(touching: changes)
    if !conflicts.isEmpty { throw Refusal.conflict(conflicts) }
  }

  /// Without an owner nobody could manage the practice any more.
  private func requireOwner() throws {
    guard try StaffStore(database: database).owner() != nil else {
      throw Refusal.invalid(.noOwner)
    }
    let accounts = AccountStore(database: database)
    if try accounts.exist(), try !accounts.hasOwner() { throw Refusal.invalid(.noOwnerSignsIn) }
  }

  /// Another terminal may have been updated, and have brought the file up to date.
  private func checkVersion() throws {
    let version = try database.number("PRAGMA user_version")
    if version > Migrator().newestVersion { throw Refusal.programTooOld }
  }
}

/// What a read may use: the data, who is looking, and the practice's moment.
public struct Reader {
  let database: Database
  public let viewer: Viewer
  public let now: Moment

  public var today: Day { now.day }
}

/// What a change may use; lives as long as its transaction.
public final class Writer {
  let reader: Reader
  /// What the journal will say; a change completes it when it knows more.
  var note: JournalNote

  /// Something was written past the triggers; the door then asks what they guard.
  private(set) var hasSkippedTriggers = false

  var database: Database { reader.database }

  init(reader: Reader, note: JournalNote) {
    self.reader = reader
    self.note = note
  }

  /// Writes with the triggers off.
  func withoutTriggers(_ body: () throws -> Void) rethrows {
    hasSkippedTriggers = true
    try database.withoutTriggers(body)
  }
}
