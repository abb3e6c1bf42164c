/* The floor under Scripts/bench: the least a program must do that shows a day of the agenda, or
   books one appointment, with the same libraries out of the same file. It shows the same cells in
   the same looks; it checks nothing, knows one language and one size, and leaves out whatever can
   be left out. That is its purpose.

     bench-floor show FILE DAY            arrows move, PageUp and PageDown change the day, q quits
     bench-floor book FILE FIRST COUNT    books COUNT appointments in slots from number FIRST on

   Build: clang -O2 bench-floor.c -lncursesw -lsqlite3 */

#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { COLUMNS = 3, COLUMN_WIDTH = 24, ROWS = 17, TIMES = 24 * 60, TOP = 4 };

static sqlite3 *db;

static void fail(const char *what) {
  if (stdscr) endwin();
  fprintf(stderr, "bench-floor: %s: %s\n", what, db ? sqlite3_errmsg(db) : "");
  exit(1);
}

static void run(const char *sql) {
  if (sqlite3_exec(db, sql, NULL, NULL, NULL) != SQLITE_OK) fail(sql);
}

static sqlite3_stmt *prepare(const char *sql) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v3(db, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
    fail(sql);
  return statement;
}

static void finish(sqlite3_stmt *statement) {
  if (sqlite3_step(statement) != SQLITE_DONE) fail(sqlite3_sql(statement));
  sqlite3_reset(statement);
}

static const char *text(sqlite3_stmt *row, int column) {
  const char *value = (const char *)sqlite3_column_text(row, column);
  return value ? value : "";
}

/* --- Showing a day ------------------------------------------------------------------------- */

static sqlite3_stmt *day_query;
static char day[11], title[64];
static sqlite3_int64 therapists[COLUMNS];
static char names[COLUMNS][64];
static int column_count;
/* What is shown of an appointment: in its cell, and below when the cursor stands on it. */
struct cell {
  char state[8], name[64], count[16], flag[16], below[192];
  int isDone, isPresent, isOutsideHours, goesOn, end;
};
static struct cell cells[TIMES][COLUMNS];
/* The minutes at which something begins in one of the columns; the first row in view. */
static int times[TIMES], time_count, top;
static int row, column;

static void read_therapists(void) {
  sqlite3_stmt *query = prepare(
      "SELECT id, surname FROM staff WHERE treats = 1 AND active = 1 ORDER BY id LIMIT 3");
  while (sqlite3_step(query) == SQLITE_ROW) {
    therapists[column_count] = sqlite3_column_int64(query, 0);
    snprintf(names[column_count++], sizeof names[0], "%s", text(query, 1));
  }
  sqlite3_finalize(query);
}

static void read_day(void) {
  static struct cell by_minute[TIMES][COLUMNS];
  memset(by_minute, 0, sizeof by_minute);
  memset(cells, 0, sizeof cells);
  sqlite3_bind_text(day_query, 1, day, -1, SQLITE_STATIC);
  while (sqlite3_step(day_query) == SQLITE_ROW) {
    int minute = sqlite3_column_int(day_query, 1);
    for (int c = 0; c < column_count; c++) {
      if (therapists[c] != sqlite3_column_int64(day_query, 0)) continue;
      struct cell *cell = &by_minute[minute][c];
      snprintf(cell->name, sizeof cell->name, "%s, %s", text(day_query, 2), text(day_query, 3));
      int left = sqlite3_column_int(day_query, 7) - sqlite3_column_int(day_query, 8);
      const char *status = text(day_query, 9), *born = text(day_query, 6);
      cell->isDone = strcmp(status, "done") == 0;
      cell->end = minute + sqlite3_column_int(day_query, 11);
      cell->isPresent = strcmp(status, "arrived") == 0;
      snprintf(cell->state, sizeof cell->state, "%s",
               cell->isDone ? "✓" : cell->isPresent ? "●" : "");
      snprintf(cell->count, sizeof cell->count, "%d/%d", sqlite3_column_int(day_query, 4),
               sqlite3_column_int(day_query, 5));
      snprintf(cell->flag, sizeof cell->flag, left > 0 ? "A%d" : "Z!", left);
      snprintf(cell->below, sizeof cell->below, "%2d:%02d %s · %.2s-%.2s-%.4s · %s · %s", minute / 60,
               minute % 60, cell->name, born + 8, born + 5, born, text(day_query, 10),
               !cell->isPresent ? "" : left > 0 ? "present · "
                                                : "present · still: tell the price · ");
      size_t length = strlen(cell->below);
      if (left > 0)
        snprintf(cell->below + length, sizeof cell->below - length,
                 "supplementary, %d left with this one", left);
      else
        snprintf(cell->below + length, sizeof cell->below - length, "self-pay");
    }
  }
  sqlite3_reset(day_query);
  time_count = 0;
  for (int minute = 0; minute < TIMES; minute++)
    for (int c = 0; c < column_count; c++)
      if (by_minute[minute][c].name[0]) {
        memcpy(cells[time_count], by_minute[minute], sizeof cells[0]);
        times[time_count++] = minute;
        break;
      }
  for (int r = 1; r < time_count; r++)
    for (int c = 0; c < column_count; c++) {
      if (cells[r][c].name[0] || cells[r - 1][c].end <= times[r]) continue;
      cells[r][c].goesOn = 1;
      cells[r][c].end = cells[r - 1][c].end;
    }
  // A day on which nobody works: every cell says so.
  if (time_count == 0)
    for (; time_count < ROWS; time_count++) {
      times[time_count] = 8 * 60 + 20 * time_count;
      for (int c = 0; c < column_count; c++) cells[time_count][c].isOutsideHours = 1;
    }
  if (row >= time_count) row = time_count - 1;
}

static void change_day(int days) {
  struct tm date = {0};
  strptime(day, "%Y-%m-%d", &date);
  date.tm_mday += days;
  date.tm_hour = 12;
  mktime(&date);
  strftime(day, sizeof day, "%Y-%m-%d", &date);
  strftime(title, sizeof title, " %A %-d %B %Y · week %V", &date);
  read_day();
}

/* Words, cut or filled up to a width. */
static void put(int y, int x, int width, const char *words) {
  wchar_t wide[128];
  size_t length = mbstowcs(wide, words, 127);
  if (length == (size_t)-1) length = 0;
  if ((int)length > width) wide[width - 1] = L'…';
  for (; (int)length < width && length < 127; length++) wide[length] = L' ';
  mvaddnwstr(y, x, wide, width);
}

enum { COVERED = 1, WARNING, DIM, GOOD };

/* The line under the day, which goes on in the next one between two words. */
static void put_below(const char *words) {
  wchar_t wide[192];
  size_t length = mbstowcs(wide, words, 191), first = length;
  if (length == (size_t)-1) return;
  if (length > 78) {
    for (first = 78; first > 0 && wide[first] != L' '; first--) {}
    mvaddnwstr(22, 1, wide + first + 1, (int)(length - first - 1));
  }
  mvaddnwstr(21, 1, wide, (int)first);
}

static void put_in(int look, int y, int x, int width, const char *words) {
  attron(look);
  put(y, x, width, words);
  attroff(look);
}

/* Keys and what they do, as "Enter\0file\0i\0present\0". */
static void put_keys(const char *words) {
  move(23, 1);
  for (int isKey = 1; *words; words += strlen(words) + 1, isKey = !isKey) {
    attron(isKey ? A_BOLD : COLOR_PAIR(DIM));
    addstr(words);
    attrset(A_NORMAL);
    addstr(isKey ? " " : "  ");
  }
}

static void draw_cell(int y, int x, const struct cell *cell, int isCursor) {
  if (isCursor) attron(A_REVERSE);
  put(y, x, COLUMN_WIDTH - 1,
      isCursor && !cell->isOutsideHours && !cell->goesOn && !cell->name[0] ? " free" : "");
  if (cell->goesOn) put_in(isCursor ? 0 : COLOR_PAIR(DIM), y, x + 1, 1, "│");
  if (cell->isOutsideHours)
    put_in(isCursor ? 0 : COLOR_PAIR(DIM), y, x + 1, COLUMN_WIDTH - 3, "·····················");
  if (cell->name[0]) {
    if (!isCursor) attron(COLOR_PAIR(GOOD));
    mvaddstr(y, x, cell->state);
    if (!isCursor) attroff(COLOR_PAIR(GOOD));
    int count = x + COLUMN_WIDTH - 6 - (int)strlen(cell->count);
    put_in(isCursor || !cell->isDone ? 0 : COLOR_PAIR(DIM), y, x + 1, count - x - 2, cell->name);
    mvaddstr(y, count, cell->count);
    int look = cell->flag[0] == 'A' ? COLOR_PAIR(COVERED) : COLOR_PAIR(WARNING) | A_BOLD;
    if (!isCursor) attron(look);
    mvaddstr(y, x + COLUMN_WIDTH - 5, cell->flag);
  }
  attrset(A_NORMAL);
}

static void draw(void) {
  char line[96];
  if (row < top) top = row;
  if (row >= top + ROWS) top = row - ROWS + 1;
  erase();
  put_in(A_BOLD | A_UNDERLINE, 0, 0, 8, "[Agenda]");
  put(0, 8, 71, " Patients  My day  Exercises  Reports  Settings");
  put_in(A_BOLD, 1, 0, 50, title);
  attron(COLOR_PAIR(DIM));
  mvhline_set(2, 0, WACS_HLINE, 80);
  attroff(COLOR_PAIR(DIM));
  for (int c = 0; c < column_count; c++)
    put_in(c == column ? A_BOLD : 0, 3, 8 + c * COLUMN_WIDTH, (int)strlen(names[c]), names[c]);
  for (int r = top; r < top + ROWS && r < time_count; r++) {
    int y = TOP + r - top;
    int width = snprintf(line, sizeof line, "%d:%02d", times[r] / 60, times[r] % 60);
    put_in(r == row ? A_BOLD : COLOR_PAIR(DIM), y, 5 - width, width, line);
    for (int c = 0; c < column_count; c++) {
      int x = 6 + c * COLUMN_WIDTH;
      attron(COLOR_PAIR(DIM));
      mvadd_wch(y, x, WACS_VLINE);
      attroff(COLOR_PAIR(DIM));
      draw_cell(y, x + 1, &cells[r][c], r == row && c == column);
    }
  }
  const struct cell *here = &cells[row][column];
  put(22, 1, 78, "");
  if (here->name[0]) {
    put_below(here->below);
    put_keys(here->isDone ? "Enter\0file\0s\0session\0P\0sheet\0f\0free slot\0?\0help\0"
             : here->isPresent
                 ? "Enter\0file\0i\0present\0x\0call off\0s\0session\0P\0sheet\0f\0free slot\0"
                   "?\0help\0"
                 : "Enter\0file\0i\0present\0m\0move\0x\0call off\0s\0session\0"
                   "P\0sheet\0?\0help\0");
  } else {
    snprintf(line, sizeof line, "%d:%02d %s, free until %d:%02d", times[row] / 60, times[row] % 60,
             names[column], times[row] / 60 + 1, times[row] % 60);
    put(21, 1, 78, line);
    put_keys("Enter\0book\0f\0free slot\0w\0waiting list\0g\0date\0v\0week\0A\0absence\0"
             "?\0help\0");
  }
  move(TOP + row - top, 8 + column * COLUMN_WIDTH);
  refresh();
}

static void show(const char *first_day) {
  snprintf(day, sizeof day, "%s", first_day);
  read_therapists();
  day_query = prepare(
      "SELECT a.therapist_id, a.start, p.surname, p.initials,"
      " (SELECT count(*) FROM appointment b WHERE b.episode_id = a.episode_id"
      "   AND (b.day, b.start) <= (a.day, a.start) AND b.status IN ('booked', 'arrived', 'done')),"
      " e.expected_sessions, p.birth_date,"
      " (SELECT sessions FROM policy y WHERE y.patient_id = p.id AND y.valid_from <= a.day"
      "   ORDER BY y.valid_from DESC LIMIT 1),"
      " (SELECT count(*) FROM appointment b WHERE b.patient_id = p.id"
      "   AND b.day BETWEEN substr(a.day, 1, 4) AND a.day"
      "   AND b.status IN ('booked', 'arrived', 'done')),"
      " a.status, p.phone, a.minutes"
      " FROM appointment a JOIN patient p ON p.id = a.patient_id"
      " LEFT JOIN episode e ON e.id = a.episode_id"
      " WHERE a.day = ?1 AND a.status IN ('booked', 'arrived', 'done')");
  change_day(0);
  set_escdelay(25);
  initscr();
  raw();
  noecho();
  keypad(stdscr, TRUE);
  start_color();
  use_default_colors();
  init_pair(COVERED, 68, -1);
  init_pair(WARNING, 136, -1);
  init_pair(DIM, 244, -1);
  init_pair(GOOD, 71, -1);
  while (row < time_count - 1 && times[row] < 9 * 60) row++;
  for (;;) {
    draw();
    wint_t key;
    if (get_wch(&key) == ERR) break;
    if (key == 'q') break;
    if (key == KEY_UP && row > 0) row--;
    if (key == KEY_DOWN && row < time_count - 1) row++;
    if (key == KEY_LEFT && column > 0) column--;
    if (key == KEY_RIGHT && column < column_count - 1) column++;
    if (key == KEY_NPAGE) change_day(1);
    if (key == KEY_PPAGE) change_day(-1);
  }
  endwin();
}

/* --- Booking ------------------------------------------------------------------------------- */

/* The rows practice writes for a booking: the appointment, the entry in the journal, and the row
   the entry changed. The slots lie in 2090, where nobody else books. */
static void book(int first, int count) {
  sqlite3_stmt *begin = prepare("BEGIN IMMEDIATE"), *commit = prepare("COMMIT");
  sqlite3_stmt *appointment = prepare(
      "INSERT INTO appointment (patient_id, therapist_id, kind_id, day, start, minutes)"
      " VALUES ((SELECT min(id) FROM patient), (SELECT min(id) FROM staff WHERE treats = 1), 1,"
      " ?1, ?2, 10)");
  sqlite3_stmt *entry = prepare(
      "INSERT INTO journal_entry (at_ms, utc_offset, practice_at, terminal, patient_id, action,"
      " subject, moment, undoable) VALUES (?1, 60, '2026-11-23T09:00', 'floor', 1001, 'book',"
      " 'Jansen, P.', ?2, 1)");
  sqlite3_stmt *changed = prepare(
      "INSERT INTO journal_row (entry_id, seq, table_name, row_id, patient_id, op, after)"
      " VALUES (?1, 0, 'appointment', ?2, 1001, 'insert', ?3)");
  for (int slot = first; slot < first + count; slot++) {
    char when[32], after[512];
    snprintf(when, sizeof when, "2090-%02d-%02d", 1 + slot / 2800 % 12, 1 + slot / 100 % 28);
    finish(begin);
    sqlite3_bind_text(appointment, 1, when, -1, SQLITE_STATIC);
    sqlite3_bind_int(appointment, 2, slot % 100 * 10);
    finish(appointment);
    sqlite3_int64 id = sqlite3_last_insert_rowid(db);
    sqlite3_bind_int64(entry, 1, (sqlite3_int64)time(NULL) * 1000);
    sqlite3_bind_text(entry, 2, when, -1, SQLITE_STATIC);
    finish(entry);
    snprintf(after, sizeof after,
             "{\"id\":%lld,\"patient_id\":1001,\"therapist_id\":1,\"kind_id\":1,\"day\":\"%s\","
             "\"start\":%d,\"minutes\":10,\"status\":\"booked\",\"note\":\"\"}",
             (long long)id, when, slot % 100 * 10);
    sqlite3_bind_int64(changed, 1, sqlite3_last_insert_rowid(db));
    sqlite3_bind_int64(changed, 2, id);
    sqlite3_bind_text(changed, 3, after, -1, SQLITE_STATIC);
    finish(changed);
    finish(commit);
  }
  sqlite3_finalize(begin), sqlite3_finalize(commit), sqlite3_finalize(appointment);
  sqlite3_finalize(entry), sqlite3_finalize(changed);
}

int main(int argc, char **argv) {
  setlocale(LC_ALL, "");
  if (argc < 4) fail("usage: bench-floor show FILE DAY | book FILE FIRST COUNT");
  if (sqlite3_open_v2(argv[2], &db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK) fail(argv[2]);
  run("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON");
  if (strcmp(argv[1], "show") == 0) show(argv[3]);
  else if (argc == 5) book(atoi(argv[3]), atoi(argv[4]));
  sqlite3_finalize(day_query);
  sqlite3_close(db);
  return 0;
}
