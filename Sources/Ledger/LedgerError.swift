public import SystemPackage

/// What kept the ledger from doing its work, as a sentence.
public struct LedgerError: Error, Sendable, CustomStringConvertible {
  public enum Kind: Sendable, Equatable {
    /// Nothing is lost: call again later with the same entries (disk full, I/O error, read-only, busy).
    case paused
    /// An entry says `done` of an article that is done already: make it a duplicate. Nothing was planned.
    case alreadyDone(ArticleID)
    /// Trying again does not help; a person must look: a damaged ledger, one of a later version, no such folder.
    case unusable
  }

  public var kind: Kind
  /// What was attempted, on which file, and what can be done.
  public var message: String
  public var errno: Errno?

  init(_ kind: Kind, _ message: String, _ errno: Errno? = nil) {
    self.kind = kind
    self.message = message
    self.errno = errno
  }

  /// A system call that failed: whatever the cause, it may pass.
  static func paused(_ attempt: String, _ errno: Errno) -> LedgerError {
    LedgerError(.paused, "\(attempt): \(errno)", errno)
  }

  /// Whether there was no room: on the disk, in the quota, or under the limit of a file's size.
  public var isFull: Bool { errno == .noSpace || errno == .diskQuotaExceeded || errno == .fileTooLarge }

  public var description: String { message }
}

/// Runs system calls, and says what they were for when one fails.
func attempting<Value: ~Copyable>(
  _ attempt: @autoclosure () -> String, _ body: () throws(Errno) -> Value
) throws(LedgerError) -> Value {
  do throws(Errno) { return try body() } catch { throw .paused(attempt(), error) }
}
