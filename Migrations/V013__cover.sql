-- What the cover and the exercises need beyond V005 and V010.

DROP INDEX patient_by_birth_date;  -- `patient_by_birth` of V003 is the same.
