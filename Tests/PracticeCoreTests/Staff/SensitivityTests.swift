import XCTest

@testable import PracticeCore

/// Every column and every action is classed as the desk's or not.
final class SensitivityTests: XCTestCase {
  func testEachColumnIsClassedOnce() throws {
    let test = try TestPractice()
    let tables = try test.database.all(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    ) { $0.text() }
    XCTAssertEqual(Sensitivity.classedTables, Set(tables))
    for table in tables {
      let classed = Sensitivity.allCases.flatMap { $0.columns(of: table) }
      XCTAssertEqual(classed.sorted(), try test.database.columns(of: table).sorted(), table)
    }
  }

  func testWhatIsTypedDuringATreatmentIsClinical() {
    for (table, column) in [
      ("session_note", "subjective"), ("session_note", "plan"), ("session_note", "pain_day"),
      ("episode", "region"), ("episode", "complaint"), ("note_addendum", "text"),
      ("programme_exercise", "exercise"), ("condition", "chronic_code"), ("journal_row", "after"),
      ("draft", "content"),
    ] {
      XCTAssertTrue(Sensitivity.clinical.columns(of: table).contains(column), "\(table).\(column)")
    }
  }

  func testEachActionIsClassed() {
    let clinical: Set<Action> = [
      .openEpisode, .editEpisode, .recordEvaluation, .closeEpisode, .writeNote, .signNote,
      .addAddendum,
      .changeProgramme, .writeExercise, .changeTemplate, .handOutSheet, .recordAdherence,
      .setCautions,
      .setCondition,
      .changeProgramme, .coSignNote, .recordMeasurement, .noteWarningSeen, .recordShareConsent,
      .editCodes, .keepLetter, .editStandardTexts, .reportIncident, .reportComplaint,
      .settleRegisterEntry, .addStatement,
      .changeProgramme, .recordScreening, .recordSymptomChange, .recordConsent,
      .recordWithoutConsent, .writeIntake, .signIntake, .addIntakeAddendum, .writePlan,
    ]
    let desk: Set<Action> = [
      .setUp, .bulk, .migration, .undo, .redo, .bookAppointment, .moveAppointment,
      .cancelAppointment, .editAppointment, .markArrived, .markNoShow, .markBooked,
      .mergePatients,
      .registerPatient, .editPatient, .addPolicy, .editPolicy, .verifyInsurance, .recordElsewhere,
      .recordExtension, .recordPriceTold, .editPractice, .addStaff, .editStaff, .setHours,
      .recordReferral, .adjustCover, .editInsurer, .setPrice, .setCoverRules,
      .correctCoverRules, .removeCoverRules,
      .addAbsence, .removeAbsence, .addClosure, .removeClosure, .choosePrinter, .addWish, .editWish,
      .removeWish, .grantWish, .markCame, .setDiscretion,
      .addAbsence, .removeAbsence, .addClosure, .removeClosure, .choosePrinter,
      .editSafeguards, .rewind,
      .bookSeries, .moveSeries, .cancelSeries, .swapAppointments, .addEngagement,
      .removeEngagement, .addGroup, .editGroup, .cancelGroup, .waiveCharge, .setMissedRule,
      .editKinds, .editRooms, .retireRoom, .fillRooms, .setRoom,
      .editCareSettings, .setSmallestChange,
      .chooseAddress, .setTerms, .recordAgreement,
      .importPatients, .requestDestruction, .refuseDestruction, .destroyFile,
    ]
    XCTAssertEqual(clinical.union(desk), Set(Action.allCases), "a new action is classed here too")
    XCTAssertEqual(Set(Action.allCases.filter(\.isClinical)), clinical)
  }

  /// The class of an action has to follow from what it changes.
  func testWhatChangesAClinicalColumnIsAClinicalAction() throws {
    let day = try WorkedDay()
    let journal = Journal(database: day.test.database)
    var seen: Set<Action> = []
    for entry in try journal.entries(of: nil, limit: 1000) {
      let isClinical = try journal.changes(of: entry.id).contains { change in
        let clinical = Sensitivity.clinical.columns(of: change.table)
        return (change.before + change.after).contains { clinical.contains($0.column) }
      }
      if isClinical {
        XCTAssertTrue(entry.isClinical, entry.sentence(in: .english))
        seen.insert(entry.action)
      }
    }
    XCTAssertEqual(
      seen.isSuperset(of: [
        .openEpisode, .writeNote, .signNote, .addAddendum, .changeProgramme, .editStandardTexts,
        .reportIncident, .setCondition,
      ]), true)
  }
}
