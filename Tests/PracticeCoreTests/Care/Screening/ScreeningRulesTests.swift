import XCTest

@testable import PracticeCore

final class ScreeningRulesTests: XCTestCase {
  private let day = theDay("2026-11-23")

  private func screening(
    _ number: Int64, _ kind: Screening.Kind, on day: String = "2026-11-10",
    _ conclusion: Screening.Conclusion = .clear
  ) -> Screening {
    Screening(
      id: ID(number), episode: ID(1), patient: ID(1), day: theDay(day), initials: "EV",
      therapist: ID(1), kind: kind,
      content: ScreeningContent(asked: ["fever"], conclusion: conclusion))
  }

  // MARK: - The lists

  func testEachCodeMeansOneThing() {
    var texts: [String: String] = [:]
    for region in Region.allCases {
      for kind in Screening.Kind.allCases {
        let items = ScreeningList.items(kind, regions: [region])
        XCTAssertEqual(Set(items.map(\.code)).count, items.count, "\(region) \(kind)")
        XCTAssertGreaterThan(items.count, 9, "\(region) \(kind)")
        for item in items {
          XCTAssertFalse(item.code.contains(" "), item.code)
          for language in Language.allCases {
            let text = item.text(in: language)
            XCTAssertEqual(texts["\(item.code) \(language)", default: text], text)
            texts["\(item.code) \(language)"] = text
            XCTAssertLessThanOrEqual(text.count, 61, "\(text) does not fit beside its answer")
          }
          XCTAssertEqual(ScreeningList.item(item.code), item)
        }
      }
    }
  }

  func testTheSignsOfACaudaEquinaAskForADoctorTheSameDay() {
    let items = ScreeningList.items(.redFlags, regions: [.lowBack])
    for code in ["saddle", "bladder", "bothLegs", "legWeakness"] {
      XCTAssertEqual(items.first { $0.code == code }?.weight, .sameDay, code)
      XCTAssertTrue(ScreeningContent(asked: [code], found: [code]).isUrgent)
    }
    XCTAssertEqual(items.prefix(4).map(\.weight), [.sameDay, .sameDay, .sameDay, .sameDay])
    XCTAssertFalse(ScreeningContent(asked: ["fever"], found: ["fever"]).isUrgent)
  }

  func testAnEpisodeOfTwoRegionsIsAskedBothOnce() {
    let both = ScreeningList.items(.redFlags, regions: [.lowBack, .shoulder]).map(\.code)
    XCTAssertTrue(both.contains("saddle") && both.contains("chest"))
    XCTAssertEqual(both.count { $0 == "fever" }, 1)
    XCTAssertTrue(
      ScreeningList.items(.redFlags, regions: [.dizziness]).contains { $0.code == "myelopathy" })
  }

  // MARK: - Where it stands

  func testTheLatestScreeningCounts() {
    XCTAssertEqual(ScreeningRules.state([], route: .direct), .missing)
    XCTAssertEqual(ScreeningRules.state([], route: .referral), .notNeeded)
    let first = screening(1, .redFlags, .notClear)
    let second = screening(3, .redFlags)
    let neck = screening(2, .neckRisk)
    XCTAssertEqual(ScreeningRules.state([first, neck], route: .referral), .concluded(first))
    XCTAssertFalse(ScreeningRules.state([first], route: .direct).isClear)
    XCTAssertEqual(
      ScreeningRules.state([first, neck, second], route: .direct), .concluded(second))
    XCTAssertFalse(ScreeningRules.state([neck], route: .direct).isClear)
  }

  func testTheNeckIsCheckedAgainWhenSymptomsChange() {
    let check = screening(7, .neckRisk, on: "2026-11-10")
    func change(_ day: String, after id: Int64?) -> SymptomChange {
      SymptomChange(day: theDay(day), initials: "EV", text: "x", after: id.map { ID($0) })
    }
    let cases: [(String, [Region], [SymptomChange], [String], NeckRiskState)] = [
      ("a low back", [.lowBack], [], [], .notNeeded),
      ("a neck", [.neck], [], [], .concluded(check)),
      ("a back that goes with the neck", [.lowBack, .headache], [], [], .concluded(check)),
      ("dizzy before it", [.neck], [], ["2026-11-09"], .concluded(check)),
      ("dizzy on that day", [.neck], [], ["2026-11-10"], .concluded(check)),
      (
        "dizzy a day later", [.dizziness], [], ["2026-11-11"],
        .outdated(check, since: theDay("2026-11-11"))
      ),
      ("changed before it", [.neck], [change("2026-11-10", after: 5)], [], .concluded(check)),
      (
        "changed after it", [.neck], [change("2026-11-10", after: 7)], [],
        .outdated(check, since: theDay("2026-11-10"))
      ),
      (
        "changed twice", [.neck], [change("2026-11-14", after: 7)], ["2026-11-12"],
        .outdated(check, since: theDay("2026-11-12"))
      ),
    ]
    for (name, regions, changes, reactions, expected) in cases {
      XCTAssertEqual(
        ScreeningRules.neckState(
          [check], regions: regions, changes: changes, reactions: reactions.map { theDay($0) }),
        expected, name)
    }
    XCTAssertEqual(
      ScreeningRules.neckState([], regions: [.neck], changes: [], reactions: []), .missing)
    let objection = screening(8, .neckRisk, .notClear)
    XCTAssertFalse(
      ScreeningRules.neckState([check, objection], regions: [.neck], changes: [], reactions: [])
        .isClear)
  }

  // MARK: - What a conclusion needs

  func testAConclusionIsFounded() {
    let all = ScreeningList.items(.redFlags, regions: [.lowBack]).map(\.code)
    let dizzy = ScreeningList.items(.redFlags, regions: [.dizziness]).map(\.code)
    typealias Case = (String, ScreeningContent, Region, String?)
    let cases: [Case] = [
      ("all asked, none", ScreeningContent(asked: all), .lowBack, nil),
      ("one not asked", ScreeningContent(asked: Array(all.dropFirst())), .lowBack, "item.saddle"),
      ("found", ScreeningContent(asked: all, found: ["fever"]), .lowBack, "reason"),
      ("blank", ScreeningContent(asked: all, found: ["fever"], reason: " "), .lowBack, "reason"),
      (
        "found and weighed", ScreeningContent(asked: all, found: ["fever"], reason: "griep"),
        .lowBack, nil
      ),
      ("a feeling", ScreeningContent(asked: all, conclusion: .notClear), .lowBack, "reason"),
      (
        "no advice", ScreeningContent(asked: all, conclusion: .notClear, reason: "gevoel"),
        .lowBack, "advice"
      ),
      (
        "not clear",
        ScreeningContent(asked: all, conclusion: .notClear, reason: "gevoel", advice: "huisarts"),
        .lowBack, nil
      ),
      ("dizzy", ScreeningContent(asked: dizzy), .dizziness, "excludedBy"),
      (
        "dizzy, no day", ScreeningContent(asked: dizzy, excludedBy: "huisarts"), .dizziness,
        "excludedOn"
      ),
      (
        "dizzy, tomorrow",
        ScreeningContent(asked: dizzy, excludedBy: "huisarts", excludedOn: day + 1), .dizziness,
        "excludedOn"
      ),
      (
        "dizzy, today",
        ScreeningContent(asked: dizzy, excludedBy: "huisarts", excludedOn: day), .dizziness, nil
      ),
      (
        "dizzy, to the GP",
        ScreeningContent(asked: dizzy, conclusion: .notClear, reason: "oor", advice: "huisarts"),
        .dizziness, nil
      ),
    ]
    for (name, content, region, field) in cases {
      var refused: String?
      do {
        try ScreeningRules.check(content, .redFlags, regions: [region], today: day)
      } catch Refusal.invalid(let input) { refused = input.field } catch { XCTFail("\(error)") }
      XCTAssertEqual(refused, field, name)
    }
  }

  func testRegionsAsTheyAreTyped() {
    XCTAssertEqual(RegionInput.parse("nek, lage rug"), [.neck, .lowBack])
    XCTAssertEqual(RegionInput.parse("Low, SHOULDER,,nek"), [.lowBack, .shoulder, .neck])
    XCTAssertEqual(RegionInput.parse(""), [])
    XCTAssertEqual(RegionInput.parse("nek, nek"), [.neck])
    XCTAssertNil(RegionInput.parse("nek, elleboog"))
  }
}
