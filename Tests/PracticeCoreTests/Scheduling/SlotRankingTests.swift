import XCTest

@testable import PracticeCore

/// Which free place is offered first, and why.
final class SlotRankingTests: XCTestCase {
  private let now = TestPractice.now
  private let visser = ID<StaffMember>(1)

  private func interval(_ start: Int, _ end: Int) -> Interval {
    Interval(start: TimeOfDay(minutes: start), end: TimeOfDay(minutes: end))
  }

  private func day(
    _ offset: Int, of therapist: Int64 = 1, hours: Interval? = nil, raster: Int = 30,
    busy: [Interval] = []
  ) -> TherapistDay {
    TherapistDay(
      therapistID: therapist, day: now.day + offset,
      blocks: [TherapistDay.Block(hours: hours ?? interval(540, 660), raster: raster)], busy: busy)
  }

  private func rank(
    _ days: [TherapistDay], _ wish: TimeWish = TimeWish(), for seeker: SlotSeeker = SlotSeeker(),
    minutes: Int = 30
  ) -> [RankedSlot] {
    SlotRanking.rank(
      wish, minutes: minutes, in: days, for: seeker, shortest: 30, notBefore: now)
  }

  func testSoonerIsBetter() {
    XCTAssertEqual(rank([day(2), day(1)]).map(\.slot.day).first, now.day + 1)
  }

  func testTheOwnTherapistIsWorthSomeDays() throws {
    let seeker = SlotSeeker(therapist: visser)
    let ranked = rank([day(0, of: 2), day(3), day(8)], for: seeker)
    XCTAssertEqual(ranked.first?.slot.day, now.day + 3)
    XCTAssertEqual(ranked.first?.reasons.first, .ownTherapist)
    XCTAssertEqual(ranked.last?.slot.day, now.day + 8)
    XCTAssertEqual(ranked.first { $0.slot.therapistID == 2 }?.reasons.first, .otherTherapist)
  }

  func testTheDayThatIsDueIsBest() {
    let seeker = SlotSeeker(due: now.day + 7)
    let ranked = rank([day(1), day(6), day(7), day(9)], for: seeker)
    XCTAssertEqual(ranked.first?.reasons.first, .asPlanned)
    XCTAssertTrue(ranked.contains { $0.reasons.contains(.early(days: 1)) })
    XCTAssertTrue(ranked.contains { $0.reasons.contains(.late(days: 2)) })
    XCTAssertEqual(ranked.last?.slot.day, now.day + 1)
  }

  func testAPlaceThatLeavesNothingStrandedIsBetter() {
    // Free from 9:00 to 10:15: at 9:30 a quarter of an hour would remain behind it.
    let tight = day(1, raster: 15, busy: [interval(615, 660)])
    let ranked = rank([tight])
    XCTAssertEqual(ranked.first?.slot.interval.start.short, "9:00")
    XCTAssertEqual(ranked.first?.reasons, [.adjoins])
    XCTAssertTrue(ranked.contains { $0.reasons == [.strands(minutes: 15)] })
    XCTAssertEqual(rank([day(1, hours: interval(540, 570))]).first?.reasons, [.fillsGap])
  }

  func testAfterTheCoverComesLater() {
    let seeker = SlotSeeker(selfPayDays: [now.day + 1])
    let ranked = rank([day(1), day(3)], for: seeker)
    XCTAssertEqual(ranked.first?.slot.day, now.day + 3)
    XCTAssertTrue(ranked.last?.reasons.contains(.selfPay) ?? false)
  }

  func testTheyAreToldWithTheBestFirstAndThenByDate() {
    let seeker = SlotSeeker(therapist: visser, due: now.day + 7)
    let told = SlotRanking.told(
      rank([day(6, of: 2), day(6), day(7), day(9), day(5)], for: seeker))
    XCTAssertEqual(told.first?.slot.day, now.day + 7)
    let own = told.dropFirst().prefix { $0.slot.therapistID == 1 }
    XCTAssertEqual(own.map(\.slot.day), own.map(\.slot.day).sorted())
    XCTAssertEqual(own.first?.slot.day, now.day + 5)
    XCTAssertEqual(told.suffix(3).map(\.slot.therapistID), [2, 2, 2])
    XCTAssertEqual(SlotRanking.told([]), [])
  }

  func testWhoIsInThePracticeIsNotOfferedTheSameTime() {
    let seeker = SlotSeeker(busy: [now.day + 1: [interval(540, 600)]])
    XCTAssertFalse(
      rank([day(1)], for: seeker).contains { $0.slot.interval.start.minutes < 600 })
  }

  func testWhenTheNextVisitIsDue() {
    let day = now.day
    XCTAssertNil(Reader.due(after: [], today: day))
    XCTAssertEqual(Reader.due(after: [day], today: day), day + 7)
    XCTAssertEqual(Reader.due(after: [day + 3, day - 11], today: day), day + 17)
    XCTAssertNil(Reader.due(after: [day - 60, day - 67], today: day))
    XCTAssertEqual(Reader.due(after: [day, day, day - 4], today: day), day + 4)
  }

  /// Against a plain look at every five minutes.
  func testEveryPlaceIsFreeAndSuits() {
    for seed in Proof.seeds(short: 200, long: 3000) {
      var random = SeededRandom(seed: seed)
      let days = (0..<Int.random(in: 1...6, using: &random)).map { offset in
        let start = 480 + 5 * Int.random(in: 0...20, using: &random)
        return day(
          offset, of: Int64.random(in: 1...3, using: &random),
          hours: interval(start, min(1440, start + Int.random(in: 30...700, using: &random))),
          raster: [5, 10, 15, 25, 30].randomElement(using: &random) ?? 30,
          busy: (0..<Int.random(in: 0...6, using: &random)).map { _ in
            let begin = 480 + 5 * Int.random(in: 0...100, using: &random)
            return interval(begin, begin + 5 * Int.random(in: 1...20, using: &random))
          })
      }
      var wish = TimeWish()
      if Bool.random(using: &random) { wish.weekdays = [1, 3, 4] }
      if Bool.random(using: &random) { wish.parts = [.afternoon] }
      if Bool.random(using: &random) { wish.latest = TimeOfDay(minutes: 900) }
      let minutes = [20, 30, 45].randomElement(using: &random) ?? 30
      let ranked = rank(days, wish, minutes: minutes)
      for place in ranked {
        let day = days.first {
          $0.day == place.slot.day && $0.therapistID == place.slot.therapistID
        }
        XCTAssertTrue(
          day.map { FreeSlots.isFree(place.slot.interval, on: $0) } ?? false, "seed \(seed)")
        XCTAssertTrue(
          wish.suits(place.slot.day) && wish.suits(place.slot.interval), "seed \(seed)")
        XCTAssertEqual(place.slot.interval.minutes, minutes)
      }
      // A day with a place that suits is offered, though not every place of it.
      for day in days where wish.suits(day.day) {
        let fitting = FreeSlots.find(minutes: minutes, in: [day], notBefore: now).filter {
          wish.suits($0.interval)
        }
        let offered = ranked.filter {
          $0.slot.day == day.day && $0.slot.therapistID == day.therapistID
        }
        XCTAssertEqual(offered.isEmpty, fitting.isEmpty, "seed \(seed)")
      }
      XCTAssertEqual(ranked.map(\.score), ranked.map(\.score).sorted(), "seed \(seed)")
    }
  }
}
