import XCTest

@testable import PracticeCore

/// The journal names the exercise, so that undo says which one comes back.
final class ProgrammeChangeTests: XCTestCase {
  func testEachChangeInWords() {
    func line(_ code: String, _ note: String = "") -> ProgrammeLine {
      ProgrammeLine(exercise: code, dosage: Dosage(repetitions: 5), note: note)
    }
    let (tilt, bridge, cat) = (line("pelvic-tilt"), line("bridge"), line("cat-cow"))
    let cases: [([ProgrammeLine], [ProgrammeLine], String, String)] = [
      ([], [tilt, bridge], "2 oefeningen", "2 exercises"),
      ([tilt, bridge], [bridge], "Bekken kantelen eraf", "Pelvic tilt removed"),
      ([tilt], [tilt, bridge], "Bruggetje erbij", "Bridge added"),
      (
        [tilt, cat], [bridge, cat], "Bruggetje in plaats van Bekken kantelen",
        "Bridge instead of Pelvic tilt"
      ),
      ([tilt], [line("pelvic-tilt", "rustig")], "Bekken kantelen: dosering", "Pelvic tilt: dosage"),
      ([tilt, bridge], [bridge, tilt], "volgorde", "order"),
      ([tilt, bridge, cat], [tilt], "1 oefening", "1 exercise"),
    ]
    for (before, after, dutch, english) in cases {
      for (language, words) in [(Language.dutch, dutch), (.english, english)] {
        XCTAssertEqual(
          ProgrammeChange.words(from: before, to: after, .shipped, language), words)
      }
    }
  }
}
