-- Appointments without a patient, groups, home visits, deliberate double bookings, the rule for
-- who stays away.

-- Which kinds only a manual therapist carries out, and which are no longer booked.
ALTER TABLE appointment_kind ADD COLUMN manual INTEGER NOT NULL DEFAULT 0
  CHECK (manual IN (0, 1));
ALTER TABLE appointment_kind ADD COLUMN active INTEGER NOT NULL DEFAULT 1
  CHECK (active IN (0, 1));
INSERT INTO appointment_kind (code, dutch, english, minutes, treats, visits, manual, care) VALUES
  ('manual', 'manuele therapie', 'manual therapy', 30, 1, 1, 1, 'manual'),
  ('group', 'groepstraining', 'group training', 60, 1, 1, 0, 'exercise');

-- Something in the agenda of a therapist without a patient: a break, a meeting. Nobody is booked
-- in it, as in an absence; unlike an absence it is one of several of a series.
CREATE TABLE engagement (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  staff_id  INTEGER NOT NULL REFERENCES staff (id),
  day       TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  start     INTEGER NOT NULL CHECK (start BETWEEN 0 AND 1439),
  minutes   INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 1440),
  title     TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  -- Those that were entered together share the id of the first of them.
  series_id INTEGER,
  CHECK (start + minutes <= 1440)
) STRICT;
CREATE INDEX engagement_of_staff ON engagement (staff_id, day, start);
CREATE INDEX engagement_by_day ON engagement (day);

-- A time of one therapist for several patients. Their appointments point to it and stand where it
-- stands.
CREATE TABLE group_session (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  therapist_id INTEGER NOT NULL REFERENCES staff (id),
  room_id      INTEGER REFERENCES room (id),
  kind_id      INTEGER NOT NULL REFERENCES appointment_kind (id),
  name         TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  day          TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  start        INTEGER NOT NULL CHECK (start BETWEEN 0 AND 1439),
  minutes      INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 480),
  places       INTEGER NOT NULL CHECK (places BETWEEN 1 AND 50),
  status       TEXT NOT NULL DEFAULT 'booked' CHECK (status IN ('booked', 'cancelled')),
  series_id    INTEGER,
  CHECK (start + minutes <= 1440)
) STRICT;
CREATE INDEX group_session_of_staff ON group_session (therapist_id, day, start);
CREATE INDEX group_session_by_day ON group_session (day);

ALTER TABLE appointment ADD COLUMN group_id INTEGER REFERENCES group_session (id);
-- At the patient's home, with the therapist's way there and back in minutes: that time is taken
-- too.
ALTER TABLE appointment ADD COLUMN home_visit INTEGER NOT NULL DEFAULT 0
  CHECK (home_visit IN (0, 1));
ALTER TABLE appointment ADD COLUMN travel_before INTEGER NOT NULL DEFAULT 0
  CHECK (travel_before BETWEEN 0 AND 240);
ALTER TABLE appointment ADD COLUMN travel_after INTEGER NOT NULL DEFAULT 0
  CHECK (travel_after BETWEEN 0 AND 240);
-- Called off later than the practice's rule allows.
ALTER TABLE appointment ADD COLUMN cancelled_late INTEGER NOT NULL DEFAULT 0
  CHECK (cancelled_late IN (0, 1));
CREATE INDEX appointment_of_group ON appointment (group_id) WHERE group_id IS NOT NULL;
CREATE INDEX appointment_of_series ON appointment (series_id) WHERE series_id IS NOT NULL;

-- Two appointments that stand in each other's way on purpose, and why. Placing either of them
-- anew ends it.
CREATE TABLE double_booking (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Of the appointment that was placed over the other.
  patient_id     INTEGER NOT NULL REFERENCES patient (id),
  appointment_id INTEGER NOT NULL REFERENCES appointment (id) ON DELETE CASCADE,
  other_id       INTEGER NOT NULL REFERENCES appointment (id) ON DELETE CASCADE,
  reason         TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 200),
  staff_id       INTEGER NOT NULL REFERENCES staff (id),
  at             TEXT NOT NULL,
  UNIQUE (appointment_id, other_id),
  CHECK (appointment_id <> other_id)
) STRICT;
CREATE INDEX double_booking_of_other ON double_booking (other_id);
CREATE INDEX double_booking_of_patient ON double_booking (patient_id);

-- What the practice does about who calls off too late or stays away.
CREATE TABLE missed_rule (
  id           INTEGER PRIMARY KEY CHECK (id = 1),
  -- Calling off is free until so many hours before.
  notice_hours INTEGER NOT NULL DEFAULT 24 CHECK (notice_hours BETWEEN 0 AND 168),
  -- After days on which the practice was closed: the hours count on all the same, only hours of
  -- open days count, or calling off is free until a time of the day itself.
  after_closed TEXT NOT NULL DEFAULT 'hours'
               CHECK (after_closed IN ('hours', 'openDays', 'untilTime')),
  until_time   INTEGER NOT NULL DEFAULT 540 CHECK (until_time BETWEEN 0 AND 1439),
  charge       TEXT NOT NULL DEFAULT 'none' CHECK (charge IN ('none', 'amount', 'percentage')),
  cents        INTEGER NOT NULL DEFAULT 0 CHECK (cents BETWEEN 0 AND 100000),
  percentage   INTEGER NOT NULL DEFAULT 100 CHECK (percentage BETWEEN 1 AND 100),
  -- Whether it also holds for who calls off too late.
  charges_late INTEGER NOT NULL DEFAULT 1 CHECK (charges_late IN (0, 1))
) STRICT;
INSERT INTO missed_rule (id) VALUES (1);

-- What a patient owes for an appointment that was missed or called off too late, by the rule as it
-- was then. Either an amount or a percentage of the price of the visit.
CREATE TABLE missed_charge (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  patient_id     INTEGER NOT NULL REFERENCES patient (id),
  appointment_id INTEGER NOT NULL UNIQUE REFERENCES appointment (id) ON DELETE CASCADE,
  day            TEXT NOT NULL,
  cause          TEXT NOT NULL CHECK (cause IN ('noShow', 'calledOffLate')),
  cents          INTEGER CHECK (cents BETWEEN 0 AND 100000),
  percentage     INTEGER CHECK (percentage BETWEEN 1 AND 100),
  -- Why it need not be paid; empty while it has to be.
  waived         TEXT NOT NULL DEFAULT '' CHECK (length(waived) <= 200),
  staff_id       INTEGER NOT NULL REFERENCES staff (id),
  CHECK ((cents IS NULL) <> (percentage IS NULL))
) STRICT;
CREATE INDEX missed_charge_of_patient ON missed_charge (patient_id, day);

-- The guards anew ----------------------------------------------------------------------------

DROP TRIGGER appointment_guard_insert;
DROP TRIGGER appointment_guard_update;
DROP TRIGGER absence_guard_insert;
DROP TRIGGER absence_guard_update;
DROP TRIGGER closure_guard_insert;
DROP TRIGGER closure_guard_update;
DROP VIEW guard_appointment;

-- The guard looks at the travel time and the group too.
DROP INDEX appointment_active_therapist;
CREATE INDEX appointment_active_therapist
  ON appointment (therapist_id, day, start, minutes, travel_before, travel_after, group_id)
  WHERE status IN ('booked', 'arrived', 'done');

-- Pairs of an appointment and what stands in its way; `other_id` is what `rule` says: an
-- appointment, an absence, a closure, an engagement or a group.
CREATE VIEW guard_appointment (appointment_id, rule, other_id) AS
  SELECT a.id, 'therapist', b.id
    FROM appointment a JOIN appointment b
      ON b.therapist_id = a.therapist_id AND b.day = a.day
     AND b.start - b.travel_before < a.start + a.minutes + a.travel_after
     AND b.start + b.minutes + b.travel_after > a.start - a.travel_before
     AND b.status IN ('booked', 'arrived', 'done') AND b.id <> a.id
   WHERE a.status IN ('booked', 'arrived', 'done')
     -- Those of one group share its time.
     AND (a.group_id IS NULL OR b.group_id IS NOT a.group_id)
     AND NOT EXISTS (SELECT 1 FROM double_booking d
                      WHERE d.appointment_id = a.id AND d.other_id = b.id)
     AND NOT EXISTS (SELECT 1 FROM double_booking d
                      WHERE d.appointment_id = b.id AND d.other_id = a.id)
  UNION ALL
  SELECT a.id, 'room', b.id
    FROM appointment a JOIN appointment b
      ON b.room_id = a.room_id AND b.room_id IS NOT NULL AND b.day = a.day
     AND b.start < a.start + a.minutes AND b.start + b.minutes > a.start
     AND b.status IN ('booked', 'arrived', 'done') AND b.id <> a.id
   WHERE a.status IN ('booked', 'arrived', 'done')
     AND (a.group_id IS NULL OR b.group_id IS NOT a.group_id)
     AND NOT EXISTS (SELECT 1 FROM double_booking d
                      WHERE d.appointment_id = a.id AND d.other_id = b.id)
     AND NOT EXISTS (SELECT 1 FROM double_booking d
                      WHERE d.appointment_id = b.id AND d.other_id = a.id)
  UNION ALL
  SELECT a.id, 'patient', b.id
    FROM appointment a JOIN appointment b
      ON b.patient_id = a.patient_id AND b.day = a.day
     AND b.start < a.start + a.minutes AND b.start + b.minutes > a.start
     AND b.status IN ('booked', 'arrived', 'done') AND b.id <> a.id
   WHERE a.status IN ('booked', 'arrived', 'done')
     AND NOT EXISTS (SELECT 1 FROM double_booking d
                      WHERE d.appointment_id = a.id AND d.other_id = b.id)
     AND NOT EXISTS (SELECT 1 FROM double_booking d
                      WHERE d.appointment_id = b.id AND d.other_id = a.id)
  UNION ALL
  SELECT a.id, 'absence', x.id
    FROM appointment a JOIN absence x
      ON x.staff_id = a.therapist_id AND x.first_day <= a.day AND x.last_day >= a.day
     AND x.start < a.start + a.minutes + a.travel_after AND x.finish > a.start - a.travel_before
   WHERE a.status IN ('booked', 'arrived', 'done')
  UNION ALL
  SELECT a.id, 'closure', c.id
    FROM appointment a JOIN closure c ON c.first_day <= a.day AND c.last_day >= a.day
   WHERE a.status IN ('booked', 'arrived', 'done')
  UNION ALL
  SELECT a.id, 'engagement', e.id
    FROM appointment a JOIN engagement e
      ON e.staff_id = a.therapist_id AND e.day = a.day
     AND e.start < a.start + a.minutes + a.travel_after
     AND e.start + e.minutes > a.start - a.travel_before
   WHERE a.status IN ('booked', 'arrived', 'done')
  UNION ALL
  SELECT a.id, 'group', g.id
    FROM appointment a JOIN group_session g
      ON g.therapist_id = a.therapist_id AND g.day = a.day
     AND g.start < a.start + a.minutes + a.travel_after
     AND g.start + g.minutes > a.start - a.travel_before AND g.status = 'booked'
   WHERE a.status IN ('booked', 'arrived', 'done') AND a.group_id IS NOT g.id
  UNION ALL
  SELECT a.id, 'groupRoom', g.id
    FROM appointment a JOIN group_session g
      ON g.room_id = a.room_id AND a.room_id IS NOT NULL AND g.day = a.day
     AND g.start < a.start + a.minutes AND g.start + g.minutes > a.start AND g.status = 'booked'
   WHERE a.status IN ('booked', 'arrived', 'done') AND a.group_id IS NOT g.id
  UNION ALL
  -- Who takes part stands where the group stands.
  SELECT a.id, 'member', g.id
    FROM appointment a JOIN group_session g ON g.id = a.group_id
   WHERE a.status IN ('booked', 'arrived', 'done')
     AND (g.status <> 'booked' OR g.therapist_id <> a.therapist_id OR g.day <> a.day
          OR g.start <> a.start OR g.minutes <> a.minutes OR g.room_id IS NOT a.room_id
          OR a.home_visit <> 0 OR a.travel_before <> 0 OR a.travel_after <> 0)
  UNION ALL
  SELECT a.id, 'places', g.id
    FROM appointment a JOIN group_session g ON g.id = a.group_id
   WHERE a.status IN ('booked', 'arrived', 'done')
     AND g.places < (SELECT count(*) FROM appointment b
                      WHERE b.group_id = a.group_id AND b.status IN ('booked', 'arrived', 'done'));

-- Pairs of a group and what stands in its way, besides appointments.
CREATE VIEW guard_group (group_id, rule, other_id) AS
  SELECT g.id, 'group', h.id
    FROM group_session g JOIN group_session h
      ON h.therapist_id = g.therapist_id AND h.day = g.day
     AND h.start < g.start + g.minutes AND h.start + h.minutes > g.start
     AND h.status = 'booked' AND h.id <> g.id
   WHERE g.status = 'booked'
  UNION ALL
  SELECT g.id, 'groupRoom', h.id
    FROM group_session g JOIN group_session h
      ON h.room_id = g.room_id AND g.room_id IS NOT NULL AND h.day = g.day
     AND h.start < g.start + g.minutes AND h.start + h.minutes > g.start
     AND h.status = 'booked' AND h.id <> g.id
   WHERE g.status = 'booked'
  UNION ALL
  SELECT g.id, 'absence', x.id
    FROM group_session g JOIN absence x
      ON x.staff_id = g.therapist_id AND x.first_day <= g.day AND x.last_day >= g.day
     AND x.start < g.start + g.minutes AND x.finish > g.start
   WHERE g.status = 'booked'
  UNION ALL
  SELECT g.id, 'closure', c.id
    FROM group_session g JOIN closure c ON c.first_day <= g.day AND c.last_day >= g.day
   WHERE g.status = 'booked'
  UNION ALL
  SELECT g.id, 'engagement', e.id
    FROM group_session g JOIN engagement e
      ON e.staff_id = g.therapist_id AND e.day = g.day
     AND e.start < g.start + g.minutes AND e.start + e.minutes > g.start
   WHERE g.status = 'booked';

CREATE TRIGGER appointment_guard_insert AFTER INSERT ON appointment
WHEN new.status IN ('booked', 'arrived', 'done') BEGIN
  SELECT RAISE(ABORT, 'guard:appointment')
   WHERE EXISTS (SELECT 1 FROM guard_appointment WHERE appointment_id = new.id);
END;
CREATE TRIGGER appointment_guard_update
AFTER UPDATE OF therapist_id, room_id, patient_id, day, start, minutes, status, group_id,
  home_visit, travel_before, travel_after ON appointment BEGIN
  -- What was allowed was allowed for the place it had.
  DELETE FROM double_booking
   WHERE (appointment_id = new.id OR other_id = new.id)
     AND (new.therapist_id <> old.therapist_id OR new.room_id IS NOT old.room_id
          OR new.day <> old.day OR new.start <> old.start OR new.minutes <> old.minutes
          OR new.travel_before <> old.travel_before OR new.travel_after <> old.travel_after
          OR new.status NOT IN ('booked', 'arrived', 'done'));
  SELECT RAISE(ABORT, 'guard:appointment')
   WHERE new.status IN ('booked', 'arrived', 'done')
     AND EXISTS (SELECT 1 FROM guard_appointment WHERE appointment_id = new.id);
END;
CREATE TRIGGER double_booking_guard_delete AFTER DELETE ON double_booking BEGIN
  SELECT RAISE(ABORT, 'guard:appointment')
   WHERE EXISTS (SELECT 1 FROM guard_appointment
                  WHERE appointment_id = old.appointment_id AND other_id = old.other_id
                    AND rule IN ('therapist', 'room', 'patient'));
END;
CREATE TRIGGER double_booking_keeps
BEFORE UPDATE OF appointment_id, other_id ON double_booking BEGIN
  SELECT RAISE(ABORT, 'guard:appointment');
END;
CREATE TRIGGER absence_guard_insert AFTER INSERT ON absence BEGIN
  SELECT RAISE(ABORT, 'guard:appointment')
   WHERE EXISTS (SELECT 1 FROM guard_appointment WHERE rule = 'absence' AND other_id = new.id)
      OR EXISTS (SELECT 1 FROM guard_group WHERE rule = 'absence' AND other_id = new.id);
END;
CREATE TRIGGER absence_guard_update AFTER UPDATE ON absence BEGIN
  SELECT RAISE(ABORT, 'guard:appointment')
   WHERE EXISTS (SELECT 1 FROM guard_appointment WHERE rule = 'absence' AND other_id = new.id)
      OR EXISTS (SELECT 1 FROM guard_group WHERE rule = 'absence' AND other_id = new.id);
END;
CREATE TRIGGER closure_guard_insert AFTER INSERT ON closure BEGIN
  SELECT RAISE(ABORT, 'guard:appointment')
   WHERE EXISTS (SELECT 1 FROM guard_appointment WHERE rule = 'closure' AND other_id = new.id)
      OR EXISTS (SELECT 1 FROM guard_group WHERE rule = 'closure' AND other_id = new.id);
END;
CREATE TRIGGER closure_guard_update AFTER UPDATE ON closure BEGIN
  SELECT RAISE(ABORT, 'guard:appointment')
   WHERE EXISTS (SELECT 1 FROM guard_appointment WHERE rule = 'closure' AND other_id = new.id)
      OR EXISTS (SELECT 1 FROM guard_group WHERE rule = 'closure' AND other_id = new.id);
END;
CREATE TRIGGER engagement_guard_insert AFTER INSERT ON engagement BEGIN
  SELECT RAISE(ABORT, 'guard:appointment')
   WHERE EXISTS (SELECT 1 FROM guard_appointment WHERE rule = 'engagement' AND other_id = new.id)
      OR EXISTS (SELECT 1 FROM guard_group WHERE rule = 'engagement' AND other_id = new.id);
END;
CREATE TRIGGER engagement_guard_update AFTER UPDATE ON engagement BEGIN
  SELECT RAISE(ABORT, 'guard:appointment')
   WHERE EXISTS (SELECT 1 FROM guard_appointment WHERE rule = 'engagement' AND other_id = new.id)
      OR EXISTS (SELECT 1 FROM guard_group WHERE rule = 'engagement' AND other_id = new.id);
END;
CREATE TRIGGER group_session_guard_insert AFTER INSERT ON group_session BEGIN
  SELECT RAISE(ABORT, 'guard:appointment')
   WHERE EXISTS (SELECT 1 FROM guard_group WHERE group_id = new.id)
      OR EXISTS (SELECT 1 FROM guard_appointment
                  WHERE rule IN ('group', 'groupRoom', 'member', 'places')
                    AND other_id = new.id);
END;
CREATE TRIGGER group_session_guard_update AFTER UPDATE ON group_session BEGIN
  SELECT RAISE(ABORT, 'guard:appointment')
   WHERE EXISTS (SELECT 1 FROM guard_group WHERE group_id = new.id)
      OR EXISTS (SELECT 1 FROM guard_appointment
                  WHERE rule IN ('group', 'groupRoom', 'member', 'places')
                    AND other_id = new.id);
END;
