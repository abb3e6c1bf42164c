/// What is typed about a kind of appointment.
public struct KindDetails: Hashable, Sendable {
  public var dutch: String
  public var english: String
  /// The usual length.
  public var minutes: Int
  /// Counts in 'session x of y'.
  public var treats: Bool
  /// How many visits it takes from the cover.
  public var visits: Int
  /// What it is to the insurer.
  public var care: CareType
  /// Begins with a screening, which not every policy counts.
  public var isScreening: Bool
  /// Only a manual therapist carries it out.
  public var isManual: Bool
  /// Is still booked.
  public var isActive: Bool

  public init(
    dutch: String, english: String, minutes: Int = 30, treats: Bool = true, visits: Int = 1,
    care: CareType = .manual, isScreening: Bool = false, isManual: Bool = false,
    isActive: Bool = true
  ) {
    self.dutch = dutch
    self.english = english
    self.minutes = minutes
    self.treats = treats
    self.visits = visits
    self.care = care
    self.isScreening = isScreening
    self.isManual = isManual
    self.isActive = isActive
  }

  public init(_ kind: AppointmentKind) {
    self.init(
      dutch: kind.dutch, english: kind.english, minutes: kind.minutes, treats: kind.treats,
      visits: kind.visits, care: kind.care, isScreening: kind.isScreening,
      isManual: kind.isManual, isActive: kind.isActive)
  }

  /// - Throws: ``Refusal/invalid(_:)``
  func checked() throws -> KindDetails {
    var result = self
    result.dutch = trimmed(dutch)
    result.english = trimmed(english)
    if result.english.isEmpty { result.english = result.dutch }
    for (field, name) in [("dutch", result.dutch), ("english", result.english)]
    where !(1...60).contains(name.unicodeScalars.count) {
      throw Refusal.invalid(
        InvalidInput(
          field, "Geef een naam van hoogstens 60 tekens.",
          "Give a name of at most 60 characters."))
    }
    guard (5...480).contains(minutes), minutes % 5 == 0 else {
      throw Refusal.invalid(
        InvalidInput(
          "minutes", "De lengte is 5 tot 480 minuten, in stappen van 5.",
          "The length is 5 to 480 minutes, in steps of 5."))
    }
    guard (0...4).contains(visits) else {
      throw Refusal.invalid(
        InvalidInput("visits", "Een getal van 0 tot 4.", "A number from 0 to 4."))
    }
    return result
  }
}

extension KindDetails: Mergeable {
  public static var units: [MergeUnit<KindDetails>] {
    func yes(_ value: Bool, _ language: Language) -> String {
      value ? language("ja", "yes") : language("nee", "no")
    }
    return [
      MergeUnit(\.dutch, "naam", "name"), MergeUnit(\.english, "Engelse naam", "English name"),
      MergeUnit(\.minutes, "minuten", "minutes") { minutes, _ in "\(minutes)" },
      MergeUnit(\.treats, "telt als behandeling", "counts as a session", text: yes),
      MergeUnit(\.visits, "van de vergoeding", "of the cover") { visits, _ in "\(visits)" },
      MergeUnit(\.care, "telt als", "counts as") { $0.name(in: $1) },
      MergeUnit(\.isScreening, "begint met screening", "begins with a screening", text: yes),
      MergeUnit(\.isManual, "manuele therapie", "manual therapy", text: yes),
      MergeUnit(\.isActive, "te boeken", "can be booked", text: yes),
    ]
  }
}

/// The practice's list of kinds of appointments.
extension Practice {
  /// - Throws: ``Refusal/invalid(_:)``
  @discardableResult
  public func addKind(_ details: KindDetails) throws -> ID<AppointmentKind> {
    let details = try details.checked()
    return try change(JournalNote(.editKinds, detail: details.names)) { writer in
      let kinds = try writer.reader.appointmentKinds()
      try details.refuseDouble(among: kinds)
      // Programs speak of it by a code; people never see it.
      let code = "own\((kinds.map(\.id.rawValue).max() ?? 0) + 1)"
      return try writer.insert(details, code: code)
    }
  }

  /// - Parameter opened: As the form showed it.
  /// - Throws: ``Refusal/invalid(_:)``, ``Refusal/clash(_:)``
  public func editKind(
    _ id: ID<AppointmentKind>, from opened: KindDetails, to details: KindDetails,
    _ resolution: ClashResolution = .ask
  ) throws {
    let details = try details.checked()
    try change(JournalNote(.editKinds, detail: details.names)) { writer in
      let kinds = try writer.reader.appointmentKinds()
      guard let stored = kinds.first(where: { $0.id == id }) else { throw Refusal.changedSince }
      let merged = try writer.merge(
        details, onto: KindDetails(stored), openedAs: opened, resolution, in: "appointment_kind",
        rows: [id.rawValue])
      try merged.refuseDouble(among: kinds.filter { $0.id != id })
      guard merged.isActive || kinds.contains(where: { $0.id != id && $0.isActive && $0.treats })
      else {
        throw Refusal.invalid(
          InvalidInput(
            "active", "Er moet een soort behandeling te boeken blijven.",
            "One kind of treatment has to remain that can be booked."))
      }
      try writer.update(id, to: merged)
    }
  }
}

extension KindDetails {
  fileprivate var names: String { JournalNote.detail(dutch, english) }

  fileprivate func refuseDouble(among kinds: [AppointmentKind]) throws {
    for (field, name) in [("dutch", dutch), ("english", english)]
    where kinds.contains(where: { [folded($0.dutch), folded($0.english)].contains(folded(name)) }) {
      throw Refusal.invalid(
        InvalidInput(
          field, "Er is al een soort met deze naam.", "There is a kind with this name already."))
    }
  }
}
