/// What the journal says of a change.
///
/// The sentence is made of the parts of an entry when it is shown: `subject` is whom or what it
/// is about, `moment` when that is, `detail` the rest.
extension Action {
  /// The change as a sentence without a full stop, in the words of the practice.
  public func sentence(
    subject: String, moment: Moment?, detail: String, in language: Language
  ) -> String {
    let detail = JournalNote.text(detail, in: language)
    let when = moment.map { "\(language.shortDate($0.day)) \($0.time.short)" } ?? ""
    return switch self {
    case .setUp: language("praktijk ingericht", "practice set up")
    case .bulk: language("gegevens ingelezen", "data loaded")
    case .migration: language("bestand bijgewerkt", "file brought up to date")
    case .importPatients:
      language("\(detail) patiënten ingelezen", "\(detail) patients imported")
    case .requestDestruction:
      language(
        "verzoek om vernietiging van het dossier van \(subject)",
        "request to destroy the file of \(subject)")
    case .refuseDestruction:
      language(
        "verzoek om vernietiging van het dossier van \(subject) geweigerd",
        "request to destroy the file of \(subject) refused")
    case .destroyFile:
      language("een dossier op verzoek vernietigd", "a file destroyed on request")
    case .undo, .redo:
      revertSentence(subject: subject, moment: moment, detail: detail, in: language)
    case .bookAppointment:
      language(
        "afspraak van \(subject) op \(when) bij \(detail) geboekt",
        "appointment of \(subject) on \(when) with \(detail) booked")
    case .moveAppointment:
      language(
        "afspraak van \(subject) verplaatst naar \(when) bij \(detail)",
        "appointment of \(subject) moved to \(when) with \(detail)")
    case .cancelAppointment:
      language(
        "afspraak van \(subject) op \(when) afgezegd (\(detail))",
        "appointment of \(subject) on \(when) called off (\(detail))")
    case .editAppointment:
      language(
        "afspraak van \(subject) op \(when) bewerkt", "appointment of \(subject) on \(when) edited")
    case .markArrived:
      language("\(subject) aanwezig gemeld (\(when))", "\(subject) marked as present (\(when))")
    case .markNoShow:
      language(
        "\(subject) niet verschenen (\(when))", "\(subject) did not show up (\(when))")
    case .markBooked:
      language(
        "afspraak van \(subject) op \(when) weer open gezet",
        "appointment of \(subject) on \(when) set back to booked")
    case .registerPatient: language("\(subject) ingeschreven", "\(subject) registered")
    case .editPatient: language("gegevens van \(subject) bewerkt", "details of \(subject) edited")
    case .mergePatients:
      language(
        "dossiers van \(subject) samengevoegd (\(detail))", "files of \(subject) merged (\(detail))"
      )
    case .openEpisode:
      language(
        "behandelepisode van \(subject) geopend (\(detail))",
        "episode of \(subject) opened (\(detail))")
    case .editEpisode:
      language("behandelepisode van \(subject) bewerkt", "episode of \(subject) edited")
    case .recordEvaluation:
      language(
        "evaluatie van \(subject) vastgelegd (\(detail))",
        "evaluation of \(subject) recorded (\(detail))")
    case .closeEpisode:
      language("behandelepisode van \(subject) afgesloten", "episode of \(subject) closed")
    case .writeNote:
      language(
        "behandelverslag van \(subject) geschreven (\(when))",
        "session note of \(subject) written (\(when))")
    case .signNote:
      language(
        "behandelverslag van \(subject) ondertekend (\(when))",
        "session note of \(subject) signed (\(when))")
    case .addAddendum:
      language(
        "aanvulling op het behandelverslag van \(subject)",
        "addendum to the session note of \(subject)")
    case .changeProgramme:
      language(
        "oefenprogramma van \(subject) (\(detail))",
        "exercise programme of \(subject) (\(detail))")
    case .addPolicy:
      language("polis van \(subject) vastgelegd", "policy of \(subject) recorded")
    case .editPolicy: language("polis van \(subject) bewerkt", "policy of \(subject) edited")
    case .verifyInsurance:
      language("verzekering van \(subject) gecontroleerd", "insurance of \(subject) verified")
    case .recordElsewhere:
      language(
        "behandelingen elders van \(subject) vastgelegd",
        "visits elsewhere of \(subject) recorded")
    case .recordExtension:
      language(
        "verlenging met 9 behandelingen van \(subject) vastgelegd",
        "extension by 9 visits of \(subject) recorded")
    case .setCondition:
      language("aandoening van \(subject) vastgelegd", "condition of \(subject) recorded")
    case .recordReferral:
      language("verwijzing van \(subject) vastgelegd", "referral of \(subject) recorded")
    case .adjustCover:
      language("verbruik van \(subject) gecorrigeerd", "visits used by \(subject) put right")
    case .editInsurer: language("verzekeraar \(subject) bewaard", "insurer \(subject) saved")
    case .setPrice: language("prijslijst: \(detail)", "price list: \(detail)")
    case .setCoverRules:
      language("vergoedingsregels: \(detail)", "rules of the cover: \(detail)")
    case .correctCoverRules:
      language(
        "vergoedingsregels verbeterd: \(detail)", "rules of the cover put right: \(detail)")
    case .removeCoverRules:
      language("vergoedingsregels verwijderd: \(detail)", "rules of the cover removed: \(detail)")
    case .keepLetter:
      language("\(detail) van \(subject) meegegeven", "\(detail) of \(subject) handed out")
    case .setSmallestChange:
      language(
        "kleinste verandering die telt: \(detail)", "smallest change that counts: \(detail)")
    case .recordPriceTold:
      language("prijs aan \(subject) verteld", "price told to \(subject)")
    case .rewind:
      language("praktijk teruggebracht naar \(when)", "practice taken back to \(when)")
    case .editSafeguards: language("beveiliging bewerkt", "security settings edited")
    case .editPractice: language("praktijkgegevens bewerkt", "practice details edited")
    case .addStaff: language("\(subject) toegevoegd", "\(subject) added")
    case .editStaff: language("gegevens van \(subject) bewerkt", "details of \(subject) edited")
    case .setHours:
      language(
        "werktijden van \(subject) gewijzigd (\(detail))",
        "working hours of \(subject) changed (\(detail))")
    case .addAbsence:
      language(
        "afwezigheid van \(subject) ingevoerd (\(detail))",
        "absence of \(subject) entered (\(detail))")
    case .removeAbsence:
      language(
        "afwezigheid van \(subject) vervallen (\(detail))",
        "absence of \(subject) removed (\(detail))")
    case .choosePrinter:
      language("printer van de praktijk: \(detail)", "printer of the practice: \(detail)")
    case .writeExercise:
      language("eigen oefening \(subject) geschreven", "own exercise \(subject) written")
    case .changeTemplate:
      language("standaardprogramma \(subject) gewijzigd", "template \(subject) changed")
    case .handOutSheet:
      handOutSentence(subject: subject, detail: detail, in: language)
    case .recordAdherence:
      language(
        "oefenen thuis van \(subject) vastgelegd (\(detail))",
        "exercising at home of \(subject) recorded (\(detail))")
    case .setCautions:
      language(
        "aandachtspunten bij oefenen van \(subject) gewijzigd",
        "cautions for exercises of \(subject) changed")
    case .setDiscretion:
      language(
        "namen verbergen na: \(detail) minuten", "hide names after: \(detail) minutes")
    case .bookSeries:
      language(
        "reeks van \(subject) vanaf \(when) geboekt (\(detail))",
        "series of \(subject) from \(when) booked (\(detail))")
    case .moveSeries:
      language(
        "reeks van \(subject) verplaatst (\(detail))", "series of \(subject) moved (\(detail))")
    case .cancelSeries:
      language(
        "reeks van \(subject) vanaf \(when) afgezegd (\(detail))",
        "series of \(subject) from \(when) called off (\(detail))")
    case .swapAppointments:
      language(
        "afspraken van \(subject) en \(detail) geruild",
        "appointments of \(subject) and \(detail) swapped")
    case .addEngagement:
      language(
        "\(detail) van \(subject) ingevoerd (\(when))", "\(detail) of \(subject) entered (\(when))")
    case .removeEngagement:
      language(
        "\(detail) van \(subject) vervallen (\(when))", "\(detail) of \(subject) removed (\(when))")
    case .addGroup:
      language("groep \(detail) ingevoerd (\(when))", "group \(detail) entered (\(when))")
    case .editGroup:
      language("groep \(detail) bewerkt (\(when))", "group \(detail) edited (\(when))")
    case .cancelGroup:
      language("groep \(detail) vervallen (\(when))", "group \(detail) called off (\(when))")
    case .waiveCharge:
      language(
        "\(subject) hoeft niet te betalen voor \(when) (\(detail))",
        "\(subject) need not pay for \(when) (\(detail))")
    case .setMissedRule:
      language("regel voor te laat afzeggen gewijzigd", "rule for calling off late changed")
    case .editKinds:
      language("soort afspraak bewerkt (\(detail))", "kind of appointment edited (\(detail))")
    case .editRooms: language("kamer bewerkt (\(detail))", "room edited (\(detail))")
    case .retireRoom:
      language("kamer niet meer in gebruik (\(detail))", "room no longer in use (\(detail))")
    case .fillRooms:
      language(
        "afspraken in de vaste kamers gezet", "appointments put in the usual rooms")
    case .setRoom:
      language(
        "afspraak van \(subject) op \(when) in kamer gezet (\(detail))",
        "appointment of \(subject) on \(when) put in room (\(detail))")
    case .markCame: language("\(subject) geweest (\(when))", "\(subject) came (\(when))")
    case .addWish:
      language("\(subject) op de wachtlijst gezet", "\(subject) put on the waiting list")
    case .editWish:
      language(
        "wens van \(subject) op de wachtlijst bewerkt",
        "wish of \(subject) on the waiting list edited")
    case .removeWish:
      language("\(subject) van de wachtlijst gehaald", "\(subject) taken off the waiting list")
    case .grantWish:
      language(
        "plek op \(when) bij \(detail) aan \(subject) van de wachtlijst gegeven",
        "place on \(when) with \(detail) given to \(subject) from the waiting list")
    case .coSignNote:
      language(
        "behandelverslag van \(subject) medeondertekend (\(when))",
        "session note of \(subject) co-signed (\(when))")
    case .recordMeasurement:
      language("meting van \(subject) vastgelegd", "measurement of \(subject) recorded")
    case .noteWarningSeen:
      language(
        "waarschuwing in het beloop van \(subject) gezien",
        "warning in the course of \(subject) seen")
    case .recordShareConsent:
      language(
        "toestemming om te delen van \(subject): \(detail)",
        "consent to share of \(subject): \(detail)")
    case .editCodes: language("codes van \(subject) bewerkt", "codes of \(subject) edited")
    case .editStandardTexts:
      language("standaardtekst \(subject) gewijzigd", "standard text \(subject) changed")
    case .editCareSettings:
      language("verslaglegging ingesteld", "record keeping set")
    case .reportIncident: language("incident gemeld", "incident reported")
    case .reportComplaint: language("klacht opgenomen", "complaint recorded")
    case .settleRegisterEntry:
      language("melding in het register bewerkt", "entry of the register edited")
    case .addStatement:
      language(
        "eigen verklaring van \(subject) opgenomen", "own statement of \(subject) added")
    case .recordScreening:
      language("screening van \(subject) (\(detail))", "screening of \(subject) (\(detail))")
    case .recordSymptomChange:
      language(
        "veranderde klachten van \(subject) genoteerd", "changed symptoms of \(subject) noted")
    case .recordConsent:
      language(
        "toestemming van \(subject) vastgelegd (\(detail))",
        "consent of \(subject) recorded (\(detail))")
    case .recordWithoutConsent:
      language(
        "behandeld zonder toestemming: \(subject) (\(detail))",
        "treated without consent: \(subject) (\(detail))")
    case .writeIntake:
      language("intake van \(subject) geschreven", "intake of \(subject) written")
    case .signIntake:
      language("intake van \(subject) ondertekend", "intake of \(subject) signed")
    case .addIntakeAddendum:
      language("aanvulling op de intake van \(subject)", "addendum to the intake of \(subject)")
    case .writePlan:
      language("behandelplan van \(subject) bewerkt", "treatment plan of \(subject) edited")
    case .chooseAddress:
      language("aanspreekvorm op oefenbladen: \(detail)", "address on sheets: \(detail)")
    case .setTerms:
      language("voorwaarden van de praktijk: \(detail)", "terms of the practice: \(detail)")
    case .recordAgreement:
      language(
        "\(subject) akkoord met de voorwaarden van \(detail)",
        "\(subject) agreed to the terms of \(detail)")
    case .addClosure: language("sluiting ingevoerd (\(detail))", "closure entered (\(detail))")
    case .removeClosure:
      language("sluiting vervallen (\(detail))", "closure removed (\(detail))")
    }
  }

  private func handOutSentence(
    subject: String, detail: String, in language: Language
  ) -> String {
    let outcome = KeptSheet.Outcome(rawValue: detail)?.name(language) ?? detail
    return language(
      "oefenblad van \(subject) in het dossier (\(outcome))",
      "exercise sheet of \(subject) in the file (\(outcome))")
  }
}

// MARK: - Undo and redo

extension Action {
  /// The `detail` of an undo or redo: what was taken back, and that change's own detail.
  static func detail(ofReverting entry: JournalEntry) -> String {
    "\(entry.action.rawValue):\(entry.detail)"
  }

  private static func reverted(_ detail: String) -> (action: Action, detail: String)? {
    let parts = detail.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let action = Action(rawValue: String(parts[0])) else { return nil }
    return (action, String(parts[1]))
  }

  private func revertSentence(
    subject: String, moment: Moment?, detail: String, in language: Language
  ) -> String {
    let what =
      Action.reverted(detail).map {
        $0.action.sentence(subject: subject, moment: moment, detail: $0.detail, in: language)
      } ?? ""
    return self == .undo
      ? language("ongedaan gemaakt: \(what)", "undone: \(what)")
      : language("opnieuw gedaan: \(what)", "redone: \(what)")
  }

  /// Whether the sentence tells something clinical; for an undo, that of what was undone.
  func isClinical(detail: String) -> Bool {
    (reverts(detail: detail) ?? self).isClinical
  }

  /// What an undo or redo with this detail is of.
  func reverts(detail: String) -> Action? { Action.reverted(detail)?.action }
}
