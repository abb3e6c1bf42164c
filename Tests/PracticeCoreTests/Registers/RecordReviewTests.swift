import TestPrinting
import XCTest

@testable import PracticeCore

/// What a record lacks, and that a sample can be drawn again.
final class RecordReviewTests: XCTestCase {
  private func state(_ item: RecordItem, of episode: ID<Episode>, _ test: TestPractice) throws
    -> RecordItem.State?
  {
    try test.practice.read { try $0.review(of: episode) }.items.first { $0.item == item }?.state
  }

  func testAFreshRecordLacksWhatHasToBeThereAndNothingElse() throws {
    let test = try TestPractice()
    let patient = try test.patient("Verzonnen")
    let owner = try test.member("EV").id
    let episode = try test.practice.openEpisode(
      EpisodeDetails(therapist: owner, region: .lowBack, opened: TestPractice.now.day), of: patient)
    XCTAssertEqual(try state(.request, of: episode, test), .missing)
    XCTAssertEqual(try state(.birthDate, of: episode, test), .present)
    XCTAssertEqual(try state(.identity, of: episode, test), .missing)
    XCTAssertEqual(try state(.screening, of: episode, test), .missing)
    XCTAssertEqual(try state(.neckRisk, of: episode, test), .notNeeded)
    XCTAssertEqual(try state(.ending, of: episode, test), .notNeeded)
    XCTAssertEqual(try state(.notes, of: episode, test), .notNeeded)
    let review = try test.practice.read { try $0.review(of: episode) }
    XCTAssertEqual(review.text, "1/\(review.needed)")
  }

  func testEachContactNeedsASignedNote() throws {
    let day = try WorkedDay()
    XCTAssertEqual(try state(.notes, of: day.episode, day.test), .present)
    XCTAssertEqual(try state(.code, of: day.episode, day.test), .present)
    let visit = try day.test.book(day.patient, "2026-11-23T11:00")
    try day.test.database.run(
      "UPDATE appointment SET status = 'done' WHERE id = ?", visit)
    XCTAssertEqual(try state(.notes, of: day.episode, day.test), .missing)
  }

  func testTheSameNumberDrawsTheSameFiles() throws {
    let test = try TestPractice()
    let owner = try test.member("EV").id
    for index in 1...9 {
      let patient = try test.patient("Verzonnen\(index)")
      try test.practice.openEpisode(
        EpisodeDetails(therapist: owner, region: .hip, opened: TestPractice.now.day), of: patient)
      let visit = try test.book(patient, "2026-11-\(9 + index)T09:00")
      try test.practice.signNote(NoteContent(subjective: "S.", plan: "P."), of: visit)
    }
    func drawn(_ seed: UInt64) throws -> [ID<Episode>] {
      try test.practice.read { try $0.reviewSample(seed: seed, since: $0.today - 365) }
        .map(\.episode.id)
    }
    XCTAssertEqual(try drawn(7).count, 5)
    XCTAssertEqual(Set(try drawn(7)).count, 5)
    XCTAssertEqual(try drawn(7), try drawn(7))
    XCTAssertNotEqual(try drawn(7), try drawn(8))
    XCTAssertEqual(
      assertRefused(
        try test.otherTerminal(as: "BK").read { try $0.reviewSample(seed: 1, since: $0.today) }),
      .notPermitted(.readClinical))
  }

  func testATraineesNotesNeedACoSignature() throws {
    let day = try WorkedDay()
    XCTAssertEqual(try state(.coSigned, of: day.episode, day.test), .present)
    let visit = try day.test.book(day.patient, "2026-11-23T12:00", with: "IO")
    try day.test.otherTerminal(as: "IO").signNote(
      NoteContent(subjective: "S.", plan: "P."), of: visit)
    XCTAssertEqual(try state(.coSigned, of: day.episode, day.test), .missing)
    try day.test.practice.coSignNote(of: visit)
    XCTAssertEqual(try state(.coSigned, of: day.episode, day.test), .present)
  }

  func testThePaperNamesFilesByNumberAndReadsBack() throws {
    let day = try WorkedDay()
    let programs = OutsidePrograms { ProcessInfo.processInfo.environment[$0] }
    for language in Language.allCases {
      let (reviews, paper) = try day.test.practice.read { reader in
        let reviews = try reader.reviewSample(seed: 7, since: reader.today - 365)
        return (reviews, try reader.paper(of: reviews, seed: 7, in: language))
      }
      XCTAssertEqual(reviews.count, 1)
      let pdf = try Pdf(html: paper.html, programs: programs)
      let read = try PdfText.text(of: Data(pdf.bytes))
      for text in [paper.text, read] {
        XCTAssertTrue(text.contains("#\(day.patient.rawValue)"), text)
        XCTAssertTrue(text.contains(reviews[0].text), text)
        XCTAssertFalse(text.contains("Verzonnen,"), "no names")
        for item in RecordItem.allCases { XCTAssertTrue(text.contains(item.name(in: language))) }
      }
    }
    assertThrows(
      Refusal.notPermitted(.readClinical),
      try day.test.otherTerminal(as: "BK").read { try $0.paper(of: [], seed: 1, in: .dutch) })
  }

  func testAClosedCourseNeedsAReportUnlessThePatientDoesNotWantIt() throws {
    let day = try WorkedDay()
    let practice = day.test.practice
    XCTAssertEqual(try state(.report, of: day.episode, day.test), .notNeeded)
    let reason = try practice.read { try $0.closingReasons()[0].id }
    try practice.close(day.episode, because: reason)
    XCTAssertEqual(try state(.report, of: day.episode, day.test), .missing)
    func share(_ sharing: Sharing) throws {
      let opened = try practice.read { try $0.episode(day.episode).details }
      var details = opened
      details.sharing = sharing
      try practice.editEpisode(day.episode, from: opened, to: details)
    }
    try share(.refused)
    XCTAssertEqual(try state(.report, of: day.episode, day.test), .askedNone)
    try share(.agreed)
    try practice.keepLetter(
      try practice.read { try $0.letter(.report, of: day.episode) }, .report, of: day.episode)
    XCTAssertEqual(try state(.report, of: day.episode, day.test), .present)
  }
}
