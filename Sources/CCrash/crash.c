// Inside the handlers only functions that POSIX calls async-signal-safe.
#define _GNU_SOURCE
#include "crash.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP};
static const char sentence[] = "practice stopped unexpectedly; what was typed is kept\n";

static struct termios saved_modes;
static char restore_sequence[PRACTICE_CRASH_RESTORE_MAX];
static size_t restore_length;
static volatile sig_atomic_t armed;
static _Alignas(16) char crash_stack[64 * 1024];

static void write_all(int descriptor, const char *text, size_t length) {
  while (length > 0) {
    ssize_t written = write(descriptor, text, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    text += written;
    length -= (size_t)written;
  }
}

static void give_terminal_back(void) {
  if (!armed) return;
  armed = 0;
  write_all(STDOUT_FILENO, restore_sequence, restore_length);
  // What was typed and not read would be commands to the shell. Not TCSAFLUSH, which
  // waits until all output is written: for ever on a terminal that has stalled.
  tcflush(STDIN_FILENO, TCIFLUSH);
  tcsetattr(STDIN_FILENO, TCSANOW, &saved_modes);
}

static void on_crash(int number) {
  if (armed) {
    give_terminal_back();
    write_all(STDERR_FILENO, sentence, sizeof sentence - 1);
  }
  // SA_RESETHAND has put the default action back.
  raise(number);
}

int practice_crash_install(const struct termios *modes, const char *restore, size_t length) {
  static int at_exit;
  if (length > sizeof restore_sequence) return -1;
  saved_modes = *modes;
  memcpy(restore_sequence, restore, length);
  restore_length = length;

  stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
  if (sigaltstack(&stack, NULL) != 0) return -1;
  struct sigaction action = {.sa_handler = on_crash, .sa_flags = SA_ONSTACK | SA_RESETHAND};
  sigfillset(&action.sa_mask);
  for (size_t i = 0; i < sizeof crashes / sizeof *crashes; i++)
    if (sigaction(crashes[i], &action, NULL) != 0) return -1;
  if (!at_exit && atexit(give_terminal_back) != 0) return -1;
  at_exit = 1;
  armed = 1;
  return 0;
}

void practice_crash_disarm(void) { armed = 0; }

void practice_crash_arm(void) { armed = 1; }

int practice_no_core_dumps(void) {
  const struct rlimit none = {0, 0};
  if (setrlimit(RLIMIT_CORE, &none) != 0) return -1;
  return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

static void do_nothing(int number) { (void)number; }

void practice_ignore_write_signals(void) {
  // Not SIG_IGN: the programs we start would inherit that.
  struct sigaction action = {.sa_handler = do_nothing, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaction(SIGPIPE, &action, NULL);
  sigaction(SIGXFSZ, &action, NULL);
}

static const int requests[] = {SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT};
static volatile sig_atomic_t request_descriptor = -1;

static void on_request(int number) {
  int saved = errno;
  char byte = (char)number;
  // A full pipe is no loss: there is something to read already.
  (void)!write(request_descriptor, &byte, 1);
  errno = saved;
}

int practice_signals_to(int descriptor) {
  request_descriptor = descriptor;
  struct sigaction action = {.sa_handler = on_request};
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < sizeof requests / sizeof *requests; i++)
    if (sigaction(requests[i], &action, NULL) != 0) return -1;
  return 0;
}

void practice_stop(void) {
  struct sigaction usual = {.sa_handler = SIG_DFL}, ours = {.sa_handler = on_request};
  sigemptyset(&usual.sa_mask);
  sigemptyset(&ours.sa_mask);
  sigaction(SIGTSTP, &usual, NULL);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}

int practice_pipe(int ends[2]) { return pipe2(ends, O_NONBLOCK | O_CLOEXEC); }

enum practice_waited practice_wait(int terminal, int pipe, int milliseconds) {
  sigset_t resize, during;
  sigemptyset(&resize);
  sigaddset(&resize, SIGWINCH);
  pthread_sigmask(SIG_BLOCK, &resize, &during);
  sigdelset(&during, SIGWINCH);

  struct pollfd sources[] = {{.fd = terminal, .events = POLLIN}, {.fd = pipe, .events = POLLIN}};
  struct timespec limit = {milliseconds / 1000, milliseconds % 1000 * 1000000L};
  int count = ppoll(sources, 2, milliseconds < 0 ? NULL : &limit, &during);
  if (count == 0) return PRACTICE_TIMEOUT;
  if (count > 0 && sources[0].revents & (POLLHUP | POLLERR | POLLNVAL))
    return PRACTICE_TERMINAL_GONE;
  return count > 0 && sources[1].revents == 0 ? PRACTICE_TYPED : PRACTICE_SOMETHING;
}
