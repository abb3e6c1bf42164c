import PracticeCore
import XCTest

@testable import PracticeTUI

/// What works everywhere, and what nobody should be able to do.
@MainActor
final class ConversationTests: XCTestCase {
  func testWhatIsNotUnderstoodIsSaidAndNothingHappens() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > blablabla
      'blablabla' is niet begrepen. Typ een opdracht, een naam of een afspraak
      > 99
      is niet begrepen
      > -9223372036854775808
      is niet begrepen
      > 9223372036854775807
      is niet begrepen
      > terug
      U bent in het hoofdmenu.
      >
      ? leest de opdrachten voor
      > meer
      Er is niet meer.
      > zoeken niemand
      Geen patiënt gevonden.
      Welke patiënt:
      > ?
      Typ het begin van een naam
      Enter neemt wat tussen haken staat
      Welke patiënt:
      > stop
      U bent in het hoofdmenu.
      > jansen 25:00
      > jansen
      Jansen, P.
      > boeken
      Welke patiënt [Jansen, P.]:
      >
      Soort
      > 77
      '77' is niet begrepen. Kies uit:
      1 van
      > terug
      Opdracht:
      > agenda 31 februari
      Welke dag [ma 23 nov 2026]:
      > terug
      Opdracht:
      """)
    XCTAssertEqual(try session.appointments.count, 1)
  }

  func testBackGoesOneQuestionBackAndKeepsTheAnswers() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > boeken jansen
      > intake
      > boer
      De Boer
      > morgen
      > terug
      Dag [di 24 nov 2026]:
      > terug
      Bij wie [De Boer]:
      > back
      Soort [intake]:
      >
      >
      > wo
      Vrij op wo 25 nov:
      """)
  }

  func testTheEndOfTheInputEndsEverywhere() async throws {
    let whole = ["boeken jansen", "", "", "morgen", "10", "2", "2", "ja"]
    for count in 0...whole.count {
      let session = try LinearSession()
      try session.tell(whole.prefix(count).map { "> \($0)" }.joined(separator: "\n"))
      XCTAssertEqual(session.transcript.last, "Tot ziens.", "after \(count) answers")
      XCTAssertEqual(try session.appointments.count, count == whole.count ? 3 : 1)
      let draft = try session.draft("booking")
      XCTAssertEqual(draft?["date"], (4..<whole.count).contains(count) ? "morgen" : draft?["date"])
    }
  }

  func testNothingThatIsStoredGivesOrdersToTheTerminal() async throws {
    let session = try LinearSession()
    let patient = try session.practice.read { try $0.patient(session.jansen) }
    var details = patient.details
    details.city = "Weg\u{1B}[2Jstad\u{7}"
    details.deskNote = "een\u{202E}twee\ndrie"
    try session.practice.edit(session.jansen, from: patient.details, to: details)
    try session.practice.saveNote(
      NoteContent(subjective: "\u{1B}]0;titel\u{7}\nregel"), of: session.appointment)
    try session.tell(
      """
      > zoeken \u{1B}[31mjansen
      > zoeken jansen
      > dossier jansen
      Notitie balie: eentwee drie
      > behandeling jansen
      > \u{1B}[Azes
      > stop
      > \u{0}\u{1}\u{9B}31m
      """)
    for line in session.transcript {
      let hasControl = line.unicodeScalars.contains {
        $0.properties.generalCategory == .control || $0.value == 0x202E
      }
      XCTAssertFalse(hasControl, line.debugDescription)
    }
  }

  func testPlacesAreNamedByNumberNameOrBeginning() async {
    let names = [["ziek", "ill"], ["werk", "work"], ["werk elders", "other work"]]
    for (typed, expected) in [
      ("1", 0), ("4", nil), ("0", nil), ("", nil), ("ZIEK", 0), ("i", 0), ("werk", 1), ("wer", nil),
      ("werk e", 2), ("oth", 2), ("elders", 2), ("erk", nil), ("w o", nil),
    ] as [(String, Int?)] {
      XCTAssertEqual(place(of: typed, among: names), expected, typed)
    }
  }

  func testOnlyTextComesIn() async {
    for (line, text) in [
      ("\u{1B}[Azes", "zes"), ("\u{1B}[1;5Dzes", "zes"), ("\u{1B}OPzes", "zes"), ("a\tb\r", "a b"),
      ("\u{1B}", ""), ("\u{1B}[12", ""), ("\u{9B}31mé€", "31mé€"),
    ] {
      XCTAssertEqual(typeable(line), text, line.debugDescription)
    }
  }

  func testEveryCommandHasItsOwnWords() async {
    var seen: Set<String> = []
    for (index, command) in LinearCommand.all.enumerated() {
      for word in Set([command.name.dutch, command.name.english] + command.also) {
        XCTAssertTrue(seen.insert(word).inserted, word)
        XCTAssertEqual(LinearCommand.find(in: word.uppercased())?.command.name, command.name)
        XCTAssertEqual(LinearCommand.find(in: word + "  jansen ")?.rest, "jansen")
      }
      XCTAssertEqual(LinearCommand.find(in: "\(index + 1) x")?.command.name, command.name)
    }
    XCTAssertNil(LinearCommand.find(in: "agendapunt"))
    XCTAssertNil(LinearCommand.find(in: "0"))
  }
}
