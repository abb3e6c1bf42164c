-- The printer of the practice, chosen at any terminal and remembered for all of them.
--
-- A table of its own: the rows that were there are still what the log says of them.
CREATE TABLE printing (
  id      INTEGER PRIMARY KEY CHECK (id = 1),
  -- The name of a print queue; '' for the one that is the print server's default.
  printer TEXT NOT NULL DEFAULT '' CHECK (length(printer) <= 127)
) STRICT;
INSERT INTO printing (id) VALUES (1);
