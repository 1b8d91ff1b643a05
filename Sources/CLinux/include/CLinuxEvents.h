#pragma once
// Calls about waiting, signals and limits that Swift can't make by itself.
#include <signal.h>
#include <time.h>

/// Blocks these signals in the calling thread and all that it starts, and gives a non-blocking signalfd(2) of them. From
/// then on a write beyond the limit of a file's size (RLIMIT_FSIZE) ends with EFBIG, not the process with SIGXFSZ.
int linux_signals(const int *signals, int count);

/// sigprocmask(2) and signal handling such that the signal ends the process at once, with exit status 128 + signal.
/// Works as process 1 of a container too, where the default action is ignored.
int linux_exit_at_once_on(int signal);

/// The next signal of a signalfd(2), 0 where none is pending, -1 and errno.
int linux_next_signal(int descriptor);

/// fcntl(2) F_SETLEASE: takes a read lease and gives it back at once. 1 where nobody has the file open for writing,
/// 0 where somebody has, -1 and errno where it can't be known (another owner's file, a file system without leases).
int linux_is_free_of_writers(int descriptor);

/// A timer of the calling thread's processor time that ends the process with SIGPROF; -1 and errno.
int linux_thread_timer(timer_t *timer);

/// Arms such a timer, in nanoseconds of processor time from now; 0 disarms it.
int linux_arm_thread_timer(timer_t timer, int64_t nanoseconds);
