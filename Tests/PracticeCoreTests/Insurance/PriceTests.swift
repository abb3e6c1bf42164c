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
    guard case .table(_, let rows, _)? = letter.blocks.dropFirst().first else {
      return XCTFail("no table")
    }
    XCTAssertEqual(
      rows,
      [
        ["23-11-2026", "behandeling", "", "€ 50,00", "aanvullende verzekering", "€ 0,00"],
        ["24-11-2026", "behandeling", "", "€ 50,00", "uzelf", "€ 50,00"],
        ["25-11-2026", "niet verschenen", "NS", "€ 25,00", "uzelf", "€ 25,00"],
        ["", "Samen", "", "€ 125,00", "", "€ 75,00"],
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
      guard case .table(_, let rows, _)? = letter.blocks.dropFirst().first else { return [] }
      return rows.compactMap(\.last)
    }
    XCTAssertEqual(try rows(), ["€ 0,00", "€ 50,00", "€ 25,00", "€ 25,00", "€ 100,00"])
    try test.practice.waiveCharge(of: id, because: "ziekenhuis")
    XCTAssertEqual(try rows(), ["€ 0,00", "€ 50,00", "€ 25,00", "€ 0,00", "€ 75,00"])
  }

  func testYourCoverIsToldPlainlyInThePatientsLanguage() throws {
    for (language, said) in [
      (
        Language.dutch,
        ["is voor 2026 op. U betaalt", "kost € 50,00", "Uw verzekeraar beslist", "uzelf"]
      ),
      (.english, ["pays in 2026 is used up", "costs €50.00", "Your insurer decides", "Who pays"]),
    ] {
      let (test, patient) = try worked(language)
      let text = try test.practice.read { try $0.coverPage(of: patient) }.text
      let joined = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      for words in said { XCTAssertTrue(joined.contains(words), "\(words): \(text)") }
      // Half a page.
      XCTAssertLessThan(text.split(separator: "\n", omittingEmptySubsequences: false).count, 36)
    }
  }

  func testTheStatementGoesWhereTheBillGoes() throws {
    let test = try TestPractice()
    let name = PatientName(surname: "Kind", initials: "P.")
    var details = PatientDetails(
      name: name, birthDate: theDay("2015-03-12"), street: "Nepstraat", houseNumber: "1",
      postcode: "8999 ZZ", city: "Nergens")
    let patient = try test.practice.register(details)
    let visit = try test.book(patient, "2026-11-24T09:00")
    try test.database.run("UPDATE appointment SET status = 'done' WHERE id = ?", visit)
    func lines() throws -> [String] {
      try test.practice.read { try $0.statement(of: patient, year: 2026) }.addressee
    }
    XCTAssertEqual(try lines(), ["P. Kind", "Nepstraat 1", "8999 ZZ Nergens"])
    let before = details
    details.billAddress = BillAddress(
      name: "Voogdij Verzonnen", street: "Schijnlaan", houseNumber: "2", postcode: "8998 AA",
      city: "Elders")
    try test.practice.edit(patient, from: before, to: details)
    XCTAssertEqual(try lines(), ["Voogdij Verzonnen", "Schijnlaan 2", "8998 AA Elders"])
    let text = try test.practice.read { try $0.statement(of: patient, year: 2026) }.text
    XCTAssertTrue(
      text.contains("Patiënt: P. Kind, geboren 12 maart 2015, nummer \(patient.rawValue)"), text)
    XCTAssertFalse(text.contains("BSN"))
  }

  private func page(_ test: TestPractice, _ patient: ID<Patient>) throws -> String {
    try test.practice.read { try $0.coverPage(of: patient) }.text
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What is in the agenda is planned, the next visit too; what is left is left after it.
  func testYourCoverCountsEveryAppointmentInTheAgenda() throws {
    let test = try TestPractice()
    let child = try test.patient("Kind", born: "2008-12-05")
    for day in ["24", "25"] { try test.book(child, "2026-11-\(day)T10:00") }
    XCTAssertTrue(
      try page(test, child).contains(
        "Daarvan zijn er 0 gebruikt en staan er 2 gepland. Dan zijn er nog 7 over."))
    XCTAssertTrue(
      try page(test, child).contains(
        "Op 5 december 2026 wordt u 18 jaar. Daarna betaalt de basisverzekering dit niet meer."))
    // A visit after the birthday is not one of the nine.
    try test.book(child, "2026-12-08T10:00")
    XCTAssertTrue(try page(test, child).contains("staan er 2 gepland. Dan zijn er nog 7 over."))
    let younger = try test.patient("Jonger", born: "2010-12-05")
    try test.book(younger, "2026-11-24T11:00")
    XCTAssertFalse(try page(test, younger).contains("wordt u"))
  }

  func testABudgetIsWhatIsLeftAfterTheAppointments() throws {
    let test = try TestPractice()
    let patient = try test.patient("Budget")
    try test.practice.addPolicy(
      PolicyDetails(
        insurerName: "Verzekeraar Verzonnen", sessions: nil, budget: 20000,
        validFrom: theDay("2026-01-01")),
      of: patient)
    try test.practice.addPrice(
      PriceDetails(
        dutch: "behandeling", english: "treatment", cents: 5000,
        purpose: .visit(try test.kind().id), validFrom: theDay("2026-01-01")))
    XCTAssertTrue(try page(test, patient).contains("Daarvan is nog € 200,00 over."))
    for day in ["24", "25"] { try test.book(patient, "2026-11-\(day)T10:00") }
    XCTAssertTrue(try page(test, patient).contains("Na uw afspraken is daarvan nog € 100,00 over."))
  }

  private func shown(_ special: String, born: String = "1980-03-12", policy: String) throws
    -> String
  {
    let one = try CoverCase.facts(special, born: born, policy: policy)
    let visit = (moment: moment("2026-11-24T10:00"), coverage: one.coverage, price: Int?(5000))
    return CoverPage(
      letterhead: ExerciseSheet.Letterhead(name: "P", address: "", phone: "", isFictional: true),
      patientName: "N", date: theDay("2026-11-24"), language: .dutch, coverage: one.coverage,
      visits: [visit], verifiedOn: one.facts.verifiedOn, price: nil
    ).letter.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  func testNobodyReadsThatAVisitIsPaidBeforeThatIsSure() throws {
    let extended = try shown("9 used", born: "2010-05-01", policy: "none")
    XCTAssertTrue(extended.contains("basisverzekering, na verlenging nog niet bekend"), extended)
    let basic = try shown("chronic stroke from 2020-01-01; 20 used", policy: "none")
    XCTAssertTrue(basic.contains("basisverzekering, na eigen risico een deel"), basic)
    let unasked = try shown("not verified", policy: "none")
    XCTAssertTrue(unasked.contains("Wij weten nog niet of u een aanvullende verzekering hebt."))
    XCTAssertTrue(unasked.contains("uzelf, zonder polis € 50,00"), unasked)
    let asked = try shown("", policy: "none")
    XCTAssertTrue(asked.contains("U hebt geen aanvullende verzekering die betaalt."))
    // A check is of the policy of that day.
    let changed = try shown("verified 2026-02-01", policy: "9 from 2026-03-01")
    XCTAssertTrue(changed.contains("nog niet bij de verzekeraar gecontroleerd"), changed)
    let elsewhere = try shown("2 elsewhere on 2026-06-01", policy: "9")
    XCTAssertTrue(elsewhere.contains("zijn er 2 gebruikt (waarvan 2 ergens anders)"), elsewhere)
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
