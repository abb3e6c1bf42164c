-- Who may come in: a password, and a second factor for who wants one.
--
-- As long as nobody has a password nobody signs in. Passwords are not journalled: there is
-- nothing in them to be undone or shown. That one was set is in the access log.
CREATE TABLE account (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  staff_id    INTEGER NOT NULL UNIQUE REFERENCES staff (id),
  -- As crypt(3) made it, with its salt.
  password    TEXT NOT NULL CHECK (length(password) BETWEEN 20 AND 500),
  set_ms      INTEGER NOT NULL,
  -- Since the last time it went well; they slow down whoever guesses.
  failures    INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),
  failed_ms   INTEGER NOT NULL DEFAULT 0,
  -- The secret of the codes (RFC 6238), in base 32; '' without a second factor.
  factor      TEXT NOT NULL DEFAULT '',
  -- The half minute whose code was used last: each code opens once.
  factor_step INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Who works here in training or as a replacement, and under whose responsibility.
ALTER TABLE staff ADD COLUMN position TEXT NOT NULL DEFAULT 'own'
  CHECK (position IN ('own', 'trainee', 'replacement'));
ALTER TABLE staff ADD COLUMN responsible_id INTEGER REFERENCES staff (id);

-- How the practice guards itself.
CREATE TABLE safeguard (
  id               INTEGER PRIMARY KEY CHECK (id = 1),
  -- After so many minutes without a key the screen locks; 0 for never.
  lock_minutes     INTEGER NOT NULL DEFAULT 10 CHECK (lock_minutes BETWEEN 0 AND 240),
  -- To whom backups elsewhere are encrypted: a public key of age, or a name that gpg knows.
  backup_recipient TEXT NOT NULL DEFAULT '' CHECK (length(backup_recipient) <= 500),
  -- Somebody chose to have backups elsewhere that anybody can read.
  plain_backups    INTEGER NOT NULL DEFAULT 0 CHECK (plain_backups IN (0, 1))
) STRICT;
INSERT INTO safeguard (id) VALUES (1);

-- What NEN 7513 wants of each line: as what somebody acted and under whose responsibility,
-- whether they treat this patient, and why they looked if not.
ALTER TABLE access_log ADD COLUMN role TEXT NOT NULL DEFAULT '';
ALTER TABLE access_log ADD COLUMN responsible_id INTEGER REFERENCES staff (id);
ALTER TABLE access_log ADD COLUMN relation INTEGER CHECK (relation IN (0, 1));
ALTER TABLE access_log ADD COLUMN reason TEXT NOT NULL DEFAULT '';
CREATE INDEX access_log_of_staff ON access_log (staff_id, id);
CREATE INDEX access_log_by_time ON access_log (at_ms);
CREATE INDEX journal_entry_by_time ON journal_entry (at_ms);
