import XCTest

@testable import PracticeCore

final class BookingPhraseTests: XCTestCase {
  /// Tuesday 24 November 2026, 9:41.
  private let now = Moment(day: theDay("2026-11-24"), time: TimeOfDay(minutes: 581))
  private let vocabulary = BookingVocabulary(
    therapists: [
      .init(id: 1, initials: "EV", surname: "Visser"),
      .init(id: 2, initials: "PB", surname: "Boer", prefix: "de"),
      .init(id: 3, initials: "MA", surname: "Yılmaz"),
      .init(id: 4, initials: "JV", surname: "Smit"), .init(id: 5, initials: "KS", surname: "Smit"),
    ],
    kinds: [
      .init(id: 1, dutch: "intake", english: "intake"),
      .init(id: 2, dutch: "behandeling", english: "treatment"),
      .init(id: 3, dutch: "evaluatie", english: "evaluation", otherNames: ["eind evaluatie"]),
    ],
    rooms: [
      .init(id: 1, name: "Kamer 1"), .init(id: 2, name: "Behandelkamer 2"),
      .init(id: 3, name: "Oefenzaal"), .init(id: 4, name: "4"),
    ])

  func testRooms() {
    let cases = [
      ("jansen di 10:30 visser kamer 1", "jansen | 2026-11-24 | 10:30 | days 2 | EV | Kamer 1"),
      ("jansen di 10:30 room 1", "jansen | 2026-11-24 | 10:30 | days 2 | Kamer 1"),
      ("jansen kamer 2 10:30", "jansen | 10:30 | Behandelkamer 2"),
      ("jansen in kamer 4 10:30 30 min", "jansen | 10:30 | 30 min | 4"),
      ("kamer 2 jansen 10:30", "jansen | 10:30 | Behandelkamer 2"),
      ("jansen oefenzaal 10:30", "jansen | 10:30 | Oefenzaal"),
      (
        "jansen 3x di 10:30 in de oefenzaal",
        "jansen | 3x | 2026-11-24 | 10:30 | days 2 | Oefenzaal"
      ),
      ("jansen 10:30 in oefenzaal", "jansen | 10:30 | Oefenzaal"),
      ("jansen behandelkamer 2 10:30", "jansen | 10:30 | Behandelkamer 2"),
      // People are called so too.
      ("van de kamer 10:30", "van de kamer | 10:30"), ("kamer 10:30", "kamer | 10:30"),
      ("oefenzaal 10:30", "oefenzaal | 10:30"),
      // A number alone is no room, and 'in 2 weken' no room either.
      ("jansen 10:30 4x", "jansen | 4x | 10:30"),
    ]
    for (typed, expected) in cases { XCTAssertEqual(parse(typed).summary, expected, typed) }
    XCTAssertEqual(
      parse("jansen kamer 9 10:30").problems.map { $0.sentence(.dutch) },
      ["Welke kamer: Kamer 1, Behandelkamer 2, Oefenzaal, 4?"])
    let twice = parse("jansen kamer 1 kamer 2")
    XCTAssertEqual(twice.notUnderstood.map { String(twice.text[$0]) }, ["kamer", "2"])
    XCTAssertEqual(
      parse("jansen 10:30 kamer 1 visser").sentence(.dutch),
      "Afspraak voor 'jansen' bij Visser in Kamer 1 om 10:30.")
  }

  func testPhrasesAsTheyAreUnderstood() {
    let cases = [
      // The two of the manual.
      (
        "jansen 6x di 10:30 +1w visser",
        "jansen | 6x | 2026-11-24 | 10:30 | every 7 | days 2 | EV"
      ),
      ("#1042 2026-11-24 10:30 EV", "#1042 | 2026-11-24 | 10:30 | EV"),
      // One appointment.
      ("jansen", "jansen"), ("", ""), ("  ", ""),
      ("jansen di 10:30", "jansen | 2026-11-24 | 10:30 | days 2"),
      ("jansen di 9:30", "jansen | 2026-12-01 | 09:30 | days 2"),  // half past nine is past
      ("jansen morgen half 11", "jansen | 2026-11-25 | 10:30"),
      ("jansen tomorrow at 2 pm", "jansen | 2026-11-25 | 14:00"),
      ("jansen 24-11 1030", "jansen | 2026-11-24 | 10:30"),
      ("jansen 24 nov 1030", "jansen | 2026-11-24 | 10:30"),
      ("jansen 24 november 2026 14u30", "jansen | 2026-11-24 | 14:30"),
      ("jansen volgende week di kwart voor 3", "jansen | 2026-12-01 | 14:45"),
      ("jansen di over 2 weken om 9", "jansen | 2026-12-08 | 09:00"),
      ("jansen +1w 10:30", "jansen | 2026-12-01 | 10:30"),
      ("jansen 10:30 30 min", "jansen | 10:30 | 30 min"),
      ("jansen 10:30 45min intake", "jansen | 10:30 | 45 min | intake"),
      ("jansen vanaf 1 december 14 uur", "jansen | 2026-12-01 | 14:00"),
      ("jansen 10 minuten voor 9 ma", "jansen | 2026-11-30 | 08:50 | days 1"),
      // Series.
      (
        "jansen 6x di en vr 10:30",
        "jansen | 6x | 2026-11-24 | 10:30 | days 2 5"
      ),
      ("jansen 6x di/vr 9:30", "jansen | 6x | 2026-11-27 | 09:30 | days 2 5"),
      ("jansen 6x vr, di 10:30", "jansen | 6x | 2026-11-24 | 10:30 | days 2 5"),
      ("jansen 6x 2x per week", "jansen | 6x | 2 a week"),
      ("jansen 6 keer 2 keer per week", "jansen | 6x | 2 a week"),
      ("jansen 6 times twice a week", "jansen | 6x | 2 a week"),
      ("jansen zes keer elke week", "jansen | 6x | every 7"),
      ("jansen 6x om de week di", "jansen | 6x | 2026-11-24 | every 14 | days 2"),
      ("jansen 6x every other week", "jansen | 6x | every 14"),
      ("jansen 6x elke 3 weken", "jansen | 6x | every 21"),
      ("jansen 6x om de 3 dagen", "jansen | 6x | every 3"),
      ("jansen 6x elke di 14:00", "jansen | 6x | 2026-11-24 | 14:00 | every 7 | days 2"),
      ("jansen 6x every tuesday", "jansen | 6x | 2026-11-24 | every 7 | days 2"),
      ("jansen 6x +2w 1-12 9:00", "jansen | 6x | 2026-12-01 | 09:00 | every 14"),
      ("jansen 6× wekelijks", "jansen | 6x | every 7"),
      // Order is free.
      ("di 10:30 6x jansen +1w ev", "jansen | 6x | 2026-11-24 | 10:30 | every 7 | days 2 | EV"),
      ("intake voor van den berg ma 9:00", "van den berg | 2026-11-30 | 09:00 | days 1 | intake"),
      ("behandeling jansen di 14:00", "jansen | 2026-11-24 | 14:00 | days 2 | behandeling"),
    ]
    for (typed, expected) in cases {
      let phrase = parse(typed)
      XCTAssertEqual(phrase.summary, expected, typed)
      XCTAssertTrue(phrase.isUnderstood, typed)
    }
  }

  func testTherapists() {
    let cases = [
      ("jansen EV", "jansen | EV"), ("jansen ev", "jansen | EV"), ("jansen visser", "jansen | EV"),
      ("jansen bij visser", "jansen | EV"), ("jansen with de boer", "jansen | PB"),
      ("jansen boer", "jansen | PB"), ("jansen yilmaz", "jansen | MA"),
      ("EV jansen", "jansen | EV"),
      // The first word is the patient, though a therapist has that name too.
      ("visser 10:30", "visser | 10:30"), ("visser 10:30 visser", "visser | 10:30 | EV"),
      ("visser bos 10:30", "visser bos | 10:30"),
      // In capitals they are initials, in small letters a day.
      ("jansen MA 10:30", "jansen | 10:30 | MA"),
      ("jansen ma 10:30", "jansen | 2026-11-30 | 10:30 | days 1"),
    ]
    for (typed, expected) in cases { XCTAssertEqual(parse(typed).summary, expected, typed) }
  }

  func testKinds() {
    for (typed, name) in [
      ("jansen evaluatie", "evaluatie"), ("jansen Evaluation", "evaluatie"),
      ("jansen eval", "evaluatie"), ("jansen eind evaluatie", "evaluatie"),
      ("jansen behand", "behandeling"), ("jansen treatment", "behandeling"),
    ] { XCTAssertEqual(parse(typed).summary, "jansen | \(name)", typed) }
  }

  func testADayMayBeASurname() {
    XCTAssertEqual(
      parse("vrijdag 6x di 10:30").summary, "vrijdag | 6x | 2026-11-24 | 10:30 | days 2")
    XCTAssertEqual(parse("vrijdag 25-11 10:30").summary, "vrijdag | 2026-11-25 | 10:30")
    XCTAssertEqual(parse("vrijdag 10:30").summary, "2026-11-27 | 10:30 | days 5")
  }

  func testWhatIsNotUnderstoodIsMarkedWhereItStands() {
    let cases: [(String, [String])] = [
      ("jansen 10:30 kip", ["kip"]),
      ("jansen 10:30 11:30", ["11:30"]),
      ("jansen 24-11 25-11", ["25-11"]),
      ("jansen 6x 8x", ["8x"]),
      ("jansen EV PB", ["PB"]),
      ("jansen intake behandeling", ["behandeling"]),
      ("#1042 #1043", ["#1043"]),
      ("#1042 kip 10:30 kip", ["kip", "kip"]),
      ("jansen 10:30 9", ["9"]),
      ("jansen 31-02 kip 10:30", ["31-02", "kip"]),
      ("jansen 31-02", ["31-02"]),
    ]
    for (typed, marked) in cases {
      let phrase = parse(typed)
      XCTAssertEqual(phrase.notUnderstood.map { String(phrase.text[$0]) }, marked, typed)
    }
  }

  func testReasonsAreSaid() {
    for (typed, said) in [
      ("jansen di 31-02", "'31-02' is geen dag: februari 2027 heeft 28 dagen."),
      ("jansen di 10:75", "'10:75' is geen tijd"),
      ("jansen 99x", "Een reeks heeft 1 tot 60 afspraken."),
      ("jansen 99999999999999999999x", "Een reeks heeft 1 tot 60 afspraken."),
      ("jansen 0x", "Een reeks heeft 1 tot 60 afspraken."),
      ("jansen 6x +1m", "Een reeks gaat in dagen of weken, tot een jaar."),
      ("jansen 600 min", "Een afspraak duurt 5 tot 480 minuten."),
      ("jansen di smit", "Welke therapeut: JV of KS?"),
      ("jansen di kip", "Niet begrepen: 'kip'."),
    ] {
      let phrase = parse(typed)
      XCTAssertFalse(phrase.isUnderstood, typed)
      let sentence = phrase.sentence(.dutch)
      XCTAssertTrue(sentence.contains(said), sentence)
    }
  }

  func testTheSentence() {
    let cases = [
      (
        "jansen 6x di 10:30 +1w visser behandeling",
        "6x behandeling voor 'jansen' bij Visser, elke week op dinsdag om 10:30, "
          + "vanaf dinsdag 24 november 2026.",
        "6x treatment for 'jansen' with Visser, every week on Tuesday at 10:30, "
          + "from Tuesday 24 November 2026."
      ),
      (
        "#1042 2026-11-24 10:30 boer 30 min",
        "Afspraak voor #1042 bij De Boer op dinsdag 24 november 2026 om 10:30, 30 minuten.",
        "Appointment for #1042 with De Boer on Tuesday 24 November 2026 at 10:30, 30 minutes."
      ),
      (
        "jansen 8x om de week di en vr",
        "8 afspraken voor 'jansen', om de week op dinsdag en "
          + "vrijdag, vanaf dinsdag 24 november 2026.",
        "8 appointments for 'jansen', every other week on Tuesday and Friday, "
          + "from Tuesday 24 November 2026."
      ),
      (
        "jansen 6x 2x per week", "6 afspraken voor 'jansen', 2 keer per week.",
        "6 appointments for 'jansen', 2 times a week."
      ),
      ("jansen 10:30 kip", "Afspraak voor 'jansen' om 10:30. Niet begrepen: 'kip'.", ""),
    ]
    for (typed, dutch, english) in cases {
      XCTAssertEqual(parse(typed).sentence(.dutch), dutch)
      if !english.isEmpty { XCTAssertEqual(parse(typed).sentence(.english), english) }
    }
  }

  func testAnythingTypedIsReadWithoutHarm() {
    let pieces = [
      "jansen", "6x", "di", "en", "10:30", "+1w", "visser", "#1042", "om", "de", "week", "elke",
      "2",
      "half", "voor", "kwart", "24", "nov", "30", "min", "\u{0}", "😀", "#", "x", "+", "'", "EV",
      "99999999999999999999", "per", "bij", "over", "volgende", "31-02", "é́", ",",
    ]
    var random = SeededRandom(seed: 7)
    for _ in 0..<3000 {
      let typed = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined(separator: " ")
      let phrase = parse(typed)
      for range in phrase.notUnderstood { XCTAssertFalse(phrase.text[range].isEmpty, typed) }
      let bounds = phrase.notUnderstood.map(\.lowerBound)
      XCTAssertEqual(bounds, bounds.sorted(), typed)
      XCTAssertFalse(phrase.sentence(.dutch).isEmpty)
    }
  }

  // MARK: - Help

  private func parse(_ text: String) -> BookingPhrase {
    BookingPhrase.parse(text, vocabulary: vocabulary, now: now)
  }

}

extension BookingPhrase {
  /// What was understood, with a bar between.
  fileprivate var summary: String {
    let parts: [String?] = [
      patientNumber.map { "#\($0)" }, patient.isEmpty ? nil : patient,
      count > 1 ? "\(count)x" : nil, date?.iso, time?.iso, minutes.map { "\($0) min" },
      timesPerWeek.map { "\($0) a week" }, intervalDays.map { "every \($0)" },
      weekdays.isEmpty ? nil : "days " + weekdays.map(String.init).joined(separator: " "),
      therapist?.initials, kind?.dutch, room?.name,
    ]
    return parts.compactMap { $0 }.joined(separator: " | ")
  }
}
