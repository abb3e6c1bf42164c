-- Conditions, dated rules of the cover, prices, and what a visit costs whom.

-- Which care a kind of appointment is: for osteoarthritis the basic package pays supervised
-- exercise therapy only, and a policy may pay less manual therapy than other treatments.
ALTER TABLE appointment_kind ADD COLUMN care TEXT NOT NULL DEFAULT 'manual'
  CHECK (care IN ('manual', 'exercise'));
-- Begins with a screening; whether that is a visit, rules and policies say.
ALTER TABLE appointment_kind ADD COLUMN screens INTEGER NOT NULL DEFAULT 0
  CHECK (screens IN (0, 1));
UPDATE appointment_kind SET screens = 1 WHERE code = 'intake';
INSERT INTO appointment_kind (code, dutch, english, minutes, treats, visits, care) VALUES
  ('exerciseTherapy', 'begeleide oefentherapie', 'supervised exercise therapy', 30, 1, 1,
   'exercise');

-- What is treated, as the insurer counts it: over several episodes, years and insurers. An
-- episode without one is a condition of its own.
CREATE TABLE condition (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  patient_id   INTEGER NOT NULL REFERENCES patient (id),
  kind         TEXT NOT NULL DEFAULT 'ordinary'
               CHECK (kind IN ('ordinary', 'chronic', 'osteoarthritis')),
  -- Which entry of the chronic list.
  chronic_code TEXT,
  -- The day on which the term of the chronic list begins.
  began        TEXT CHECK (began GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  referred     TEXT CHECK (referred GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  referrer     TEXT NOT NULL DEFAULT '',
  CHECK ((kind = 'chronic') = (chronic_code IS NOT NULL)),
  CHECK (kind <> 'chronic' OR began IS NOT NULL)
) STRICT;
CREATE INDEX condition_of_patient ON condition (patient_id);
ALTER TABLE episode ADD COLUMN condition_id INTEGER REFERENCES condition (id);
CREATE INDEX episode_of_condition ON episode (condition_id) WHERE condition_id IS NOT NULL;

-- Visits elsewhere of one condition; without one, all that a supplementary policy counts.
ALTER TABLE visits_elsewhere ADD COLUMN condition_id INTEGER REFERENCES condition (id);

-- A number that was put right: more visits used, or fewer, and why.
CREATE TABLE cover_adjustment (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  patient_id   INTEGER NOT NULL REFERENCES patient (id),
  condition_id INTEGER REFERENCES condition (id),
  year         INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2999),
  visits       INTEGER NOT NULL CHECK (visits BETWEEN -99 AND 99 AND visits <> 0),
  reason       TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 200),
  day          TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  staff_id     INTEGER NOT NULL REFERENCES staff (id)
) STRICT;
CREATE INDEX cover_adjustment_of_patient ON cover_adjustment (patient_id, year);

-- A policy pays sessions, or euros, or without a limit.
ALTER TABLE policy ADD COLUMN budget_cents INTEGER
  CHECK (budget_cents IS NULL OR (budget_cents BETWEEN 0 AND 10000000 AND sessions IS NULL));
-- At most so many of them manual therapy.
ALTER TABLE policy ADD COLUMN manual_sessions INTEGER CHECK (manual_sessions BETWEEN 0 AND 999);
-- So many that are left go on to the next year.
ALTER TABLE policy ADD COLUMN carry_over INTEGER NOT NULL DEFAULT 0
  CHECK (carry_over BETWEEN 0 AND 99);
ALTER TABLE policy ADD COLUMN counts_screening INTEGER NOT NULL DEFAULT 1
  CHECK (counts_screening IN (0, 1));

-- The rules of the cover as they hold from a day on, until the next row. Rows are added, never
-- changed: what was true of an old visit stays so.
CREATE TABLE cover_rule (
  id                   INTEGER PRIMARY KEY AUTOINCREMENT,
  valid_from           TEXT NOT NULL UNIQUE
                       CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  adult_age            INTEGER NOT NULL DEFAULT 18 CHECK (adult_age BETWEEN 1 AND 99),
  -- Below that age, for each condition in a calendar year; as many more after an extension.
  minor_visits         INTEGER NOT NULL DEFAULT 9 CHECK (minor_visits BETWEEN 0 AND 999),
  minor_extension      INTEGER NOT NULL DEFAULT 9 CHECK (minor_extension BETWEEN 0 AND 999),
  -- Chronic list, adults: the first visits of a condition, which the basic package leaves out.
  chronic_own_visits   INTEGER NOT NULL DEFAULT 20 CHECK (chronic_own_visits BETWEEN 0 AND 999),
  chronic_counts_minor INTEGER NOT NULL DEFAULT 0 CHECK (chronic_counts_minor IN (0, 1)),
  -- Osteoarthritis of hip or knee: exercise therapy in so many months; none: once in a life.
  exercise_visits      INTEGER NOT NULL DEFAULT 12 CHECK (exercise_visits BETWEEN 0 AND 999),
  exercise_months      INTEGER DEFAULT 12 CHECK (exercise_months BETWEEN 1 AND 999),
  deductible_cents     INTEGER CHECK (deductible_cents BETWEEN 0 AND 1000000),
  screening_counts     INTEGER NOT NULL DEFAULT 1 CHECK (screening_counts IN (0, 1)),
  one_a_day            INTEGER NOT NULL DEFAULT 1 CHECK (one_a_day IN (0, 1)),
  -- How long a check with the insurer holds; none: for its calendar year.
  check_days           INTEGER CHECK (check_days BETWEEN 1 AND 999)
) STRICT;
-- Besluit zorgverzekering, article 2.6: since 2006; osteoarthritis since 2018; the deductible of
-- 385 euros since 2016.
INSERT INTO cover_rule (valid_from, exercise_visits, deductible_cents) VALUES
  ('2006-01-01', 0, NULL), ('2016-01-01', 0, 38500), ('2018-01-01', 12, 38500);

-- The chronic list (Besluit zorgverzekering, annex 1): what a manual therapist meets of it.
-- A later row of the same code replaces the one before it.
CREATE TABLE chronic_entry (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  code        TEXT NOT NULL CHECK (length(code) BETWEEN 1 AND 60),
  dutch       TEXT NOT NULL CHECK (length(dutch) BETWEEN 1 AND 200),
  english     TEXT NOT NULL CHECK (length(english) BETWEEN 1 AND 200),
  -- The longest that it is paid; none: as long as it lasts.
  term_months INTEGER CHECK (term_months BETWEEN 1 AND 999),
  -- 0: from this day on it is no longer on the list.
  listed      INTEGER NOT NULL DEFAULT 1 CHECK (listed IN (0, 1)),
  valid_from  TEXT NOT NULL
              CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  UNIQUE (code, valid_from)
) STRICT;
INSERT INTO chronic_entry (code, dutch, english, term_months, valid_from) VALUES
  ('radicular', 'radiculair syndroom met motorische uitval',
   'radicular syndrome with motor loss', 3, '2006-01-01'),
  ('frozenShoulder', 'frozen shoulder', 'frozen shoulder', 12, '2006-01-01'),
  ('whiplash', 'whiplash', 'whiplash', 3, '2006-01-01'),
  ('whiplashTriad', 'whiplash met verlies van beweging, conditie en cognitie',
   'whiplash with loss of movement, condition and cognition', 9, '2006-01-01'),
  ('fracture', 'botbreuk zonder operatie', 'fracture without an operation', 6, '2006-01-01'),
  ('pelvis', 'bekkeninstabiliteit na de bevalling', 'pelvic instability after childbirth', 3,
   '2006-01-01'),
  ('hospital', 'na ziekenhuisopname of dagbehandeling', 'after hospital or day treatment', 12,
   '2006-01-01'),
  ('scoliosis', 'toenemende scoliose', 'progressive scoliosis', NULL, '2006-01-01'),
  ('forestier', 'ziekte van Forestier', 'Forestier disease', NULL, '2006-01-01'),
  ('nerve', 'zenuwaandoening met motorische uitval', 'nerve disorder with motor loss', NULL,
   '2006-01-01'),
  ('congenital', 'aangeboren afwijking', 'congenital disorder', NULL, '2006-01-01'),
  ('stroke', 'beroerte (CVA)', 'stroke (CVA)', NULL, '2006-01-01'),
  ('sclerosis', 'multiple sclerose', 'multiple sclerosis', NULL, '2006-01-01');

-- The practice's own price list.
CREATE TABLE price (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  code        TEXT NOT NULL DEFAULT '' CHECK (length(code) <= 20),
  dutch       TEXT NOT NULL CHECK (length(dutch) BETWEEN 1 AND 100),
  english     TEXT NOT NULL CHECK (length(english) BETWEEN 1 AND 100),
  cents       INTEGER NOT NULL CHECK (cents BETWEEN 0 AND 1000000),
  -- What it is asked for: a kind of appointment, a missed one, or something else.
  purpose     TEXT NOT NULL CHECK (purpose IN ('visit', 'noShow', 'other')),
  kind_id     INTEGER REFERENCES appointment_kind (id),
  valid_from  TEXT NOT NULL
              CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  valid_until TEXT CHECK (valid_until IS NULL OR valid_until >= valid_from),
  CHECK ((purpose = 'visit') = (kind_id IS NOT NULL))
) STRICT;

-- Who turns 18 soon.
CREATE INDEX patient_by_birth_date ON patient (birth_date) WHERE birth_date IS NOT NULL;
