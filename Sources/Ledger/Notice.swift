public import SystemPackage

/// Something that the ledger noticed and dealt with, worth a line in the journal.
public enum Notice: Sendable, Equatable, CustomStringConvertible {
  /// A crash had left a commit half-way: so many bytes of this log were appended from the plan.
  case completed(LogName, bytes: Int)
  /// A live file reached its size or age and was closed under this name.
  case rotated(LogName, as: FilePath)
  /// The live file was moved or removed from outside; lines go to a new one.
  case movedAway(LogName)
  /// The live file is shorter than what was written (copytruncate, or `>` by hand): readers may have lost lines.
  case truncated(LogName, expected: Int, found: Int)
  /// Somebody else wrote to the live file, or, with the policy `crash`, the power went away.
  case foreignBytes(LogName, expected: Int, found: Int)
  /// The ledger is new, and there are logs of an earlier one: what was done then may be done again.
  case begunAnew(LogName)
  /// The live file ended inside a line that is not the ledger's; it was closed as it was.
  case tornByOthers(LogName, as: FilePath)
  /// The disk did not take what was written: the bytes are written again through a new descriptor.
  case syncFailed(LogName, Errno)

  public var description: String {
    switch self {
    case .completed(let log, let bytes): "completed \(log.liveFile) with \(bytes) bytes from the plan"
    case .rotated(let log, let name): "closed \(log.liveFile) as \(name)"
    case .movedAway(let log): "\(log.liveFile) was moved or removed from outside; a new one is begun"
    case .truncated(let log, let expected, let found):
      "\(log.liveFile) was truncated from outside, from \(expected) to \(found) bytes; readers may have lost lines"
    case .foreignBytes(let log, let expected, let found):
      "\(log.liveFile) has \(found) bytes where \(expected) were written; somebody else wrote to it"
    case .begunAnew(let log):
      "the ledger is new, and \(log.liveFile) or closed files of it are from before: articles done then are not known "
        + "as duplicates"
    case .tornByOthers(let log, let name):
      "\(log.liveFile) ended inside a line that is not from here; it was closed as \(name)"
    case .syncFailed(let log, let error):
      "syncing \(log.liveFile) failed: \(error); what it should hold is written again"
    }
  }
}
