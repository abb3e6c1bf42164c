/// Finds where else an appointment could be when its place cannot be had.
enum NearestPlaces {
  /// The free places nearest to the one that was wished for, the best first.
  ///
  /// The same therapist somewhat later is nearer than another day, and another therapist at the
  /// same time is nearer than the day after tomorrow. Of one therapist's day no more than two are
  /// offered.
  ///
  /// - Parameters:
  ///   - days: Of the therapists that may be offered.
  ///   - patientBusy: When the patient is elsewhere in the practice.
  ///   - now: Nothing before this moment is offered.
  static func find(
    near wish: Place, travel: Travel?, in days: [TherapistDay],
    patientBusy: [(day: Day, interval: Interval)], notBefore now: Moment, limit: Int = 3
  ) -> [Place] {
    let whole = wish.interval.with(travel)
    var found: [(cost: Int, order: Int, place: Place)] = []
    for day in days {
      let slots = FreeSlots.find(minutes: whole.minutes, in: [day], notBefore: now)
      var ofDay: [(cost: Int, place: Place)] = []
      for slot in slots {
        let start = slot.interval.start + (travel?.before ?? 0)
        let place = Place(
          therapist: ID(slot.therapistID), day: slot.day, start: start, minutes: wish.minutes,
          room: wish.room)
        guard place != wish, start.minutes + wish.minutes <= 1440,
          !patientBusy.contains(where: {
            $0.day == place.day && $0.interval.overlaps(place.interval)
          })
        else { continue }
        ofDay.append((cost(of: place, to: wish), place))
      }
      ofDay.sort { ($0.cost, $0.place.start) < ($1.cost, $1.place.start) }
      found += ofDay.prefix(2).map { ($0.cost, found.count, $0.place) }
    }
    return found.sorted {
      ($0.cost, $0.place.moment, $0.order) < ($1.cost, $1.place.moment, $1.order)
    }
    .prefix(limit).map(\.place)
  }

  /// How far a place is from the wish, in minutes of inconvenience.
  private static func cost(of place: Place, to wish: Place) -> Int {
    abs(place.day - wish.day) * 300 + abs(place.start - wish.start)
      + (place.therapist == wish.therapist ? 0 : 400)
  }
}

extension Reader {
  /// Where else a booking could be; up to three places, the nearest first.
  ///
  /// - Parameter onOtherDays: Only on days on which the patient does not come yet.
  public func alternatives(
    to booking: Booking, onOtherDays: Bool = false, limit: Int = 3
  ) throws -> [Place] {
    try places(
      near: booking.place, travel: booking.travel, for: booking.patient,
      onOtherDays: onOtherDays, until: booking.day + 7, limit: limit)
  }

  /// - Parameters:
  ///   - last: The last day that is looked at.
  ///   - taken: More that takes a therapist's time, such as an absence that is about to be stored.
  func places(
    near wish: Place, travel: Travel?, for patient: ID<Patient>, onOtherDays: Bool = false,
    until last: Day,
    besides taken: (TherapistDay) -> [Interval] = { _ in [] }, limit: Int
  ) throws -> [Place] {
    let first = max(today, wish.day - 3)
    let last = max(first, last)
    let usual = Dictionary(
      uniqueKeysWithValues: try therapists().map { ($0.id, travel == nil ? $0.room : nil) })
    // A room that was chosen for this one time is to be free too; the usual one is looked at
    // already.
    let isChosen = wish.room != nil && wish.room != usual[wish.therapist] ?? nil
    let inTheRoom = Dictionary(
      grouping: try roomTimes(
        of: isChosen ? Set([wish.room].compactMap { $0 }) : [], from: first, to: last),
      by: \.day
    ).mapValues { $0.map(\.interval) }
    let days = try therapistDays(from: first, to: last).map { day in
      TherapistDay(
        therapistID: day.therapistID, day: day.day, blocks: day.blocks,
        busy: day.busy + taken(day)
          + (day.therapistID == wish.therapist.rawValue ? inTheRoom[day.day] ?? [] : []))
    }
    let busy = try busyTimes(of: patient, from: first, to: last)
    return NearestPlaces.find(
      near: wish, travel: travel, in: days,
      patientBusy: onOtherDays ? busy.map { ($0.day, .wholeDay) } : busy, notBefore: now,
      limit: limit
    ).map { place in
      guard place.therapist != wish.therapist else { return place }
      var theirs = place
      theirs.room = usual[place.therapist] ?? nil
      return theirs
    }
  }
}
