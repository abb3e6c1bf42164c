-- Who waits for a place in the agenda, and what the agenda and its papers need besides.

-- A wish stays here until it is granted or withdrawn; the journal keeps what became of it.
CREATE TABLE waiting_wish (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  patient_id   INTEGER NOT NULL REFERENCES patient (id),
  -- Nobody in particular: whoever has a place.
  therapist_id INTEGER REFERENCES staff (id),
  kind_id      INTEGER NOT NULL REFERENCES appointment_kind (id),
  minutes      INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 480),
  urgency      TEXT NOT NULL CHECK (urgency IN ('ordinary', 'soon', 'urgent')),
  -- The days that suit, as digits from 1 for Monday; empty for any.
  weekdays     TEXT NOT NULL DEFAULT '' CHECK (weekdays NOT GLOB '*[^1-7]*'),
  -- The parts of the day that suit: m(orning), a(fternoon), e(vening); empty for any.
  parts        TEXT NOT NULL DEFAULT '' CHECK (parts NOT GLOB '*[^mae]*'),
  -- Not to begin before, and to end at the latest; minutes of the day.
  earliest     INTEGER CHECK (earliest BETWEEN 0 AND 1440),
  latest       INTEGER CHECK (latest BETWEEN 0 AND 1440),
  first_day    TEXT CHECK (first_day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  last_day     TEXT CHECK (last_day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  -- The appointment that is moved to the place. No reference: a wish outlives what it replaces.
  replaces_id  INTEGER,
  note         TEXT NOT NULL DEFAULT '' CHECK (length(note) <= 200),
  since        TEXT NOT NULL
) STRICT;
CREATE INDEX waiting_wish_of_patient ON waiting_wish (patient_id);

-- The agenda as it was is asked for by the practice's own time.
CREATE INDEX journal_entry_at ON journal_entry (practice_at);

-- After so many minutes without a key the names on a screen hide themselves; 0 for never.
CREATE TABLE discretion (
  id      INTEGER PRIMARY KEY CHECK (id = 1),
  minutes INTEGER NOT NULL DEFAULT 5 CHECK (minutes BETWEEN 0 AND 240)
) STRICT;
INSERT INTO discretion (id) VALUES (1);
