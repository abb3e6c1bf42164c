extension Action {
  /// The change as the patient reads it: which part of the file, in plain words and without what
  /// was written there.
  ///
  /// All that is clinical is one sentence, so that the page tells the desk that prints it nothing.
  func sentenceForPatient(in language: Language) -> String {
    if isClinical {
      return language("heeft in uw behandeldossier geschreven", "wrote in your treatment record")
    }
    return switch self {
    case .registerPatient, .importPatients, .bulk:
      language("heeft u ingeschreven", "registered you")
    case .bookAppointment, .moveAppointment, .cancelAppointment, .editAppointment, .bookSeries,
      .moveSeries, .cancelSeries, .swapAppointments, .addGroup, .editGroup, .cancelGroup, .setRoom,
      .fillRooms, .retireRoom, .addAbsence, .addClosure:
      language("heeft uw afspraken gewijzigd", "changed your appointments")
    case .markArrived, .markCame, .markNoShow, .markBooked:
      language("heeft genoteerd of u er was", "noted whether you came")
    case .waiveCharge:
      language("heeft u kwijtgescholden wat u moest betalen", "waived what you had to pay")
    case .addWish, .editWish, .removeWish, .grantWish:
      language("heeft uw plek op de wachtlijst gewijzigd", "changed your place on the waiting list")
    case .addPolicy, .editPolicy, .verifyInsurance, .recordElsewhere, .recordExtension,
      .recordPriceTold, .recordReferral, .adjustCover:
      language("heeft uw verzekering bijgewerkt", "updated your insurance")
    case .mergePatients:
      language("heeft twee dossiers van u samengevoegd", "put two files of yours together")
    case .requestDestruction:
      language(
        "heeft uw verzoek om vernietiging vastgelegd", "recorded your request to destroy the file")
    case .refuseDestruction:
      language(
        "heeft uw verzoek om vernietiging geweigerd", "refused your request to destroy the file")
    default:
      language("heeft uw gegevens gewijzigd", "changed your details")
    }
  }
}
