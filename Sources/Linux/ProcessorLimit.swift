public import SystemPackage
import CLinux
import Glibc

/// A limit of processor time for the work of the thread that makes it: one that runs over it ends the process by
/// SIGPROF, which is how endless work is brought to an end. Time spent waiting or standing still does not count.
public struct ProcessorLimit: ~Copyable {
  private let timer: timer_t

  public init() throws(Errno) {
    var timer: timer_t?
    try retrying { linux_thread_timer(&timer) }
    guard let timer else { throw .invalidArgument }
    self.timer = timer
  }

  deinit { timer_delete(timer) }

  /// Runs some work that may take so many nanoseconds of processor time.
  public func within<Result, Failure: Error>(
    nanoseconds: Int64, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    _ = linux_arm_thread_timer(timer, max(1, nanoseconds))
    defer { _ = linux_arm_thread_timer(timer, 0) }
    return try work()
  }
}
