/* SQLite as Swift can see it. Each line here says why it is needed. */
#ifndef PRACTICE_CSQLITE_SHIM_H
#define PRACTICE_CSQLITE_SHIM_H

/* The header declares the session extension only when these are set; Debian's library has it. */
#define SQLITE_ENABLE_SESSION 1
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include <sqlite3.h>

/* sqlite3_db_config is variadic, and variadic functions cannot be called from Swift. */
static inline int practice_db_config(sqlite3 *db, int option, int on) {
  return sqlite3_db_config(db, option, on, (int *)0);
}

/* Variadic too. SQLite counts its memory under a lock, and nobody asks for the count; to be said
   before the first connection is opened. */
static inline void practice_no_memory_statistics(void) {
  (void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

/* A macro with a cast, which Swift does not import: SQLite copies the bytes that are bound. */
static inline int practice_bind_text(sqlite3_stmt *statement, int index, const char *bytes,
                                     int count) {
  return sqlite3_bind_text(statement, index, bytes, count, SQLITE_TRANSIENT);
}

static inline int practice_bind_blob(sqlite3_stmt *statement, int index, const void *bytes,
                                     int count) {
  return sqlite3_bind_blob(statement, index, bytes, count, SQLITE_TRANSIENT);
}

#endif
