-- What a patient is told and agrees to before being treated: the terms of the practice.

-- Of which day the terms are that are asked for now; nothing for a practice that asks for none.
CREATE TABLE terms (
  id    INTEGER PRIMARY KEY CHECK (id = 1),
  since TEXT CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
INSERT INTO terms (id) VALUES (1);

-- Who agreed, to the terms of which day.
CREATE TABLE terms_agreed (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  patient_id INTEGER NOT NULL REFERENCES patient (id),
  day        TEXT NOT NULL,
  terms      TEXT NOT NULL,
  staff_id   INTEGER NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX terms_agreed_of_patient ON terms_agreed (patient_id, terms);
