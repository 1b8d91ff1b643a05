import Glibc
import Linux
import SystemPackage

/// Puts the status where others read it: two files that are replaced as wholes.
struct StatusFiles: Sendable {
  let folder: FilePath

  static let json: FilePath = "status.json"
  static let metrics: FilePath = "figured.prom"

  func write(_ report: StatusReport) throws(Errno) {
    let folder = try Folder(folder)
    try replace(StatusFiles.json, report.json(now: Clock.wall, process: getpid()), in: folder)
    try replace(StatusFiles.metrics, report.metrics, in: folder)
  }

  private func replace(_ name: FilePath, _ bytes: [UInt8], in folder: borrowing Folder) throws(Errno) {
    let draft = FilePath(".\(name).new")
    let everybody = FilePermissions(rawValue: 0o644)
    do throws(Errno) {
      try folder.create(draft, permissions: everybody).writeAll(bytes)
    } catch .fileExists {
      // Left by a crash.
      try folder.remove(draft)
      try folder.create(draft, permissions: everybody).writeAll(bytes)
    }
    try folder.rename(draft, name, replacing: true)
  }
}
