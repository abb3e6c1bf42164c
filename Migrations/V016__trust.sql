-- The SSH keys people come in with, as a second factor beside their password.
--
-- Like passwords they are not journalled; that one was set is in the access log.
CREATE TABLE account_key (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  staff_id   INTEGER NOT NULL REFERENCES staff (id),
  -- Its kind and its base 64, as sshd names it. Of one person: else it would not tell who it is.
  public_key TEXT NOT NULL UNIQUE CHECK (length(public_key) BETWEEN 20 AND 4000),
  set_ms     INTEGER NOT NULL
) STRICT;
CREATE INDEX account_key_of_staff ON account_key (staff_id);

-- A folder on another disk that gets the backup of each day too; '' for none.
ALTER TABLE safeguard ADD COLUMN backup_folder TEXT NOT NULL DEFAULT ''
  CHECK (length(backup_folder) <= 1000);
