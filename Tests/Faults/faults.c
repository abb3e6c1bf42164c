// A disk that fails: loaded before the C library, it has one call that writes fail, or ends the
// program at that moment. Or a disk that forgets: it keeps a record of what was written in which
// order, so that what was never flushed can be left out afterwards. Compiled by FaultyDisk.
//
//   FAULT_FOLDER  only files below this folder
//   FAULT_AT      the number of the call that fails, counted from 1
//   FAULT_ERRNO   what it fails with; 0 ends the program as kill -9 does
//   FAULT_STAYS   with any value, every later call fails too
//   FAULT_CALLS   "read" counts the calls that read instead, "all" both: a network drive is gone
//   FAULT_WHEN    only while this file is there
//   FAULT_REPORT  a file that gets a byte for each call that was made to fail
//
//   FAULT_RECORD  a file that gets a record of each write, cut, flush, making and removal below the
//                 folder, and of what the program says; see LostWritesTests
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_int calls;

enum { longest = 4096 };

static int is_inside(const char *path) {
  const char *folder = getenv("FAULT_FOLDER");
  return folder && strncmp(path, folder, strlen(folder)) == 0;
}

static int path_of(int descriptor, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, longest - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return 1;
}

static int counts(int descriptor) {
  char path[longest];
  return path_of(descriptor, path) && is_inside(path);
}

// Past the functions below, which would count it.
static void report(void) {
  const char *file = getenv("FAULT_REPORT");
  if (!file) return;
  int descriptor = syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND, 0600);
  if (descriptor < 0) return;
  syscall(SYS_write, descriptor, "x", 1);
  syscall(SYS_close, descriptor);
}

static int fails(int descriptor, const char *kind) {
  const char *at = getenv("FAULT_AT"), *code = getenv("FAULT_ERRNO");
  const char *wanted = getenv("FAULT_CALLS");
  const char *when = getenv("FAULT_WHEN");
  if (!at || !code || !counts(descriptor)) return 0;
  if (!wanted) wanted = "write";
  if (strcmp(wanted, "all") && strcmp(wanted, kind)) return 0;
  if (when && access(when, F_OK)) return 0;
  int number = atomic_fetch_add(&calls, 1) + 1;
  if (number != atoi(at) && !(number > atoi(at) && getenv("FAULT_STAYS"))) return 0;
  report();
  if (atoi(code) == 0) kill(getpid(), SIGKILL);
  errno = atoi(code);
  return 1;
}

// One record: a letter, the path, where, and the bytes. All of it in one write, so that several
// programs may keep one record.
static void record(char kind, const char *path, int64_t place, const void *bytes, size_t count) {
  const char *file = getenv("FAULT_RECORD");
  if (!file) return;
  int descriptor = syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND, 0600);
  if (descriptor < 0) return;
  struct {
    int64_t kind, path, place, count;
  } head = {kind, (int64_t)strlen(path), place, (int64_t)count};
  struct iovec parts[] = {
      {&head, sizeof head}, {(void *)path, strlen(path)}, {(void *)bytes, count}};
  syscall(SYS_writev, descriptor, parts, 3);
  syscall(SYS_close, descriptor);
}

static void note(char kind, int descriptor, int64_t place, const void *bytes, ssize_t count) {
  if (!getenv("FAULT_RECORD") || count < 0) return;
  char path[longest];
  if (descriptor == STDOUT_FILENO) return record('m', "", 0, bytes, count);
  if (path_of(descriptor, path) && is_inside(path)) record(kind, path, place, bytes, count);
}

#define REAL(result, name, parameters)                               \
  static result(*real) parameters;                                   \
  if (!real) real = (result(*) parameters)dlsym(RTLD_NEXT, #name)

#define FAILING(kind, result, name, parameters, arguments) \
  NOTING(kind, result, name, parameters, arguments, (void)0)

// `noting` sees what the call answered, as `done`.
#define NOTING(kind, result, name, parameters, arguments, noting) \
  result name parameters {                                        \
    REAL(result, name, parameters);                               \
    if (fails(descriptor, kind)) return -1;                       \
    result done = real arguments;                                 \
    noting;                                                       \
    return done;                                                  \
  }

NOTING("write", ssize_t, write, (int descriptor, const void *bytes, size_t count),
       (descriptor, bytes, count),
       note('w', descriptor, lseek(descriptor, 0, SEEK_CUR) - done, bytes, done))
NOTING("write", ssize_t, pwrite, (int descriptor, const void *bytes, size_t count, off_t place),
       (descriptor, bytes, count, place), note('w', descriptor, place, bytes, done))
NOTING("write", ssize_t, pwrite64,
       (int descriptor, const void *bytes, size_t count, off64_t place),
       (descriptor, bytes, count, place), note('w', descriptor, place, bytes, done))
NOTING("write", int, fsync, (int descriptor), (descriptor), note('s', descriptor, 0, "", done))
NOTING("write", int, fdatasync, (int descriptor), (descriptor),
       note('s', descriptor, 0, "", done))
NOTING("write", int, ftruncate, (int descriptor, off_t length), (descriptor, length),
       note('t', descriptor, length, "", done))
NOTING("write", int, ftruncate64, (int descriptor, off64_t length), (descriptor, length),
       note('t', descriptor, length, "", done))
FAILING("read", ssize_t, read, (int descriptor, void *bytes, size_t count),
        (descriptor, bytes, count))
FAILING("read", ssize_t, pread, (int descriptor, void *bytes, size_t count, off_t place),
        (descriptor, bytes, count, place))
FAILING("read", ssize_t, pread64, (int descriptor, void *bytes, size_t count, off64_t place),
        (descriptor, bytes, count, place))

// Making and removing are noted, and never made to fail.

#define OPENING(name)                                                     \
  int name(const char *path, int flags, ...) {                            \
    REAL(int, name, (const char *, int, ...));                            \
    va_list rest;                                                         \
    va_start(rest, flags);                                                \
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;             \
    va_end(rest);                                                         \
    int existed = !(flags & O_CREAT) || access(path, F_OK) == 0;          \
    int descriptor = real(path, flags, mode);                             \
    if (descriptor >= 0 && !existed) note('c', descriptor, 0, "", 0);     \
    return descriptor;                                                    \
  }

OPENING(open)
OPENING(open64)

int unlink(const char *path) {
  REAL(int, unlink, (const char *));
  int done = real(path);
  if (done == 0 && is_inside(path)) record('u', path, 0, "", 0);
  return done;
}
