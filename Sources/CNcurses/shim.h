#ifndef PRACTICE_CNCURSES_SHIM_H
#define PRACTICE_CNCURSES_SHIM_H
/* Without this the wide-character functions stay hidden. */
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <stdio.h>
#include <term.h>
#include <wchar.h>

/* Macros with casts are not imported. */
static const attr_t practice_a_bold = A_BOLD;
static const attr_t practice_a_dim = A_DIM;
static const attr_t practice_a_reverse = A_REVERSE;
static const attr_t practice_a_underline = A_UNDERLINE;
static const mmask_t practice_button1_pressed = BUTTON1_PRESSED;
static const mmask_t practice_wheel_up = BUTTON4_PRESSED;
static const mmask_t practice_wheel_down = BUTTON5_PRESSED;

/* Globals of C are not safe to read in Swift 6. */
static inline WINDOW *practice_screen(void) { return stdscr; }
static inline int practice_colour_count(void) { return COLORS; }
static inline int practice_colour_pair_count(void) { return COLOR_PAIRS; }

/* initscr would end the process where this returns null. */
static inline SCREEN *practice_newterm(const char *name) {
  return newterm((char *)name, stdout, stdin);
}

/* A capability's text, or null when the terminal has it not. */
static inline const char *practice_capability(const char *name) {
  const char *text = tigetstr((char *)name);
  return text == (const char *)-1 ? NULL : text;
}

/* Hidden in wchar.h without _XOPEN_SOURCE. */
extern int wcwidth(wchar_t);
#endif
