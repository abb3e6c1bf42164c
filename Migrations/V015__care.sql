-- What the care needs beyond V009.

-- Who answers for a note that somebody in training or a replacement signed: as it was then.
ALTER TABLE session_note ADD COLUMN responsible_id INTEGER REFERENCES staff (id);
CREATE INDEX session_note_under ON session_note (responsible_id, day)
  WHERE responsible_id IS NOT NULL;

-- The intakes that were begun and wait for a signature.
CREATE INDEX intake_unsigned ON intake (therapist_id) WHERE signed_ms IS NULL;

-- From which change on a measurement counts as changed, from a day on, with where that comes from.
CREATE TABLE smallest_change (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  instrument TEXT NOT NULL CHECK (instrument IN ('nprs', 'psfs', 'psk', 'other')),
  -- The name of another instrument.
  name       TEXT NOT NULL DEFAULT ''
             CHECK ((instrument = 'other') = (name <> '') AND length(name) <= 200),
  valid_from TEXT NOT NULL CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  -- By the score at the start, in tenths, apart by blanks: '20-40:10 50-70:20'.
  bands      TEXT NOT NULL CHECK (length(bands) BETWEEN 5 AND 400),
  source     TEXT NOT NULL CHECK (length(source) BETWEEN 1 AND 400),
  UNIQUE (instrument, name, valid_from)
) STRICT;
INSERT INTO smallest_change (instrument, name, valid_from, bands, source) VALUES
  ('nprs', '', '2000-01-01', '20-40:10 50-70:20 80-100:30',
   'Thieme a-1304-3677; PLOS One 2020 (PMC7053735)'),
  ('psfs', '', '2000-01-01', '0-100:20', 'JOSPT 2014, doi 10.2519/jospt.2014.5248'),
  -- The same share of a scale that is ten times as long.
  ('psk', '', '2000-01-01', '0-1000:200', 'PSFS × 10: JOSPT 2014, doi 10.2519/jospt.2014.5248'),
  ('other', 'ODI', '2000-01-01', '0-100000:120', 'JOSPT 2014'),
  ('other', 'NDI', '2000-01-01', '0-100000:140', 'JOSPT 2014'),
  ('other', 'QBPDS', '2000-01-01', '0-100000:60', 'PMC9980555');

-- What else a manual therapist does (leaflet S0). A needle goes through the skin: it asks for
-- consent of its own, wherever it is used.
INSERT INTO technique (code, dutch, english, manual, passive, consent) VALUES
  ('dryNeedling', 'dry needling', 'dry needling', 0, 1, 'always'),
  ('friction', 'frictie', 'friction', 0, 1, 'none'),
  ('training', 'training', 'training', 0, 0, 'neck');

-- What was handed out or sent about an episode, word for word as it was that day (KNGF
-- record-keeping guideline 2019, phase 5: a report is filed).
CREATE TABLE care_letter (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  patient_id INTEGER NOT NULL REFERENCES patient (id),
  episode_id INTEGER NOT NULL REFERENCES episode (id),
  staff_id   INTEGER NOT NULL REFERENCES staff (id),
  day        TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  kind       TEXT NOT NULL
             CHECK (kind IN ('plan', 'consent', 'referral', 'report', 'information')),
  addressee  TEXT NOT NULL DEFAULT '',
  body       TEXT NOT NULL CHECK (length(body) >= 1)
) STRICT;
CREATE INDEX care_letter_of_episode ON care_letter (episode_id, kind, day);
CREATE INDEX care_letter_of_patient ON care_letter (patient_id);
CREATE TRIGGER care_letter_keeps BEFORE UPDATE ON care_letter BEGIN
  SELECT RAISE(ABORT, 'guard:history');
END;
CREATE TRIGGER care_letter_stays BEFORE DELETE ON care_letter BEGIN
  SELECT RAISE(ABORT, 'guard:history');
END;
