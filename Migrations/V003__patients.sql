-- What a practice registers of a patient beyond the name: identity, contacts, guardians; and
-- the numbers of those who turned out to be somebody already registered.

-- How a patient came to the practice; a practice may add to the list.
CREATE TABLE patient_source (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  code    TEXT NOT NULL UNIQUE,
  dutch   TEXT NOT NULL,
  english TEXT NOT NULL
) STRICT;
INSERT INTO patient_source (code, dutch, english) VALUES
  ('gp', 'via de huisarts', 'by the GP'),
  ('specialist', 'via een specialist', 'by a specialist'),
  ('family', 'via familie of bekenden', 'by family or friends'),
  ('before', 'was al eerder patiënt', 'was a patient before'),
  ('internet', 'via internet', 'on the internet'),
  ('insurer', 'via de verzekeraar', 'by the insurer'),
  ('employer', 'via werk of sportclub', 'by work or sports club'),
  ('other', 'anders', 'otherwise');

-- A birth date of which only the year ('1980') or year and month ('1980-03') is known. It does
-- not count as a birth date: who pays then remains unknown.
ALTER TABLE patient ADD COLUMN birth_part TEXT NOT NULL DEFAULT ''
  CHECK (birth_part = '' OR birth_part GLOB '[12][0-9][0-9][0-9]'
         OR birth_part GLOB '[12][0-9][0-9][0-9]-[01][0-9]');
-- Dutch law (Wabvpz) asks for the kind and the number of the document, never for a copy.
ALTER TABLE patient ADD COLUMN identity_document TEXT NOT NULL DEFAULT 'none'
  CHECK (identity_document IN ('none', 'passport', 'identityCard', 'drivingLicence',
                               'residencePermit'));
ALTER TABLE patient ADD COLUMN identity_number TEXT NOT NULL DEFAULT '';
-- Whose telephone it is, or when to call it.
ALTER TABLE patient ADD COLUMN phone_label TEXT NOT NULL DEFAULT '';
ALTER TABLE patient ADD COLUMN other_phone_label TEXT NOT NULL DEFAULT '';
ALTER TABLE patient ADD COLUMN third_phone TEXT NOT NULL DEFAULT '';
ALTER TABLE patient ADD COLUMN third_phone_label TEXT NOT NULL DEFAULT '';
-- How the patient likes to hear from the practice.
ALTER TABLE patient ADD COLUMN channel TEXT NOT NULL DEFAULT 'any'
  CHECK (channel IN ('any', 'phone', 'text', 'email', 'post'));
ALTER TABLE patient ADD COLUMN emergency_name TEXT NOT NULL DEFAULT '';
ALTER TABLE patient ADD COLUMN emergency_relation TEXT NOT NULL DEFAULT '';
ALTER TABLE patient ADD COLUMN emergency_phone TEXT NOT NULL DEFAULT '';
-- Where bills go when they do not go to the patient's home.
ALTER TABLE patient ADD COLUMN bill_name TEXT NOT NULL DEFAULT '';
ALTER TABLE patient ADD COLUMN bill_street TEXT NOT NULL DEFAULT '';
ALTER TABLE patient ADD COLUMN bill_house_number TEXT NOT NULL DEFAULT '';
ALTER TABLE patient ADD COLUMN bill_postcode TEXT NOT NULL DEFAULT '';
ALTER TABLE patient ADD COLUMN bill_city TEXT NOT NULL DEFAULT '';
ALTER TABLE patient ADD COLUMN source_id INTEGER REFERENCES patient_source (id);

-- Asked at every registration, to notice that somebody is there already.
CREATE INDEX patient_by_birth ON patient (birth_date) WHERE birth_date IS NOT NULL;
CREATE INDEX patient_by_birth_part ON patient (birth_part) WHERE birth_part <> '';
CREATE INDEX patient_by_citizen_number ON patient (citizen_number) WHERE citizen_number <> '';

-- A parent or guardian of a patient who is under age.
CREATE TABLE guardian (
  id            INTEGER PRIMARY KEY AUTOINCREMENT,
  patient_id    INTEGER NOT NULL REFERENCES patient (id),
  name          TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  relation      TEXT NOT NULL DEFAULT '',
  phone         TEXT NOT NULL DEFAULT '',
  -- Has parental authority (gezag): who has it decides with or for the child.
  has_authority INTEGER NOT NULL CHECK (has_authority IN (0, 1))
) STRICT;
CREATE INDEX guardian_of_patient ON guardian (patient_id);

-- A number that was a patient's until two files turned out to be of one person. It keeps
-- finding the patient, and AUTOINCREMENT never gives it to another.
CREATE TABLE former_number (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  number     INTEGER NOT NULL UNIQUE,
  patient_id INTEGER NOT NULL REFERENCES patient (id),
  CHECK (number <> patient_id)
) STRICT;
CREATE INDEX former_number_of_patient ON former_number (patient_id);
