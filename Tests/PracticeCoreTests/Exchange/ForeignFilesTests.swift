import XCTest

@testable import PracticeCore

/// The same four people as other programs wrote them: files in `Files`, byte for byte.
///
/// `python-*`, `utf16-*` and `utf8-mark` were written by Python's `csv` in its dialects and
/// encodings, `windows-1252-semicolon` was turned by `iconv`, `excel-sep` has Excel's own first
/// line, `libreoffice*` were written by Calc 7.4: with commas and quotation marks only where they have
/// to be, and with semicolons and all text in quotation marks.
final class ForeignFilesTests: XCTestCase {
  private func bytes(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    return Array(try Data(contentsOf: folder.appendingPathComponent("Files/\(name)")))
  }

  private func plan(
    _ table: CSVTable, _ columns: [PatientColumn?], in test: TestPractice
  ) throws -> PatientImport {
    try test.practice.planImport(of: table, columns: columns, language: .dutch)
  }

  private let tables: [(name: String, encoding: TextEncoding, delimiter: Character)] = [
    ("python-excel.csv", .utf8, ","), ("python-unix.csv", .utf8, ","),
    ("python-tab.csv", .utf8, "\t"), ("utf16-tab.txt", .utf16LittleEndian, "\t"),
    ("utf16-big-endian.csv", .utf16BigEndian, ";"), ("utf8-mark.csv", .utf8, ";"),
    ("windows-1252-semicolon.csv", .windows1252, ";"), ("excel-sep.csv", .windows1252, ";"),
    ("libreoffice.csv", .utf8, ","), ("libreoffice-quoted.csv", .utf8, ";"),
  ]

  func testTheSamePeopleComeOutOfEveryFile() throws {
    for (name, encoding, delimiter) in tables {
      let test = try TestPractice()
      let table = try CSVTable(reading: try bytes(name))
      XCTAssertEqual(table.encoding, encoding, name)
      XCTAssertEqual(table.delimiter, delimiter, name)
      let columns = PatientColumn.guess(table.header)
      XCTAssertFalse(columns.contains(nil), "\(name): \(table.header)")
      let plan = try plan(table, columns, in: test)
      XCTAssertEqual(plan.summary(in: .english), "4 to add, 0 known already, 0 refused", name)
      try check(plan.patients, name)
      let run = ImportRun(test.practice, .csv, plan.patients)
      while !run.isFinished { try run.step() }
      let stored = try (0..<4).map { index in
        let found = try test.practice.read {
          try $0.findPatients(plan.patients[index].name.surname, limit: 2)
        }
        return try test.practice.read { try $0.patient(found[0].id).details }
      }
      XCTAssertEqual(stored, plan.patients, name)
      try test.assertNoProblems()
    }
  }

  private func check(_ people: [PatientDetails], _ name: String) throws {
    guard people.count == 4 else { return XCTFail(name) }
    XCTAssertEqual(
      people.map(\.name.listed),
      ["Verzonnen, A.B. van den", "Müller, Ö.", "Proef, C. de", "O'Voorbeeld, D."], name)
    XCTAssertEqual(
      people.map(\.birth.iso), ["1975-03-12", "1980-01-01", "2000-02-29", "1966-04-03"], name)
    XCTAssertEqual(people.map(\.sex), [.female, .female, .male, .male], name)
    XCTAssertEqual(
      people.map(\.citizenNumber), ["123456782", "", "", CitizenNumber.notEstablished], name)
    XCTAssertEqual(people.map(\.postcode), ["8999 AB", "8999 AC", "8999 AD", ""], name)
    XCTAssertEqual(people.map(\.street), ["Dorpsstraat", "’s-Gravenweg", "Kade, noord", ""], name)
    XCTAssertEqual(people.map(\.city), ["Dobbedorp", "Curaçao", "Ede", ""], name)
    XCTAssertEqual(
      people.map(\.phoneLines),
      [["058-0000001", "06-00000001"], ["06-00000002"], ["06-00000003"], []], name)
    XCTAssertEqual(
      people.map(\.deskNote),
      [
        "Belt liever \"na zessen\"; niet vóór 10 uur", "eerste regel\ntweede regel", "", "",
      ], name)
  }

  func testVCardsOfOtherPrograms() throws {
    let expected: [(file: String, lines: [String])] = [
      (
        "google.vcf",
        [
          "Verzonnen, A. van den 1975-03-12 06-00000001 058-0000001 Dobbedorp",
          "Müller, Ö.  06-00000002 (Werk) ",
        ]
      ),
      (
        "apple-nextcloud.vcf",
        [
          "Proef, C. de  06-00000003 Ede", "O'Voorbeeld, D. 1966-04-03 06-00000004 ",
        ]
      ),
    ]
    for (file, lines) in expected {
      let test = try TestPractice()
      let table = try VCards(reading: try bytes(file)).table
      let plan = try plan(table, VCards.columns, in: test)
      XCTAssertEqual(plan.counts.refused, 0, "\(plan.rows.map { $0.sentence(in: .english) })")
      XCTAssertEqual(
        plan.patients.map {
          "\($0.name.listed) \($0.birth.iso) \($0.phoneLines.joined(separator: " ")) \($0.city)"
        }, lines)
    }
    let apple = try VCards(reading: try bytes("apple-nextcloud.vcf")).table
    let patients = try plan(apple, VCards.columns, in: TestPractice()).patients
    XCTAssertEqual(patients.map(\.language), [.dutch, .english])
    XCTAssertEqual(patients[0].street, "Kade, noord")
    XCTAssertEqual(
      patients[0].deskNote,
      "een heel lange regel die Apple na vijfenzeventig tekens breekt en op de volgende verdergaat\ngeboren: 29-02"
    )
  }

  /// What an address book holds besides patients, and each way of saying the same.
  func testWhoInAnAddressBookIsAPatient() throws {
    func told(_ file: String) throws -> [String] {
      let test = try TestPractice()
      return try plan(VCards(reading: bytes(file)).table, VCards.columns, in: test).rows.map {
        guard case .added(let patient) = $0.outcome else { return $0.sentence(in: .dutch) }
        let details = patient.details
        let address = [details.street, details.houseNumber, details.postcode, details.city]
        return [
          details.name.listed, details.name.givenName, details.birth.iso, details.sex.rawValue,
          address.filter { !$0.isEmpty }.joined(separator: " "),
          details.phoneLines.joined(separator: " + "), details.email, details.language.rawValue,
          details.deskNote.replacing("\n", with: " / "),
        ].joined(separator: " | ")
      }
    }
    XCTAssertEqual(
      try told("google-contacts.vcf"),
      [
        "Verzinsel, P. | Piet |  | unknown | 8999 AD Dobbedorp | 06-00000009 + 058-0000008 + 058-0000009 | p.verzinsel@example.nl | nl | geboren: 12-04 / 058-0000007 / piet@example.nl",
        "geweigerd: 'Loodgieter Snel' is een organisatie, geen patiënt",
      ])
    XCTAssertEqual(
      try told("apple-contacts.vcf"),
      [
        "Proef, J.M.A. de | Hanneke |  | unknown | Am Markt 5 53111 Bonn, Duitsland | 06-00000007 (Mother) + 06-00000008 |  | nl | geboren: 04-12 / 2 hoog / fax: 058-0000004 / Bedrijvenpark 1, 8999 ZZ, Ede",
        "geweigerd: 'Zorgverzekeraar De Proef' is een organisatie, geen patiënt",
        "geweigerd: 'Karel van der Linde' staat er als 'huisarts'; schrijf zelf in wie hier patiënt is",
        "geweigerd: 'Familie' is een groep van contacten, geen patiënt",
      ])
    XCTAssertEqual(
      try told("nextcloud-4.vcf"),
      [
        "Voorbeeld, J. | Jo | 1966-04 | other | Postbus 12 8999 AE Ede | 06-00000011 + 058-0000010 (werk) |  | nl | eerste / tweede",
        "geweigerd: 'Vrienden' is een groep van contacten, geen patiënt",
        "Omstreeks, A. | Ans |  | unknown |  |  |  | nl | geboren: rond Kerstmis",
      ])
    XCTAssertEqual(
      try told("outlook-2-1.vcf"),
      [
        "Verzonnen, A. | Ans | 1975-03-12 | unknown | Caféstraat 3 8999 AC Ede | 06-00000005 + 058-0000002 (werk) | ans@example.nl | nl | eerste regel / tweede regel die zo lang is dat Outlook hem afbreekt / fax: 058-0000003 / Bedrijvenpark 1, 8999 ZZ, Ede",
        "Müller, Ö. | Özge |  | unknown |  | 06-00000006 |  | nl | ",
      ])
  }
}
