import XCTest

@testable import PracticeCore

final class PriceTests: XCTestCase {
  func testAmountsAsPeopleTypeThem() {
    let table: [(String, Int?)] = [
      ("52", 5200), ("52,5", 5250), ("52.50", 5250), ("€ 52,50", 5250), ("1.250,00", 125_000),
      ("1.250", 125_000), ("0", 0), ("0,05", 5), (" 7 ", 700), ("", nil), ("vijf", nil),
      ("-5", nil), ("5,555", 555_500), ("1,2,3", 1230), (",", nil), ("999999999999", nil),
      ("٥", nil),
    ]
    for (text, cents) in table {
      XCTAssertEqual(try? EuroInput.parse(text).get(), cents, text)
    }
    XCTAssertEqual(Language.dutch.euros(5250), "€ 52,50")
    XCTAssertEqual(Language.english.euros(-5), "-€0.05")
    XCTAssertEqual(EuroInput.text(5205, .dutch), "52,05")
  }

  private func treatment(_ test: TestPractice, _ from: String, _ until: String? = nil) throws
    -> PriceDetails
  {
    PriceDetails(
      dutch: "behandeling", english: "treatment", cents: 5000,
      purpose: .visit(try test.kind().id), validFrom: theDay(from),
      validUntil: until.map(theDay))
  }

  func testOnePriceAtATime() throws {
    let test = try TestPractice()
    try test.practice.addPrice(try treatment(test, "2026-01-01"))
    guard
      case .invalid(let input)? = assertRefused(
        try test.practice.addPrice(try treatment(test, "2027-01-01")))
    else { return XCTFail("not refused") }
    XCTAssertEqual(input.field, "validFrom")
    let price = try test.practice.read { try $0.priceList().prices[0] }
    assertRefused(try test.practice.changePrice(price, to: 6000, from: theDay("2026-01-01")))
    try test.practice.changePrice(price, to: 6000, from: theDay("2027-01-01"))
    let list = try test.practice.read { try $0.priceList() }
    let purpose = PriceDetails.Purpose.visit(try test.kind().id)
    for (day, cents) in [
      ("2025-12-31", nil), ("2026-01-01", 5000), ("2026-12-31", 5000), ("2027-01-01", 6000),
    ] as [(String, Int?)] {
      XCTAssertEqual(list.price(of: purpose, on: theDay(day))?.details.cents, cents, day)
    }
    let desk = try test.otherTerminal(as: "BK")
    XCTAssertEqual(
      assertRefused(try desk.addPrice(try treatment(test, "2020-01-01", "2020-12-31"))),
      .notPermitted(.manage))
    try test.practice.undo()
    XCTAssertEqual(try test.practice.read { try $0.priceList().prices.count }, 1)
    try test.assertNoProblems()
  }

  func testInsurersHaveACodeOfFourDigits() throws {
    let test = try TestPractice()
    try test.practice.saveInsurer(nil, name: " Verzonnen Zorg ", uzovi: "0001")
    let insurer = try test.practice.read { try $0.insurers()[0] }
    XCTAssertEqual(insurer.name, "Verzonnen Zorg")
    for (name, uzovi) in [("Ander", "12"), ("Ander", "12a4"), ("", "0002"), ("verzonnen zorg", "")]
    {
      assertRefused(try test.practice.saveInsurer(nil, name: name, uzovi: uzovi))
    }
    try test.practice.saveInsurer(insurer.id, name: "Verzonnen Zorg", uzovi: "")
  }

  // MARK: - What the patient gets

  private func worked(_ language: Language = .dutch) throws -> (TestPractice, ID<Patient>) {
    let clock = PracticeClock.set(to: moment("2026-11-26T18:00"))
    let test = try TestPractice(clock: clock)
    let patient = try test.patient("Testpersoon")
    if language == .english {
      let opened = try test.practice.read { try $0.patient(patient).details }
      var english = opened
      english.language = .english
      try test.practice.edit(patient, from: opened, to: english)
    }
    try test.practice.addPolicy(
      PolicyDetails(
        insurerName: "Verzekeraar Verzonnen", package: "Klein", sessions: 1,
        validFrom: theDay("2026-01-01")), of: patient)
    try test.practice.addPrice(try treatment(test, "2026-01-01"))
    try test.practice.addPrice(
      PriceDetails(
        code: "NS", dutch: "niet verschenen", english: "no-show", cents: 2500, purpose: .noShow,
        validFrom: theDay("2026-01-01")))
    for day in ["23", "24"] {
      let id = try test.book(patient, "2026-11-\(day)T09:00")
      try test.database.run("UPDATE appointment SET status = 'done' WHERE id = ?", id)
    }
    try test.practice.markNoShow(try test.book(patient, "2026-11-25T09:00"))
    try test.book(patient, "2026-12-01T09:00")
    return (test, patient)
  }

  func testTheStatementSaysWhatEachVisitCostsAndWhoPays() throws {
    let (test, patient) = try worked()
    let letter = try test.practice.read { try $0.statement(of: patient, year: 2026) }
    guard case .table(_, let rows, _)? = letter.blocks.first else { return XCTFail("no table") }
    XCTAssertEqual(
      rows,
      [
        ["23-11-2026", "behandeling", "", "€ 50,00", "aanvullende verzekering", "€ 0,00"],
        ["24-11-2026", "behandeling", "", "€ 50,00", "uzelf", "€ 50,00"],
        ["25-11-2026", "niet verschenen", "NS", "€ 25,00", "uzelf", "€ 25,00"],
        ["", "Samen", "", "", "", "€ 75,00"],
      ])
    XCTAssertTrue(letter.text.contains("Uw verzekeraar beslist"))
    XCTAssertFalse(letter.html.contains("<script"))
    assertRefused(try test.practice.read { try $0.statement(of: patient, year: 2020) })
  }

  /// The rule for missed appointments is asked first, then the price list.
  func testWhatWasChargedForAMissedVisitIsOnTheStatement() throws {
    let (test, patient) = try worked()
    try test.practice.setMissedRule(
      from: try test.practice.read { try $0.missedRule() },
      to: MissedRule(charge: .percentage(50)))
    let id = try test.book(patient, "2026-11-26T09:00")
    try test.practice.markNoShow(id)
    func rows() throws -> [String] {
      let letter = try test.practice.read { try $0.statement(of: patient, year: 2026) }
      guard case .table(_, let rows, _)? = letter.blocks.first else { return [] }
      return rows.compactMap(\.last)
    }
    XCTAssertEqual(try rows(), ["€ 0,00", "€ 50,00", "€ 25,00", "€ 25,00", "€ 100,00"])
    try test.practice.waiveCharge(of: id, because: "ziekenhuis")
    XCTAssertEqual(try rows(), ["€ 0,00", "€ 50,00", "€ 25,00", "€ 0,00", "€ 75,00"])
  }

  func testYourCoverIsToldPlainlyInThePatientsLanguage() throws {
    for (language, said) in [
      (Language.dutch, ["is voor 2026 op", "kost € 50,00", "Uw verzekeraar beslist", "uzelf"]),
      (.english, ["is used up for 2026", "costs €50.00", "Your insurer decides", "Who pays"]),
    ] {
      let (test, patient) = try worked(language)
      let text = try test.practice.read { try $0.coverPage(of: patient) }.text
      let joined = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for words in said { XCTAssertTrue(joined.contains(words), "\(words): \(text)") }
      // Half a page.
      XCTAssertLessThan(text.split(separator: "\n", omittingEmptySubsequences: false).count, 36)
    }
  }

  func testEveryRuleHasItsPlainWords() throws {
    for one in try CoverCase.all() {
      for language in Language.allCases {
        let letter = CoverPage(
          letterhead: ExerciseSheet.Letterhead(
            name: "P", address: "", phone: "", isFictional: true),
          patientName: "N", date: theDay("2026-11-24"), language: language, coverage: one.coverage,
          visits: [], verifiedOn: nil, price: nil
        ).letter
        XCTAssertGreaterThanOrEqual(letter.blocks.count, 4, one.text)
      }
    }
  }
}
