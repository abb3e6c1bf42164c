import XCTest

@testable import PracticeTUI

@MainActor
final class PaletteAndHelpTests: XCTestCase {
  private let agenda = FakeScreen("Agenda")

  override func setUp() async throws {
    await MainActor.run {
      agenda.add("appointment.book", "Enter", "boeken")
      agenda.add("appointment.cancel", "x", "afzeggen")
      agenda.add("slot.find", "f", "vrije plek", enabled: .no(because: "Alles is vol."))
    }
  }

  // MARK: Help

  func testHelpListsExactlyWhatCanBeDoneHere() async {
    let pilot = Pilot(showing: agenda)
    pilot.press("?")
    pilot.expect(golden: "help")
    pilot.press("?")
    XCTAssertTrue(pilot.app.top === agenda, "the same key closes it")
  }

  func testHelpWhileTypingLeavesOutLetters() async {
    agenda.wantsText = true
    agenda.add("save", "F5", "bewaren")
    let pilot = Pilot(height: 60, showing: agenda)
    pilot.press("F1")
    pilot.expect(contains: "bewaren doen")
    pilot.expect(lacks: "afzeggen doen")
    pilot.expect(lacks: "naar Patiënten")
  }

  func testHelpScrolls() async {
    let pilot = Pilot(height: 16, showing: agenda)
    pilot.press("?")
    pilot.expect(lacks: "het programma verlaten")
    pilot.press("End")
    pilot.expect(contains: "het programma verlaten")
    pilot.press("Home")
    pilot.expect(contains: "boeken doen")
  }

  // MARK: Command line

  func testPaletteFindsByLabelAndByID() async {
    for text in ["afz", "appointment.c", "cancel"] {
      let screen = FakeScreen("Agenda")
      screen.add("appointment.book", "Enter", "boeken")
      screen.add("appointment.cancel", "x", "afzeggen")
      let pilot = Pilot(showing: screen)
      pilot.press(":")
      pilot.type(text)
      pilot.press("Enter")
      XCTAssertEqual(screen.ran, ["appointment.cancel"], text)
      XCTAssertEqual(pilot.status, " Sneller: x afzeggen")
      XCTAssertTrue(pilot.app.top === screen)
    }
  }

  func testPaletteLooks() async {
    let pilot = Pilot(showing: agenda) { app in
      app.onCommandLine = { _ in }
      app.previewCommandLine = {
        CommandLine.Preview(lines: ["\($0) = di 24 nov 9:00, Visser, 30 min"])
      }
    }
    pilot.press(":")
    pilot.type("bo")
    pilot.expect(golden: "palette")
  }

  func testTabCompletes() async {
    let pilot = Pilot(showing: agenda)
    pilot.press(":")
    pilot.type("afz")
    pilot.press("Tab")
    pilot.expect(contains: ": afzeggen")
  }

  func testADisabledCommandSaysWhyThereToo() async {
    let pilot = Pilot(showing: agenda)
    pilot.press(":")
    pilot.type("vrije")
    pilot.press("Enter")
    XCTAssertEqual(pilot.status, " × Alles is vol.")
  }

  func testFreeTextIsHandedOverWithAPreview() async {
    var phrases: [String] = []
    let pilot = Pilot(showing: agenda) { app in
      app.previewCommandLine = { CommandLine.Preview(lines: ["begrepen: \($0)"]) }
      app.onCommandLine = { phrases.append($0) }
    }
    pilot.press(":")
    pilot.type("berg di 9:00 6x")
    pilot.expect(contains: "begrepen: berg di 9:00 6x")
    pilot.press("Enter")
    XCTAssertEqual(phrases, ["berg di 9:00 6x"])
  }

  func testUnknownTextIsRefusedAndStays() async {
    let pilot = Pilot(showing: agenda)
    pilot.press(":")
    pilot.type("zzz")
    pilot.press("Enter")
    XCTAssertTrue(pilot.status.contains("Geen opdracht 'zzz'"), pilot.status)
    pilot.expect(contains: ": zzz")
  }

  func testAKeyFindsItsCommand() async {
    let pilot = Pilot(showing: agenda)
    pilot.press(":", "Q", "Enter")
    XCTAssertTrue(pilot.app.isLeaving)
  }

  func testBackspaceOnTheEmptyLineAndEscapeCloseIt() async {
    for key in ["Backspace", "Esc"] {
      let screen = FakeScreen("Agenda")
      let pilot = Pilot(showing: screen)
      pilot.press(":", key)
      XCTAssertTrue(pilot.app.top === screen, key)
    }
  }

  func testEveryFunctionKeyAndChordHasAPathThroughThePalette() async {
    let pilot = Pilot(showing: agenda) { app in
      app.onUndo = { "" }
      app.onRedo = { "" }
    }
    for command in pilot.app.availableCommands where command.keys.allSatisfy({ !$0.isCharacter }) {
      XCTAssertTrue(command.inPalette, command.id)
    }
  }

  func testIDsAndKeysOfTheAppAreUnique() async {
    let pilot = Pilot(showing: FakeScreen("Agenda")) { app in
      app.onUndo = { "" }
      app.onRedo = { "" }
    }
    let commands = pilot.app.ownCommands
    XCTAssertEqual(Set(commands.map(\.id)).count, commands.count)
    let keys = commands.flatMap(\.keys)
    XCTAssertEqual(Set(keys).count, keys.count)
  }
}
