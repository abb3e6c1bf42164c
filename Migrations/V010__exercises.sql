-- How the practice speaks to its patients on Dutch sheets: with 'u' or with 'je'.
CREATE TABLE sheet_setting (
  id      INTEGER PRIMARY KEY CHECK (id = 1),
  address TEXT NOT NULL DEFAULT 'formal' CHECK (address IN ('formal', 'informal'))
) STRICT;
INSERT INTO sheet_setting (id) VALUES (1);

-- A dosage says more ----------------------------------------------------------------------

ALTER TABLE programme_exercise ADD COLUMN rest_seconds INTEGER
  CHECK (rest_seconds BETWEEN 1 AND 600);
ALTER TABLE programme_exercise ADD COLUMN tempo TEXT NOT NULL DEFAULT '';
-- The days that are named, Monday 1, Tuesday 2, Wednesday 4 and so on added up; 0 for any day.
ALTER TABLE programme_exercise ADD COLUMN weekdays INTEGER NOT NULL DEFAULT 0
  CHECK (weekdays BETWEEN 0 AND 127);
ALTER TABLE programme_exercise ADD COLUMN pain_limit INTEGER CHECK (pain_limit BETWEEN 0 AND 10);
ALTER TABLE programme_exercise ADD COLUMN valid_from TEXT;
ALTER TABLE programme_exercise ADD COLUMN valid_until TEXT;

-- The practice's own exercises ------------------------------------------------------------

-- A programme names one as 'own-' and its number. Those that came with the program are not in
-- the file, so that a new version brings new ones and changes none of these.
CREATE TABLE own_exercise (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  region        TEXT NOT NULL,
  category      TEXT NOT NULL,
  name          TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  start         TEXT NOT NULL DEFAULT '',
  -- A step on each line.
  steps         TEXT NOT NULL DEFAULT '',
  feel          TEXT NOT NULL DEFAULT '',
  stop          TEXT NOT NULL DEFAULT '',
  remark        TEXT NOT NULL DEFAULT '',
  -- The exercise whose figure it shows; '' for none.
  figure        TEXT NOT NULL DEFAULT '',
  floor         INTEGER NOT NULL DEFAULT 0 CHECK (floor IN (0, 1)),
  standing      INTEGER NOT NULL DEFAULT 0 CHECK (standing IN (0, 1)),
  sets          INTEGER NOT NULL CHECK (sets BETWEEN 1 AND 20),
  repetitions   INTEGER NOT NULL CHECK (repetitions BETWEEN 1 AND 100),
  hold_seconds  INTEGER CHECK (hold_seconds BETWEEN 1 AND 3600),
  times_per_day INTEGER NOT NULL CHECK (times_per_day BETWEEN 1 AND 12),
  days_per_week INTEGER NOT NULL CHECK (days_per_week BETWEEN 1 AND 7),
  side          TEXT NOT NULL DEFAULT 'none'
                CHECK (side IN ('none', 'left', 'right', 'both', 'alternating')),
  -- 0: no longer offered; programmes that have it keep it.
  active        INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
) STRICT;

-- Programmes to begin with, made by the practice.
CREATE TABLE programme_template (
  id     INTEGER PRIMARY KEY AUTOINCREMENT,
  name   TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
  region TEXT NOT NULL
) STRICT;

CREATE TABLE programme_template_exercise (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  template_id   INTEGER NOT NULL REFERENCES programme_template (id),
  position      INTEGER NOT NULL,
  exercise      TEXT NOT NULL,
  sets          INTEGER NOT NULL,
  repetitions   INTEGER NOT NULL,
  hold_seconds  INTEGER,
  times_per_day INTEGER NOT NULL,
  days_per_week INTEGER NOT NULL,
  side          TEXT NOT NULL DEFAULT 'none',
  load          TEXT NOT NULL DEFAULT '',
  rest_seconds  INTEGER,
  tempo         TEXT NOT NULL DEFAULT '',
  weekdays      INTEGER NOT NULL DEFAULT 0,
  pain_limit    INTEGER,
  note          TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX programme_template_exercise_of_template
  ON programme_template_exercise (template_id, position);

-- Facts about a patient with which some exercises ask for a second look -----------------------

CREATE TABLE patient_caution (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  patient_id INTEGER NOT NULL REFERENCES patient (id),
  caution    TEXT NOT NULL
) STRICT;
-- Not unique: two files of one person that are put together may name the same.
CREATE INDEX patient_caution_of_patient ON patient_caution (patient_id);

-- Sheets that were handed out -----------------------------------------------------------------

-- With the words of that day, so that the sheet of last month can be printed as it was.
CREATE TABLE exercise_sheet (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  patient_id     INTEGER NOT NULL REFERENCES patient (id),
  episode_id     INTEGER NOT NULL REFERENCES episode (id),
  staff_id       INTEGER NOT NULL REFERENCES staff (id),
  day            TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  -- What became of it: on paper, saved as a file, or still to be printed.
  outcome        TEXT NOT NULL CHECK (outcome IN ('printed', 'saved', 'notPrinted')),
  practice       TEXT NOT NULL,
  address        TEXT NOT NULL,
  phone          TEXT NOT NULL,
  patient_name   TEXT NOT NULL,
  therapist_name TEXT NOT NULL,
  language       TEXT NOT NULL,
  form           TEXT NOT NULL,
  large_print    INTEGER NOT NULL CHECK (large_print IN (0, 1)),
  next_at        TEXT,
  -- The first and last day to tick; without them there is no grid.
  grid_from      TEXT,
  grid_until     TEXT,
  -- The regions whose advice stands on it, parted by blanks.
  advice         TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX exercise_sheet_of_patient ON exercise_sheet (patient_id, day);
CREATE INDEX exercise_sheet_of_episode ON exercise_sheet (episode_id);

CREATE TABLE exercise_sheet_line (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  sheet_id      INTEGER NOT NULL REFERENCES exercise_sheet (id),
  patient_id    INTEGER NOT NULL REFERENCES patient (id),
  position      INTEGER NOT NULL,
  exercise      TEXT NOT NULL,
  name          TEXT NOT NULL,
  start         TEXT NOT NULL,
  steps         TEXT NOT NULL,
  feel          TEXT NOT NULL,
  stop          TEXT NOT NULL,
  figure        TEXT NOT NULL,
  sets          INTEGER NOT NULL,
  repetitions   INTEGER NOT NULL,
  hold_seconds  INTEGER,
  times_per_day INTEGER NOT NULL,
  days_per_week INTEGER NOT NULL,
  side          TEXT NOT NULL,
  load          TEXT NOT NULL,
  rest_seconds  INTEGER,
  tempo         TEXT NOT NULL,
  weekdays      INTEGER NOT NULL,
  pain_limit    INTEGER,
  valid_from    TEXT,
  valid_until   TEXT,
  note          TEXT NOT NULL
) STRICT;
CREATE INDEX exercise_sheet_line_of_sheet ON exercise_sheet_line (sheet_id, position);
CREATE INDEX exercise_sheet_line_of_patient ON exercise_sheet_line (patient_id);

-- What became of it at home ---------------------------------------------------------------------

CREATE TABLE exercise_adherence (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  patient_id INTEGER NOT NULL REFERENCES patient (id),
  episode_id INTEGER NOT NULL REFERENCES episode (id),
  exercise   TEXT NOT NULL,
  -- The day on which the patient told it.
  day        TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  days_done  INTEGER NOT NULL CHECK (days_done BETWEEN 0 AND 366),
  days_of    INTEGER NOT NULL CHECK (days_of BETWEEN 0 AND 366),
  verdict    TEXT NOT NULL DEFAULT ''
             CHECK (verdict IN ('', 'good', 'tooHeavy', 'tooLight', 'painful')),
  remark     TEXT NOT NULL DEFAULT '',
  UNIQUE (episode_id, exercise, day)
) STRICT;
CREATE INDEX exercise_adherence_of_patient ON exercise_adherence (patient_id);
