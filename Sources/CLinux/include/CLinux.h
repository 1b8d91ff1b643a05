#pragma once
// What the Glibc module of Swift lacks: calls and constants of Linux that are macros there, or not in it at all.
#define _GNU_SOURCE
#include <fcntl.h>
#include <poll.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/timerfd.h>

/// open(2) with a mode: Swift does not import variadic functions.
int linux_openat(int folder, const char *name, int flags, unsigned mode);

/// renameat2(2) with RENAME_NOREPLACE where `replacing` is 0.
int linux_rename(int fromFolder, const char *from, int toFolder, const char *to, int replacing);

/// fallocate(2) with FALLOC_FL_KEEP_SIZE.
int linux_reserve(int descriptor, int64_t offset, int64_t length);

/// What statx(2) says, in plain integers; times in nanoseconds since 1970. Btrfs and tmpfs keep whatever time touch(1) is
/// given: one before 1824 or after 2116 counts as that, so that the difference of two times fits into 64 bits.
struct linux_status {
  uint64_t device, inode, size, links;
  int64_t modified, changed;
  uint32_t mode, owner, group;
};

/// statx(2), never following a link in the last part of the name; an empty name is the descriptor itself.
int linux_status(int folder, const char *name, struct linux_status *status);

/// What statfs(2) says of a descriptor's file system: its type, and the bytes and inodes free for an ordinary user.
struct linux_file_system {
  uint64_t type, freeBytes, freeInodes;
};
int linux_file_system(int descriptor, struct linux_file_system *fileSystem);

/// readdir(3) with errno apart: 1 and a name (valid until the next call), 0 at the end, -1 and errno.
int linux_next_name(void *folder, const char **name, uint64_t *inode, unsigned char *kind);
#include "CLinuxEvents.h"
