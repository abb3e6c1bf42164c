-- Rooms: who usually works where, and rooms that are used no longer.

ALTER TABLE room ADD COLUMN active INTEGER NOT NULL DEFAULT 1 CHECK (active IN (0, 1));
-- The room an appointment with this therapist is in unless it says otherwise.
ALTER TABLE staff ADD COLUMN room_id INTEGER REFERENCES room (id);
CREATE INDEX group_session_of_room ON group_session (room_id, day, start)
  WHERE room_id IS NOT NULL;

-- 1: holds on its days in the place of the ordinary hours.
ALTER TABLE working_block ADD COLUMN exception INTEGER NOT NULL DEFAULT 0
  CHECK (exception IN (0, 1));
