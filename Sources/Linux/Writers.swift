import CLinux
import SystemPackage

/// Whether anybody has a file open for writing.
public enum Writers: Sendable {
  case none, some
  /// The kernel does not say: the file has another owner and CAP_LEASE is missing, or the file system has no leases.
  case unknown
}

extension Descriptor {
  /// Asks by taking a read lease, which the kernel refuses while the file is open for writing: fcntl(2) F_SETLEASE.
  /// The lease is given back at once.
  public func writers() -> Writers {
    let number = number
    do throws(Errno) { return try retrying { linux_is_free_of_writers(number) } == 1 ? .none : .some } catch {
      return .unknown
    }
  }
}
