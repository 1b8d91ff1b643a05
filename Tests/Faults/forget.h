// The changes of folders that are not lasting yet, for FAULT=forget: part of faults.c.
//
// A name that was made, renamed, linked or removed is certain to be there, or gone, after a power cut only once its folder
// was synced with fsync(2). ext4 and xfs give more, so that a sweep over their power cuts finds no missing sync; here the
// changes are noted, a sync of their folder strikes them out, and forget() undoes those that are left.
#include <limits.h>
#include <pthread.h>

enum act { MADE, MADE_FOLDER, RENAMED, LINKED, REMOVED };

struct change {
  enum act act;
  char from[PATH_MAX], to[PATH_MAX];  // whole paths; `from` only of a rename
  char kept[PATH_MAX + 32];                // another name of the file that `to` was before, if it was
  dev_t device[2];                    // the folders of `from` and `to`, and whether they are still to be synced
  ino_t inode[2];
  int is_open[2];
  struct change *before;
};

static struct change *last_change;
static pthread_mutex_t changing = PTHREAD_MUTEX_INITIALIZER;
static atomic_long kept_count;

static int whole_path(int folder, const char *path, char *whole) {
  if (*path == '/') return snprintf(whole, PATH_MAX, "%s", path) < PATH_MAX;
  char name[64], base[PATH_MAX];
  snprintf(name, sizeof name, folder == AT_FDCWD ? "/proc/self/cwd" : "/proc/self/fd/%d", folder);
  ssize_t length = readlink(name, base, sizeof base - 1);
  if (length <= 0) return 0;
  base[length] = 0;
  return snprintf(whole, PATH_MAX, "%s/%s", base, path) < PATH_MAX;
}

static void folder_of(const char *path, dev_t *device, ino_t *inode) {
  char folder[PATH_MAX];
  struct stat status;
  strcpy(folder, path);
  char *slash = strrchr(folder, '/');
  if (slash) *slash = 0;
  if (stat(folder, &status) == 0) { *device = status.st_dev; *inode = status.st_ino; }
}

/// A change that is about to be made; NULL where none is noted.
static struct change *about_to(const char *call, int d, const char *a, int e, const char *b) {
  if (kind != FORGET || !is_wanted(e, b)) return NULL;
  struct change *change = calloc(1, sizeof *change);
  struct stat status;
  if (!change || !whole_path(e, b, change->to)) return NULL;
  int was_there = lstat(change->to, &status) == 0;
  if (!strncmp(call, "rename", 6)) {
    if (!whole_path(d, a, change->from)) return NULL;
    change->act = RENAMED;
    folder_of(change->from, &change->device[0], &change->inode[0]);
    change->is_open[0] = 1;
  } else if (!strncmp(call, "link", 4)) {
    change->act = LINKED;
  } else if (!strncmp(call, "unlink", 6)) {
    change->act = REMOVED;
  } else {
    change->act = !strncmp(call, "mkdir", 5) ? MADE_FOLDER : MADE;
    if (was_there) { free(change); return NULL; }
  }
  folder_of(change->to, &change->device[1], &change->inode[1]);
  change->is_open[1] = 1;
  if (was_there && (change->act == RENAMED || change->act == REMOVED) && S_ISREG(status.st_mode)) {
    snprintf(change->kept, sizeof change->kept, "%s/%ld", folder, (long)++kept_count);
    if (syscall(SYS_linkat, AT_FDCWD, change->to, AT_FDCWD, change->kept, 0) != 0) perror("FAULT=forget");
  }
  return change;
}

/// Notes a change, if it was made.
static void note(struct change *change, int was_made) {
  if (!was_made) {
    if (*change->kept) syscall(SYS_unlinkat, AT_FDCWD, change->kept, 0);
    free(change);
    return;
  }
  pthread_mutex_lock(&changing);
  change->before = last_change;
  last_change = change;
  pthread_mutex_unlock(&changing);
}

/// Strikes out what a sync of this folder has made lasting.
static void made_lasting(int descriptor) {
  struct stat status;
  if (fstat(descriptor, &status) != 0 || !S_ISDIR(status.st_mode)) return;
  pthread_mutex_lock(&changing);
  for (struct change **place = &last_change; *place;) {
    struct change *change = *place;
    for (int i = 0; i < 2; i++)
      if (change->device[i] == status.st_dev && change->inode[i] == status.st_ino) change->is_open[i] = 0;
    if (change->is_open[0] || change->is_open[1]) { place = &change->before; continue; }
    *place = change->before;
    free(change);
  }
  pthread_mutex_unlock(&changing);
}

/// Undoes what is not lasting, the last change first.
static void forget(void) {
  pthread_mutex_lock(&changing);
  for (struct change *change = last_change; change; change = change->before) {
    switch (change->act) {
      case MADE: case LINKED: syscall(SYS_unlinkat, AT_FDCWD, change->to, 0); break;
      case MADE_FOLDER: syscall(SYS_unlinkat, AT_FDCWD, change->to, AT_REMOVEDIR); break;
      case REMOVED: break;
      case RENAMED: syscall(SYS_renameat2, AT_FDCWD, change->to, AT_FDCWD, change->from, 0); break;
    }
    if (*change->kept) syscall(SYS_linkat, AT_FDCWD, change->kept, AT_FDCWD, change->to, 0);
  }
}
