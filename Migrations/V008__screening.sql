-- From screening to plan: what an episode is about, red flags, intake, consent, plan.

-- The episode ------------------------------------------------------------------------------

-- A consultation is looked at once: no plan is made and no number of sessions expected.
ALTER TABLE episode ADD COLUMN kind TEXT NOT NULL DEFAULT 'course'
  CHECK (kind IN ('course', 'consultation'));
-- Other regions that have to do with the complaint, apart by blanks.
ALTER TABLE episode ADD COLUMN linked_regions TEXT NOT NULL DEFAULT '';
ALTER TABLE episode ADD COLUMN recurrence INTEGER NOT NULL DEFAULT 0
  CHECK (recurrence IN (0, 1));
ALTER TABLE episode ADD COLUMN work_status TEXT NOT NULL DEFAULT 'notAsked'
  CHECK (work_status IN ('notAsked', 'none', 'working', 'adapted', 'partly', 'absent'));
ALTER TABLE episode ADD COLUMN back_at_work TEXT
  CHECK (back_at_work GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
-- Whether the GP or referrer may be informed (KNGF record-keeping guideline 2019, phase 1).
ALTER TABLE episode ADD COLUMN sharing TEXT NOT NULL DEFAULT 'notAsked'
  CHECK (sharing IN ('notAsked', 'agreed', 'refused'));
ALTER TABLE episode ADD COLUMN referrer TEXT NOT NULL DEFAULT '';
ALTER TABLE episode ADD COLUMN referrer_agb TEXT NOT NULL DEFAULT '';
ALTER TABLE episode ADD COLUMN referred TEXT
  CHECK (referred GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]');
ALTER TABLE episode ADD COLUMN referral_diagnosis TEXT NOT NULL DEFAULT '';

CREATE TABLE closing_reason (
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  code    TEXT NOT NULL UNIQUE,
  dutch   TEXT NOT NULL,
  english TEXT NOT NULL
) STRICT;
INSERT INTO closing_reason (code, dutch, english) VALUES
  ('goalReached', 'doel bereikt', 'goal reached'),
  ('byPatient', 'op verzoek van de patiënt', 'at the patient''s request'),
  ('noFurtherGain', 'geen verdere verbetering te verwachten', 'no further gain expected'),
  ('referred', 'verwezen naar een ander', 'referred to somebody else'),
  ('notClear', 'niet pluis, naar de huisarts', 'not clear, to the GP'),
  ('lost', 'niet meer gekomen', 'did not come back'),
  ('consultation', 'eenmalig consult gegeven', 'single consultation given');
ALTER TABLE episode ADD COLUMN closing_reason_id INTEGER REFERENCES closing_reason (id);

-- Screening --------------------------------------------------------------------------------

-- What was asked and found, and what a named therapist made of it. A new one never replaces an
-- older one: which is in force follows from their order.
CREATE TABLE screening (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  episode_id  INTEGER NOT NULL REFERENCES episode (id),
  patient_id  INTEGER NOT NULL REFERENCES patient (id),
  staff_id    INTEGER NOT NULL REFERENCES staff (id),
  day         TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  -- Red flags in direct access, or the risks of techniques at the neck.
  kind        TEXT NOT NULL CHECK (kind IN ('redFlags', 'neckRisk')),
  -- The codes of the items asked, and of those answered with yes, apart by blanks.
  asked       TEXT NOT NULL CHECK (length(asked) >= 1),
  found       TEXT NOT NULL DEFAULT '',
  -- Pluis or niet pluis.
  conclusion  TEXT NOT NULL CHECK (conclusion IN ('clear', 'notClear')),
  reason      TEXT NOT NULL DEFAULT '',
  -- What was measured and examined besides, such as the blood pressure.
  examination TEXT NOT NULL DEFAULT '',
  -- What the patient was advised when it is not clear.
  advice      TEXT NOT NULL DEFAULT '',
  -- Dizziness: who excluded other causes, and when.
  excluded_by TEXT NOT NULL DEFAULT '',
  excluded_on TEXT
              CHECK (excluded_on GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')
) STRICT;
CREATE INDEX screening_of_episode ON screening (episode_id, id);
CREATE INDEX screening_of_patient ON screening (patient_id);

-- Symptoms are not what they were: what was checked before counts no more.
CREATE TABLE symptom_change (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  episode_id INTEGER NOT NULL REFERENCES episode (id),
  patient_id INTEGER NOT NULL REFERENCES patient (id),
  staff_id   INTEGER NOT NULL REFERENCES staff (id),
  day        TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  text       TEXT NOT NULL CHECK (length(text) >= 1),
  -- The newest check of the neck at that moment: a later one has looked at this already.
  check_id   INTEGER REFERENCES screening (id)
) STRICT;
CREATE INDEX symptom_change_of_episode ON symptom_change (episode_id, id);
CREATE INDEX symptom_change_of_patient ON symptom_change (patient_id);

CREATE TRIGGER screening_keeps BEFORE UPDATE ON screening BEGIN
  SELECT RAISE(ABORT, 'guard:history');
END;
CREATE TRIGGER screening_stays BEFORE DELETE ON screening BEGIN
  SELECT RAISE(ABORT, 'guard:history');
END;

-- Consent ----------------------------------------------------------------------------------

-- Whether a technique asks for consent of its own: always, only at the neck (professional
-- standard of the NVMT, 2022: manipulation, mobilisation and exercise of the whole neck), or not.
ALTER TABLE technique ADD COLUMN consent TEXT NOT NULL DEFAULT 'none'
  CHECK (consent IN ('none', 'neck', 'always'));
UPDATE technique SET consent = 'always' WHERE code IN ('mobilisation', 'manipulation');
UPDATE technique SET consent = 'neck' WHERE code = 'exercise';

-- The history of a patient's consent: what counts is the newest row of a technique and region.
CREATE TABLE consent_entry (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  episode_id   INTEGER NOT NULL REFERENCES episode (id),
  patient_id   INTEGER NOT NULL REFERENCES patient (id),
  staff_id     INTEGER NOT NULL REFERENCES staff (id),
  technique_id INTEGER NOT NULL REFERENCES technique (id),
  -- Where hands are laid on; headache and dizziness are treated at the neck.
  region       TEXT NOT NULL
               CHECK (region IN ('lowBack', 'neck', 'shoulder', 'hip', 'other')),
  state        TEXT NOT NULL
               CHECK (state IN ('proposed', 'thinking', 'given', 'refused', 'withdrawn')),
  day          TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  -- What was explained, apart by blanks: working alternatives effect sideEffects questions.
  explained    TEXT NOT NULL DEFAULT '',
  form         TEXT NOT NULL DEFAULT 'verbal' CHECK (form IN ('verbal', 'signed')),
  decided_by   TEXT NOT NULL DEFAULT 'patient'
               CHECK (decided_by IN ('patient', 'parents', 'both', 'representative')),
  remark       TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX consent_entry_of_episode ON consent_entry (episode_id, technique_id, region, id);
CREATE INDEX consent_entry_of_patient ON consent_entry (patient_id);
CREATE TRIGGER consent_entry_keeps BEFORE UPDATE ON consent_entry BEGIN
  SELECT RAISE(ABORT, 'guard:history');
END;
CREATE TRIGGER consent_entry_stays BEFORE DELETE ON consent_entry BEGIN
  SELECT RAISE(ABORT, 'guard:history');
END;

-- A technique that was carried out although there was no consent: an incident, and told as one.
CREATE TABLE treated_without_consent (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  appointment_id INTEGER NOT NULL REFERENCES appointment (id),
  episode_id     INTEGER NOT NULL REFERENCES episode (id),
  patient_id     INTEGER NOT NULL REFERENCES patient (id),
  staff_id       INTEGER NOT NULL REFERENCES staff (id),
  technique_id   INTEGER NOT NULL REFERENCES technique (id),
  region         TEXT NOT NULL
                 CHECK (region IN ('lowBack', 'neck', 'shoulder', 'hip', 'other')),
  day            TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  -- What was missing: consent, or the check of the neck's risks.
  missing        TEXT NOT NULL,
  account        TEXT NOT NULL CHECK (length(account) >= 1)
) STRICT;
CREATE INDEX treated_without_consent_at ON treated_without_consent (appointment_id);
CREATE INDEX treated_without_consent_of_episode ON treated_without_consent (episode_id);
CREATE INDEX treated_without_consent_of_patient ON treated_without_consent (patient_id);
CREATE TRIGGER treated_without_consent_keeps BEFORE UPDATE ON treated_without_consent BEGIN
  SELECT RAISE(ABORT, 'guard:history');
END;
CREATE TRIGGER treated_without_consent_stays BEFORE DELETE ON treated_without_consent BEGIN
  SELECT RAISE(ABORT, 'guard:history');
END;

-- Intake and examination -------------------------------------------------------------------

CREATE TABLE intake (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  episode_id   INTEGER NOT NULL UNIQUE REFERENCES episode (id),
  patient_id   INTEGER NOT NULL REFERENCES patient (id),
  therapist_id INTEGER NOT NULL REFERENCES staff (id),
  day          TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  signed_ms    INTEGER,
  signed_by    INTEGER REFERENCES staff (id),
  CHECK ((signed_ms IS NULL) = (signed_by IS NULL))
) STRICT;
CREATE INDEX intake_of_patient ON intake (patient_id);

-- The answer to one question of the intake, by the question's code.
CREATE TABLE intake_answer (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  intake_id  INTEGER NOT NULL REFERENCES intake (id),
  patient_id INTEGER NOT NULL REFERENCES patient (id),
  question   TEXT NOT NULL CHECK (length(question) >= 1),
  answer     TEXT NOT NULL CHECK (length(answer) >= 1),
  UNIQUE (intake_id, question)
) STRICT;
CREATE INDEX intake_answer_of_patient ON intake_answer (patient_id);

CREATE TABLE intake_addendum (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  intake_id  INTEGER NOT NULL REFERENCES intake (id),
  patient_id INTEGER NOT NULL REFERENCES patient (id),
  staff_id   INTEGER NOT NULL REFERENCES staff (id),
  day        TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  text       TEXT NOT NULL CHECK (length(text) >= 1)
) STRICT;
CREATE INDEX intake_addendum_of ON intake_addendum (intake_id);
CREATE INDEX intake_addendum_of_patient ON intake_addendum (patient_id);

-- A signed intake is closed, whatever program writes.
CREATE TRIGGER intake_signed_update BEFORE UPDATE ON intake
WHEN old.signed_ms IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'guard:signedIntake');
END;
CREATE TRIGGER intake_signed_delete BEFORE DELETE ON intake
WHEN old.signed_ms IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'guard:signedIntake');
END;
CREATE TRIGGER intake_answer_signed_insert BEFORE INSERT ON intake_answer
WHEN (SELECT signed_ms FROM intake WHERE id = new.intake_id) IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'guard:signedIntake');
END;
CREATE TRIGGER intake_answer_signed_update BEFORE UPDATE ON intake_answer
WHEN EXISTS (SELECT 1 FROM intake
              WHERE id IN (old.intake_id, new.intake_id) AND signed_ms IS NOT NULL) BEGIN
  SELECT RAISE(ABORT, 'guard:signedIntake');
END;
CREATE TRIGGER intake_answer_signed_delete BEFORE DELETE ON intake_answer
WHEN (SELECT signed_ms FROM intake WHERE id = old.intake_id) IS NOT NULL BEGIN
  SELECT RAISE(ABORT, 'guard:signedIntake');
END;
CREATE TRIGGER intake_addendum_keeps BEFORE UPDATE ON intake_addendum BEGIN
  SELECT RAISE(ABORT, 'guard:history');
END;
CREATE TRIGGER intake_addendum_stays BEFORE DELETE ON intake_addendum BEGIN
  SELECT RAISE(ABORT, 'guard:history');
END;

-- The plan ---------------------------------------------------------------------------------

-- One for each episode; what it was before is in the journal. How many sessions are expected
-- stands in the episode.
CREATE TABLE treatment_plan (
  id                 INTEGER PRIMARY KEY AUTOINCREMENT,
  episode_id         INTEGER NOT NULL UNIQUE REFERENCES episode (id),
  patient_id         INTEGER NOT NULL REFERENCES patient (id),
  therapist_id       INTEGER NOT NULL REFERENCES staff (id),
  day                TEXT NOT NULL
                     CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  -- What the patient wants to be able to do, how that is measured, and by when.
  goal               TEXT NOT NULL DEFAULT '',
  measure            TEXT NOT NULL DEFAULT '',
  goal_day           TEXT CHECK (goal_day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  exercise           TEXT NOT NULL DEFAULT '',
  advice             TEXT NOT NULL DEFAULT '',
  -- Attention to thoughts, worry and pacing besides the body.
  behavioural        INTEGER NOT NULL DEFAULT 0 CHECK (behavioural IN (0, 1)),
  weeks              INTEGER CHECK (weeks BETWEEN 1 AND 104),
  -- At which session it is evaluated.
  evaluation_session INTEGER CHECK (evaluation_session BETWEEN 1 AND 99),
  remark             TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX treatment_plan_of_patient ON treatment_plan (patient_id);

CREATE TABLE plan_technique (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  plan_id      INTEGER NOT NULL REFERENCES treatment_plan (id),
  patient_id   INTEGER NOT NULL REFERENCES patient (id),
  technique_id INTEGER NOT NULL REFERENCES technique (id),
  UNIQUE (plan_id, technique_id)
) STRICT;
CREATE INDEX plan_technique_of_patient ON plan_technique (patient_id);
