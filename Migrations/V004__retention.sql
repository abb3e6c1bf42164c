-- How long a file is kept, requests to destroy it, and what was brought in from elsewhere.

-- Patients that were brought in from a file of another system.
CREATE TABLE import_run (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  day      TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  staff_id INTEGER NOT NULL REFERENCES staff (id),
  format   TEXT NOT NULL CHECK (format IN ('csv', 'vCard')),
  patients INTEGER NOT NULL CHECK (patients >= 0)
) STRICT;

-- Entries that are one step for people share the number of what they belong to, such as an
-- import that was written some patients at a time.
ALTER TABLE journal_entry ADD COLUMN batch INTEGER;
CREATE INDEX journal_entry_of_batch ON journal_entry (batch, id) WHERE batch IS NOT NULL;

-- A patient who asked that the file be destroyed (WGBO, art. 7:455 BW).
CREATE TABLE destruction_request (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  patient_id INTEGER NOT NULL REFERENCES patient (id),
  requested  TEXT NOT NULL
             CHECK (requested GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  staff_id   INTEGER NOT NULL REFERENCES staff (id),
  -- Why it was refused; empty while it is open.
  refusal    TEXT NOT NULL DEFAULT '' CHECK (refusal IN ('', 'interest', 'law', 'dispute')),
  decided    TEXT CHECK (decided IS NULL OR decided >= requested),
  CHECK ((decided IS NULL) = (refusal = ''))
) STRICT;
CREATE INDEX destruction_request_of_patient ON destruction_request (patient_id, requested);
CREATE INDEX destruction_request_open ON destruction_request (requested) WHERE decided IS NULL;

-- Files that were destroyed: that it was done, and nothing of what was in them.
CREATE TABLE destroyed_file (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  -- The patient number; it is never given again.
  number    INTEGER NOT NULL UNIQUE,
  requested TEXT,
  destroyed TEXT NOT NULL
            CHECK (destroyed GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  staff_id  INTEGER REFERENCES staff (id)
) STRICT;
