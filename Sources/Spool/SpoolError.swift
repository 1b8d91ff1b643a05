public import SystemPackage
import Linux

/// What kept the spool from doing something, as a sentence.
public struct SpoolError: Error, Sendable, CustomStringConvertible {
  /// What was attempted.
  public var attempt: String
  public var errno: Errno

  /// Whether it would fail for every file, not for this one.
  public var concernsSpool: Bool { SpoolError.general.contains(errno) }

  private static let general: Set<Errno> = [
    .noSpace, .diskQuotaExceeded, .readOnlyFileSystem, .ioError, .crossDeviceLink, .tooManyOpenFiles,
    .tooManyOpenFilesInSystem, .noMemory, .staleNFSFileHandle,
  ]

  public var description: String {
    if errno == Errno.crossDeviceLink {
      return "\(attempt): the folders of a spool must be on one mount"
    }
    return "\(attempt): \(errno)"
  }
}

extension Errno {
  /// EXDEV.
  static var crossDeviceLink: Errno { .improperLink }
}

/// Runs system calls, and says what they were for when one fails.
func attempting<Value: ~Copyable>(
  _ attempt: @autoclosure () -> String, _ body: () throws(Errno) -> Value
) throws(SpoolError) -> Value {
  do throws(Errno) { return try body() } catch { throw SpoolError(attempt: attempt(), errno: error) }
}
