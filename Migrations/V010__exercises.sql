-- How the practice speaks to its patients on Dutch sheets: with 'u' or with 'je'.
CREATE TABLE sheet_setting (
  id      INTEGER PRIMARY KEY CHECK (id = 1),
  address TEXT NOT NULL DEFAULT 'formal' CHECK (address IN ('formal', 'informal'))
) STRICT;
INSERT INTO sheet_setting (id) VALUES (1);
