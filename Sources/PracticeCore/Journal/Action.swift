/// What a change was, as the journal keeps it.
public enum Action: String, Sendable, CaseIterable {
  case setUp, bulk, migration
  case undo, redo
  case bookAppointment, moveAppointment, cancelAppointment, editAppointment
  case markArrived, markNoShow, markBooked
  case registerPatient, editPatient
  case mergePatients
  case importPatients
  case requestDestruction, refuseDestruction, destroyFile
  case openEpisode, editEpisode, recordEvaluation, closeEpisode
  case writeNote, signNote, addAddendum
  case changeProgramme
  case addPolicy, editPolicy, verifyInsurance, recordElsewhere, recordExtension, recordPriceTold
  case editPractice, addStaff, editStaff, setHours, addAbsence, removeAbsence, addClosure,
    removeClosure
  case choosePrinter
  case bookSeries, moveSeries, cancelSeries, swapAppointments
  case addEngagement, removeEngagement, addGroup, editGroup, cancelGroup
  case waiveCharge, setMissedRule, editKinds
  case setCondition, recordReferral, adjustCover, editInsurer, setPrice, setCoverRules
  case correctCoverRules, removeCoverRules
  case editSafeguards, rewind
  case addWish, editWish, removeWish, grantWish
  case markCame, setDiscretion
  case editRooms, retireRoom, fillRooms, setRoom
  case coSignNote, recordMeasurement, noteWarningSeen, recordShareConsent, editCodes
  case keepLetter
  case editStandardTexts, editCareSettings, setSmallestChange
  case reportIncident, reportComplaint, settleRegisterEntry, addStatement
  case recordScreening, recordSymptomChange, recordConsent, recordWithoutConsent
  case writeIntake, signIntake, addIntakeAddendum, writePlan
  case chooseAddress
  case setTerms, recordAgreement
  case writeExercise, changeTemplate, handOutSheet, recordAdherence, setCautions

  /// What one must be allowed to do it.
  var permission: Permission {
    switch self {
    case .undo, .redo, .bookAppointment, .moveAppointment, .cancelAppointment, .editAppointment,
      .markArrived, .markNoShow, .markBooked, .addAbsence, .removeAbsence, .choosePrinter,
      .bookSeries, .moveSeries, .cancelSeries, .swapAppointments, .addEngagement,
      .removeEngagement, .addGroup, .editGroup, .cancelGroup, .waiveCharge, .addWish, .editWish,
      .removeWish, .grantWish, .markCame, .setRoom:
      .schedule
    case .registerPatient, .editPatient, .mergePatients, .addPolicy, .editPolicy, .verifyInsurance,
      .recordElsewhere, .recordExtension, .recordPriceTold, .recordReferral, .adjustCover,
      .editInsurer, .recordAgreement:
      .registerPatients
    case .openEpisode, .editEpisode, .recordEvaluation, .closeEpisode, .writeNote, .signNote,
      .addAddendum,
      .changeProgramme, .setCondition, .coSignNote, .recordMeasurement, .noteWarningSeen,
      .recordShareConsent, .editCodes, .keepLetter, .editStandardTexts, .reportIncident,
      .reportComplaint, .settleRegisterEntry, .addStatement, .recordScreening,
      .recordSymptomChange, .recordConsent, .recordWithoutConsent, .writeIntake, .signIntake,
      .addIntakeAddendum, .writePlan, .writeExercise, .changeTemplate, .handOutSheet,
      .recordAdherence, .setCautions:
      .writeClinical
    case .setUp, .bulk, .migration, .importPatients, .requestDestruction, .refuseDestruction,
      .destroyFile, .editPractice, .addStaff, .editStaff, .setHours, .addClosure, .removeClosure,
      .setMissedRule, .editKinds, .setPrice, .setCoverRules, .correctCoverRules, .removeCoverRules,
      .editSafeguards, .rewind, .setDiscretion, .editRooms, .retireRoom, .fillRooms,
      .editCareSettings, .setSmallestChange, .chooseAddress, .setTerms:
      .manage
    }
  }

  /// Whether `u` may take it back.
  ///
  /// What was signed stays signed. What somebody concluded, agreed to or was given on a day was
  /// so; another entry follows it.
  var isUndoable: Bool {
    switch self {
    case .signNote, .addAddendum, .coSignNote, .signIntake, .addIntakeAddendum, .addStatement,
      .recordScreening, .recordSymptomChange, .recordConsent, .recordWithoutConsent,
      .recordShareConsent, .handOutSheet, .keepLetter, .setUp, .addStaff, .bulk, .migration,
      .destroyFile, .rewind:
      false
    default: true
    }
  }

  /// Whether its sentence tells something clinical, which the desk does not see.
  public var isClinical: Bool { permission == .writeClinical }
}
