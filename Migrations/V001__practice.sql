-- The practice, its people, patients, agenda, care, cover, and the journal of every change.
--
-- Days are 'YYYY-MM-DD', moments of the practice 'YYYY-MM-DDTHH:MM', times and durations
-- whole minutes, instants (…_ms) milliseconds UTC. Each table that is journalled has an `id`;
-- AUTOINCREMENT, so that a number that was given once is never given to somebody else.
-- Each row about a patient names the patient, so that a file can be shown, exported and
-- destroyed as a whole.

-- The practice itself --------------------------------------------------------------------

CREATE TABLE practice (
  id           INTEGER PRIMARY KEY CHECK (id = 1),
  name         TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  address      TEXT NOT NULL DEFAULT '',
  phone        TEXT NOT NULL DEFAULT '',
  language     TEXT NOT NULL DEFAULT 'nl' CHECK (language IN ('nl', 'en')),
  -- 1: everybody in this file is made up, and every screen and print says so.
  fictional    INTEGER NOT NULL DEFAULT 0 CHECK (fictional IN (0, 1)),
  -- Whether Good Friday and 5 May are days off; not every practice closes then.
  good_friday  INTEGER NOT NULL DEFAULT 0 CHECK (good_friday IN (0, 1)),
  fifth_of_may INTEGER NOT NULL DEFAULT 0 CHECK (fifth_of_may IN (0, 1))
) STRICT;

CREATE TABLE staff (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  initials         TEXT NOT NULL UNIQUE CHECK (length(initials) BETWEEN 1 AND 10),
  surname          TEXT NOT NULL CHECK (length(surname) BETWEEN 1 AND 200),
  prefix           TEXT NOT NULL DEFAULT '',
  given_name       TEXT NOT NULL DEFAULT '',
  role             TEXT NOT NULL CHECK (role IN ('owner', 'therapist', 'receptionist')),
  -- Has a column in the agenda.
  treats           INTEGER NOT NULL CHECK (treats IN (0, 1)),
  manual_therapist INTEGER NOT NULL CHECK (manual_therapist IN (0, 1)),
  active           INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

CREATE TABLE room (
  id   INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 100)
) STRICT;

-- One stretch of work, each week: weekday 1 is Monday, raster the minutes of a row.
CREATE TABLE working_block (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  staff_id    INTEGER NOT NULL REFERENCES staff (id),
  weekday     INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  start       INTEGER NOT NULL CHECK (start BETWEEN 0 AND 1439),
  finish      INTEGER NOT NULL CHECK (finish BETWEEN 1 AND 1440),
  raster      INTEGER NOT NULL CHECK (raster BETWEEN 5 AND 60),
  valid_from  TEXT NOT NULL CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_until TEXT CHECK (valid_until IS NULL OR valid_until >= valid_from),
  CHECK (start < finish)
) STRICT;
CREATE INDEX working_block_of_staff ON working_block (staff_id, weekday);

-- A therapist who is away on these days between these times (0 to 1440: the whole day).
CREATE TABLE absence (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  staff_id  INTEGER NOT NULL REFERENCES staff (id),
  first_day TEXT NOT NULL CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  last_day  TEXT NOT NULL CHECK (last_day >= first_day),
  start     INTEGER NOT NULL DEFAULT 0 CHECK (start BETWEEN 0 AND 1439),
  finish    INTEGER NOT NULL DEFAULT 1440 CHECK (finish BETWEEN 1 AND 1440),
  reason    TEXT NOT NULL DEFAULT '',
  CHECK (start < finish)
) STRICT;
CREATE INDEX absence_of_staff ON absence (staff_id, last_day);
CREATE INDEX absence_by_day ON absence (last_day);

-- The whole practice is closed.
CREATE TABLE closure (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  first_day TEXT NOT NULL CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  last_day  TEXT NOT NULL CHECK (last_day >= first_day),
  reason    TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX closure_by_day ON closure (last_day);

-- Lists that grow. A practice may add to them; `code` is what programs speak of.
CREATE TABLE appointment_kind (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  code    TEXT NOT NULL UNIQUE,
  dutch   TEXT NOT NULL,
  english TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 480),
  -- Counts in 'session x of y'.
  treats  INTEGER NOT NULL CHECK (treats IN (0, 1)),
  -- How many visits it takes from the cover.
  visits  INTEGER NOT NULL CHECK (visits BETWEEN 0 AND 4)
) STRICT;
INSERT INTO appointment_kind (code, dutch, english, minutes, treats, visits) VALUES
  ('treatment', 'behandeling', 'treatment', 30, 1, 1),
  ('intake', 'intake', 'intake', 60, 0, 1),
  ('evaluation', 'evaluatie', 'evaluation', 30, 1, 1),
  ('consultation', 'eenmalig consult', 'single consultation', 45, 0, 1);

CREATE TABLE cancel_reason (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  code    TEXT NOT NULL UNIQUE,
  dutch   TEXT NOT NULL,
  english TEXT NOT NULL
) STRICT;
INSERT INTO cancel_reason (code, dutch, english) VALUES
  ('ill', 'ziek', 'ill'),
  ('work', 'werk of school', 'work or school'),
  ('better', 'klachten over', 'complaint is over'),
  ('practice', 'door de praktijk', 'by the practice'),
  ('other', 'andere reden', 'another reason');

CREATE TABLE technique (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  code    TEXT NOT NULL UNIQUE,
  dutch   TEXT NOT NULL,
  english TEXT NOT NULL,
  -- Only a manual therapist may carry it out.
  manual  INTEGER NOT NULL CHECK (manual IN (0, 1)),
  -- Done to the patient, as against by the patient.
  passive INTEGER NOT NULL CHECK (passive IN (0, 1))
) STRICT;
INSERT INTO technique (code, dutch, english, manual, passive) VALUES
  ('mobilisation', 'mobilisatie', 'mobilisation', 0, 1),
  ('manipulation', 'manipulatie', 'manipulation', 1, 1),
  ('exercise', 'oefentherapie', 'exercise therapy', 0, 0),
  ('softTissue', 'weke delen', 'soft tissue', 0, 1),
  ('triggerPoint', 'triggerpoint', 'trigger point', 0, 1),
  ('advice', 'advies en uitleg', 'advice and education', 0, 0);

-- Patients ---------------------------------------------------------------------------------

CREATE TABLE patient (
  -- The patient number.
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  surname         TEXT NOT NULL CHECK (length(surname) BETWEEN 1 AND 200),
  prefix          TEXT NOT NULL DEFAULT '',
  partner_surname TEXT NOT NULL DEFAULT '',
  partner_prefix  TEXT NOT NULL DEFAULT '',
  name_order      TEXT NOT NULL DEFAULT 'own'
                  CHECK (name_order IN ('own', 'partner', 'partnerOwn', 'ownPartner')),
  initials        TEXT NOT NULL DEFAULT '',
  given_name      TEXT NOT NULL DEFAULT '',
  birth_date      TEXT CHECK (birth_date GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  sex             TEXT NOT NULL DEFAULT 'unknown'
                  CHECK (sex IN ('female', 'male', 'other', 'unknown')),
  citizen_number  TEXT NOT NULL DEFAULT '',
  street          TEXT NOT NULL DEFAULT '',
  house_number    TEXT NOT NULL DEFAULT '',
  postcode        TEXT NOT NULL DEFAULT '',
  city            TEXT NOT NULL DEFAULT '',
  phone           TEXT NOT NULL DEFAULT '',
  other_phone     TEXT NOT NULL DEFAULT '',
  email           TEXT NOT NULL DEFAULT '',
  -- The language of this patient's prints.
  language        TEXT NOT NULL DEFAULT 'nl' CHECK (language IN ('nl', 'en')),
  gp              TEXT NOT NULL DEFAULT '',
  -- For the desk; nothing clinical belongs here.
  desk_note       TEXT NOT NULL DEFAULT '',
  therapist_id    INTEGER REFERENCES staff (id),
  -- Surname without prefix, folded: the order of every list.
  sort_key        TEXT NOT NULL
) STRICT;
CREATE INDEX patient_by_name ON patient (sort_key, id);
INSERT INTO sqlite_sequence (name, seq) VALUES ('patient', 1000);

-- The words a patient is found by. Rebuilt from `patient` by the program, never typed.
CREATE TABLE patient_token (
  token      TEXT NOT NULL,
  sort_key   TEXT NOT NULL,
  patient_id INTEGER NOT NULL REFERENCES patient (id),
  PRIMARY KEY (token, sort_key, patient_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX patient_token_of ON patient_token (patient_id, token);

-- Care -------------------------------------------------------------------------------------

CREATE TABLE episode (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  patient_id        INTEGER NOT NULL REFERENCES patient (id),
  therapist_id      INTEGER NOT NULL REFERENCES staff (id),
  region            TEXT NOT NULL
                    CHECK (region IN ('lowBack', 'neck', 'headache', 'shoulder', 'dizziness',
                                      'hip', 'other')),
  side              TEXT NOT NULL DEFAULT 'none' CHECK (side IN ('none', 'left', 'right', 'both')),
  complaint         TEXT NOT NULL DEFAULT '',
  route             TEXT NOT NULL DEFAULT 'direct' CHECK (route IN ('direct', 'referral')),
  onset             TEXT CHECK (onset GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  opened            TEXT NOT NULL
                    CHECK (opened GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  closed            TEXT CHECK (closed IS NULL OR closed >= opened),
  expected_sessions INTEGER CHECK (expected_sessions BETWEEN 1 AND 99),
  evaluated         TEXT CHECK (evaluated GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX episode_of_patient ON episode (patient_id, opened);
CREATE INDEX episode_open ON episode (therapist_id) WHERE closed IS NULL;

-- The agenda -------------------------------------------------------------------------------

CREATE TABLE appointment (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  patient_id       INTEGER NOT NULL REFERENCES patient (id),
  therapist_id     INTEGER NOT NULL REFERENCES staff (id),
  room_id          INTEGER REFERENCES room (id),
  episode_id       INTEGER REFERENCES episode (id),
  kind_id          INTEGER NOT NULL REFERENCES appointment_kind (id),
  day              TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  start            INTEGER NOT NULL CHECK (start BETWEEN 0 AND 1439),
  minutes          INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 480),
  status           TEXT NOT NULL DEFAULT 'booked'
                   CHECK (status IN ('booked', 'arrived', 'done', 'cancelled', 'noShow')),
  -- Appointments that were booked as one series share the id of the first of them.
  series_id        INTEGER,
  note             TEXT NOT NULL DEFAULT '',
  cancel_reason_id INTEGER REFERENCES cancel_reason (id),
  cancelled_by     TEXT CHECK (cancelled_by IN ('patient', 'practice')),
  -- The practice's moment at which it was called off: inside or outside the 24 hours.
  cancelled_at     TEXT,
  CHECK (start + minutes <= 1440)
) STRICT;
CREATE INDEX appointment_by_day ON appointment (day, therapist_id, start);
CREATE INDEX appointment_of_patient ON appointment (patient_id, day, start);
CREATE INDEX appointment_of_episode ON appointment (episode_id, day, start)
  WHERE episode_id IS NOT NULL;
-- One index per thing that can be double-booked; the guard repeats these terms literally.
CREATE INDEX appointment_active_therapist ON appointment (therapist_id, day, start, minutes)
  WHERE status IN ('booked', 'arrived', 'done');
CREATE INDEX appointment_active_room ON appointment (room_id, day, start, minutes)
  WHERE status IN ('booked', 'arrived', 'done') AND room_id IS NOT NULL;
CREATE INDEX appointment_active_patient ON appointment (patient_id, day, start, minutes)
  WHERE status IN ('booked', 'arrived', 'done');

-- The guards: what may never be stored. One text each, used by the triggers below, by the
-- check after an undo, and by `practice check`. A row is a pair that stands in each other's
-- way; `other_id` is an appointment, an absence or a closure, as `rule` says.

CREATE VIEW guard_appointment (appointment_id, rule, other_id) AS
  SELECT a.id, 'therapist', b.id
    FROM appointment a JOIN appointment b
      ON b.therapist_id = a.therapist_id AND b.day = a.day
     AND b.start < a.start + a.minutes AND b.start + b.minutes > a.start
     AND b.status IN ('booked', 'arrived', 'done') AND b.id <> a.id
   WHERE a.status IN ('booked', 'arrived', 'done')
  UNION ALL
  SELECT a.id, 'room', b.id
    FROM appointment a JOIN appointment b
      ON b.room_id = a.room_id AND b.room_id IS NOT NULL AND b.day = a.day
     AND b.start < a.start + a.minutes AND b.start + b.minutes > a.start
     AND b.status IN ('booked', 'arrived', 'done') AND b.id <> a.id
   WHERE a.status IN ('booked', 'arrived', 'done')
  UNION ALL
  SELECT a.id, 'patient', b.id
    FROM appointment a JOIN appointment b
      ON b.patient_id = a.patient_id AND b.day = a.day
     AND b.start < a.start + a.minutes AND b.start + b.minutes > a.start
     AND b.status IN ('booked', 'arrived', 'done') AND b.id <> a.id
   WHERE a.status IN ('booked', 'arrived', 'done')
  UNION ALL
  SELECT a.id, 'absence', x.id
    FROM appointment a JOIN absence x
      ON x.staff_id = a.therapist_id AND x.first_day <= a.day AND x.last_day >= a.day
     AND x.start < a.start + a.minutes AND x.finish > a.start
   WHERE a.status IN ('booked', 'arrived', 'done')
  UNION ALL
  SELECT a.id, 'closure', c.id
    FROM appointment a JOIN closure c ON c.first_day <= a.day AND c.last_day >= a.day
   WHERE a.status IN ('booked', 'arrived', 'done');

CREATE TRIGGER appointment_guard_insert AFTER INSERT ON appointment
WHEN new.status IN ('booked', 'arrived', 'done') BEGIN
  SELECT RAISE(ABORT, 'guard:appointment')
   WHERE EXISTS (SELECT 1 FROM guard_appointment WHERE appointment_id = new.id);
END;
CREATE TRIGGER appointment_guard_update
AFTER UPDATE OF therapist_id, room_id, patient_id, day, start, minutes, status ON appointment
WHEN new.status IN ('booked', 'arrived', 'done') BEGIN
  SELECT RAISE(ABORT, 'guard:appointment')
   WHERE EXISTS (SELECT 1 FROM guard_appointment WHERE appointment_id = new.id);
END;
CREATE TRIGGER absence_guard_insert AFTER INSERT ON absence BEGIN
  SELECT RAISE(ABORT, 'guard:appointment')
   WHERE EXISTS (SELECT 1 FROM guard_appointment WHERE rule = 'absence' AND other_id = new.id);
END;
CREATE TRIGGER absence_guard_update AFTER UPDATE ON absence BEGIN
  SELECT RAISE(ABORT, 'guard:appointment')
   WHERE EXISTS (SELECT 1 FROM guard_appointment WHERE rule = 'absence' AND other_id = new.id);
END;
CREATE TRIGGER closure_guard_insert AFTER INSERT ON closure BEGIN
  SELECT RAISE(ABORT, 'guard:appointment')
   WHERE EXISTS (SELECT 1 FROM guard_appointment WHERE rule = 'closure' AND other_id = new.id);
END;
CREATE TRIGGER closure_guard_update AFTER UPDATE ON closure BEGIN
  SELECT RAISE(ABORT, 'guard:appointment')
   WHERE EXISTS (SELECT 1 FROM guard_appointment WHERE rule = 'closure' AND other_id = new.id);
END;

-- Treatments -------------------------------------------------------------------------------

CREATE TABLE session_note (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  appointment_id INTEGER NOT NULL UNIQUE REFERENCES appointment (id),
  episode_id     INTEGER NOT NULL REFERENCES episode (id),
  patient_id     INTEGER NOT NULL REFERENCES patient (id),
  therapist_id   INTEGER NOT NULL REFERENCES staff (id),
  day            TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  -- After the previous session: what the patient noticed.
  side_effect    TEXT NOT NULL DEFAULT 'notAsked'
                 CHECK (side_effect IN ('notAsked', 'none', 'morePain', 'tired', 'dizzy', 'other')),
  -- Average pain in the last 24 hours, asked at the start; the only one verdicts use.
  pain_day       INTEGER CHECK (pain_day BETWEEN 0 AND 10),
  pain_before    INTEGER CHECK (pain_before BETWEEN 0 AND 10),
  pain_after     INTEGER CHECK (pain_after BETWEEN 0 AND 10),
  subjective     TEXT NOT NULL DEFAULT '',
  objective      TEXT NOT NULL DEFAULT '',
  analysis       TEXT NOT NULL DEFAULT '',
  plan           TEXT NOT NULL DEFAULT '',
  signed_ms      INTEGER,
  signed_by      INTEGER REFERENCES staff (id),
  CHECK ((signed_ms IS NULL) = (signed_by IS NULL))
) STRICT;
CREATE INDEX session_note_of_episode ON session_note (episode_id, day);
CREATE INDEX session_note_of_patient ON session_note (patient_id, day);

CREATE TABLE note_technique (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  note_id      INTEGER NOT NULL REFERENCES session_note (id),
  patient_id   INTEGER NOT NULL REFERENCES patient (id),
  technique_id INTEGER NOT NULL REFERENCES technique (id),
  -- Where: 'L4-L5', 'schouder'.
  level        TEXT NOT NULL DEFAULT '',
  side         TEXT NOT NULL DEFAULT 'none' CHECK (side IN ('none', 'left', 'right', 'both')),
  UNIQUE (note_id, technique_id)
) STRICT;

-- What is added to a note after it was signed.
CREATE TABLE note_addendum (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  note_id    INTEGER NOT NULL REFERENCES session_note (id),
  patient_id INTEGER NOT NULL REFERENCES patient (id),
  staff_id   INTEGER NOT NULL REFERENCES staff (id),
  day        TEXT NOT NULL,
  text       TEXT NOT NULL CHECK (length(text) >= 1)
) STRICT;
CREATE INDEX note_addendum_of ON note_addendum (note_id);

-- A signed note is closed, whatever program writes.
CREATE TRIGGER session_note_signed_update BEFORE UPDATE ON session_note
WHEN old.signed_ms IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'guard:signed');
END;
CREATE TRIGGER session_note_signed_delete BEFORE DELETE ON session_note
WHEN old.signed_ms IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'guard:signed');
END;
CREATE TRIGGER note_technique_signed_insert BEFORE INSERT ON note_technique
WHEN (SELECT signed_ms FROM session_note WHERE id = new.note_id) IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'guard:signed');
END;
CREATE TRIGGER note_technique_signed_update BEFORE UPDATE ON note_technique
WHEN EXISTS (SELECT 1 FROM session_note
              WHERE id IN (old.note_id, new.note_id) AND signed_ms IS NOT NULL) BEGIN
  SELECT RAISE(ABORT, 'guard:signed');
END;
CREATE TRIGGER note_technique_signed_delete BEFORE DELETE ON note_technique
WHEN (SELECT signed_ms FROM session_note WHERE id = old.note_id) IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'guard:signed');
END;
CREATE TRIGGER note_addendum_keeps BEFORE UPDATE ON note_addendum BEGIN
  SELECT RAISE(ABORT, 'guard:signed');
END;
CREATE TRIGGER note_addendum_stays BEFORE DELETE ON note_addendum BEGIN
  SELECT RAISE(ABORT, 'guard:signed');
END;

-- Home exercises ---------------------------------------------------------------------------

CREATE TABLE programme (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  patient_id   INTEGER NOT NULL REFERENCES patient (id),
  episode_id   INTEGER NOT NULL REFERENCES episode (id),
  therapist_id INTEGER NOT NULL REFERENCES staff (id),
  started      TEXT NOT NULL CHECK (started GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;
CREATE UNIQUE INDEX programme_of_episode ON programme (episode_id);
CREATE INDEX programme_of_patient ON programme (patient_id);

CREATE TABLE programme_exercise (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  programme_id  INTEGER NOT NULL REFERENCES programme (id),
  patient_id    INTEGER NOT NULL REFERENCES patient (id),
  position      INTEGER NOT NULL,
  exercise      TEXT NOT NULL,
  sets          INTEGER NOT NULL CHECK (sets BETWEEN 1 AND 20),
  repetitions   INTEGER NOT NULL CHECK (repetitions BETWEEN 1 AND 100),
  hold_seconds  INTEGER CHECK (hold_seconds BETWEEN 1 AND 3600),
  times_per_day INTEGER NOT NULL CHECK (times_per_day BETWEEN 1 AND 12),
  days_per_week INTEGER NOT NULL CHECK (days_per_week BETWEEN 1 AND 7),
  side          TEXT NOT NULL DEFAULT 'none'
                CHECK (side IN ('none', 'left', 'right', 'both', 'alternating')),
  load          TEXT NOT NULL DEFAULT '',
  note          TEXT NOT NULL DEFAULT '',
  UNIQUE (programme_id, exercise)
) STRICT;
CREATE INDEX programme_exercise_of_patient ON programme_exercise (patient_id);

-- Insurance --------------------------------------------------------------------------------

CREATE TABLE insurer (
  id    INTEGER PRIMARY KEY AUTOINCREMENT,
  name  TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 200),
  uzovi TEXT NOT NULL DEFAULT '' CHECK (uzovi = '' OR uzovi GLOB '[0-9][0-9][0-9][0-9]')
) STRICT;

-- A supplementary policy. No number of sessions: unlimited.
CREATE TABLE policy (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  patient_id  INTEGER NOT NULL REFERENCES patient (id),
  insurer_id  INTEGER NOT NULL REFERENCES insurer (id),
  number      TEXT NOT NULL DEFAULT '',
  package     TEXT NOT NULL DEFAULT '',
  sessions    INTEGER CHECK (sessions BETWEEN 0 AND 999),
  -- 0: the insurer has no contract with the practice and pays in part.
  contracted  INTEGER NOT NULL DEFAULT 1 CHECK (contracted IN (0, 1)),
  valid_from  TEXT NOT NULL CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_until TEXT CHECK (valid_until IS NULL OR valid_until >= valid_from)
) STRICT;
CREATE INDEX policy_of_patient ON policy (patient_id, valid_from);

-- The insurance was checked with the insurer on this day.
CREATE TABLE insurance_check (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  patient_id INTEGER NOT NULL REFERENCES patient (id),
  day        TEXT NOT NULL,
  staff_id   INTEGER NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX insurance_check_of_patient ON insurance_check (patient_id, day);

-- Visits to others in a calendar year, as the patient stated them on a day.
CREATE TABLE visits_elsewhere (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  patient_id INTEGER NOT NULL REFERENCES patient (id),
  year       INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2999),
  visits     INTEGER NOT NULL CHECK (visits BETWEEN 0 AND 999),
  stated     TEXT NOT NULL
) STRICT;
CREATE INDEX visits_elsewhere_of_patient ON visits_elsewhere (patient_id, year);

-- Under 18: the insurer's second nine for a complaint.
CREATE TABLE cover_extension (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  patient_id INTEGER NOT NULL REFERENCES patient (id),
  episode_id INTEGER NOT NULL REFERENCES episode (id),
  recorded   TEXT NOT NULL,
  UNIQUE (episode_id, recorded)
) STRICT;
CREATE INDEX cover_extension_of_patient ON cover_extension (patient_id);

-- The patient was told the price of visits that are not covered.
CREATE TABLE price_told (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  patient_id INTEGER NOT NULL REFERENCES patient (id),
  day        TEXT NOT NULL,
  staff_id   INTEGER NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX price_told_of_patient ON price_told (patient_id, day);

-- Journal, access log, drafts ----------------------------------------------------------------

-- One entry per change. The sentence is made out of the action and its parts when it is
-- shown, so that each reader gets it in his own language.
CREATE TABLE journal_entry (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  at_ms       INTEGER NOT NULL,
  utc_offset  INTEGER NOT NULL,
  practice_at TEXT NOT NULL,
  staff_id    INTEGER REFERENCES staff (id),
  terminal    TEXT NOT NULL,
  patient_id  INTEGER,
  action      TEXT NOT NULL,
  subject     TEXT NOT NULL DEFAULT '',
  moment      TEXT,
  detail      TEXT NOT NULL DEFAULT '',
  undoes      INTEGER REFERENCES journal_entry (id),
  undoable    INTEGER NOT NULL CHECK (undoable IN (0, 1))
) STRICT;
CREATE INDEX journal_entry_of_staff ON journal_entry (staff_id, id);
CREATE INDEX journal_entry_of_patient ON journal_entry (patient_id, id)
  WHERE patient_id IS NOT NULL;

-- The rows an entry changed: JSON objects of the changed columns by name.
CREATE TABLE journal_row (
  entry_id   INTEGER NOT NULL REFERENCES journal_entry (id),
  seq        INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_id     INTEGER NOT NULL,
  patient_id INTEGER,
  op         TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
  before     TEXT,
  after      TEXT,
  PRIMARY KEY (entry_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_row_of_row ON journal_row (table_name, row_id);
CREATE INDEX journal_row_of_patient ON journal_row (patient_id) WHERE patient_id IS NOT NULL;

-- What each table held when an entry that wrote in bulk ended: how many rows, and the sum of
-- the hashes of the rows. `practice check` replays the journal from here.
CREATE TABLE journal_baseline (
  entry_id   INTEGER NOT NULL REFERENCES journal_entry (id),
  table_name TEXT NOT NULL,
  row_count  INTEGER NOT NULL,
  row_hash   INTEGER NOT NULL,
  PRIMARY KEY (entry_id, table_name)
) STRICT, WITHOUT ROWID;

-- Who looked, searched, printed, exported or was refused (NEN 7513).
CREATE TABLE access_log (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  at_ms      INTEGER NOT NULL,
  utc_offset INTEGER NOT NULL,
  staff_id   INTEGER REFERENCES staff (id),
  terminal   TEXT NOT NULL,
  event      TEXT NOT NULL,
  patient_id INTEGER,
  detail     TEXT NOT NULL DEFAULT '',
  succeeded  INTEGER NOT NULL DEFAULT 1 CHECK (succeeded IN (0, 1))
) STRICT;
CREATE INDEX access_log_of_patient ON access_log (patient_id, id) WHERE patient_id IS NOT NULL;

CREATE TRIGGER journal_entry_keeps BEFORE UPDATE ON journal_entry BEGIN
  SELECT RAISE(ABORT, 'guard:journal');
END;
CREATE TRIGGER journal_entry_stays BEFORE DELETE ON journal_entry BEGIN
  SELECT RAISE(ABORT, 'guard:journal');
END;
CREATE TRIGGER journal_row_keeps BEFORE UPDATE ON journal_row BEGIN
  SELECT RAISE(ABORT, 'guard:journal');
END;
CREATE TRIGGER journal_row_stays BEFORE DELETE ON journal_row BEGIN
  SELECT RAISE(ABORT, 'guard:journal');
END;
CREATE TRIGGER journal_baseline_keeps BEFORE UPDATE ON journal_baseline BEGIN
  SELECT RAISE(ABORT, 'guard:journal');
END;
CREATE TRIGGER journal_baseline_stays BEFORE DELETE ON journal_baseline BEGIN
  SELECT RAISE(ABORT, 'guard:journal');
END;
CREATE TRIGGER access_log_keeps BEFORE UPDATE ON access_log BEGIN
  SELECT RAISE(ABORT, 'guard:journal');
END;
CREATE TRIGGER access_log_stays BEFORE DELETE ON access_log BEGIN
  SELECT RAISE(ABORT, 'guard:journal');
END;

-- What somebody is typing and has not saved.
CREATE TABLE draft (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  staff_id   INTEGER NOT NULL REFERENCES staff (id),
  form       TEXT NOT NULL,
  -- Which row the form is about; 0 for a new one.
  subject_id INTEGER NOT NULL,
  patient_id INTEGER,
  content    TEXT NOT NULL,
  changed_ms INTEGER NOT NULL,
  UNIQUE (staff_id, form, subject_id)
) STRICT;
