-- What the care needs beyond V009.

-- Who answers for a note that somebody in training or a replacement signed: as it was then.
ALTER TABLE session_note ADD COLUMN responsible_id INTEGER REFERENCES staff (id);
CREATE INDEX session_note_under ON session_note (responsible_id, day)
  WHERE responsible_id IS NOT NULL;

-- The intakes that were begun and wait for a signature.
CREATE INDEX intake_unsigned ON intake (therapist_id) WHERE signed_ms IS NULL;
