-- The agenda asks of each visit the earlier visits of that patient and of that episode. They lie
-- scattered through the file; these indexes answer without looking them up.
DROP INDEX appointment_active_patient;
CREATE INDEX appointment_active_patient
  ON appointment (patient_id, day, start, minutes, kind_id, episode_id, status)
  WHERE status IN ('booked', 'arrived', 'done');

DROP INDEX appointment_of_episode;
CREATE INDEX appointment_of_episode ON appointment (episode_id, day, start, kind_id, status)
  WHERE episode_id IS NOT NULL;
