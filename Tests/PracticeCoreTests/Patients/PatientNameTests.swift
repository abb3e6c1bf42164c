import XCTest

@testable import PracticeCore

final class PatientNameTests: XCTestCase {
  private let berg = PatientName(surname: "Berg", prefix: "van den", initials: "J.")

  func testEveryFormOfANameWithAPrefix() {
    XCTAssertEqual(berg.formal, "J. van den Berg")
    XCTAssertEqual(berg.listed, "Berg, J. van den")
    XCTAssertEqual(berg.short, "Berg, J. vd")
    XCTAssertEqual(berg.initialsOnly, "B., J.")
    XCTAssertEqual(berg.sortKey, "berg  j")
  }

  func testTheOrderOfTwoSurnames() {
    let cases: [(NameOrder, formal: String, listed: String)] = [
      (.own, "M. de Boer", "Boer, M. de"),
      (.partner, "M. van der Visser", "Visser, M. van der"),
      (.partnerOwn, "M. van der Visser-de Boer", "Visser-de Boer, M. van der"),
      (.ownPartner, "M. de Boer-van der Visser", "Boer-van der Visser, M. de"),
    ]
    for (order, formal, listed) in cases {
      let name = PatientName(
        surname: "Boer", prefix: "de", partnerSurname: "Visser", partnerPrefix: "van der",
        order: order, initials: "M")
      XCTAssertEqual(name.formal, formal)
      XCTAssertEqual(name.listed, listed)
    }
  }

  func testWithoutAPartnersNameTheOwnNameIsUsed() {
    for order in NameOrder.allCases {
      for partner in [nil, "", "  "] {
        let name = PatientName(
          surname: "Bakker", partnerSurname: partner, order: order, initials: "S")
        XCTAssertEqual(name.listed, "Bakker, S.")
      }
    }
  }

  func testInitials() {
    let cases = [
      ("J", "J."), ("j.p.", "J.P."), ("JP", "J.P."), ("jp", "J.P."), ("J P", "J.P."),
      ("Th.", "Th."), ("th.j.", "Th.J."), ("ThJ", "Th.J."), ("Chr", "Chr."), ("IJ.", "IJ."),
      ("JP.", "J.P."), ("Ö", "Ö."), ("...", ""), (" ", "P."), ("", "P."),
    ]
    for (typed, shown) in cases {
      let name = PatientName(surname: "Jansen", initials: typed, givenName: "Piet")
      XCTAssertEqual(name.dottedInitials, shown, typed)
    }
  }

  func testPrefixesInAnAgendaCell() {
    let cases = [
      ("van", "v"), ("van de", "vd"), ("van der", "vd"), ("van 't", "vt"), ("op de", "od"),
      ("van der van", "van der van"), ("de", "de"), ("ter", "ter"), ("'t", "'t"),
      ("de la", "de la"), ("Van Den", "vd"),
    ]
    for (prefix, short) in cases {
      let name = PatientName(surname: "Hof", prefix: prefix, initials: "A")
      XCTAssertEqual(name.short, "Hof, A. \(short)", prefix)
    }
  }

  func testSalutation() {
    let name = PatientName(surname: "Öztürk", initials: "A.")
    XCTAssertEqual(name.salutation(.female, .dutch), "mevrouw A. Öztürk")
    XCTAssertEqual(name.salutation(.female, .english), "Ms A. Öztürk")
    XCTAssertEqual(berg.salutation(.male, .dutch), "de heer J. van den Berg")
    XCTAssertEqual(berg.salutation(.male, .english), "Mr J. van den Berg")
    XCTAssertEqual(name.salutation(.unknown, .dutch), "A. Öztürk")
    XCTAssertEqual(name.salutation(.other, .english), "A. Öztürk")
  }

  func testAPrefixWithoutInitialsGetsItsCapital() {
    let name = PatientName(surname: "Berg", prefix: "van den")
    XCTAssertEqual(name.salutation(.female, .dutch), "mevrouw Van den Berg")
    XCTAssertEqual(name.listed, "Berg, van den")
    XCTAssertEqual(PatientName(surname: "Hart", prefix: "'t").formal, "'t Hart")
  }

  func testNamesSortOnTheSurnameWithoutPrefixOrDiacritics() {
    let names = [
      PatientName(surname: "Ötztal", initials: "A"),
      PatientName(surname: "Bergsma", initials: "A"),
      PatientName(surname: "Berg", partnerSurname: "Smit", order: .ownPartner, initials: "A"),
      PatientName(surname: "Berg", prefix: "van den", initials: "Z"),
      PatientName(surname: "Oud", initials: "A"),
      PatientName(surname: "Berg", initials: "B"),
    ]
    let sorted = names.sorted { $0.sortKey < $1.sortKey }.map(\.listed)
    XCTAssertEqual(
      sorted,
      ["Berg, B.", "Berg, Z. van den", "Berg-Smit, A.", "Bergsma, A.", "Ötztal, A.", "Oud, A."])
  }

  func testAnEmptyNameIsEmptyInEveryForm() {
    let empty = PatientName(surname: " \n ")
    XCTAssertEqual(
      [empty.formal, empty.listed, empty.short, empty.initialsOnly], ["", "", "", ""])
  }
}
