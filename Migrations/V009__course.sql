-- The session note and what follows from it: measurements, the course, closing, the registers.

-- How the practice works: one row.
CREATE TABLE care_setting (
  id               INTEGER PRIMARY KEY CHECK (id = 1),
  -- The third letter of a note: A (SOAP) or E (SOEP).
  note_labels      TEXT NOT NULL DEFAULT 'soap' CHECK (note_labels IN ('soap', 'soep')),
  -- A complaint that comes back within so many weeks after closing goes on in the same episode.
  recurrence_weeks INTEGER NOT NULL DEFAULT 6 CHECK (recurrence_weeks BETWEEN 0 AND 104)
) STRICT;
INSERT INTO care_setting (id) VALUES (1);

-- What the note has word for word from the previous one: names of its parts with blanks between.
ALTER TABLE session_note ADD COLUMN carried_over TEXT NOT NULL DEFAULT '';

-- A trainee's note is signed a second time by who is responsible for it.
CREATE TABLE co_signature (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  note_id    INTEGER NOT NULL UNIQUE REFERENCES session_note (id),
  patient_id INTEGER NOT NULL REFERENCES patient (id),
  staff_id   INTEGER NOT NULL REFERENCES staff (id),
  signed_ms  INTEGER NOT NULL
) STRICT;
CREATE INDEX co_signature_of_patient ON co_signature (patient_id);
CREATE TRIGGER co_signature_of_signed BEFORE INSERT ON co_signature
WHEN (SELECT signed_ms FROM session_note WHERE id = new.note_id) IS NULL BEGIN
  SELECT RAISE(ABORT, 'guard:signed');
END;
CREATE TRIGGER co_signature_keeps BEFORE UPDATE ON co_signature BEGIN
  SELECT RAISE(ABORT, 'guard:signed');
END;
CREATE TRIGGER co_signature_stays BEFORE DELETE ON co_signature BEGIN
  SELECT RAISE(ABORT, 'guard:signed');
END;

-- A therapist's own texts, written out of an abbreviation.
CREATE TABLE standard_text (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  staff_id     INTEGER NOT NULL REFERENCES staff (id),
  abbreviation TEXT NOT NULL CHECK (length(abbreviation) BETWEEN 1 AND 20),
  body         TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 4000),
  UNIQUE (staff_id, abbreviation)
) STRICT;

-- What was measured. Pain of the last 24 hours asked at a session stands in its note; here is
-- what was asked besides, one row a value.
CREATE TABLE measurement (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  patient_id INTEGER NOT NULL REFERENCES patient (id),
  episode_id INTEGER NOT NULL REFERENCES episode (id),
  staff_id   INTEGER NOT NULL REFERENCES staff (id),
  day        TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  instrument TEXT NOT NULL CHECK (instrument IN ('nprs', 'psfs', 'psk', 'gpe', 'other')),
  -- The patient's own activity, or the name of another instrument.
  item       TEXT NOT NULL DEFAULT '' CHECK (length(item) <= 200),
  -- In tenths: 6,5 is 65.
  tenths     INTEGER NOT NULL CHECK (tenths BETWEEN 0 AND 100000),
  direction  TEXT NOT NULL CHECK (direction IN ('higherIsWorse', 'higherIsBetter')),
  UNIQUE (episode_id, instrument, item, day)
) STRICT;
CREATE INDEX measurement_of_patient ON measurement (patient_id);

-- A therapist saw a warning about a course and says why it is left as it is.
CREATE TABLE warning_seen (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  patient_id INTEGER NOT NULL REFERENCES patient (id),
  episode_id INTEGER NOT NULL REFERENCES episode (id),
  staff_id   INTEGER NOT NULL REFERENCES staff (id),
  warning    TEXT NOT NULL CHECK (length(warning) BETWEEN 1 AND 40),
  day        TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  -- Treatments given by then: the warning comes back when there are some more.
  treatments INTEGER NOT NULL CHECK (treatments >= 0),
  reason     TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000)
) STRICT;
CREATE INDEX warning_seen_of_episode ON warning_seen (episode_id);
CREATE INDEX warning_seen_of_patient ON warning_seen (patient_id);

-- How an episode ended: the therapist's words on the result, and what was agreed for later. One
-- that was opened again may be closed again.
CREATE TABLE episode_closing (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  patient_id INTEGER NOT NULL REFERENCES patient (id),
  episode_id INTEGER NOT NULL REFERENCES episode (id),
  staff_id   INTEGER NOT NULL REFERENCES staff (id),
  day        TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  result     TEXT NOT NULL DEFAULT '',
  aftercare  TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX episode_closing_of_episode ON episode_closing (episode_id, id);
CREATE INDEX episode_closing_of_patient ON episode_closing (patient_id);

-- The codes of an episode for the insurer and for an audit.
CREATE TABLE episode_code (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  patient_id INTEGER NOT NULL REFERENCES patient (id),
  episode_id INTEGER NOT NULL UNIQUE REFERENCES episode (id),
  dcsph      TEXT NOT NULL DEFAULT '' CHECK (dcsph = '' OR dcsph GLOB '[0-9][0-9][0-9][0-9]'),
  csi        TEXT NOT NULL DEFAULT '' CHECK (csi = '' OR csi GLOB '[0-9][0-9][0-9]')
) STRICT;
CREATE INDEX episode_code_of_patient ON episode_code (patient_id);

-- The registers of the practice: incidents, and complaints (Wkkgz).
CREATE TABLE register_entry (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  register       TEXT NOT NULL CHECK (register IN ('incident', 'complaint')),
  -- Without a patient when it is not about one.
  patient_id     INTEGER REFERENCES patient (id),
  appointment_id INTEGER REFERENCES appointment (id),
  staff_id       INTEGER NOT NULL REFERENCES staff (id),
  day            TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  what           TEXT NOT NULL CHECK (length(what) BETWEEN 1 AND 4000),
  action         TEXT NOT NULL DEFAULT '',
  settled        TEXT CHECK (settled IS NULL OR settled >= day)
) STRICT;
CREATE INDEX register_entry_by_day ON register_entry (register, day);
CREATE INDEX register_entry_of_patient ON register_entry (patient_id)
  WHERE patient_id IS NOT NULL;
CREATE INDEX register_entry_of_appointment ON register_entry (appointment_id)
  WHERE appointment_id IS NOT NULL;

-- What the patient has to say about the file, in the patient's words; it stays.
CREATE TABLE patient_statement (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  patient_id INTEGER NOT NULL REFERENCES patient (id),
  staff_id   INTEGER NOT NULL REFERENCES staff (id),
  day        TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  body       TEXT NOT NULL CHECK (length(body) BETWEEN 1 AND 20000)
) STRICT;
CREATE INDEX patient_statement_of_patient ON patient_statement (patient_id);
CREATE TRIGGER patient_statement_keeps BEFORE UPDATE ON patient_statement BEGIN
  SELECT RAISE(ABORT, 'guard:history');
END;
CREATE TRIGGER patient_statement_stays BEFORE DELETE ON patient_statement BEGIN
  SELECT RAISE(ABORT, 'guard:history');
END;

-- The episodes of a region that were closed, the newest at the end; and those that are open.
CREATE INDEX episode_closed ON episode (region, closed) WHERE closed IS NOT NULL;
CREATE INDEX episode_still_open ON episode (opened) WHERE closed IS NULL;
CREATE INDEX episode_of_therapist ON episode (therapist_id, opened);
