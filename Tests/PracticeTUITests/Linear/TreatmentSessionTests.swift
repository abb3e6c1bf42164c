import PracticeCore
import TestPrinting
import XCTest

@testable import PracticeTUI

/// The therapist's jobs: the note of who is next, and the sheet for at home.
@MainActor
final class TreatmentSessionTests: XCTestCase {
  private let note = """
    > behandeling
    Van wie [Jansen, P., 10:00]:
    >
    ma 23 nov 10:00, Visser, Jansen, P., behandeling 1 van 6
    lage rug
    Pijn 24 uur [overslaan]:
    > elf
    Een heel getal van 0 tot en met 10.
    > 6
    Pijn vóór [overslaan]:
    >
    S [overslaan]:
    > Verzonnen klacht.
    > Slaapt slecht.
    >
    O [overslaan]:
    """

  func testWritesAndSignsTheNoteOfWhoIsNext() async throws {
    let session = try LinearSession()
    try session.tell(
      note + """

        >
        A [overslaan]:
        >
        Technieken [overslaan]:
        > ?
        Kies uit: mobilisatie
        > zoiets
        Kies uit: mobilisatie
        > mob l4-5 li
        Nu: Mobilisatie L4-L5 links.
        P [houden]:
        > -
        Pijn na [overslaan]:
        > 4
        Wat nu: bewaren, ondertekenen of voorlezen [bewaren]:
        > ondertekenen
        P is nog leeg; dat is nodig om te ondertekenen.
        Nu: Mobilisatie L4-L5 links.
        P [houden]:
        > + Volgende week verder.
        > .
        Wat nu:
        > voorlezen
        Pijn 24 uur: 6
        S: Verzonnen klacht. Slaapt slecht.
        Technieken: mobilisatie L4-L5 links
        P: Mobilisatie L4-L5 links.
        Pijn na:
        > terug
        P [houden]:
        >
        >
        Wat nu:
        > ondertekenen
        Verslag ondertekend.
        > ongedaan
        Ondertekenen kan niet ongedaan worden gemaakt.
        """)
    let stored = try XCTUnwrap(session.practice.read { try $0.note(of: session.appointment) })
    XCTAssertEqual(stored.signedBy, "EV")
    XCTAssertEqual(stored.content.painDay, 6)
    XCTAssertEqual(stored.content.painAfter, 4)
    XCTAssertEqual(stored.content.subjective, "Verzonnen klacht.\nSlaapt slecht.")
    XCTAssertEqual(stored.content.techniques.map(\.level), ["L4-L5"])
    XCTAssertEqual(stored.content.techniques.map(\.side), [.left])
    XCTAssertEqual(try session.current.status, .done)
    XCTAssertNil(try session.draft("note"))
  }

  func testWhatWasTypedIsThereAfterTheInputEndedInTheMiddle() async throws {
    let session = try LinearSession()
    try session.tell(
      note + """

        > Eerste regel van O.
        Wat u typte is bewaard als concept.
        Tot ziens.
        """)
    let draft = try XCTUnwrap(session.draft("note"))
    XCTAssertEqual(draft["painDay"], "6")
    XCTAssertEqual(draft["subjective"], "Verzonnen klacht.\nSlaapt slecht.")
    XCTAssertEqual(draft["objective"], "Eerste regel van O.")
    XCTAssertNil(try session.practice.read { try $0.note(of: session.appointment) })
    try session.tell(
      """
      Er is een concept van Jansen, P.: behandelverslag. Ga verder met 'behandeling'.
      > behandeling jansen
      Hier is wat u eerder typte en niet bewaarde.
      Daarmee verdergaan? ja of nee [ja]:
      >
      Nu: Eerste regel van O.
      O [houden]:
      > + Tweede regel.
      >
      A [overslaan]:
      > stop
      Wat u typte is bewaard als concept.
      U bent in het hoofdmenu.
      """)
    XCTAssertEqual(try session.draft("note")?["objective"], "Eerste regel van O.\nTweede regel.")
    try session.tell(
      """
      > behandeling jansen
      > nee
      Pijn 24 uur [overslaan]:
      """)
    XCTAssertNil(try session.draft("note"))
  }

  func testTakesOverWhatWasDoneLastTimeButAsksForPainAnew() async throws {
    let session = try LinearSession()
    let techniques = try session.practice.read { try $0.techniques() }
    try session.practice.signNote(
      NoteContent(
        painDay: 7, subjective: "Toen.", analysis: "Beter.", plan: "Oefenen.",
        techniques: [AppliedTechnique(technique: techniques[0].id, level: "C5")]),
      of: session.appointment)
    try session.tell(
      """
      > jansen today 13:00
      > yes
      Booked
      > session jansen
      After last time [not asked]:
      > none
      Last time: 7
      Pain 24 hours [skip]:
      > =
      A whole number
      > 5
      >
      Last time: Toen.
      S [skip]:
      > Better.
      >
      O [skip]:
      >
      Last time: Beter. (= takes this over)
      A [skip]:
      > =
      Last time: \(techniques[0].english) C5 (= takes this over)
      > =
      Last time: Oefenen. (= takes this over)
      > =
      >
      What now: save, sign or read out [save]:
      >
      Note saved, not signed yet.
      > file jansen
      pain: Mon 23 Nov 7, Mon 23 Nov 5
      pain from 7 to 5: better
      Last note
      A: Beter.
      """, language: .english)
    let second = try XCTUnwrap(session.appointments.last)
    let content = try XCTUnwrap(session.practice.read { try $0.note(of: second.id) }).content
    XCTAssertEqual(content.analysis, "Beter.")
    XCTAssertEqual(content.plan, "Oefenen.")
    XCTAssertEqual(content.techniques.map(\.level), ["C5"])
    XCTAssertEqual(content.sideEffect, .none)
    XCTAssertEqual(content.painDay, 5)
  }

  func testOpensAnEpisodeFirstWhenThereIsNone() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > bakker s vandaag 11:00
      > ja
      > behandeling bakker s
      Open eerst een behandelepisode; daarna komt het verslag.
      Waar [lage rug]:
      > nek
      >
      Hulpvraag [overslaan]:
      > Verzonnen nekpijn.
      >
      Gekomen via
      >
      Begin klacht [overslaan]:
      > 1-11
      1 nov 2026
      >
      Verwacht aantal [overslaan]:
      > 5
      Therapeut [Visser]:
      >
      Episode geopend.
      nek
      Pijn 24 uur
      """)
  }

  func testASignedNoteIsReadAndAddedTo() async throws {
    let session = try LinearSession()
    try session.practice.signNote(
      NoteContent(subjective: "Verzonnen.", plan: "Verder."), of: session.appointment)
    try session.tell(
      """
      > vandaag
      Afspraken van vandaag:
      1 van 1: 10:00, Visser, Jansen, P.
      > behandeling 1
      Ondertekend door EV.
      S: Verzonnen.
      Een aanvulling schrijven? ja of nee [nee]:
      > ja
      Aanvulling:
      >
      Vul dit in.
      > Vergeten te noemen.
      >
      Aanvulling bewaard.
      """)
    let note = try XCTUnwrap(session.practice.read { try $0.note(of: session.appointment) })
    XCTAssertEqual(note.addenda.map(\.text), ["Vergeten te noemen."])
  }

  func testWhatSomebodyElseChangedMeanwhileIsReadOutAndChosen() async throws {
    let session = try LinearSession()
    try session.practice.saveNote(NoteContent(subjective: "Eerst."), of: session.appointment)
    let other = try Practice(
      path: session.practice.path, actingAs: "TB", clock: LinearSession.clock, terminal: "other")
    try session.tell(
      """
      > behandeling jansen
      >
      >
      Nu: Eerst.
      > Van mij.
      >
      >
      >
      >
      >
      >
      Wat nu:
      > bewaren
      Intussen gewijzigd: S
      Nu (TB 9:00): Van een ander.
      Van u: Van mij.
      Wat blijft staan: mijn tekst, die van de ander of verder typen [verder typen]:
      >
      Pijn na
      >
      > bewaren
      > mijn
      Verslag bewaard
      """,
      meanwhile: { answer in
        guard answer == "Van mij." else { return }
        _ = try? other.saveNote(NoteContent(subjective: "Van een ander."), of: session.appointment)
      })
    let note = try session.practice.read { try $0.note(of: session.appointment) }
    XCTAssertEqual(note?.content.subjective, "Van mij.")
  }

  func testTheSheetIsReadOutAndSaved() async throws {
    let session = try LinearSession()
    let first = Catalogue.exercises[0].dutch
    try session.tell(
      """
      > oefenblad jansen
      Grote letters? ja of nee [nee]:
      >
      1 van 3: \(first.name), 10 herhalingen
      Het blad: bewaren of voorlezen [bewaren]:
      > voorlezen
      1. \(first.name).
      \(first.steps[0])
      Het blad:
      >
      Bewaard om af te drukken: \(session.folder)/sheets/
      En als tekst:
      """)
    let base = "\(session.folder)/sheets/\(session.jansen.rawValue)-2026-11-23"
    let text = try String(contentsOfFile: base + ".txt", encoding: .utf8)
    XCTAssertTrue(text.contains(first.name))
    XCTAssertTrue(FileManager.default.fileExists(atPath: base + ".html"))
    let log = try session.practice.logLines(of: session.jansen, in: .dutch).map(\.what)
    XCTAssertTrue(log.contains("uitgevoerd: oefenblad"), "\(log)")
    XCTAssertEqual(log.filter { $0 == "dossier geopend" }.count, 1)
  }

  func testTheSheetIsPrinted() async throws {
    let server = try PrintServer()
    try server.addPrinter("balie", takesOnlyPdf: true)
    let session = try LinearSession()
    session.programs = OutsidePrograms { server.environment[$0] }
    try session.tell(
      """
      > oefenblad jansen
      Grote letters? ja of nee [nee]:
      >
      Het blad: afdrukken, bewaren of voorlezen [afdrukken]:
      >
      Het blad wordt opgemaakt
      Afgedrukt op balie.
      """)
    let text = try PdfText.text(of: try server.printed(count: 1)[0].document)
    XCTAssertTrue(text.contains("Uw oefeningen voor thuis"))
    let kept = try session.practice.read { try $0.keptSheets(of: session.jansen) }
    XCTAssertEqual(kept.map(\.outcome), [.printed])
  }

  func testTheSheetInEnglishForWhoHasNoExercises() async throws {
    let session = try LinearSession()
    try session.tell(
      """
      > sheet jansen
      Large print? yes or no [no]:
      > no
      1 of 3:
      > save
      Saved to be printed:
      > sheet bakker s
      This patient has no exercises yet.
      Command:
      """, language: .english)
  }
}
