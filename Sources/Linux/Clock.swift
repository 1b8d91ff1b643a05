import Glibc

/// The time, read with clock_gettime(2).
public enum Clock {
  /// Nanoseconds since 1970, UTC; it may step backwards.
  public static var wall: Int64 { now(CLOCK_REALTIME) }

  /// Nanoseconds since an arbitrary moment; it never steps, and stands still while the machine sleeps.
  public static var steady: Int64 { now(CLOCK_MONOTONIC) }

  private static func now(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}
