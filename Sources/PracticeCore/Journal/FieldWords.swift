/// What tables and columns are called by the people who use them.
///
/// A name that is not here is shown as it is, with blanks: a log that shows an odd word is better
/// than one that hides a change.
enum FieldWords {
  static func thing(_ table: String, _ language: Language) -> String {
    word(table, things, language)
  }

  static func field(_ column: String, _ language: Language) -> String {
    word(column, fields, language)
  }

  private static func word(
    _ name: String, _ words: [String: (String, String)], _ language: Language
  ) -> String {
    words[name].map { language($0.0, $0.1) }
      ?? name.split(separator: "_").filter { $0 != "id" }.joined(separator: " ")
  }

  /// A stored value as people write it; nothing for none.
  static func text(
    _ value: SQLValue, of column: String, staff: [Int64: String], _ language: Language
  ) -> String? {
    switch value {
    case .null: return nil
    case .text(let text):
      if column == "status", let status = statuses[text] { return language(status.0, status.1) }
      guard text.count == 10, let day = Day(iso: text) else { return text.isEmpty ? nil : text }
      return language.numericDate(day)
    case .real(let number): return "\(number)"
    case .integer(let number):
      if staffColumns.contains(column) { return staff[number] ?? "#\(number)" }
      if column == "start" || column == "finish", (0...1440).contains(number) {
        return TimeOfDay(minutes: Int(number)).short
      }
      if yesOrNo.contains(column) {
        return number == 1 ? language("ja", "yes") : language("nee", "no")
      }
      if column.hasSuffix("_ms") {
        let moment = PracticeClock.dutchTime(at: number)
        return "\(language.numericDate(moment.day)) \(moment.time.short)"
      }
      return "\(number)"
    }
  }

  private static let staffColumns: Set = [
    "staff_id", "therapist_id", "signed_by", "cancelled_by", "responsible_id", "cosigned_by",
    "told_by", "by_id",
  ]

  /// Rows that belong to each other are told by what they are, not by their numbers.
  static let links: Set = [
    "patient_id", "appointment_id", "episode_id", "programme_id", "note_id", "series_id",
  ]

  private static let statuses = [
    "booked": ("geboekt", "booked"), "arrived": ("aanwezig", "present"), "done": ("gedaan", "done"),
    "cancelled": ("afgezegd", "called off"), "noShow": ("niet verschenen", "no-show"),
  ]

  private static let yesOrNo: Set = [
    "active", "exception", "treats", "manual_therapist", "fictional", "good_friday", "fifth_of_may",
    "contracted", "plain_backups",
  ]

  private static let things: [String: (String, String)] = [
    "appointment": ("afspraak", "appointment"), "patient": ("patiënt", "patient"),
    "episode": ("episode", "episode"), "session_note": ("behandelverslag", "session note"),
    "note_technique": ("techniek", "technique"), "note_addendum": ("aanvulling", "addendum"),
    "room": ("kamer", "room"),
    "programme": ("oefenprogramma", "exercise programme"),
    "programme_exercise": ("oefening", "exercise"), "policy": ("polis", "policy"),
    "insurance_check": ("controle verzekering", "insurance check"),
    "visits_elsewhere": ("behandelingen elders", "visits elsewhere"),
    "cover_extension": ("verlenging", "extension"), "price_told": ("prijs verteld", "price told"),
    "terms": ("voorwaarden", "terms"), "terms_agreed": ("akkoord voorwaarden", "terms agreed to"),
    "practice": ("praktijk", "practice"), "staff": ("medewerker", "member of staff"),
    "working_block": ("werktijd", "working hours"), "absence": ("afwezigheid", "absence"),
    "closure": ("sluiting", "closure"), "safeguard": ("beveiliging", "security"),
    "insurer": ("verzekeraar", "insurer"),
    "insurer_payment": ("vergoeding zonder contract", "payment without a contract"),
    "printing": ("printer", "printer"), "screening": ("screening", "screening"),
    "consent_entry": ("toestemming", "consent"), "intake": ("intake", "intake"),
    "intake_answer": ("antwoord intake", "intake answer"),
    "treatment_plan": ("behandelplan", "treatment plan"),
    "care_letter": ("brief of formulier", "letter or form"),
    "smallest_change": ("kleinste verandering", "smallest change"),
    "measurement": ("meting", "measurement"), "wish": ("wachtlijst", "waiting list"),
  ]

  private static let fields: [String: (String, String)] = [
    "terms": ("voorwaarden van", "terms of"), "since": ("vanaf", "since"),
    "percentage": ("percentage", "percentage"), "cents": ("bedrag in centen", "amount in cents"),
    "day": ("dag", "day"), "start": ("begin", "start"), "finish": ("einde", "end"),
    "minutes": ("minuten", "minutes"), "status": ("stand", "status"),
    "therapist_id": ("therapeut", "therapist"), "staff_id": ("medewerker", "member of staff"),
    "room_id": ("kamer", "room"), "episode_id": ("episode", "episode"),
    "kind_id": ("soort", "kind"), "note": ("opmerking", "remark"),
    "cancel_reason_id": ("reden afzegging", "reason"), "cancelled_by": ("door", "by"),
    "cancelled_at": ("afgezegd op", "called off at"), "surname": ("achternaam", "surname"),
    "prefix": ("tussenvoegsel", "prefix"), "partner_surname": ("naam partner", "partner's name"),
    "partner_prefix": ("tussenvoegsel partner", "partner's prefix"),
    "name_order": ("volgorde namen", "order of names"), "initials": ("initialen", "initials"),
    "given_name": ("voornaam", "first name"), "birth_date": ("geboortedatum", "birth date"),
    "sex": ("geslacht", "sex"), "citizen_number": ("BSN", "BSN"), "street": ("straat", "street"),
    "house_number": ("huisnummer", "house number"), "postcode": ("postcode", "postcode"),
    "city": ("plaats", "city"), "phone": ("telefoon", "phone"),
    "other_phone": ("andere telefoon", "other phone"), "email": ("e-mail", "e-mail"),
    "language": ("taal", "language"), "gp": ("huisarts", "GP"),
    "desk_note": ("notitie balie", "desk note"), "region": ("waar", "where"),
    "side": ("kant", "side"), "complaint": ("hulpvraag", "request for help"),
    "onset": ("begin klacht", "onset"), "route": ("gekomen via", "came by"),
    "opened": ("geopend", "opened"), "closed": ("afgesloten", "closed"),
    "expected_sessions": ("verwacht aantal", "expected sessions"),
    "evaluated": ("evaluatie", "evaluation"), "side_effect": ("na vorige keer", "after last time"),
    "pain_day": ("pijn 24 uur", "pain 24 hours"), "pain_before": ("pijn vóór", "pain before"),
    "pain_after": ("pijn na", "pain after"), "subjective": ("S", "S"), "objective": ("O", "O"),
    "analysis": ("A", "A"), "plan": ("P", "P"), "signed_ms": ("ondertekend", "signed"),
    "signed_by": ("ondertekend door", "signed by"), "technique_id": ("techniek", "technique"),
    "level": ("niveau", "level"), "text": ("tekst", "text"), "number": ("nummer", "number"),
    "package": ("pakket", "package"), "sessions": ("behandelingen", "sessions"),
    "contracted": ("contract", "contract"), "valid_from": ("geldig vanaf", "valid from"),
    "valid_until": ("geldig tot", "valid until"), "insurer_id": ("verzekeraar", "insurer"),
    "exercise": ("oefening", "exercise"), "sets": ("reeksen", "sets"),
    "repetitions": ("herhalingen", "repetitions"), "hold_seconds": ("seconden", "seconds"),
    "times_per_day": ("keer per dag", "times a day"), "days_per_week": ("dagen", "days a week"),
    "load": ("gewicht", "load"), "name": ("naam", "name"), "address": ("adres", "address"),
    "role": ("functie", "role"), "treats": ("agenda", "agenda"),
    "manual_therapist": ("manueel therapeut", "manual therapist"),
    "active": ("in dienst", "works here"), "position": ("werkt", "works"),
    "responsible_id": ("onder", "under"), "first_day": ("van", "from"),
    "last_day": ("tot en met", "until"), "reason": ("reden", "reason"),
    "exception": ("uitzondering", "exception"), "weekday": ("weekdag", "weekday"),
    "raster": ("raster", "raster"),
    "lock_minutes": ("op slot na", "lock after"),
    "backup_recipient": ("versleutelen voor", "encrypt for"),
    "backup_folder": ("dagelijks ook naar", "each day also to"),
    "plain_backups": ("mag onversleuteld", "may be plain"), "printer": ("printer", "printer"),
    "started": ("begonnen", "started"), "year": ("jaar", "year"), "visits": ("aantal", "visits"),
    "stated": ("opgegeven", "stated"), "recorded": ("vastgelegd", "recorded"),
  ]
}
