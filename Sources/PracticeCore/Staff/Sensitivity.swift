/// To whom a column of the database may be shown.
///
/// The desk sees who somebody is, when the appointments are and who pays; of an episode only
/// since when, with whom and how many sessions (Dutch law on medical treatment, WGBO 7:457:
/// what the task needs, no more).
enum Sensitivity: CaseIterable {
  /// For everybody who works here.
  case desk
  /// For those who treat; see ``Permission/readClinical``.
  case clinical
  /// Shown to nobody: keys, orders, checks.
  case `internal`

  /// The columns of a table by how sensitive they are, each written once.
  private struct Table {
    var desk = ""
    var clinical = ""
    var `internal` = ""
  }

  /// A test compares this with the file: a column that is not here may not be added.
  private static let tables: [String: Table] = [
    "practice": Table(
      desk: "name address phone language fictional good_friday fifth_of_may", internal: "id"),
    "staff": Table(
      desk: """
        initials surname prefix given_name role treats manual_therapist active position
        responsible_id room_id
        """, internal: "id"),
    "account_key": Table(internal: "id staff_id public_key set_ms"),
    "account": Table(internal: "id staff_id password set_ms failures failed_ms factor factor_step"),
    "safeguard": Table(
      desk: "lock_minutes backup_recipient plain_backups backup_folder", internal: "id"),
    "room": Table(desk: "name active", internal: "id"),
    "printing": Table(desk: "printer", internal: "id"),
    "sheet_setting": Table(desk: "address", internal: "id"),
    "working_block": Table(
      desk: "staff_id weekday start finish raster valid_from valid_until exception", internal: "id"),
    "absence": Table(desk: "staff_id first_day last_day start finish reason", internal: "id"),
    "closure": Table(desk: "first_day last_day reason", internal: "id"),
    "appointment_kind": Table(
      desk: "code dutch english minutes treats visits care screens manual active", internal: "id"),
    "engagement": Table(desk: "staff_id day start minutes title", internal: "id series_id"),
    "group_session": Table(
      desk: "therapist_id room_id kind_id name day start minutes places status",
      internal: "id series_id"),
    "missed_rule": Table(
      desk: "notice_hours after_closed until_time charge cents percentage charges_late",
      internal: "id"),
    "cancel_reason": Table(desk: "code dutch english", internal: "id"),
    "technique": Table(desk: "code dutch english manual passive consent", internal: "id"),
    "closing_reason": Table(desk: "code dutch english", internal: "id"),

    "patient": Table(
      desk: """
        id surname prefix partner_surname partner_prefix name_order initials given_name
        birth_date birth_part sex citizen_number identity_document identity_number street
        house_number postcode city phone phone_label other_phone other_phone_label third_phone
        third_phone_label email channel language gp desk_note therapist_id source_id
        emergency_name emergency_relation emergency_phone bill_name bill_street
        bill_house_number bill_postcode bill_city
        """, internal: "sort_key"),
    "patient_source": Table(desk: "code dutch english", internal: "id"),
    "terms": Table(desk: "since", internal: "id"),
    "terms_agreed": Table(desk: "patient_id day terms staff_id", internal: "id"),
    "guardian": Table(desk: "patient_id name relation phone has_authority", internal: "id"),
    "former_number": Table(desk: "number patient_id", internal: "id"),
    "patient_token": Table(internal: "token sort_key patient_id"),

    "episode": Table(
      desk: """
        id patient_id therapist_id route opened closed expected_sessions evaluated kind
        condition_id
        """,
      clinical: """
        region side complaint onset linked_regions recurrence work_status back_at_work sharing referrer
        referrer_agb referred referral_diagnosis closing_reason_id
        """),
    "screening": Table(
      clinical: """
        episode_id patient_id staff_id day kind asked found conclusion reason examination advice
        excluded_by excluded_on
        """, internal: "id"),
    "symptom_change": Table(
      clinical: "episode_id patient_id staff_id day text check_id", internal: "id"),
    "consent_entry": Table(
      clinical: """
        episode_id patient_id staff_id technique_id region state day explained form decided_by
        remark
        """, internal: "id"),
    "treated_without_consent": Table(
      clinical: """
        appointment_id episode_id patient_id staff_id technique_id region day missing account
        """, internal: "id"),
    // That an intake is there, and signed, is a task; what it says is not the desk's.
    "intake": Table(
      desk: "episode_id patient_id therapist_id day signed_ms signed_by", internal: "id"),
    "intake_answer": Table(clinical: "intake_id patient_id question answer", internal: "id"),
    "intake_addendum": Table(
      clinical: "intake_id patient_id staff_id day text", internal: "id"),
    "treatment_plan": Table(
      clinical: """
        episode_id patient_id therapist_id day goal measure goal_day exercise advice behavioural
        weeks evaluation_session remark
        """, internal: "id"),
    "plan_technique": Table(clinical: "plan_id patient_id technique_id", internal: "id"),
    "appointment": Table(
      desk: """
        id patient_id therapist_id room_id episode_id kind_id day start minutes status note
        cancel_reason_id cancelled_by cancelled_at cancelled_late home_visit travel_before
        travel_after group_id
        """, internal: "series_id"),
    "discretion": Table(desk: "minutes", internal: "id"),
    "double_booking": Table(
      desk: "patient_id appointment_id other_id reason staff_id at", internal: "id"),
    "missed_charge": Table(
      desk: "patient_id appointment_id day cause cents percentage waived staff_id",
      internal: "id"),
    "waiting_wish": Table(
      desk: """
        patient_id therapist_id kind_id minutes urgency weekdays parts earliest latest first_day
        last_day replaces_id note since
        """, internal: "id"),
    // That a note is there, and signed, is a task; what it says is not the desk's.
    "session_note": Table(
      desk: """
        appointment_id episode_id patient_id therapist_id day signed_ms signed_by responsible_id
        """,
      clinical: """
        side_effect pain_day pain_before pain_after subjective objective analysis plan
        carried_over
        """, internal: "id"),
    "note_technique": Table(
      clinical: "note_id patient_id technique_id level side", internal: "id"),
    "note_addendum": Table(clinical: "note_id patient_id staff_id day text", internal: "id"),
    "programme": Table(clinical: "patient_id episode_id therapist_id started", internal: "id"),
    "programme_exercise": Table(
      clinical: """
        programme_id patient_id exercise sets repetitions hold_seconds times_per_day
        days_per_week side load note rest_seconds tempo weekdays pain_limit valid_from valid_until
        """, internal: "id position"),
    // About no patient, and yet the therapists' work: only they read and write it.
    "own_exercise": Table(
      clinical: """
        region category name start steps feel stop remark figure floor standing sets repetitions
        hold_seconds times_per_day days_per_week side active
        """, internal: "id"),
    "exercise_text": Table(
      clinical: "exercise language name start steps feel stop", internal: "id"),
    "programme_template": Table(clinical: "name region", internal: "id"),
    "programme_template_exercise": Table(
      clinical: """
        template_id exercise sets repetitions hold_seconds times_per_day days_per_week side load
        rest_seconds tempo weekdays pain_limit note
        """, internal: "id position"),
    "patient_caution": Table(clinical: "patient_id caution", internal: "id"),
    "exercise_sheet": Table(
      clinical: """
        patient_id episode_id staff_id day outcome practice address phone patient_name
        therapist_name language form large_print next_at grid_from grid_until advice
        """, internal: "id"),
    "exercise_sheet_line": Table(
      clinical: """
        sheet_id patient_id exercise name start steps feel stop figure sets repetitions
        hold_seconds times_per_day days_per_week side load rest_seconds tempo weekdays pain_limit
        valid_from valid_until note
        """, internal: "id position"),
    "exercise_adherence": Table(
      clinical: "patient_id episode_id exercise day days_done days_of verdict remark",
      internal: "id"),

    "care_setting": Table(desk: "note_labels recurrence_weeks", internal: "id"),
    "smallest_change": Table(
      desk: "instrument name valid_from bands source", internal: "id"),
    "care_letter": Table(
      clinical: "patient_id episode_id staff_id day kind addressee body", internal: "id"),
    "co_signature": Table(desk: "note_id patient_id staff_id signed_ms", internal: "id"),
    "standard_text": Table(clinical: "staff_id abbreviation body", internal: "id"),
    "measurement": Table(
      clinical: "patient_id episode_id staff_id day instrument item tenths direction",
      internal: "id"),
    "warning_seen": Table(
      clinical: "patient_id episode_id staff_id warning day treatments reason", internal: "id"),
    "episode_closing": Table(
      clinical: "patient_id episode_id staff_id day result aftercare", internal: "id"),
    "episode_code": Table(clinical: "patient_id episode_id dcsph csi", internal: "id"),
    "patient_statement": Table(clinical: "patient_id staff_id day body", internal: "id"),
    "register_entry": Table(
      clinical: "register patient_id appointment_id staff_id day what action settled",
      internal: "id"),

    "insurer": Table(desk: "name uzovi", internal: "id"),
    "insurer_payment": Table(
      desk: "insurer_id valid_from percentage cents", internal: "id"),
    "policy": Table(
      desk: """
        patient_id insurer_id number package sessions contracted valid_from valid_until
        budget_cents manual_sessions carry_over counts_screening
        """, internal: "id"),
    "insurance_check": Table(desk: "patient_id day staff_id", internal: "id"),
    "visits_elsewhere": Table(
      desk: "patient_id year visits stated condition_id", internal: "id"),
    "cover_extension": Table(desk: "patient_id episode_id recorded", internal: "id"),
    "price_told": Table(desk: "patient_id day staff_id", internal: "id"),
    // That the chronic list applies decides who pays; which of its diagnoses it is does not.
    "condition": Table(
      desk: "id patient_id kind began referred referrer", clinical: "chronic_code"),
    "cover_adjustment": Table(
      desk: "patient_id condition_id year visits reason day staff_id", internal: "id"),
    "cover_rule": Table(
      desk: """
        valid_from adult_age minor_visits minor_extension chronic_own_visits chronic_counts_minor
        exercise_visits exercise_months deductible_cents screening_counts one_a_day check_days
        """, internal: "id"),
    "chronic_entry": Table(
      desk: "code dutch english term_months listed valid_from", internal: "id"),
    "price": Table(
      desk: "code dutch english cents purpose kind_id valid_from valid_until", internal: "id"),

    "import_run": Table(desk: "day staff_id format patients", internal: "id"),
    "destruction_request": Table(
      desk: "patient_id requested staff_id refusal decided", internal: "id"),
    "destroyed_file": Table(desk: "number requested destroyed staff_id", internal: "id"),

    // What a sentence tells depends on the action; see ``Action/isClinical``.
    "journal_entry": Table(
      desk: "id at_ms utc_offset practice_at staff_id terminal patient_id action undoes",
      clinical: "subject moment detail", internal: "undoable batch"),
    "journal_row": Table(
      clinical: "before after", internal: "entry_id seq table_name row_id patient_id op"),
    "journal_baseline": Table(internal: "entry_id table_name row_count row_hash"),
    "access_log": Table(
      desk: """
        id at_ms utc_offset staff_id terminal event patient_id detail succeeded role
        responsible_id relation reason
        """),
    "draft": Table(
      clinical: "staff_id form subject_id patient_id content changed_ms", internal: "id"),
    "schema_migration": Table(internal: "version name checksum applied_ms"),
  ]

  /// The tables that are classed.
  static var classedTables: Set<String> { Set(tables.keys) }

  /// The columns of a table that are classed so.
  func columns(of table: String) -> [String] {
    guard let table = Sensitivity.tables[table] else { return [] }
    let names =
      switch self {
      case .desk: table.desk
      case .clinical: table.clinical
      case .internal: table.internal
      }
    return names.split { $0 == " " || $0 == "\n" }.map(String.init)
  }
}
