/// A day of the agenda by room: who is where.
public struct RoomAgenda: Sendable {
  public let day: Day
  public let columns: [RoomColumn]
  /// Everybody with a column of their own in the agenda.
  public let therapists: [StaffMember]
  /// The hours in which anybody works.
  public let blocks: [WorkingBlock]
  public let closure: Closure?
  public let holiday: Holiday?
}

/// One room's day.
public struct RoomColumn: Sendable {
  /// Nothing for what is in no room.
  public let room: Room?
  /// Who usually works there, and works on this day; the first of them books here.
  public let therapists: [StaffMember]
  public let groups: [AgendaGroup]
  public let entries: [AgendaEntry]
}

extension Reader {
  /// A day by room; what is in no room has a column when there is any, home visits apart.
  ///
  /// - Parameter shown: Which of so many columns are filled.
  public func roomAgenda(
    on day: Day, filling shown: ([Room?]) -> Range<Int> = { $0.indices }
  ) throws -> RoomAgenda {
    let appointments = try appointments(on: day)
    let groups = try groups(from: day, to: day)
    // A room that is used no longer still has what was in it.
    let rooms = try allRooms().filter { room in
      room.isActive || appointments.contains { $0.room == room.id && $0.status.isActive }
    }
    let isElsewhere =
      appointments.contains { $0.room == nil && $0.travel == nil && $0.status.isActive }
      || groups.contains { $0.place.room == nil }
    let columns: [Room?] = rooms + (isElsewhere ? [nil] : [])
    let therapists = try therapists()
    let blocks = try workingBlocks(from: day, to: day).filter { $0.applies(on: day) }
    let filled = shown(columns).clamped(to: columns.indices)
    let ids = Set(columns[filled].map { $0?.id })
    let entries = try agendaEntries(
      appointments.filter { ids.contains($0.room) && $0.travel == nil })
    return RoomAgenda(
      day: day,
      columns: columns.map { room in
        let own = entries.filter { $0.appointment.room == room?.id }
        return RoomColumn(
          room: room,
          therapists: therapists.filter { member in
            room != nil && member.room == room?.id
              && blocks.contains { $0.therapist == member.id }
          },
          groups: groups.filter { $0.place.room == room?.id }.map { AgendaGroup($0, among: own) },
          entries: own)
      },
      therapists: therapists, blocks: blocks, closure: try closures(from: day, to: day).first,
      holiday: Holidays.named(on: day, try practiceDetails().holidays))
  }
}
