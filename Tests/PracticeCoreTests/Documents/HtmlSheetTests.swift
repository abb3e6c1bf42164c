import XCTest

@testable import PracticeCore

final class HtmlSheetTests: XCTestCase {
  func testEveryTagIsClosed() {
    for language in Language.allCases {
      for largePrint in [false, true] {
        let html = HtmlSheet(
          SheetFixtures.sheet(
            codes: Catalogue.exercises.map(\.code), language: language, note: "<b>&\"'", days: 14,
            advice: Exercise.Region.allCases, largePrint: largePrint)
        ).html
        XCTAssertEqual(Markup.problems(html), [])
      }
    }
  }

  func testItNeedsNothingFromOutside() {
    let html = HtmlSheet(SheetFixtures.sheet(codes: Catalogue.exercises.map(\.code))).html
      .lowercased()
    for forbidden in ["http", "<script", "url(", "@import", "src=", "href=", "<link", "<iframe"] {
      XCTAssertFalse(html.contains(forbidden), forbidden)
    }
    XCTAssertTrue(html.contains("lang=\"nl\""))
    XCTAssertTrue(html.contains("charset=\"utf-8\""))
  }

  func testWhatPeopleWroteIsEscaped() {
    let evil = "<script>alert('x')</script>&\"<img src=x onerror=y>"
    let html = HtmlSheet(SheetFixtures.sheet(patient: evil, note: evil, practice: evil)).html
    XCTAssertFalse(html.contains("<script"))
    XCTAssertFalse(html.contains("<img"))
    XCTAssertTrue(html.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;&quot;"))
    XCTAssertEqual(Markup.problems(html), [])
  }

  func testLettersAreLargeEnough() {
    let ordinary = HtmlSheet(SheetFixtures.sheet()).html
    let large = HtmlSheet(SheetFixtures.sheet(largePrint: true)).html
    XCTAssertTrue(ordinary.contains("font: 12pt/1.2"))
    XCTAssertTrue(large.contains("font: 18pt/1.2"))
    XCTAssertTrue(ordinary.contains("break-inside: avoid"))
    XCTAssertTrue(ordinary.contains("size: A4"))
  }

  func testItSaysWhatTheTextSheetSays() {
    let sheet = SheetFixtures.sheet(note: "Rustig opbouwen.")
    let html = HtmlSheet(sheet).html
    for words in [
      "Uw oefeningen voor thuis", "mevrouw A. Öztürk", "23 november 2026, E. Visser",
      "(voorbeeld)", "<span>10 herhalingen,</span> <span>5 seconden vasthouden,</span>",
      "Rustig opbouwen.",
      "Volgende afspraak: dinsdag 1 december, 9:00 uur", "Bel ons: 058-1234567", "Bel 112",
      "Blijf bewegen",
    ] {
      XCTAssertTrue(html.contains(words), words)
    }
    XCTAssertTrue(html.contains("<th scope=\"col\">di<br>24</th>"))
    XCTAssertFalse(html.contains("<br>1</th>"), "the day of the appointment is not in the grid")
  }

  func testAnExerciseWithoutFigureIsTextOnly() throws {
    let bridge = try XCTUnwrap(Catalogue.exercise(code: "bridge"))
    let unknown = Exercise(
      code: "no-such-figure", region: .general, category: .mobility,
      usual: Dosage(repetitions: 1), doseSource: "-", dutch: bridge.dutch, english: bridge.english)
    func html(_ exercise: Exercise) -> String {
      HtmlSheet(
        ExerciseSheet(
          letterhead: .init(name: "P", address: "", phone: "", isFictional: true),
          patientName: "mevrouw V. Voorbeeld", date: SheetFixtures.monday, therapistName: "",
          language: .dutch, lines: [.init(exercise: exercise, dosage: exercise.usual)])
      ).html
    }
    XCTAssertFalse(html(unknown).contains("<svg"))
    XCTAssertTrue(html(unknown).contains("Bruggetje"))
    XCTAssertEqual(html(bridge).components(separatedBy: "<svg").count, 3)
  }

  func testNamesOfManyScriptsStay() {
    for name in ["Ş. Yıldırım-Çağlayan", "Ł. Wójcik-Żółć", "Α. Παπαδοπούλου", "Ж. Щербаков"] {
      XCTAssertTrue(HtmlSheet(SheetFixtures.sheet(patient: name)).html.contains(">\(name)<"), name)
    }
  }

  func testOnDaysThatAreNotNamedThereIsNothingToTick() throws {
    let bridge = try XCTUnwrap(Catalogue.exercise(code: "bridge"))
    var dosage = bridge.usual
    dosage.weekdays = Weekdays(days: [1, 3])
    let sheet = ExerciseSheet(
      letterhead: .init(name: "P", address: "", phone: "", isFictional: true),
      patientName: "mevrouw V. Voorbeeld", date: SheetFixtures.monday, therapistName: "",
      language: .dutch,
      lines: [
        .init(exercise: bridge, dosage: dosage, until: SheetFixtures.monday + 7)
      ],
      grid: ExerciseSheet.gridDays(handedOut: SheetFixtures.monday, nextAppointment: nil))
    let html = HtmlSheet(sheet).html
    // Wednesday and Monday of the first week; the second week lies behind the last day.
    XCTAssertEqual(html.components(separatedBy: "<td></td>").count - 1, 2)
    XCTAssertEqual(html.components(separatedBy: "<td class=\"off\">").count - 1, 12)
    XCTAssertTrue(html.contains("op maandag en woensdag"))
    XCTAssertTrue(html.contains("Tot en met maandag 30 november 2026."))
    let text = TextSheet(sheet).text
    XCTAssertEqual(text.components(separatedBy: "[ ]").count - 1, 2)
  }

  func testInformalSheetsSayJe() {
    let sheet = SheetFixtures.sheet(
      codes: Catalogue.exercises.map(\.code), advice: Exercise.Region.allCases)
    let informal = ExerciseSheet(
      letterhead: sheet.letterhead, patientName: sheet.patientName, date: sheet.date,
      therapistName: sheet.therapistName, language: .dutch, address: .informal,
      lines: sheet.lines, nextAppointment: sheet.nextAppointment, grid: sheet.grid,
      advice: sheet.advice)
    for text in [HtmlSheet(informal).html, TextSheet(informal).text] {
      let words = Set(text.lowercased().split { !$0.isLetter })
      for formal in ["u", "uw", "uzelf"] {
        XCTAssertFalse(words.contains(Substring(formal)), formal)
      }
      XCTAssertTrue(text.contains("Je oefeningen voor thuis"))
      XCTAssertTrue(text.contains("wat je hebt gedaan"))
    }
    XCTAssertEqual(
      HtmlSheet(SheetFixtures.sheet(language: .english)).html.contains("Your exercises"), true)
  }

  func testAFictionalPracticeIsMarkedAndARealOneIsNot() {
    let real = ExerciseSheet(
      letterhead: .init(name: "P", address: "A", phone: "", isFictional: false),
      patientName: "de heer B. Voorbeeldman", date: SheetFixtures.monday, therapistName: "T",
      language: .dutch, lines: [])
    XCTAssertFalse(HtmlSheet(real).html.contains("(voorbeeld)"))
    XCTAssertTrue(HtmlSheet(real).html.contains("<th scope=\"row\">Bel ons</th>"))
    XCTAssertFalse(HtmlSheet(real).html.contains("class=\"grid\""))
  }
}

/// A tag-balance check, enough to catch what a browser would silently repair.
enum Markup {
  static func problems(_ html: String) -> [String] {
    let void: Set<Substring> = ["meta", "br", "!DOCTYPE"]
    var open: [Substring] = []
    var problems: [String] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      guard let end = rest[start...].firstIndex(of: ">") else {
        return problems + ["a tag is not ended"]
      }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      let name = tag.drop { $0 == "/" }.prefix { !" /\n".contains($0) }
      if tag.filter({ $0 == "\"" }).count % 2 != 0 { problems.append("odd quotes in \(tag)") }
      if tag.hasPrefix("/") {
        if open.popLast() != name { problems.append("</\(name)> closes nothing") }
      } else if !tag.hasSuffix("/"), !void.contains(name) {
        open.append(name)
      }
    }
    if !open.isEmpty { problems.append("not closed: \(open.joined(separator: " "))") }
    return problems
  }
}
