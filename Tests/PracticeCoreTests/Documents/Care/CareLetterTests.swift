import TestPrinting
import XCTest

@testable import PracticeCore

/// What the patient and the GP get on paper about an episode.
final class CareLetterTests: XCTestCase {
  private struct Story {
    let test: TestPractice
    let patient: ID<Patient>
    let episode: ID<Episode>

    init(
      _ region: Region = .lowBack, born: String = "1980-03-12", language: Language = .dutch,
      sharing: Sharing = .agreed
    ) throws {
      test = try TestPractice()
      var details = PatientDetails(
        name: PatientName(surname: "Öztürk-Verzonnen", initials: "A."),
        birthDate: Day(iso: born), sex: .female)
      details.language = language
      details.gp = "huisarts Fictief"
      patient = try test.practice.register(details)
      episode = try test.practice.openEpisode(
        EpisodeDetails(
          therapist: try test.member("EV").id, region: region, complaint: "Weer <b>tillen</b>",
          opened: TestPractice.now.day, expectedSessions: 6, sharing: sharing), of: patient)
    }

    func letter(_ kind: CareLetter) throws -> Letter {
      try test.practice.read { try $0.letter(kind, of: episode) }
    }

    func plan(_ change: (inout PlanContent) -> Void = { _ in }) throws {
      let usual = PlanRules.usual(try test.practice.read { try $0.episode(episode).details })
      var plan = usual
      plan.goal = "Een krat van 10 kilo tillen"
      plan.techniques = try test.practice.read { try $0.techniques() }.prefix(3).map(\.id)
      plan.advice = "Elke dag wandelen"
      change(&plan)
      try test.practice.savePlan(plan, from: usual, of: episode)
    }

    func screen(_ found: [String] = [], _ conclusion: Screening.Conclusion = .clear) throws {
      let regions = try test.practice.read { try $0.episode(episode).details.regions }
      var content = ScreeningContent(
        asked: ScreeningList.items(.redFlags, regions: regions).map(\.code), found: found,
        conclusion: conclusion)
      if conclusion == .notClear || !found.isEmpty {
        content.reason = "Beide benen krachtsverlies."
        content.advice = "Vandaag nog naar de huisarts."
      }
      try test.practice.recordScreening(content, .redFlags, of: episode)
    }
  }

  func testThePlanFitsOnOnePageAndTellsThePatientWhatToExpect() throws {
    for language in Language.allCases {
      let story = try Story(language: language)
      assertRefused(try story.letter(.plan))
      try story.plan { $0.isBehavioural = true }
      let letter = try story.letter(.plan)
      XCTAssertEqual(letter.language, language)
      let text = letter.text
      for part in [
        "Een krat van 10 kilo tillen", "Elke dag wandelen", "Öztürk-Verzonnen",
        language("UW BEHANDELPLAN", "YOUR TREATMENT PLAN"),
        language(
          "Wij verwachten 6 behandelingen in 6 weken.", "We expect 6 sessions in 6 weeks."),
        language("Mobilisatie: rustige", "Mobilisation: calm"), "Weer <b>tillen</b>",
      ] { XCTAssertTrue(text.contains(part), "\(part) not in\n\(text)") }
      XCTAssertLessThan(letter.lines.count, 60, "one page")
      XCTAssertFalse(letter.html.contains("<b>tillen"), "what is typed is never markup")
      for line in letter.lines { XCTAssertLessThanOrEqual(TextLayout.width(line), 76, line) }
    }
  }

  func testTheConsentFormIsSignedByWhoDecides() throws {
    for (born, signatures) in [
      ("1980-03-12", ["handtekening patiënt"]),
      ("2012-03-12", ["handtekening patiënt", "handtekening ouder"]),
      ("2020-03-12", ["handtekening ouder"]),
    ] {
      let text = try Story(born: born).letter(.consent).text
      for caption in ["handtekening patiënt", "handtekening ouder"] {
        XCTAssertEqual(text.contains(caption), signatures.contains(caption), "\(born) \(caption)")
      }
      XCTAssertTrue(text.contains("handtekening therapeut"))
      XCTAssertTrue(text.contains("[ ] mobilisatie (lage rug)"))
      XCTAssertFalse(text.contains("beroerte"))
    }
    let young = try Story(born: "2020-03-12")
    let before = try young.test.practice.read { try $0.patient(young.patient).details }
    var details = before
    details.guardians = [
      Guardian(name: "Verzonnen Moeder"), Guardian(name: "Zonder Gezag", hasAuthority: false),
    ]
    try young.test.practice.edit(young.patient, from: before, to: details)
    let child = try young.letter(.consent).text
    XCTAssertTrue(child.contains("Ouders of voogd  Verzonnen Moeder"), child)
    XCTAssertFalse(child.contains("Zonder Gezag"))
    XCTAssertTrue(child.contains("Wat je moet weten"), "a child is not called u")
    let neck = try Story(.headache).letter(.consent).text
    XCTAssertTrue(neck.contains("beroerte"), "at the neck the rare harm is told")
    XCTAssertTrue(neck.contains("[ ] oefentherapie (nek)"))
  }

  func testAChildIsCalledJeInEverythingItTakesAlong() throws {
    for region in Region.allCases {
      let story = try Story(region, born: "2014-03-12")
      try story.plan { $0.isBehavioural = true }
      for kind in CareLetter.allCases where !kind.isShared {
        let text = try story.letter(kind).text
        let words = text.lowercased().split { !$0.isLetter }.map(String.init)
        XCTAssertTrue(Set(words).isDisjoint(with: ["u", "uw", "uzelf", "mevrouw"]), text)
        for (verb, next) in zip(words, words.dropFirst()) where next == "je" {
          if let form = DutchAddress.inverted[verb] { XCTAssertEqual(form, verb, "\(verb) je") }
        }
      }
    }
  }

  func testTheLetterToTheGPNeedsThePatientsConsent() throws {
    let refusing = try Story(sharing: .refused)
    try refusing.screen()
    assertRefused(try refusing.letter(.referral))
    let unasked = try Story(sharing: .notAsked)
    try unasked.screen()
    assertThrows(Refusal.invalid(.sharingNotAsked), try unasked.letter(.referral))
    assertRefused(try Story().letter(.referral))

    let story = try Story()
    try story.screen(["saddle", "bothLegs"], .notClear)
    let text = try story.letter(.referral).text
    for part in [
      "huisarts Fictief", "VERZOEK OM BEOORDELING", "Spoed: graag vandaag nog beoordelen.",
      "Doof gevoel tussen de benen", "Beide benen krachtsverlies.", "12-03-1980", "Visser",
    ] { XCTAssertTrue(text.contains(part), "\(part) not in\n\(text)") }

    let calm = try Story()
    try calm.screen()
    try calm.plan()
    let report = try calm.letter(.referral).text
    XCTAssertTrue(report.contains("BERICHT OVER UW PATIËNT"))
    XCTAssertTrue(report.contains("geen aanwijzing voor een"))
    XCTAssertFalse(report.contains("Spoed"))
  }

  func testWhoseIdentityIsNotEstablishedIsTheSameInALetter() throws {
    let story = try Story()
    let opened = try story.test.practice.read { try $0.patient(story.patient).details }
    var details = opened
    details.birth = .year(1980)
    details.citizenNumber = CitizenNumber.notEstablished
    try story.test.practice.edit(story.patient, from: opened, to: details)
    try story.screen()
    let text = try story.letter(.referral).text
    XCTAssertTrue(text.contains("1980"), text)
    XCTAssertTrue(text.contains("identiteit niet vastgesteld"), text)
    XCTAssertFalse(text.contains(CitizenNumber.notEstablished), text)
  }

  func testEachRegionHasItsInformation() throws {
    var seen: Set<String> = []
    for region in Region.allCases {
      for language in Language.allCases {
        let letter = try Story(region, language: language).letter(.information)
        let text = letter.text
        XCTAssertTrue(seen.insert(letter.title).inserted, letter.title)
        XCTAssertTrue(text.contains("112"), "\(region) says when to call")
        XCTAssertTrue(
          text.contains(language("Na de behandeling", "After treatment")), region.rawValue)
        for (_, line) in letter.lines.enumerated() {
          XCTAssertLessThanOrEqual(TextLayout.width(line), 76, line)
        }
        if region == .hip { XCTAssertFalse(text.lowercased().contains("genez"), "no cure") }
      }
    }
  }

  /// What is on paper is what is on the screen, down to the last word.
  func testThePDFSaysWordForWordWhatTheLetterSays() throws {
    let programs = OutsidePrograms { ProcessInfo.processInfo.environment[$0] }
    func words(_ text: String) -> [String] {
      text.split { !$0.isLetter && !$0.isNumber }.map { folded(String($0)) }
    }
    func check(_ letter: Letter, _ what: String, pages: Int = 2) throws {
      let pdf = try Pdf(html: letter.html, programs: programs)
      XCTAssertLessThanOrEqual(pdf.pages, pages, what)
      var onPaper: [String: Int] = [:]
      for word in words(try PdfText.text(of: Data(pdf.bytes))) { onPaper[word, default: 0] += 1 }
      var said: [String: Int] = [:]
      for word in words(letter.text) { said[word, default: 0] += 1 }
      let missing = said.filter { onPaper[$0.key, default: 0] < $0.value }.map(\.key).sorted()
      XCTAssertEqual(missing, [], what)
    }
    let story = try Story(.headache)
    try story.plan()
    try story.screen(["vessel"], .notClear)
    for kind in CareLetter.allCases where kind != .information {
      try check(try story.letter(kind), kind.rawValue, pages: kind == .plan ? 1 : 2)
    }
    for region in Region.allCases {
      let language: Language = region == .hip || region == .neck ? .english : .dutch
      try check(
        try Story(region, language: language).letter(.information), "information \(region)")
    }
    // A course that lasts longer than a year is reported on meanwhile.
    let long = try Story()
    let opened = try long.test.practice.read { try $0.episode(long.episode).details }
    var details = opened
    details.opened = TestPractice.now.day - 400
    try long.test.practice.editEpisode(long.episode, from: opened, to: details)
    let report = try long.letter(.report)
    XCTAssertTrue(report.title.contains("Tussentijds"), report.title)
    try check(report, "yearly report")
  }

  func testTheDeskMakesNone() throws {
    let story = try Story()
    let desk = try story.test.otherTerminal(as: "BK")
    for kind in CareLetter.allCases {
      assertThrows(
        Refusal.notPermitted(.readClinical),
        try desk.read { try $0.letter(kind, of: story.episode) }
      )
    }
  }
}
