#include "CLinux.h"
#include <errno.h>
#include <sys/syscall.h>
#include <unistd.h>

int linux_signals(const int *signals, int count) {
  sigset_t set;
  sigemptyset(&set);
  for (int i = 0; i < count; i++) sigaddset(&set, signals[i]);
  if (sigprocmask(SIG_BLOCK, &set, NULL) != 0) return -1;
  signal(SIGXFSZ, SIG_IGN);
  return signalfd(-1, &set, SFD_NONBLOCK | SFD_CLOEXEC);
}

static void leave(int signal) { _exit(128 + signal); }

int linux_exit_at_once_on(int signal) {
  struct sigaction action = {.sa_handler = leave};
  if (sigaction(signal, &action, NULL) != 0) return -1;
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, signal);
  return sigprocmask(SIG_UNBLOCK, &set, NULL);
}

int linux_next_signal(int descriptor) {
  struct signalfd_siginfo info;
  ssize_t count = read(descriptor, &info, sizeof info);
  if (count == (ssize_t)sizeof info) return (int)info.ssi_signo;
  return count < 0 && errno != EAGAIN ? -1 : 0;
}

int linux_is_free_of_writers(int descriptor) {
  if (fcntl(descriptor, F_SETLEASE, F_RDLCK) != 0) return errno == EAGAIN ? 0 : -1;
  fcntl(descriptor, F_SETLEASE, F_UNLCK);
  return 1;
}

int linux_thread_timer(timer_t *timer) {
  struct sigevent event = {.sigev_notify = SIGEV_SIGNAL, .sigev_signo = SIGPROF};
  return timer_create(CLOCK_THREAD_CPUTIME_ID, &event, timer);
}

int linux_arm_thread_timer(timer_t timer, int64_t nanoseconds) {
  struct itimerspec spec = {
    .it_value = {.tv_sec = nanoseconds / 1000000000, .tv_nsec = nanoseconds % 1000000000}};
  return timer_settime(timer, 0, &spec, NULL);
}
