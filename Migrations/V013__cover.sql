-- What the cover and the exercises need beyond V005 and V010.

DROP INDEX patient_by_birth_date;  -- `patient_by_birth` of V003 is the same.

-- What an insurer pays of a visit to a practice it has no contract with, as it holds from a day
-- on, until the next row. A share of the price the practice asks, or of the amount that the
-- insurer itself goes by; without a percentage, that amount. Rows are added, never changed.
CREATE TABLE insurer_payment (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  insurer_id INTEGER NOT NULL REFERENCES insurer (id),
  valid_from TEXT NOT NULL
             CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  percentage INTEGER CHECK (percentage BETWEEN 0 AND 100),
  cents      INTEGER CHECK (cents BETWEEN 0 AND 1000000),
  UNIQUE (insurer_id, valid_from),
  CHECK (percentage IS NOT NULL OR cents IS NOT NULL)
) STRICT;

-- Two policies of one patient that hold on the same day: no rule says which of them pays.
CREATE VIEW guard_policy (policy_id, other_id) AS
  SELECT a.id, b.id
    FROM policy a JOIN policy b
      ON b.patient_id = a.patient_id AND b.id <> a.id
     AND b.valid_from <= ifnull(a.valid_until, '9999-12-31')
     AND a.valid_from <= ifnull(b.valid_until, '9999-12-31');

CREATE TRIGGER policy_guard_insert AFTER INSERT ON policy BEGIN
  SELECT RAISE(ABORT, 'guard:policy')
   WHERE EXISTS (SELECT 1 FROM guard_policy WHERE policy_id = new.id);
END;
CREATE TRIGGER policy_guard_update
AFTER UPDATE OF patient_id, valid_from, valid_until ON policy BEGIN
  SELECT RAISE(ABORT, 'guard:policy')
   WHERE EXISTS (SELECT 1 FROM guard_policy WHERE policy_id = new.id);
END;

-- The words of an exercise of the practice's own in another language than the one it was written
-- in. A language is a code such as 'en' or 'pl': those that the program does not speak yet may
-- stand here already.
CREATE TABLE exercise_text (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  -- As programmes name it: 'own-' and its number.
  exercise TEXT NOT NULL CHECK (length(exercise) BETWEEN 1 AND 60),
  language TEXT NOT NULL CHECK (length(language) BETWEEN 2 AND 8),
  name     TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  start    TEXT NOT NULL DEFAULT '',
  -- A step on each line.
  steps    TEXT NOT NULL DEFAULT '',
  feel     TEXT NOT NULL DEFAULT '',
  stop     TEXT NOT NULL DEFAULT '',
  UNIQUE (exercise, language)
) STRICT;
