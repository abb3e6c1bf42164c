/// The practice itself: its name and where it is.
public struct PracticeDetails: Hashable, Sendable {
  public var name: String
  public var address: String
  public var phone: String
  /// The language of the screens when nobody says otherwise.
  public var language: Language
  /// Everybody in the file is made up; screens and prints say so.
  public var isFictional: Bool
  /// Whether Good Friday and 5 May are days off here.
  public var holidays: HolidaySettings

  public init(
    name: String, address: String = "", phone: String = "", language: Language = .dutch,
    isFictional: Bool = false, holidays: HolidaySettings = HolidaySettings()
  ) {
    self.name = name
    self.address = address
    self.phone = phone
    self.language = language
    self.isFictional = isFictional
    self.holidays = holidays
  }
}

extension Practice {
  /// Makes a new practice with one person in it, its owner, with the hours of an ordinary week.
  ///
  /// - Parameters:
  ///   - password: The owner's; without one nobody has to sign in.
  ///   - fill: Adds more before the file appears, hours included; runs in the same transaction.
  /// - Throws: ``FileRefusal``, and ``Refusal/invalid(_:)`` for a name that cannot be.
  public static func create(
    at path: String, _ details: PracticeDetails, owner: StaffDetails,
    password: String = "", clock: PracticeClock = .system, fill: ((Writer) throws -> Void)? = nil
  ) throws {
    try details.check()
    try owner.check()
    if !password.isEmpty { try Password.check(password, of: owner) }
    try DatabaseFile.create(path, clock: clock) { database in
      try database.transaction {
        try database.run(
          """
          INSERT INTO practice (id, name, address, phone, language, fictional, good_friday,
            fifth_of_may) VALUES (1, ?, ?, ?, ?, ?, ?, ?)
          """,
          details.name, details.address, details.phone, details.language.rawValue,
          details.isFictional, details.holidays.goodFriday, details.holidays.liberationDay)
        let id = try StaffStore(database: database).insert(owner)
        guard let member = try StaffStore(database: database).member(id) else {
          throw Refusal.notFound(.staffMember)
        }
        if !password.isEmpty {
          guard let hash = PasswordHash(of: password) else { throw Refusal.cannotWrite }
          try AccountStore(database: database).set(hash, of: id, at: clock.instant())
        }
        let note = JournalNote(fill == nil ? .setUp : .bulk)
        let reader = Reader(database: database, viewer: Viewer(member), now: clock.now())
        let writer = Writer(reader: reader, note: note)
        if let fill {
          try fill(writer)
        } else if owner.treats {
          try writer.insertOrdinaryWeek(of: id, raster: 30)
        }
        let entry = try Journal(database: database).write(
          note, changes: [], staff: member.id, terminal: "", clock: clock)
        try Baseline(database: database).record(entry)
      }
    }
  }

  /// - Parameter opened: The details as they were when the form was opened.
  /// - Throws: ``Refusal/invalid(_:)``, ``Refusal/clash(_:)``
  public func edit(
    from opened: PracticeDetails, to details: PracticeDetails,
    _ resolution: ClashResolution = .ask
  ) throws {
    try details.check()
    try change(JournalNote(.editPractice)) { writer in
      let stored = try writer.reader.practiceDetails()
      let details = try writer.merge(
        details, onto: stored, openedAs: opened, resolution, in: "practice", rows: [1])
      try writer.database.run(
        """
        UPDATE practice SET name = ?, address = ?, phone = ?, language = ?, good_friday = ?,
          fifth_of_may = ?
        """,
        details.name, details.address, details.phone, details.language.rawValue,
        details.holidays.goodFriday, details.holidays.liberationDay)
    }
  }
}

extension Reader {
  public func practiceDetails() throws -> PracticeDetails {
    let found = try database.first(
      """
      SELECT name, address, phone, language, fictional, good_friday, fifth_of_may FROM practice
      """
    ) { row in
      PracticeDetails(
        name: row.text(), address: row.text(), phone: row.text(), language: try row.value(),
        isFictional: row.bool(),
        holidays: HolidaySettings(goodFriday: row.bool(), liberationDay: row.bool()))
    }
    guard let found else { throw DatabaseError.unreadable("practice") }
    return found
  }
}

extension Writer {
  func insertOrdinaryWeek(of therapist: ID<StaffMember>, raster: Int) throws {
    let week = WeekHours.ordinary(raster: raster)
    for weekday in 1...7 {
      for interval in week[weekday] {
        try insert(
          WorkingBlock(
            therapist: therapist, weekday: weekday, interval: interval, raster: raster,
            validFrom: Day(number: 0), validUntil: nil))
      }
    }
  }
}

extension PracticeDetails: Mergeable {
  public static var units: [MergeUnit<PracticeDetails>] {
    [
      MergeUnit(\.name, "naam", "name"), MergeUnit(\.address, "adres", "address"),
      MergeUnit(\.phone, "telefoon", "phone"),
      MergeUnit(\.language, "taal", "language") { language, _ in language.rawValue },
      MergeUnit(\.holidays, "vrije dagen", "days off") { holidays, language in
        [
          holidays.goodFriday ? language("Goede Vrijdag", "Good Friday") : "",
          holidays.liberationDay ? language("5 mei", "5 May") : "",
        ].filter { !$0.isEmpty }.joined(separator: ", ")
      },
    ]
  }

  func check() throws {
    guard (1...200).contains(trimmed(name).unicodeScalars.count) else {
      throw Refusal.invalid(
        InvalidInput(
          "name", "Geef de praktijk een naam (hoogstens 200 tekens).",
          "Give the practice a name (at most 200 characters)."))
    }
  }
}
