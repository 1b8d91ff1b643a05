public import SystemPackage
import Glibc

/// Waits until one of some descriptors has something to say: poll(2).
public struct Poll {
  private var descriptors: [pollfd] = []

  public init() {}

  /// Waits for the descriptor to become readable.
  public mutating func addReadable(_ number: CInt) { add(number, POLLIN) }

  /// Waits for an exceptional condition, as `/proc/self/mountinfo` has one when a mount comes or goes.
  public mutating func addUrgent(_ number: CInt) { add(number, POLLPRI) }

  private mutating func add(_ number: CInt, _ events: CInt) {
    descriptors.append(pollfd(fd: number, events: Int16(events), revents: 0))
  }

  /// Waits for at most so many milliseconds, for ever where it is nil.
  public mutating func wait(milliseconds: Int?) throws(Errno) {
    let limit = milliseconds.map { CInt(clamping: max(0, $0)) } ?? -1
    try retrying { poll(&descriptors, nfds_t(descriptors.count), limit) }
  }

  /// Whether the last wait found something on this descriptor.
  public func isReady(_ number: CInt) -> Bool { descriptors.contains { $0.fd == number && $0.revents != 0 } }
}
