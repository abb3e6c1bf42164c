import XCTest

@testable import PracticeCore

final class AddressFormTests: XCTestCase {
  /// Words in front of `u` that are no verb, or of which `u` is not the subject.
  private let others: Set<String> = [
    "dat", "wat", "met", "niet", "uit", "omdat", "totdat", "zodat", "geeft", "naast",
  ]

  func testSentencesSayJe() {
    let cases = [
      ("Ga op uw rug liggen. Buig uw knieën.", "Ga op je rug liggen. Buig je knieën."),
      ("U voelt uw billen werken.", "Je voelt je billen werken."),
      ("Rookt u? Minder is beter.", "Rook je? Minder is beter."),
      ("Wat voelt u? Wordt u duizelig?", "Wat voel je? Word je duizelig?"),
      ("Kruis af wat u heeft gedaan", "Kruis af wat je hebt gedaan"),
      ("Het been heeft rust.", "Het been heeft rust."),
      ("Zorg goed voor uzelf", "Zorg goed voor jezelf"),
      ("Voor u:", "Voor jou:"),
      ("Til het niet hoger dan u kunt.", "Til het niet hoger dan je kunt."),
      ("als u niet kunt plassen", "als je niet kunt plassen"),
      ("Uw hele rug beweegt mee.", "Je hele rug beweegt mee."),
      ("", ""),
    ]
    for (formal, informal) in cases {
      XCTAssertEqual(AddressForm.informal.dutch(formal), informal)
      XCTAssertEqual(AddressForm.formal.dutch(formal), formal)
    }
  }

  func testAChildIsNotCalledMevrouw() {
    func patient(born: String, givenName: String = "") -> Patient {
      var details = PatientDetails(
        name: PatientName(
          surname: "Testman", prefix: "van", initials: "S.", givenName: givenName),
        birthDate: Day(iso: born), sex: .female)
      details.language = .dutch
      return Patient(id: ID(1), details: details)
    }
    let today = theDay("2026-11-24")
    for (patient, name) in [
      (patient(born: "1980-01-01", givenName: "Saar"), "mevrouw S. van Testman"),
      (patient(born: "2010-11-24", givenName: "Saar"), "mevrouw S. van Testman"),
      (patient(born: "2010-11-25", givenName: "Saar"), "Saar van Testman"),
      (patient(born: "2014-01-01"), "S. van Testman"),
    ] {
      XCTAssertEqual(patient.nameOnPaper(on: today, .dutch), name)
    }
  }

  /// A verb in front of `u` loses its ending; which words are verbs is a list, and this keeps it
  /// complete for everything that is printed.
  func testEveryVerbInFrontOfUIsKnown() {
    var texts: [String] = []
    for exercise in Catalogue.exercises {
      let text = exercise.dutch
      texts += [text.start, text.feel, text.stop] + text.steps
    }
    for region in Exercise.Region.allCases {
      texts += Advice.blocks(region, .dutch).flatMap { [$0.heading] + $0.sentences }
    }
    texts += SheetFixtures.sheet().calls.flatMap { [$0.heading] + $0.when }
    let sheet = SheetFixtures.sheet()
    texts +=
      sheet.introduction + [sheet.callsTitle, sheet.gridTitle, sheet.bringAlong, sheet.title]
    for text in texts {
      let words = text.lowercased().split(separator: " ")
      for (word, next) in zip(words, words.dropFirst())
      where next.prefix(while: \.isLetter) == "u" && word.hasSuffix("t") {
        XCTAssertTrue(
          DutchAddress.inverted[String(word)] != nil || others.contains(String(word)),
          "'\(word) u' in: \(text)")
      }
    }
  }
}
