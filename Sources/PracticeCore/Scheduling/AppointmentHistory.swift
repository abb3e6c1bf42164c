/// Something that was done to an appointment: who, when and from where.
public struct AppointmentEvent: Hashable, Sendable {
  /// Where an appointment stood.
  public struct Place: Hashable, Sendable {
    public let moment: Moment
    public let minutes: Int
    public let therapist: String

    func text(in language: Language) -> String {
      "\(language.shortDate(moment.day)) \(moment.time.short) \(therapist)"
    }
  }

  public enum What: Hashable, Sendable {
    case booked(Place)
    case moved(from: Place, to: Place)
    /// To another room, or to none.
    case changedRoom(String?)
    case became(AppointmentStatus, reason: String)
    /// Its kind, length or remark.
    case edited
    case removed
  }

  public let moment: Moment
  public let initials: String
  /// From where: the name of the terminal.
  public let terminal: String
  public let what: What
  /// It took back something that was done before.
  public let isUndo: Bool

  /// What was done, without who and when.
  public func sentence(in language: Language) -> String {
    let sentence =
      switch what {
      case .booked(let place):
        language("geboekt op ", "booked for ") + place.text(in: language)
      case .moved(let from, let to):
        language("verplaatst van ", "moved from ") + from.text(in: language)
          + language(" naar ", " to ") + to.text(in: language)
      case .changedRoom(let room):
        room.map { language("in ", "in ") + $0 } ?? language("geen kamer", "no room")
      case .became(let status, let reason):
        status.name(in: language) + (reason.isEmpty ? "" : " (\(reason))")
      case .edited: language("bewerkt", "edited")
      case .removed: language("weggehaald", "removed")
      }
    return isUndo ? language("ongedaan gemaakt: ", "undone: ") + sentence : sentence
  }
}

extension Reader {
  /// What was done to an appointment, oldest first.
  public func history(
    of appointment: ID<Appointment>, in language: Language
  ) throws -> [AppointmentEvent] {
    let names = Dictionary(
      uniqueKeysWithValues: try everybody().map { ($0.id, $0.shortName) })
    let reasons = Dictionary(
      uniqueKeysWithValues: try cancelReasons().map { ($0.id, $0.name(in: language)) })
    let rooms = Dictionary(uniqueKeysWithValues: try allRooms().map { ($0.id, $0.name) })
    func place(_ row: RowThen) throws -> AppointmentEvent.Place {
      AppointmentEvent.Place(
        moment: Moment(
          day: try row.day("day"), time: TimeOfDay(minutes: row.int("start"))),
        minutes: row.int("minutes"), therapist: names[row.id("therapist_id")] ?? "")
    }
    let history = try Journal(database: database).history(of: "appointment", appointment.rawValue)
    return try history.compactMap { entry, change, after in
      var what = AppointmentEvent.What.edited
      let changed = Set((change.before + change.after).map(\.column))
      switch (change.operation, after) {
      case (.delete, _), (_, nil): what = .removed
      case (.insert, let row?): what = .booked(try place(row))
      case (.update, let row?):
        var before = row
        for (column, value) in change.before { before.values[column] = value }
        if !changed.isDisjoint(with: ["day", "start", "therapist_id"]) {
          what = .moved(from: try place(before), to: try place(row))
        } else if changed.contains("status") {
          let status = AppointmentStatus(rawValue: row.text("status")) ?? .booked
          let reason: ID<CancelReason>? = row.optionalID("cancel_reason_id")
          what = .became(status, reason: reason.flatMap { reasons[$0] } ?? "")
        } else if changed == ["room_id"] {
          let room: ID<Room>? = row.optionalID("room_id")
          what = .changedRoom(room.flatMap { rooms[$0] })
        } else if changed == ["series_id"] {
          // A part of booking a series.
          return nil
        }
      }
      return AppointmentEvent(
        moment: entry.moment, initials: entry.staffInitials, terminal: entry.terminal, what: what,
        isUndo: entry.action == .undo)
    }
  }
}
