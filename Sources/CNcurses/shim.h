#ifndef PRACTICE_CNCURSES_SHIM_H
#define PRACTICE_CNCURSES_SHIM_H
/* Without this the wide-character functions stay hidden. */
#define NCURSES_WIDECHAR 1
#include <curses.h>
#endif
