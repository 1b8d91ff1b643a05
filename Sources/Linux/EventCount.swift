public import SystemPackage
import CLinux
import Glibc

/// A count kept by the kernel, through which threads wake each other: eventfd(2).
public final class EventCount: Sendable {
  private let descriptor: CInt

  /// For `Poll`; readable while the count is above zero.
  public var number: CInt { descriptor }

  /// - Parameter waits: whether `take` waits for the count to be above zero and takes one of it (a semaphore).
  public init(waits: Bool) throws(Errno) {
    let flags = waits ? EFD_CLOEXEC | EFD_SEMAPHORE : EFD_CLOEXEC | EFD_NONBLOCK
    descriptor = try retrying { eventfd(0, CInt(flags)) }
  }

  deinit { _ = close(descriptor) }

  public func add(_ count: UInt64 = 1) {
    // It can fail only where 2^64 - 2 is reached.
    _ = eventfd_write(descriptor, count)
  }

  /// Takes one where it waits, else all. Nothing there to take is no error.
  public func take() {
    var value: UInt64 = 0
    while eventfd_read(descriptor, &value) != 0 && errno == EINTR {}
  }
}
