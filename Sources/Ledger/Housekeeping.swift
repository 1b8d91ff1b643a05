public import SystemPackage
import Linux

/// Compresses the closed files of the logs, and removes those that are too old or too many.
///
/// It needs nothing of the ledger, so it may run beside it on another thread. What it was at when the process ended is
/// begun again: a compressed file gets its name only when it is whole, and the plain one goes after that.
public struct Housekeeping: Sendable {
  private let path: FilePath
  private let retention: Retention

  public enum Action: Sendable, Equatable {
    case compressed(FilePath, bytes: Int, from: Int)
    case removed(FilePath, bytes: Int)
  }

  /// - Parameter logs: the folder of the logs.
  public init(logs: FilePath, retention: Retention) {
    path = logs
    self.retention = retention
  }

  private struct ClosedFile {
    var name: FilePath
    var number: Int
    var isCompressed: Bool
    var size: Int
    var modified: Int64
  }

  /// Does what is due now.
  ///
  /// - Parameters:
  ///   - now: nanoseconds since 1970.
  ///   - isStopping: asked between pieces of a megabyte; once true, the rest is left for the next time.
  /// - Returns: what it did, in order.
  public func run(now: Int64, isStopping: () -> Bool = { false }) throws(LedgerError) -> [Action] {
    let folder = try attempting("Opening the folder of logs \(path)") { () throws(Errno) in try Folder(path) }
    var actions: [Action] = []
    for log in LogName.allCases {
      try attempting("Keeping house in \(path)") { () throws(Errno) in
        var files = try closedFiles(of: log, in: folder)
        try removeOld(&files, in: folder, now: now, actions: &actions)
        guard retention.compresses else { return }
        // A reader may still be in the newest one.
        for file in files.dropLast() where !file.isCompressed && !isStopping() {
          if let action = try compress(file, of: log, in: folder, isStopping: isStopping) { actions.append(action) }
        }
      }
    }
    return actions
  }

  /// The closed files by their numbers. Leftovers are removed: of a compression that was cut short its beginning, of
  /// one that was cut short just before its end the plain file.
  private func closedFiles(of log: LogName, in folder: borrowing Folder) throws(Errno) -> [ClosedFile] {
    var files: [ClosedFile] = []
    let entries = try folder.entries()
    let names = Set(entries.map(\.name))
    for entry in entries {
      if entry.name == log.unfinishedFile { try folder.remove(entry.name) }
      guard let closed = log.closed(entry.name), let status = try folder.statusIfThere(of: entry.name),
        status.kind == .file
      else { continue }
      // In the middle of a rotation the live file has its closed name already.
      if let live = try folder.statusIfThere(of: log.liveFile), live.isSameFile(as: status) { continue }
      if !closed.isCompressed, names.contains(log.compressedFile(closed.number)) {
        try folder.remove(entry.name)
        continue
      }
      files.append(
        ClosedFile(
          name: entry.name, number: closed.number, isCompressed: closed.isCompressed, size: status.size,
          modified: status.modified))
    }
    return files.sorted { $0.number < $1.number }
  }

  private func removeOld(
    _ files: inout [ClosedFile], in folder: borrowing Folder, now: Int64, actions: inout [Action]
  ) throws(Errno) {
    var total = files.reduce(0) { $0 + $1.size }
    while let oldest = files.first {
      let isTooOld = retention.age.map { oldest.modified + $0 <= now } ?? false
      let isTooMuch = retention.size.map { total > $0 } ?? false
      guard isTooOld || isTooMuch else { return }
      try folder.remove(oldest.name)
      actions.append(.removed(oldest.name, bytes: oldest.size))
      total -= oldest.size
      files.removeFirst()
    }
  }

  private func compress(
    _ file: ClosedFile, of log: LogName, in folder: borrowing Folder, isStopping: () -> Bool
  ) throws(Errno) -> Action? {
    let name = log.compressedFile(file.number)
    let source = try folder.open(file.name)
    let target = try folder.create(log.unfinishedFile, permissions: try source.status().permissions)
    do throws(Errno) {
      guard try Zstandard.compress(source, to: target, isStopping: isStopping) else {
        try folder.remove(log.unfinishedFile)
        return nil
      }
      // Age is counted from the last line.
      try target.setModified(file.modified)
      try target.sync()
    } catch {
      try folder.remove(log.unfinishedFile)
      throw error
    }
    try folder.rename(log.unfinishedFile, name)
    try folder.sync()
    try folder.remove(file.name)
    return .compressed(name, bytes: try target.status().size, from: file.size)
  }
}
