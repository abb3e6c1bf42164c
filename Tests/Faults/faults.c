// A disk that fails: loaded before the C library, it has one call that writes fail, or ends the
// program at that moment. Compiled by FaultTests.
//
//   FAULT_FOLDER  only files below this folder
//   FAULT_AT      the number of the call that fails, counted from 1
//   FAULT_ERRNO   what it fails with; 0 ends the program as kill -9 does
//   FAULT_STAYS   with any value, every later call fails too
//   FAULT_CALLS   "read" counts the calls that read instead, "all" both: a network drive is gone
//   FAULT_WHEN    only while this file is there
//   FAULT_REPORT  a file that gets a byte for each call that was made to fail
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_int calls;

static int counts(int descriptor) {
  const char *folder = getenv("FAULT_FOLDER");
  if (!folder) return 0;
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return strncmp(path, folder, strlen(folder)) == 0;
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

#define FAILING(kind, result, name, parameters, arguments)            \
  result name parameters {                                            \
    static result(*real) parameters;                                  \
    if (!real) real = (result(*) parameters)dlsym(RTLD_NEXT, #name);  \
    return fails(descriptor, kind) ? -1 : real arguments;             \
  }

FAILING("write", ssize_t, write, (int descriptor, const void *bytes, size_t count),
        (descriptor, bytes, count))
FAILING("write", ssize_t, pwrite, (int descriptor, const void *bytes, size_t count, off_t place),
        (descriptor, bytes, count, place))
FAILING("write", ssize_t, pwrite64,
        (int descriptor, const void *bytes, size_t count, off64_t place),
        (descriptor, bytes, count, place))
FAILING("write", int, fsync, (int descriptor), (descriptor))
FAILING("write", int, fdatasync, (int descriptor), (descriptor))
FAILING("write", int, ftruncate, (int descriptor, off_t length), (descriptor, length))
FAILING("write", int, ftruncate64, (int descriptor, off64_t length), (descriptor, length))
FAILING("read", ssize_t, read, (int descriptor, void *bytes, size_t count),
        (descriptor, bytes, count))
FAILING("read", ssize_t, pread, (int descriptor, void *bytes, size_t count, off_t place),
        (descriptor, bytes, count, place))
FAILING("read", ssize_t, pread64, (int descriptor, void *bytes, size_t count, off64_t place),
        (descriptor, bytes, count, place))
