import PracticeCore
import XCTest

@testable import PracticeTUI

@MainActor
final class AppTests: XCTestCase {
  private let agenda = FakeScreen("Agenda")

  // MARK: Frame

  func testFrame() async {
    agenda.rows = ["", " 9:30 Visser"]
    agenda.hint = "9:30 Visser, vrij tot 10:00"
    agenda.add("appointment.book", "Enter", "boeken")
    agenda.add("slot.find", "f", "vrije plek", enabled: .no(because: "Niets vrij."))
    let pilot = Pilot(showing: agenda)
    pilot.expect(golden: "frame")
  }

  func testTheBarShowsWhatFitsAndAlwaysHelp() async {
    for index in 1...9 { agenda.add("c.\(index)", "\(index)", "opdracht\(index)") }
    agenda.add("hidden", "x", "verborgen", showInBar: false)
    let pilot = Pilot(showing: agenda)
    XCTAssertTrue(pilot.keyBar.hasSuffix("? hulp"), pilot.keyBar)
    XCTAssertTrue(pilot.keyBar.contains("1 opdracht1  2 opdracht2"), pilot.keyBar)
    XCTAssertLessThanOrEqual(pilot.keyBar.count, 80)
    pilot.resize(200, 24)
    XCTAssertTrue(pilot.keyBar.contains("8 opdracht8"), pilot.keyBar)
    XCTAssertFalse(pilot.keyBar.contains("opdracht9"), pilot.keyBar)
    XCTAssertFalse(pilot.keyBar.contains("verborgen"), pilot.keyBar)
  }

  func testMenuGivesWayInANarrowWindow() async {
    let pilot = Pilot(width: 60, height: 16, showing: agenda)
    XCTAssertTrue(pilot.screen[0].hasPrefix("[Agenda]"), pilot.screen[0])
    XCTAssertTrue(pilot.screen[0].hasSuffix("09:41  MvD"), pilot.screen[0])
    XCTAssertTrue(pilot.screen[0].contains("Inst"), pilot.screen[0])
  }

  func testTheCursorStandsWhereTheScreenPutIt() async {
    let pilot = Pilot(showing: agenda)
    XCTAssertEqual(pilot.terminal.screen.cursor, Point(x: 0, y: 1))
  }

  // MARK: Keys

  func testCommandsGoBeforeHandleAndHandleBeforeTheAppsOwn() async {
    agenda.add("a", "a", "doen")
    let pilot = Pilot(showing: agenda)
    pilot.press("a", "j", "Tab")
    XCTAssertEqual(agenda.ran, ["a"])
    XCTAssertEqual(agenda.keys, [.character("j"), .tab])
    XCTAssertEqual(pilot.keys, 3)
  }

  func testADeadFunctionKeyIsSaidAndHidesNoMessage() async {
    let pilot = Pilot(showing: agenda)
    pilot.press("F11")
    XCTAssertEqual(pilot.status, " F11 doet hier niets; ? toont wat wel kan.")
    pilot.press("j")
    XCTAssertEqual(pilot.status, "")
    pilot.app.done("Geboekt.")
    pilot.press("F11")
    XCTAssertEqual(pilot.status, " ✓ Geboekt.")
    pilot.app.dismissMessage()
    agenda.wantsText = true
    pilot.press("F11")
    XCTAssertEqual(pilot.status, " F11 doet hier niets; F1 toont wat wel kan.")
  }

  func testALetterSoonAfterEscapeIsALetter() async {
    let above = FakeScreen("Dossier")
    agenda.add("a", "a", "doen")
    let pilot = Pilot(showing: agenda)
    pilot.app.push(above)
    pilot.press("M-a")
    XCTAssertTrue(pilot.app.top === agenda)
    pilot.wait(milliseconds: 50)
    XCTAssertEqual(agenda.ran, ["a"])
  }

  func testADisabledCommandSaysWhy() async {
    agenda.add("x", "x", "afzeggen", enabled: .no(because: "Deze afspraak is al afgezegd."))
    let pilot = Pilot(showing: agenda)
    pilot.press("x")
    XCTAssertEqual(agenda.ran, [])
    XCTAssertEqual(pilot.status, " × Deze afspraak is al afgezegd.")
    pilot.press("j")
    XCTAssertEqual(pilot.status, "")
  }

  func testOfTwoCommandsOnAKeyTheEnabledOneRuns() async {
    agenda.add("one", "x", "een", enabled: .no(because: "nee"))
    agenda.add("two", "x", "twee")
    let pilot = Pilot(showing: agenda)
    pilot.press("x")
    XCTAssertEqual(agenda.ran, ["two"])
  }

  func testAnErrorBecomesASentence() async {
    agenda.add("a", "a", "doen") { throw FakeScreen.Failure() }
    let pilot = Pilot(showing: agenda)
    pilot.press("a")
    XCTAssertEqual(pilot.status, " × Dat is niet gelukt (Failure).")
    pilot.app.explain = { $0 is FakeScreen.Failure ? "De schijf is vol." : nil }
    pilot.press("a")
    XCTAssertEqual(pilot.status, " × De schijf is vol.")
  }

  func testALongReasonIsShownWhole() async {
    let reason = String(repeating: "Deze plek is van iemand anders. ", count: 4) + "Einde."
    agenda.add("x", "x", "afzeggen", enabled: .no(because: reason))
    let pilot = Pilot(showing: agenda)
    pilot.press("x")
    pilot.expect(contains: "× Deze plek")
    pilot.expect(contains: "Einde.")
  }

  func testLettersBelongToAField() async {
    agenda.add("a", "a", "doen")
    agenda.add("save", "F5", "bewaren")
    agenda.wantsText = true
    let pilot = Pilot(showing: agenda)
    pilot.type("a1uqQ?:")
    XCTAssertEqual(agenda.ran, [])
    XCTAssertEqual(agenda.keys.count, 7)
    XCTAssertEqual(pilot.app.activeMain, 0)
    XCTAssertFalse(pilot.app.isLeaving)
    pilot.press("F5")
    XCTAssertEqual(agenda.ran, ["save"])
    XCTAssertFalse(pilot.keyBar.contains("doen"), "a letter in the bar would be typed")
    XCTAssertTrue(pilot.keyBar.hasSuffix("F1 hulp"), pilot.keyBar)
  }

  func testUndoAndRedo() async {
    var asked: [String] = []
    let pilot = Pilot(showing: agenda) { app in
      app.onUndo = {
        asked.append("undo")
        return "Boeking van P. Jansen ongedaan gemaakt."
      }
      app.onRedo = {
        asked.append("redo")
        return "P. Jansen opnieuw geboekt."
      }
    }
    let before = agenda.refreshed
    pilot.press("u")
    XCTAssertEqual(pilot.status, " ✓ Boeking van P. Jansen ongedaan gemaakt.")
    XCTAssertEqual(agenda.refreshed, before + 1)
    pilot.press("^R")
    XCTAssertEqual(asked, ["undo", "redo"])
  }

  func testRedrawAndSuspend() async {
    let pilot = Pilot(showing: agenda)
    pilot.press("^L", "^Z")
    XCTAssertEqual(pilot.terminal.redrawCount, 1)
    XCTAssertEqual(pilot.terminal.suspendCount, 1)
  }

  // MARK: Messages and time

  func testWhatWasDoneStaysFiveSeconds() async {
    let pilot = Pilot(showing: agenda)
    agenda.hint = "rustig"
    pilot.app.done("Geboekt.", undo: "boeking weghalen")
    pilot.press("j")
    XCTAssertEqual(pilot.status, " ✓ Geboekt. · u: boeking weghalen")
    pilot.wait(milliseconds: 4800)
    XCTAssertTrue(pilot.status.contains("Geboekt"))
    pilot.wait(milliseconds: 200)
    XCTAssertEqual(pilot.status, " rustig")
  }

  func testWhatWasDoneGoesWhenSomethingElseIsDone() async {
    let pilot = Pilot(showing: agenda)
    agenda.hint = "rustig"
    agenda.add("v", "v", "week")
    pilot.app.done("Geboekt.", undo: "boeking weghalen")
    pilot.press("v")
    XCTAssertEqual(pilot.status, " rustig")
    agenda.add("i", "i", "aanwezig") { pilot.app.done("Gemeld.") }
    pilot.press("i", "i")
    XCTAssertEqual(pilot.status, " ✓ Gemeld.", "what this key did is said")
  }

  func testALongMessageTakesOneLineOnceRead() async {
    let pilot = Pilot(showing: agenda)
    let text = String(repeating: "verplaatst ", count: 12)
    pilot.app.done(text, undo: "ongedaan maken")
    XCTAssertEqual(pilot.app.message?.lines(width: 78).count, 2)
    pilot.press("Down")
    let lines = pilot.app.message?.lines(width: 78) ?? []
    XCTAssertEqual(lines.count, 1)
    XCTAssertTrue(lines[0].hasPrefix("✓ verplaatst"))
    XCTAssertTrue(lines[0].hasSuffix("… · u: ongedaan maken"), lines[0])
    XCTAssertLessThanOrEqual(TextWidth.displayWidth(of: lines[0]), 78)
  }

  func testADeadKeySaysSo() async {
    let pilot = Pilot(showing: agenda)
    pilot.press("z")
    XCTAssertEqual(pilot.status, " 'z' doet hier niets; ? toont wat wel kan.")
    pilot.app.done("Geboekt.")
    pilot.press("z")
    XCTAssertEqual(pilot.status, " ✓ Geboekt.")
  }

  func testKindsOfMessagesDifferWithoutColour() async {
    let pilot = Pilot(showing: agenda)
    pilot.app.inform("a")
    let info = pilot.app.message?.line
    pilot.app.warn("a")
    let warning = pilot.app.message?.line
    pilot.app.refuse("a")
    let refusal = pilot.app.message?.line
    pilot.app.done("a")
    XCTAssertEqual(Set([info, warning, refusal, pilot.app.message?.line]).count, 4)
  }

  func testTimersRunOnceHoweverLongItTook() async {
    let pilot = Pilot(showing: agenda)
    var count = 0
    pilot.app.every(milliseconds: 1000) { count += 1 }
    pilot.wait(milliseconds: 999)
    XCTAssertEqual(count, 0)
    pilot.wait(milliseconds: 1)
    XCTAssertEqual(count, 1)
    pilot.wait(milliseconds: 100_000)
    XCTAssertEqual(count, 2)
  }

  func testVisibleScreensTick() async {
    let pilot = Pilot(showing: agenda)
    pilot.wait(milliseconds: 500)
    XCTAssertEqual(agenda.ticks, 1)
    pilot.press("2")
    pilot.wait(milliseconds: 500)
    XCTAssertEqual(agenda.ticks, 1)
  }

  func testTheLoopSleepsUntilTheNextDeadline() async {
    let pilot = Pilot(showing: agenda)
    XCTAssertEqual(pilot.app.nextDeadline, 1500)
    pilot.app.every(milliseconds: 20) {}
    XCTAssertEqual(pilot.app.nextDeadline, 1020)
  }

  func testNothingIsDrawnWhenNothingHappened() async {
    let pilot = Pilot(showing: agenda)
    let shown = pilot.terminal.shownCount
    pilot.wait(milliseconds: 600)
    XCTAssertEqual(pilot.terminal.shownCount, shown)
    pilot.send(.key(.down), .key(.down), .key(.down))
    XCTAssertEqual(pilot.terminal.shownCount, shown + 1)
  }

  func testTheLoopEndsWithTheTerminal() async {
    for events in [[Event.hangup], [.terminate], [.key(.character("Q")), .key(.down)]] {
      let pilot = Pilot(showing: FakeScreen("Agenda"))
      for event in events { pilot.terminal.send(event) }
      pilot.app.run()
      XCTAssertTrue(pilot.app.isLeaving)
    }
  }

  func testDraftsAreKeptWhenTheTerminalIsGone() async {
    agenda.isChanged = true
    let pilot = Pilot(showing: agenda)
    pilot.press("2")
    pilot.send(.hangup)
    XCTAssertEqual(agenda.ticks, 1)
    XCTAssertTrue(pilot.app.isLeaving)
  }

  func testTheLanguageMayChange() async {
    let pilot = Pilot(showing: agenda)
    pilot.app.language = .english
    pilot.send()
    XCTAssertTrue(pilot.keyBar.hasSuffix("? help"), pilot.keyBar)
  }

  // MARK: Mouse

  func testClicksOnMenuBodyAndKeyBar() async throws {
    agenda.add("appointment.book", "Enter", "boeken")
    let pilot = Pilot(showing: agenda)
    pilot.click(x: 10, y: 5)
    XCTAssertEqual(agenda.clicks.count, 1)
    let book = try XCTUnwrap(pilot.find("boeken"))
    pilot.click(x: book.x, y: book.y)
    XCTAssertEqual(agenda.ran, ["appointment.book"])
    let menu = try XCTUnwrap(pilot.find("Rapporten"))
    pilot.click(x: menu.x, y: menu.y)
    XCTAssertEqual(pilot.app.activeMain, 4)
  }
}
