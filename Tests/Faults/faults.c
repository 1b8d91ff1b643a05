// Faults for tests: a library for LD_PRELOAD that counts the calls which change files, and makes one of them go wrong.
//
//   FAULT=kill@N            SIGKILL before the N-th call
//   FAULT=tear@N:PERCENT    the N-th call, if it writes, writes only that part of its bytes (at least one is missing), then SIGKILL
//   FAULT=short@N:PERCENT   the same, but goes on: a short write
//   FAULT=fail@N:ERRNO      the N-th call does nothing and returns this error (a number)
//   FAULT=cut@N:FOLDER      the file system that holds the folder stops at once (ext4, xfs), then SIGKILL: a power cut
//   FAULT=forget@N:FOLDER   names that no fsync of their folder has made lasting are as before (made, renamed, linked, removed:
//                           undone, the last one first), then SIGKILL: a power cut on a file system that promises no more
//                           than POSIX does. What is removed is kept in the folder, which is on the same file system
//   FAULT_FOR=COUNT         how many calls in a row go wrong (default 1, 0 is: all from then on)
//   FAULT_CALLS=a,b         counts only these calls (names as below, without a 64 at the end)
//   FAULT_PATH=TEXT         counts only calls on a file whose path has this text in it
//   FAULT_COUNT=FILE        writes there, at a normal exit, how many calls were counted
//   FAULT_SAY=FILE          appends the name of each counted call to it, and " failed" to that which goes wrong
//
// Compile: cc -shared -fPIC -O1 -o faults.so faults.c -ldl
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
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind { NONE, KILL, TEAR, SHORT, FAIL, CUT, FORGET };
static enum kind kind;
static long at, span = 1, argument;
static char folder[4096];
static const char *calls, *wanted, *count_file, *say_file;
static atomic_long counted;

__attribute__((constructor)) static void set_up(void) {
  calls = getenv("FAULT_CALLS");
  wanted = getenv("FAULT_PATH");
  count_file = getenv("FAULT_COUNT");
  say_file = getenv("FAULT_SAY");
  if (getenv("FAULT_FOR")) span = atol(getenv("FAULT_FOR"));
  const char *fault = getenv("FAULT");
  char name[8] = "", rest[4096] = "";
  if (!fault || sscanf(fault, "%7[a-z]@%ld:%4095s", name, &at, rest) < 2) return;
  argument = atol(rest);
  strcpy(folder, rest);
  kind = !strcmp(name, "kill") ? KILL : !strcmp(name, "tear") ? TEAR : !strcmp(name, "short") ? SHORT
       : !strcmp(name, "fail") ? FAIL : !strcmp(name, "cut") ? CUT : !strcmp(name, "forget") ? FORGET : NONE;
}

__attribute__((destructor)) static void report(void) {
  FILE *file = count_file ? fopen(count_file, "w") : NULL;
  if (file) { fprintf(file, "%ld\n", (long)counted); fclose(file); }
}

static int is_listed(const char *call) {
  if (!calls) return 1;
  size_t length = strlen(call);
  for (const char *p = calls; (p = strstr(p, call)); p += length)
    if ((p == calls || p[-1] == ',') && (p[length] == 0 || p[length] == ',')) return 1;
  return 0;
}

static int is_wanted(int descriptor, const char *path) {
  static const char *foreign[] = {"/proc/", "/sys/", "/dev/null", "/dev/pts/", "/dev/urandom", "/etc/", "/usr/", "/lib", "/run/systemd/"};
  char link[64], full[4096] = "";
  if (path && *path == '/') {
    for (size_t i = 0; i < sizeof foreign / sizeof *foreign; i++)
      if (!strncmp(path, foreign[i], strlen(foreign[i]))) return 0;
  } else if (descriptor >= 0 && descriptor <= 2) {
    return 0;  // What it says to people.
  } else if (descriptor >= 0) {
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, full, sizeof full - 1);
    full[length > 0 ? length : 0] = 0;
    // Pipes and terminals have no path.
    if (full[0] != '/' || !strncmp(full, "/proc/", 6)) return 0;
    if (!strncmp(full, "/dev/", 5) && strncmp(full, "/dev/shm/", 9)) return 0;
  }
  return !wanted || (path && strstr(path, wanted)) || strstr(full, wanted);
}

static void die(void) {
  kill(getpid(), SIGKILL);
  for (;;) pause();
}

static void say(const char *call, int is_struck) {
  if (!say_file) return;
  int file = syscall(SYS_openat, AT_FDCWD, say_file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  char line[64];
  int length = snprintf(line, sizeof line, "%s%s\n", call, is_struck ? " failed" : "");
  syscall(SYS_write, file, line, length);
  syscall(SYS_close, file);
}

#include "forget.h"

/// Whether this call goes wrong in a way that the caller must carry out: TEAR, SHORT or FAIL.
static enum kind strike(const char *call, int descriptor, const char *path) {
  if (!is_listed(call) || !is_wanted(descriptor, path)) return NONE;
  long number = ++counted;
  int is_struck = kind != NONE && number >= at && (span <= 0 || number < at + span);
  say(call, is_struck);
  if (!is_struck) return NONE;
  if (kind == KILL) die();
  if (kind == FORGET) {
    forget();
    die();
  }
  if (kind == CUT) {
    unsigned without_flush = 2;  // EXT4_IOC_SHUTDOWN and XFS_IOC_GOINGDOWN: the journal is not written out
    int mount = syscall(SYS_openat, AT_FDCWD, folder, O_RDONLY | O_DIRECTORY);
    if (ioctl(mount, _IOR('X', 125, unsigned), &without_flush) != 0) perror("FAULT=cut");
    die();
  }
  if (kind == FAIL) errno = (int)argument;
  return kind;
}

#define NEXT(name) ({ static __typeof__(&name) next; if (!next) next = dlsym(RTLD_NEXT, #name); next; })

#define PLAIN(type, name, call, parameters, arguments, descriptor, path) \
  type name parameters { \
    if (strike(call, descriptor, path) == FAIL) return -1; \
    return NEXT(name) arguments; \
  }

// Calls that change a folder: what they change is noted, see forget.h.
#define NAMES(type, name, call, parameters, arguments, d, a, e, b) \
  type name parameters { \
    if (strike(call, e, b) == FAIL) return -1; \
    struct change *change = about_to(call, d, a, e, b); \
    type result = NEXT(name) arguments; \
    if (change) note(change, result == 0); \
    return result; \
  }

NAMES(int, rename, "rename", (const char *a, const char *b), (a, b), AT_FDCWD, a, AT_FDCWD, b)
NAMES(int, renameat, "renameat", (int d, const char *a, int e, const char *b), (d, a, e, b), d, a, e, b)
NAMES(int, renameat2, "renameat2", (int d, const char *a, int e, const char *b, unsigned f), (d, a, e, b, f), d, a, e, b)
NAMES(int, link, "link", (const char *a, const char *b), (a, b), AT_FDCWD, a, AT_FDCWD, b)
NAMES(int, linkat, "linkat", (int d, const char *a, int e, const char *b, int f), (d, a, e, b, f), d, a, e, b)
NAMES(int, unlink, "unlink", (const char *a), (a), AT_FDCWD, NULL, AT_FDCWD, a)
NAMES(int, unlinkat, "unlinkat", (int d, const char *a, int f), (d, a, f), AT_FDCWD, NULL, d, a)
NAMES(int, mkdir, "mkdir", (const char *a, mode_t m), (a, m), AT_FDCWD, NULL, AT_FDCWD, a)
NAMES(int, mkdirat, "mkdirat", (int d, const char *a, mode_t m), (d, a, m), AT_FDCWD, NULL, d, a)
PLAIN(int, ftruncate, "ftruncate", (int d, off_t n), (d, n), d, NULL)
PLAIN(int, ftruncate64, "ftruncate", (int d, off64_t n), (d, n), d, NULL)
PLAIN(int, fallocate, "fallocate", (int d, int m, off_t o, off_t n), (d, m, o, n), d, NULL)
PLAIN(int, fallocate64, "fallocate", (int d, int m, off64_t o, off64_t n), (d, m, o, n), d, NULL)

#define SYNC(name) \
  int name(int d) { \
    if (strike(#name, d, NULL) == FAIL) return -1; \
    int result = NEXT(name)(d); \
    if (kind == FORGET && result == 0) made_lasting(d); \
    return result; \
  }

SYNC(fsync)
SYNC(fdatasync)

#define OPEN(name, parameters, arguments, descriptor, path) \
  int name parameters { \
    va_list list; va_start(list, flags); unsigned mode = va_arg(list, unsigned); va_end(list); \
    if (strike(flags & O_CREAT ? "create" : "open", descriptor, path) == FAIL) return -1; \
    struct change *change = flags & O_CREAT ? about_to("create", AT_FDCWD, NULL, descriptor, path) : NULL; \
    int result = NEXT(name) arguments; \
    if (change) note(change, result >= 0); \
    return result; \
  }

OPEN(open, (const char *a, int flags, ...), (a, flags, mode), AT_FDCWD, a)
OPEN(open64, (const char *a, int flags, ...), (a, flags, mode), AT_FDCWD, a)
OPEN(openat, (int d, const char *a, int flags, ...), (d, a, flags, mode), d, a)
OPEN(openat64, (int d, const char *a, int flags, ...), (d, a, flags, mode), d, a)

#define WRITE(name, call, parameters, whole, part) \
  ssize_t name parameters { \
    enum kind struck = strike(call, d, NULL); \
    if (struck == FAIL) return -1; \
    if (struck == TEAR || struck == SHORT) { \
      size_t some = n * (size_t)argument / 100; \
      if (some >= n) some = n - 1; \
      ssize_t done = some || struck == TEAR ? NEXT(name) part : NEXT(name) whole; \
      if (struck == TEAR) die(); \
      return done; \
    } \
    return NEXT(name) whole; \
  }

WRITE(write, "write", (int d, const void *b, size_t n), (d, b, n), (d, b, some))
WRITE(pwrite, "pwrite", (int d, const void *b, size_t n, off_t o), (d, b, n, o), (d, b, some, o))
WRITE(pwrite64, "pwrite", (int d, const void *b, size_t n, off64_t o), (d, b, n, o), (d, b, some, o))
