#include "CLinux.h"
#include <dirent.h>
#include <errno.h>
#include <sys/sysmacros.h>

int linux_openat(int folder, const char *name, int flags, unsigned mode) {
  return openat(folder, name, flags, (mode_t)mode);
}

int linux_rename(int fromFolder, const char *from, int toFolder, const char *to, int replacing) {
  return renameat2(fromFolder, from, toFolder, to, replacing ? 0 : RENAME_NOREPLACE);
}

int linux_reserve(int descriptor, int64_t offset, int64_t length) {
  return fallocate(descriptor, FALLOC_FL_KEEP_SIZE, offset, length);
}

static int64_t nanoseconds(struct statx_timestamp time) {
  const int64_t limit = INT64_MAX / 2 / 1000000000;
  int64_t seconds = time.tv_sec < -limit ? -limit : time.tv_sec > limit ? limit : time.tv_sec;
  return seconds * 1000000000 + time.tv_nsec;
}

int linux_status(int folder, const char *name, struct linux_status *status) {
  struct statx x;
  int flags = AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT | (*name ? 0 : AT_EMPTY_PATH);
  if (statx(folder, name, flags, STATX_BASIC_STATS, &x) != 0) return -1;
  *status = (struct linux_status){
    .device = makedev(x.stx_dev_major, x.stx_dev_minor),
    .inode = x.stx_ino,
    .size = x.stx_size,
    .links = x.stx_nlink,
    .modified = nanoseconds(x.stx_mtime),
    .changed = nanoseconds(x.stx_ctime),
    .mode = x.stx_mode,
    .owner = x.stx_uid,
    .group = x.stx_gid,
  };
  return 0;
}

int linux_file_system(int descriptor, struct linux_file_system *fileSystem) {
  struct statfs s;
  if (fstatfs(descriptor, &s) != 0) return -1;
  *fileSystem = (struct linux_file_system){
    .type = (uint64_t)s.f_type,
    .freeBytes = (uint64_t)s.f_bavail * (uint64_t)s.f_bsize,
    .freeInodes = s.f_ffree,
  };
  return 0;
}

int linux_next_name(void *folder, const char **name, uint64_t *inode, unsigned char *kind) {
  errno = 0;
  struct dirent *entry = readdir(folder);
  if (entry == NULL) return errno ? -1 : 0;
  *name = entry->d_name;
  *inode = entry->d_ino;
  *kind = entry->d_type;
  return 1;
}
