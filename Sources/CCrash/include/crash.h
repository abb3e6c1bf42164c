// What has to run inside a signal handler, where neither Swift nor curses may.
#ifndef PRACTICE_CRASH_H
#define PRACTICE_CRASH_H

#include <stddef.h>
#include <termios.h>

// The longest text that gives the terminal back; a longer one is not kept at all.
#define PRACTICE_CRASH_RESTORE_MAX 512

// From now on a crash, and exit(), put the terminal back in these modes and write the
// sequence to it. After a crash one sentence follows, and the signal takes its usual course.
// To be called on the thread of the screen: its stack may be what overflowed.
// Returns 0, or -1 if the handlers could not be installed.
int practice_crash_install(const struct termios *modes, const char *restore, size_t length);

// The terminal has been given back in the ordinary way: nothing is left to restore.
void practice_crash_disarm(void);

// After practice_crash_disarm, when the screen is taken again (after Ctrl-Z).
void practice_crash_arm(void);

// No memory image on disk, and none for other processes of this user: it holds patients.
// Returns 0, or -1 with errno.
int practice_no_core_dumps(void);

// A write to a closed pipe, or beyond the file size limit, is an error and not the end.
void practice_ignore_write_signals(void);

// From now on SIGTERM, SIGHUP, SIGINT, SIGTSTP and SIGCONT only write their number, as one
// byte, to this descriptor. Returns 0, or -1 with errno.
int practice_signals_to(int descriptor);

// Stops this process and its group as the terminal's Ctrl-Z would; returns when continued.
// Where no shell could ever continue it (the group is orphaned) it returns at once.
void practice_stop(void);

// A pipe that never blocks and that programs we start do not inherit.
// Returns 0, or -1 with errno.
int practice_pipe(int ends[2]);

// Waits until the terminal or the pipe can be read, a signal comes, or the time (in
// milliseconds, below 0: for ever) passes. Only within this wait can SIGWINCH come: between
// a last look and a poll() it would be seen too late.
// PRACTICE_TYPED: only the terminal can be read.
enum practice_waited {
  PRACTICE_TIMEOUT, PRACTICE_TYPED, PRACTICE_SOMETHING, PRACTICE_TERMINAL_GONE
};
enum practice_waited practice_wait(int terminal, int pipe, int milliseconds);

#endif
