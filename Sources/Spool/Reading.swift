public import SystemPackage
import Linux

/// Why a claimed file's bytes could not be had.
public enum ReadingError: Error, Sendable {
  /// Somebody wrote to it meanwhile: read it again later.
  case changed
  /// More bytes than are allowed.
  case oversized(bytes: Int)
  /// Trying again does not help: no permission, or no such file.
  case unreadable(Errno)
  /// It may pass: an I/O error, no memory, no descriptor left.
  case transient(Errno)

  fileprivate init(_ errno: Errno) {
    switch errno {
    case .permissionDenied, .notPermitted, .noSuchFileOrDirectory, .tooManySymbolicLinkLevels: self = .unreadable(errno)
    default: self = .transient(errno)
    }
  }
}

extension Spool {
  /// All bytes of a claimed file, which nobody wrote to from the claim to the end of the reading.
  ///
  /// - Parameter limit: in bytes; of a larger file nothing is read.
  public func bytes(of claimed: Claimed, limit: Int) throws(ReadingError) -> [UInt8] {
    let file = try reading { () throws(Errno) in
      try parent(of: claimed.name, in: .work).open(claimed.name.last)
    }
    let before = try reading { () throws(Errno) in try file.status() }
    guard before.kind == .file else { throw .unreadable(.invalidArgument) }
    guard before.size <= limit else { throw .oversized(bytes: before.size) }
    let bytes = try reading { () throws(Errno) in try file.bytes(at: 0, count: before.size) }
    let after = try reading { () throws(Errno) in try file.status() }
    let wasWritten = after.size != before.size || after.modified != before.modified || bytes.count != before.size
    if wasWritten || file.writers() == .some { throw .changed }
    return bytes
  }

  private func reading<Value: ~Copyable>(_ body: () throws(Errno) -> Value) throws(ReadingError) -> Value {
    do throws(Errno) { return try body() } catch { throw ReadingError(error) }
  }
}
