import XCTest

@testable import PracticeCore

/// Techniques as they are typed, and P as it is made of them.
final class TechniqueTextTests: XCTestCase {
  private let techniques = [
    "mobilisatie/mobilisation", "manipulatie/manipulation",
    "oefentherapie/exercise therapy", "weke delen/soft tissue",
  ]
  .enumerated().map { index, names in
    let parts = names.split(separator: "/").map(String.init)
    return Technique(
      id: ID(Int64(index + 1)), code: "\(index)", dutch: parts[0], english: parts[1],
      isManual: index == 1, isPassive: index != 2)
  }

  func testPlaces() {
    let cases: [(String, String, Side)] = [
      ("", "", .none), ("l4-5 li", "L4-L5", .left), ("L4-L5 links", "L4-L5", .left),
      ("c5 re", "C5", .right), ("C5-C6 bdz", "C5-C6", .both), ("schouder r", "schouder", .right),
      ("beide zijden", "", .both), ("th4", "th4", .none), ("l4 l5", "L4 L5", .none),
      ("l4-5, l5-s1 re", "L4-L5, L5-S1", .right), ("c99-100", "c99-100", .none),
      ("links", "", .left), ("-", "-", .none), ("l-", "l-", .none),
    ]
    for (typed, level, side) in cases {
      let read = TechniqueText.place(typed)
      XCTAssertEqual(read.level, level, typed)
      XCTAssertEqual(read.side, side, typed)
    }
  }

  func testReading() {
    let text = TechniqueText(techniques, .dutch)
    let cases: [(String, String, [String])] = [
      ("", "", []),
      ("mobilisatie L4-L5 links; oefentherapie", "mobilisatie L4-L5 links; oefentherapie", []),
      ("oef, mob c5 re", "mobilisatie C5 rechts; oefentherapie", []),
      ("mobilisatie l4-5, l5-s1 li", "mobilisatie L4-L5, L5-S1 links", []),
      ("m c5", "", ["m c5"]), ("dry needling", "", ["dry needling"]),
      ("manipulation C2 left", "manipulatie C2 links", []),
      ("soft tissue", "weke delen", []), ("WEKE DELEN schouder", "weke delen schouder", []),
    ]
    for (typed, understood, unread) in cases {
      let read = text.read(typed)
      XCTAssertEqual(text.text(read.applied), understood, typed)
      XCTAssertEqual(read.unread, unread, typed)
    }
  }

  func testWhatIsWrittenIsReadAgainInBothLanguages() {
    let applied = [
      AppliedTechnique(technique: ID(1), level: "L4-L5", side: .left),
      AppliedTechnique(technique: ID(3)),
      AppliedTechnique(technique: ID(4), level: "schouder", side: .both),
    ]
    for language in Language.allCases {
      let text = TechniqueText(techniques, language)
      XCTAssertEqual(text.read(text.text(applied)).applied, applied)
    }
    XCTAssertEqual(
      TechniqueText(techniques, .dutch).sentence(applied),
      "Mobilisatie L4-L5 links; oefentherapie; weke delen schouder beide zijden.")
  }

  func testPFollowsTheTechniquesUntilItIsRewritten() {
    let cases: [(String, String, String, String)] = [
      ("", "A.", "", "A."), ("A.", "B.", "A.", "B."), ("A.", "B.", "A. Rust.", "B. Rust."),
      ("A.", "B.", "Zelf geschreven.", "Zelf geschreven."), ("A.", "", "A. Rust.", "Rust."),
      ("", "A.", "Rust.", "A. Rust."), ("A.", "B.", "", "B."), ("", "A.", "A. Rust.", "A. Rust."),
      ("A.", "B.", "A.\nRust.", "B.\nRust."), ("A.", "A.", "x", "x"),
    ]
    for (old, new, plan, result) in cases {
      XCTAssertEqual(ComposedPlan.replacing(old, by: new, in: plan), result, "\(old) \(plan)")
    }
    XCTAssertEqual(
      ComposedPlan.carriedOver("A. Rust.", composed: "A.", now: "B."), "B. Rust.")
    XCTAssertEqual(ComposedPlan.noting("+ x.", insteadOf: "", in: "A."), "A. + x.")
    XCTAssertEqual(ComposedPlan.noting("+ y.", insteadOf: "+ x.", in: "A. + x."), "A. + y.")
    XCTAssertEqual(ComposedPlan.noting("", insteadOf: "+ x.", in: "A. + x."), "A.")
  }

  func testWhatChangedInTheProgramme() {
    func line(_ code: String, _ repetitions: Int = 10) -> ProgrammeLine {
      ProgrammeLine(exercise: code, dosage: Dosage(repetitions: repetitions))
    }
    func change(_ old: [ProgrammeLine], _ new: [ProgrammeLine]) -> String {
      Programme.change(from: old, to: new, .dutch) { $0 }
    }
    XCTAssertEqual(change([line("a")], [line("a")]), "")
    XCTAssertEqual(change([line("a"), line("b")], [line("b"), line("a")]), "")
    XCTAssertEqual(
      change([line("a"), line("b")], [line("b", 12), line("c")]),
      "Oefenprogramma: + c; − a; andere dosering b.")
  }

  func testCarriedOverIsOnlyWhatSaysTheSame() {
    let earlier = NoteContent(
      objective: "Stijf.", analysis: "", plan: "Oefenen.",
      techniques: [AppliedTechnique(technique: ID(1), level: "C5")])
    XCTAssertEqual(NoteContent().unchanged(since: earlier), [])
    XCTAssertEqual(
      NoteContent(objective: " Stijf. ", plan: "Oefenen!").unchanged(since: earlier), [.objective])
    XCTAssertEqual(
      NoteContent(techniques: [AppliedTechnique(technique: ID(1), level: "C6")])
        .unchanged(since: earlier), [])
    XCTAssertEqual(
      NoteContent(techniques: earlier.techniques).unchanged(since: earlier), [.techniques])
  }
}
