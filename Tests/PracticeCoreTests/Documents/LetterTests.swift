import XCTest

@testable import PracticeCore

/// A letter as text and as a page; everything in it is made up.
final class LetterTests: XCTestCase {
  private let letter = Letter(
    "Brief aan de huisarts",
    letterhead: ExerciseSheet.Letterhead(
      name: "Praktijk De Proef", address: "Nepstraat 1, Nergens", phone: "06-00000000",
      isFictional: true),
    language: .dutch, date: Day(number: 20_780), addressee: ["Huisarts Verzonnen", ""],
    blocks: [
      .heading("Waarom"),
      .paragraph(
        "Een lange zin die over meer dan één regel gaat, omdat hij niet past op zesenzeventig kolommen."
      ),
      .bullets(["eerste", "", "tweede \u{1B}[2J"]),
      .checks(["uitleg gekregen"]),
      .facts([Letter.Fact("geboren", "12-03-1980"), Letter.Fact("leeg", "")]),
      .table(
        headings: ["datum", "bedrag"], rows: [["1-12", "€ 42,00"], ["<b>", "€ 1,00"]], right: [1]),
      .notice("Bel ons."), .paragraph(""), .signatures(["patiënt"]),
    ], signer: "Eva Visser, manueel therapeut")

  func testAsText() {
    XCTAssertEqual(
      letter.text,
      """
      Praktijk De Proef (voorbeeld)
      Nepstraat 1, Nergens
      06-00000000

      Huisarts Verzonnen

      \(Language.dutch.longDate(Day(number: 20_780)))

      BRIEF AAN DE HUISARTS

      Waarom
      ------
      Een lange zin die over meer dan één regel gaat, omdat hij niet past op
      zesenzeventig kolommen.

      - eerste
      - tweede [2J

      [ ] uitleg gekregen

      geboren  12-03-1980

      datum   bedrag
      1-12   € 42,00
      <b>     € 1,00

      | Bel ons.


      ________________________________________
      patiënt

      Eva Visser, manueel therapeut

      """)
  }

  func testNothingRunsOverTheEdge() {
    let long = String(repeating: "woord ", count: 60) + String(repeating: "x", count: 200)
    let letter = Letter(
      long, letterhead: letter.letterhead, language: .english, date: letter.date,
      blocks: [
        .heading(long), .paragraph(long), .bullets([long]), .checks([long]), .notice(long),
        .facts([Letter.Fact("naam", long)]),
        .table(headings: ["a", "b"], rows: [[long, long]], right: []),
      ])
    for line in letter.lines { XCTAssertLessThanOrEqual(TextLayout.width(line), 80, line) }
  }

  /// Well-formed, complete in itself, and with nothing that somebody typed as markup.
  func testAsAPage() {
    let html = letter.html
    for wanted in ["&lt;b&gt;", "<td class=\"right\">€ 42,00</td>", "class=\"signature\""] {
      XCTAssertTrue(html.contains(wanted), wanted)
    }
    for refused in ["<b>", "\u{1B}", "http", "<script", "src=", "leeg"] {
      XCTAssertFalse(html.contains(refused), refused)
    }
  }
}
