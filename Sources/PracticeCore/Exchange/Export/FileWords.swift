/// The words in which a patient reads what is kept: of each table and each column.
///
/// A test compares this with the file, so that nothing that is added later is left out.
enum FileWords {
  struct Words: Sendable {
    let dutch: String
    let english: String

    init(_ dutch: String, _ english: String) {
      self.dutch = dutch
      self.english = english
    }

    func text(in language: Language) -> String { language(dutch, english) }
  }

  /// What a value is, so that it can be told to a person.
  enum Kind: Sendable {
    case text, code, day, moment, instant, time, minutes, yesNo, cents, tenths
    case staff, technique, appointmentKind, insurer, exercise, patientSource, closingReason
    case cancelReason, room
    /// Codes of a list that has its own words, with spaces between them.
    case codes(FileCodes)
  }

  struct Column: Sendable {
    let words: Words
    let kind: Kind
  }

  /// The tables in the order in which they are told, each with its heading.
  static let tables: [(name: String, heading: Words)] = [
    ("patient", Words("Uw gegevens", "Your details")),
    ("guardian", Words("Ouders en voogden", "Parents and guardians")),
    ("policy", Words("Verzekering", "Insurance")),
    ("insurance_check", Words("Verzekering gecontroleerd", "Insurance verified")),
    ("condition", Words("Aandoeningen voor de vergoeding", "Conditions for the cover")),
    ("visits_elsewhere", Words("Behandelingen elders", "Visits elsewhere")),
    ("cover_extension", Words("Verlenging van de vergoeding", "Extension of the cover")),
    ("cover_adjustment", Words("Aanpassingen van het verbruik", "Adjustments of what was used")),
    ("price_told", Words("Prijs verteld", "Price told")),
    ("terms_agreed", Words("Akkoord met de voorwaarden", "Agreed to the terms")),
    ("appointment", Words("Afspraken", "Appointments")),
    ("double_booking", Words("Dubbele boekingen", "Double bookings")),
    ("missed_charge", Words("Gemiste afspraken", "Missed appointments")),
    ("waiting_wish", Words("Wachtlijst", "Waiting list")),
    ("episode", Words("Behandelepisodes", "Episodes")),
    ("screening", Words("Screening", "Screening")),
    ("symptom_change", Words("Veranderde klachten", "Changed symptoms")),
    ("intake", Words("Intake en onderzoek", "Intake and examination")),
    ("intake_answer", Words("Antwoorden bij de intake", "Answers at the intake")),
    ("intake_addendum", Words("Aanvullingen op de intake", "Additions to the intake")),
    ("treatment_plan", Words("Behandelplan", "Treatment plan")),
    ("plan_technique", Words("Technieken in het plan", "Techniques of the plan")),
    ("consent_entry", Words("Toestemming", "Consent")),
    (
      "treated_without_consent",
      Words("Behandeld zonder toestemming", "Treated without consent")
    ),
    ("session_note", Words("Behandelverslagen", "Session notes")),
    ("note_technique", Words("Technieken", "Techniques")),
    ("note_addendum", Words("Aanvullingen op verslagen", "Additions to notes")),
    ("care_letter", Words("Brieven en formulieren", "Letters and forms")),
    ("co_signature", Words("Medeondertekening", "Co-signatures")),
    ("episode_code", Words("Codes voor de verzekeraar", "Codes for the insurer")),
    ("episode_closing", Words("Afsluiting", "Closing")),
    ("patient_statement", Words("Uw eigen verklaring", "Your own statement")),
    ("measurement", Words("Metingen", "Measurements")),
    ("warning_seen", Words("Besproken signalen", "Warnings considered")),
    ("patient_caution", Words("Waar op te letten bij oefenen", "Cautions for exercises")),
    ("programme", Words("Oefenprogramma", "Exercise programme")),
    ("programme_exercise", Words("Oefeningen", "Exercises")),
    ("exercise_sheet", Words("Meegegeven oefenbladen", "Exercise sheets handed out")),
    ("exercise_sheet_line", Words("Oefeningen op die bladen", "Exercises on those sheets")),
    ("exercise_adherence", Words("Hoe het oefenen ging", "How the exercises went")),
    ("register_entry", Words("Incidenten en klachten", "Incidents and complaints")),
    ("destruction_request", Words("Verzoeken om vernietiging", "Requests to destroy the file")),
    ("former_number", Words("Eerdere patiëntnummers", "Former patient numbers")),
    ("access_log", Words("Wie uw dossier inzag", "Who looked at your file")),
  ]

  /// Not told: what is derived, and what somebody has not finished typing.
  static let untold: Set = ["patient_token", "draft"]

  /// Columns that only tell rows which other row they belong to.
  static let keys: Set = [
    "id", "patient_id", "episode_id", "appointment_id", "note_id", "intake_id", "plan_id",
    "programme_id", "sheet_id", "condition_id", "other_id", "check_id", "group_id", "replaces_id",
    "series_id", "utc_offset",
  ]

  static func column(_ name: String, of table: String) -> Column? {
    columns["\(table).\(name)"] ?? columns[name]
  }

  private static func line(
    _ name: String, _ dutch: String, _ english: String, _ kind: Kind = .text
  ) -> (String, Column) {
    (name, Column(words: Words(dutch, english), kind: kind))
  }

  private static let columns = Dictionary(
    uniqueKeysWithValues: people + insurance + agenda + care + exercises)

  private static let people = [
    line("surname", "achternaam", "surname"), line("prefix", "tussenvoegsel", "prefix"),
    line("partner_surname", "naam partner", "partner's surname"),
    line("partner_prefix", "tussenvoegsel partner", "partner's prefix"),
    line("name_order", "volgorde van de naam", "order of the name", .code),
    line("initials", "voorletters", "initials"), line("given_name", "roepnaam", "called name"),
    line("birth_date", "geboortedatum", "birth date", .day),
    line("birth_part", "geboren, voor zover bekend", "born, as far as known"),
    line("sex", "geslacht", "sex", .code), line("citizen_number", "BSN", "BSN"),
    line("identity_document", "identiteitsbewijs", "identity document", .code),
    line("identity_number", "nummer daarvan", "its number"),
    line("street", "straat", "street"), line("house_number", "huisnummer", "house number"),
    line("postcode", "postcode", "postcode"), line("city", "woonplaats", "town"),
    line("phone", "telefoon", "telephone"), line("phone_label", "welke telefoon", "which phone"),
    line("other_phone", "andere telefoon", "other telephone"),
    line("other_phone_label", "welke telefoon", "which phone"),
    line("third_phone", "derde telefoon", "third telephone"),
    line("third_phone_label", "welke telefoon", "which phone"),
    line("channel", "liefst bereikt per", "preferably reached by", .code),
    line("email", "e-mail", "e-mail"), line("language", "taal", "language", .code),
    line("gp", "huisarts", "GP"), line("desk_note", "notitie van de balie", "desk note"),
    line("emergency_name", "bij nood bellen", "in an emergency call"),
    line("emergency_relation", "relatie", "relation"),
    line("emergency_phone", "telefoon bij nood", "emergency telephone"),
    line("bill_name", "rekening aan", "bill to"), line("bill_street", "straat", "street"),
    line("bill_house_number", "huisnummer", "house number"),
    line("bill_postcode", "postcode", "postcode"), line("bill_city", "plaats", "town"),
    line("source_id", "hoe u bij ons kwam", "how you came to us", .patientSource),
    line("therapist_id", "therapeut", "therapist", .staff), line("name", "naam", "name"),
    line("relation", "relatie", "relation"),
    line("has_authority", "heeft gezag", "has authority", .yesNo),
    line("staff_id", "door", "by", .staff), line("number", "nummer", "number"),
    line("requested", "gevraagd", "requested", .day), line("decided", "besloten", "decided", .day),
    line("refusal", "geweigerd omdat", "refused because", .code),
    line("at_ms", "wanneer", "when", .instant), line("event", "wat", "what", .codes(.access)),
    line("terminal", "waar", "where"), line("role", "functie", "role", .code),
    line("responsible_id", "onder verantwoordelijkheid van", "responsible", .staff),
    line("access_log.relation", "behandelrelatie", "treats you", .yesNo),
    line("reason", "reden", "reason"), line("succeeded", "gelukt", "succeeded", .yesNo),
    line("detail", "bijzonderheid", "detail"),
  ]

  private static let insurance = [
    line("insurer_id", "verzekeraar", "insurer", .insurer), line("package", "pakket", "package"),
    line("policy.number", "polisnummer", "policy number"),
    line("sessions", "behandelingen per jaar", "visits a year"),
    line("budget_cents", "budget", "budget", .cents),
    line("manual_sessions", "waarvan manuele therapie", "of which manual therapy"),
    line("carry_over", "mee naar volgend jaar", "carried to the next year"),
    line("counts_screening", "screening telt mee", "screening counts", .yesNo),
    line("contracted", "contract met de verzekeraar", "contract with the insurer", .yesNo),
    line("valid_from", "vanaf", "from", .day), line("valid_until", "tot en met", "until", .day),
    line("year", "jaar", "year"), line("visits", "behandelingen", "visits"),
    line("terms", "voorwaarden van", "terms of", .day),
    line("stated", "opgegeven", "stated", .day), line("recorded", "vastgelegd", "recorded", .day),
    line("condition.kind", "soort", "kind", .code),
    line("chronic_code", "aandoening van de lijst", "condition of the list", .codes(.chronic)),
    line("began", "begonnen", "began", .day), line("referred", "verwezen", "referred", .day),
    line("referrer", "verwijzer", "referrer"),
  ]

  private static let agenda = [
    line("day", "dag", "day", .day), line("start", "tijd", "time", .time),
    line("minutes", "duur", "duration", .minutes), line("room_id", "kamer", "room", .room),
    line("kind_id", "soort", "kind", .appointmentKind), line("status", "stand", "status", .code),
    line("note", "opmerking", "remark"),
    line("cancel_reason_id", "afgezegd omdat", "called off because", .cancelReason),
    line("cancelled_by", "afgezegd door", "called off by", .code),
    line("cancelled_at", "afgezegd op", "called off on", .moment),
    line("cancelled_late", "te laat afgezegd", "called off late", .yesNo),
    line("home_visit", "aan huis", "home visit", .yesNo),
    line("travel_before", "reistijd vooraf", "travel before", .minutes),
    line("travel_after", "reistijd daarna", "travel after", .minutes),
    line("at", "wanneer", "when", .moment), line("cause", "oorzaak", "cause", .code),
    line("cents", "bedrag", "amount", .cents), line("percentage", "percentage", "percentage"),
    line("waived", "kwijtgescholden omdat", "waived because"),
    line("urgency", "spoed", "urgency", .code),
    line("weekdays", "weekdagen", "weekdays", .codes(.weekdays)),
    line("parts", "dagdelen", "parts of the day", .codes(.dayParts)),
    line("earliest", "niet voor", "not before", .time),
    line("latest", "niet na", "not after", .time), line("first_day", "vanaf", "from", .day),
    line("last_day", "tot en met", "until", .day), line("since", "sinds", "since", .moment),
  ]

  private static let care = [
    line("region", "gebied", "region", .code), line("side", "kant", "side", .code),
    line("complaint", "klacht", "complaint"), line("route", "hoe verwezen", "route", .code),
    line("onset", "begin van de klacht", "onset", .day), line("opened", "geopend", "opened", .day),
    line("closed", "afgesloten", "closed", .day),
    line("expected_sessions", "verwachte behandelingen", "expected sessions"),
    line("evaluated", "geëvalueerd", "evaluated", .day),
    line("care_letter.kind", "soort", "kind", .code), line("addressee", "aan", "to"),
    line("episode.kind", "soort", "kind", .code),
    line("linked_regions", "verwante gebieden", "linked regions", .code),
    line("sharing", "huisarts inlichten", "informing the GP", .code), line("body", "tekst", "text"),
    line("result", "resultaat", "result"), line("aftercare", "nazorg", "aftercare"),
    line("dcsph", "diagnosecode (DCSPH)", "diagnosis code (DCSPH)"),
    line("csi", "soort indicatie (CSI)", "indication code (CSI)"),
    line("exercise_sheet.advice", "advies over", "advice on", .code),
    line("recurrence", "terugkerend", "recurrence", .yesNo),
    line("work_status", "werk", "work", .code),
    line("back_at_work", "weer aan het werk", "back at work", .day),
    line("referrer_agb", "AGB-code verwijzer", "referrer's AGB code"),
    line("referral_diagnosis", "diagnose van de verwijzer", "referrer's diagnosis"),
    line("closing_reason_id", "afgesloten omdat", "closed because", .closingReason),
    line("screening.kind", "soort", "kind", .code),
    line("asked", "gevraagd", "asked", .codes(.screening)),
    line("found", "gevonden", "found", .codes(.screening)),
    line("conclusion", "conclusie", "conclusion", .code),
    line("examination", "onderzoek", "examination"), line("advice", "advies", "advice"),
    line("excluded_by", "andere oorzaken uitgesloten door", "other causes excluded by"),
    line("excluded_on", "uitgesloten op", "excluded on", .day), line("text", "tekst", "text"),
    line("signed_ms", "ondertekend", "signed", .instant),
    line("signed_by", "ondertekend door", "signed by", .staff),
    line("question", "vraag", "question"), line("answer", "antwoord", "answer"),
    line("goal", "doel", "goal"), line("measure", "waaraan te zien", "how it shows"),
    line("goal_day", "bereikt op", "reached on", .day),
    line("exercise", "oefening", "exercise", .exercise),
    line("treatment_plan.exercise", "oefenen", "exercise"),
    line("behavioural", "gedragsmatig", "behavioural", .yesNo), line("weeks", "weken", "weeks"),
    line("evaluation_session", "evaluatie bij behandeling", "evaluation at session"),
    line("remark", "opmerking", "remark"),
    line("technique_id", "techniek", "technique", .technique),
    line("state", "stand", "state", .code),
    line("explained", "uitgelegd", "explained", .codes(.consent)),
    line("form", "vorm", "form", .code),
    line("decided_by", "besloten door", "decided by", .code),
    line("missing", "ontbrak", "was missing"),
    line("account", "wat er gebeurde", "what happened"),
    line(
      "side_effect", "reactie na de vorige keer", "reaction after last time", .codes(.sideEffect)),
    line("pain_day", "pijn afgelopen dag", "pain in the last day"),
    line("pain_before", "pijn vooraf", "pain before"), line("pain_after", "pijn na", "pain after"),
    line("subjective", "S", "S"), line("objective", "O", "O"), line("analysis", "A", "A"),
    line("plan", "P", "P"), line("carried_over", "overgenomen", "carried over", .codes(.noteParts)),
    line("level", "niveau", "level"), line("instrument", "instrument", "instrument", .code),
    line("item", "activiteit", "activity"), line("tenths", "score", "score", .tenths),
    line("direction", "richting", "direction", .code),
    line("warning", "signaal", "warning", .codes(.warning)),
    line("treatments", "na behandelingen", "after sessions"),
    line("register", "register", "register", .code), line("what", "wat", "what"),
    line("action", "maatregel", "measure taken"), line("settled", "afgehandeld", "settled", .day),
  ]

  private static let exercises = [
    line("caution", "let op", "caution"), line("started", "begonnen", "started", .day),
    line("sets", "series", "sets"), line("repetitions", "herhalingen", "repetitions"),
    line("hold_seconds", "tellen vasthouden", "seconds to hold"),
    line("rest_seconds", "tellen rust", "seconds of rest"),
    line("times_per_day", "keer per dag", "times a day"),
    line("days_per_week", "dagen per week", "days a week"), line("load", "gewicht of band", "load"),
    line("tempo", "tempo", "tempo"), line("pain_limit", "pijn hoogstens", "pain at most"),
    line("outcome", "hoe meegegeven", "how handed out", .code),
    line("practice", "praktijk", "practice"),
    line("address", "adres", "address"), line("patient_name", "naam", "name"),
    line("therapist_name", "therapeut", "therapist"),
    line("large_print", "grote letters", "large print", .yesNo),
    line("next_at", "volgende afspraak", "next appointment", .moment),
    line("grid_from", "aanvinken vanaf", "ticks from", .day),
    line("grid_until", "aanvinken tot", "ticks until", .day),
    line("exercise_sheet_line.start", "uitgangshouding", "start"),
    line("steps", "stappen", "steps"), line("feel", "wat u voelt", "what you feel"),
    line("stop", "wanneer stoppen", "when to stop"),
    line("figure", "plaatje", "figure", .exercise), line("days_done", "dagen gedaan", "days done"),
    line("days_of", "van de dagen", "out of days"),
    line("verdict", "hoe het ging", "how it went", .code),
  ]

  /// Codes that the program stores, as people say them; what is not here is told as it stands.
  static func word(_ code: String, in language: Language) -> String {
    codes[code]?.text(in: language) ?? code
  }

  private static let codes: [String: Words] = [
    "": Words("", ""), "female": Words("vrouw", "female"), "male": Words("man", "male"),
    "other": Words("anders", "other"), "unknown": Words("onbekend", "unknown"),
    "own": Words("eigen naam", "own name"), "partner": Words("naam partner", "partner's name"),
    "partnerOwn": Words("partner en eigen", "partner and own"),
    "ownPartner": Words("eigen en partner", "own and partner"),
    "none": Words("geen", "none"), "passport": Words("paspoort", "passport"),
    "identityCard": Words("identiteitskaart", "identity card"),
    "drivingLicence": Words("rijbewijs", "driving licence"),
    "residencePermit": Words("verblijfsdocument", "residence permit"),
    "any": Words("geen voorkeur", "no preference"), "phone": Words("telefoon", "telephone"),
    "text": Words("sms", "text message"), "email": Words("e-mail", "e-mail"),
    "post": Words("post", "post"), "nl": Words("Nederlands", "Dutch"),
    "en": Words("Engels", "English"),
    "interest": Words("belang van een ander", "another's interest"),
    "law": Words("de wet", "the law"),
    "dispute": Words("klacht of geschil", "complaint or dispute"),
    "ordinary": Words("gewoon", "ordinary"), "chronic": Words("chronische lijst", "chronic list"),
    "osteoarthritis": Words("artrose", "osteoarthritis"),
    "booked": Words("geboekt", "booked"), "arrived": Words("aanwezig", "present"),
    "done": Words("behandeld", "treated"), "cancelled": Words("afgezegd", "called off"),
    "noShow": Words("niet verschenen", "did not come"),
    "calledOffLate": Words("te laat afgezegd", "called off late"),
    "patient": Words("patiënt", "patient"), "practice": Words("praktijk", "practice"),
    "soon": Words("graag snel", "soon"), "urgent": Words("spoed", "urgent"),
    "lowBack": Words("lage rug", "low back"), "neck": Words("nek", "neck"),
    "headache": Words("hoofdpijn vanuit de nek", "headache from the neck"),
    "shoulder": Words("schouder", "shoulder"), "dizziness": Words("duizeligheid", "dizziness"),
    "hip": Words("heup", "hip"), "left": Words("links", "left"), "right": Words("rechts", "right"),
    "both": Words("beide", "both"), "alternating": Words("om en om", "alternating"),
    "direct": Words("zonder verwijzing", "direct access"),
    "referral": Words("met verwijzing", "referral"), "course": Words("behandeling", "course"),
    "consultation": Words("eenmalig consult", "single consultation"),
    "notAsked": Words("niet gevraagd", "not asked"), "working": Words("werkt", "working"),
    "adapted": Words("aangepast werk", "adapted work"),
    "partly": Words("deels aan het werk", "partly"),
    "absent": Words("ziek gemeld", "off work"),
    "redFlags": Words("waarschuwingssignalen", "red flags"),
    "neckRisk": Words("risico's van de nek", "risks of the neck"),
    "clear": Words("pluis", "clear"), "notClear": Words("niet pluis", "not clear"),
    "proposed": Words("voorgesteld", "proposed"), "thinking": Words("bedenktijd", "thinking time"),
    "agreed": Words("akkoord", "agreed"), "given": Words("gegeven", "given"),
    "refused": Words("geweigerd", "refused"),
    "withdrawn": Words("ingetrokken", "withdrawn"), "verbal": Words("mondeling", "verbally"),
    "signed": Words("ondertekend", "signed"), "parents": Words("ouders", "parents"),
    "representative": Words("vertegenwoordiger", "representative"),
    "nprs": Words("pijn (0–10)", "pain (0–10)"), "psfs": Words("PSFS", "PSFS"),
    "psk": Words("PSK", "PSK"), "gpe": Words("ervaren verandering (1–7)", "change noticed (1–7)"),
    "higherIsWorse": Words("hoger is slechter", "higher is worse"),
    "higherIsBetter": Words("hoger is beter", "higher is better"),
    "incident": Words("incident", "incident"), "complaint": Words("klacht", "complaint"),
    "printed": Words("afgedrukt", "printed"), "saved": Words("bewaard", "saved"),
    "notPrinted": Words("niet afgedrukt", "not printed"), "good": Words("goed", "well"),
    "tooHeavy": Words("te zwaar", "too heavy"), "tooLight": Words("te licht", "too light"),
    "painful": Words("pijnlijk", "painful"), "owner": Words("eigenaar", "owner"),
    "therapist": Words("therapeut", "therapist"),
    "receptionist": Words("baliemedewerker", "receptionist"),
  ]
}
