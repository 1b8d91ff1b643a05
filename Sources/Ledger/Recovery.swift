import Linux
import SystemPackage

/// Brings the logs to what was planned, after a crash, a power cut or a failed write.
///
/// One rule does all of it: the planned bytes are written again at their place, from the first to the last. Where they
/// stand already nothing changes for a reader; where a write was cut short, or a block was lost, they are put right;
/// and because everything is dirty again in the kernel's eyes, a sync afterwards means what it says, also when an
/// earlier one had failed.
struct Recovery {
  var logs: FilePath
  var isPower: Bool
  var report: (Notice) -> Void

  /// Finishes a plan in the file that it was made for.
  ///
  /// - Parameter segment: that file as the ledger remembers it.
  /// - Returns: false where the file is gone, was truncated, or holds something else in that place: then the whole
  ///   plan belongs into the live file of now.
  func complete(_ plan: Plan, in segment: Segment?) throws(LedgerError) -> Bool {
    try attempting("Recovering \(logs.appending(plan.log.liveFile.string))") { () throws(Errno) in
      let folder = try Folder(logs)
      guard let place = try place(of: segment, plan.log, in: folder) else { return false }
      let file = try folder.open(place, .readWrite)
      let size = try file.status().size
      // Not begun, and no longer the live file: its readers have left.
      guard size >= plan.start, size > plan.start || place == plan.log.liveFile else { return false }
      let present = try file.bytes(at: plan.start, count: min(size, plan.end) - plan.start)
      guard isPart(present, of: plan.bytes) else { return false }
      try file.writeAll(plan.bytes, at: plan.start)
      if isPower { try file.syncData() }
      if size < plan.end { report(.completed(plan.log, bytes: plan.end - size)) }
      return true
    }
  }

  /// The name of the remembered file: usually the live one, another one if it was renamed since; the live one also
  /// where the folder was copied and all inodes are new.
  private func place(of segment: Segment?, _ log: LogName, in folder: borrowing Folder) throws(Errno) -> FilePath? {
    let live = try folder.statusIfThere(of: log.liveFile)
    guard let segment, live?.inode != segment.inode else { return live.map { _ in log.liveFile } }
    var found: FilePath?
    try folder.forEachEntry { entry in
      if entry.inode == segment.inode { found = entry.name }
      return found == nil
    }
    if let found, try folder.status(of: found).kind == .file { return found }
    return live.map { _ in log.liveFile }
  }

  /// Whether these bytes are the beginning of the planned ones, maybe with blocks of zeros that never reached the disk.
  private func isPart(_ present: [UInt8], of planned: [UInt8]) -> Bool {
    zip(present, planned).allSatisfy { $0 == $1 || $0 == 0 }
  }
}
