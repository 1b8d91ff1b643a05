import Linux
import SystemPackage

/// A log's live file, open to append, and what it should hold.
final class Log {
  let name: LogName
  private let path: FilePath
  private let folder: Folder
  private let isPower: Bool
  private let report: (Notice) -> Void
  private var file: Descriptor
  private var status: FileStatus
  private(set) var segment: Segment
  private var canReserve = true

  /// Finds the live file or makes it; finishes a rotation that was cut short.
  ///
  /// - Parameter remembered: the live segment of the last commit, nil for a new ledger.
  init(
    _ name: LogName, in path: FilePath, remembered: Segment?, isPower: Bool, report: @escaping (Notice) -> Void
  ) throws(LedgerError) {
    let folder = try attempting("Opening the folder of logs \(path)") { () throws(Errno) in try Folder(path) }
    let live = path.appending(name.liveFile.string)
    let opened = try attempting("Opening the log \(live)") { () throws(Errno) in
      try Log.openLive(name, in: folder)
    }
    let status = try attempting("Asking for the size of \(live)") { () throws(Errno) in try opened.status() }
    guard status.kind == .file else { throw LedgerError(.unusable, "The log \(live) is not a regular file.") }
    let highest = try attempting("Listing the folder of logs \(path)") { () throws(Errno) in
      try Log.highestClosedNumber(of: name, in: folder)
    }
    var segment = Segment(
      log: name, number: max(highest, remembered?.number ?? 0) + 1, inode: status.inode, size: status.size, begun: 0)
    if let remembered {
      // The same file; or the same in a folder that was copied, where all inodes are new.
      if remembered.inode == status.inode || (status.size > 0 && remembered.size == status.size) {
        segment = remembered
        segment.inode = status.inode
      } else {
        let closed = try attempting("Looking at the files of \(live)") { () throws(Errno) in
          try folder.statusIfThere(of: name.closedFile(remembered.number))
        }
        if closed?.inode != remembered.inode { report(.movedAway(name)) }
      }
    } else if name == .articles, highest > 0 || status.size > 0 {
      report(.begunAnew(name))
    }
    self.name = name
    self.path = path
    self.folder = folder
    self.isPower = isPower
    self.report = report
    file = opened
    self.status = status
    self.segment = segment
    try finishRotation()
    try look()
    try closeIfTorn()
    try attempting("Syncing the folder of logs \(path)") { () throws(Errno) in
      if isPower { try self.folder.sync() }
    }
  }

  // MARK: What happened from outside

  /// Compares the live file with what was written to it, and gets over whatever was done to it from outside.
  func look() throws(LedgerError) {
    let named = try attempting("Looking at \(live)") { () throws(Errno) in
      try folder.statusIfThere(of: name.liveFile)
    }
    if let named, named.isSameFile(as: status) {
      status = named
    } else {
      report(.movedAway(name))
      try reopen(number: segment.number + 1)
    }
    if status.size < segment.size {
      report(.truncated(name, expected: segment.size, found: status.size))
    } else if status.size > segment.size {
      report(.foreignBytes(name, expected: segment.size, found: status.size))
    }
    if status.size != segment.size {
      segment.size = status.size
      try closeIfTorn()
    }
  }

  /// Closes a live file that ends inside a line: a line of ours after it would be part of theirs.
  private func closeIfTorn() throws(LedgerError) {
    guard segment.size > 0 else { return }
    let last = try attempting("Reading the end of \(live)") { () throws(Errno) in
      try file.bytes(at: segment.size - 1, count: 1)
    }
    if last != [UInt8(ascii: "\n")] { report(.tornByOthers(name, as: try rotate())) }
  }

  // MARK: Appending

  /// Makes sure that an append of so many bytes finds room, without changing what readers see.
  func reserve(_ count: Int) throws(LedgerError) {
    guard canReserve, count > 0 else { return }
    do throws(Errno) {
      try file.reserve(count, at: segment.size)
    } catch .notSupportedOnSocket {
      canReserve = false
    } catch {
      throw .paused("Reserving \(count) bytes for \(live)", error)
    }
  }

  /// The plan of appending these lines now.
  func plan(_ bytes: [UInt8], now: Int64) -> Plan {
    let plan = Plan(log: name, segment: segment.number, start: segment.size, bytes: bytes)
    if segment.begun == 0, !bytes.isEmpty { segment.begun = now }
    segment.size = plan.end
    return plan
  }

  func append(_ plan: Plan) throws(LedgerError) {
    try attempting("Writing \(live)") { () throws(Errno) in try file.writeAll(plan.bytes) }
  }

  func sync() throws(LedgerError) {
    do throws(Errno) { try file.syncData() } catch {
      report(.syncFailed(name, error))
      throw .paused("Syncing \(live)", error)
    }
  }

  // MARK: Rotation

  /// Whether these lines belong into a new file, by the limits of size and age.
  func isFull(with count: Int, limits: Rotation, now: Int64) -> Bool {
    guard segment.size > 0 else { return false }
    if let size = limits.size, segment.size + count > size, !isYoung(limits, now: now) { return true }
    if let due = due(limits) { return due <= now }
    return false
  }

  private func isYoung(_ limits: Rotation, now: Int64) -> Bool {
    // Where the clock was set back it is not.
    segment.begun > 0 && segment.begun <= now && now - segment.begun < limits.shortest
  }

  /// When the live file is old enough to be closed, in nanoseconds since 1970; nil for never.
  func due(_ limits: Rotation) -> Int64? {
    guard let age = limits.age, segment.size > 0, segment.begun > 0 else { return nil }
    return segment.begun + age
  }

  /// Closes the live file, and begins a new one. At every moment the live name is there, and the closed file never
  /// changes again, so that a reader who follows either loses nothing.
  ///
  /// - Returns: the closed file's name.
  @discardableResult
  func rotate() throws(LedgerError) -> FilePath {
    var number = segment.number
    let (name, power) = (name, isPower)
    try attempting("Rotating \(live)") { () throws(Errno) in
      // The new file is made first: on a full disk nothing has happened yet.
      do throws(Errno) { try folder.remove(name.nextFile) } catch .noSuchFileOrDirectory {}
      _ = try folder.create(name.nextFile, appending: true)
      number = try link(from: number)
      try folder.rename(name.nextFile, name.liveFile, replacing: true)
      if power { try folder.sync() }
    }
    try reopen(number: number + 1)
    return name.closedFile(number)
  }

  /// Gives the live file its closed name, the first that is free.
  private func link(from first: Int) throws(Errno) -> Int {
    var number = first
    while true {
      do throws(Errno) {
        if try folder.statusIfThere(of: name.compressedFile(number)) == nil {
          try folder.link(name.liveFile, as: name.closedFile(number))
          return number
        }
      } catch .fileExists {
        // A crash between this link and the rename that follows it: the name is there already.
        if try folder.status(of: name.closedFile(number)).isSameFile(as: status) { return number }
      }
      number += 1
    }
  }

  private func finishRotation() throws(LedgerError) {
    guard status.links > 1 else { return }
    let inode = status.inode
    let name = name
    let closed = try attempting("Listing the folder of logs \(path)") { () throws(Errno) in
      try folder.entries().contains { $0.inode == inode && name.closed($0.name) != nil }
    }
    if closed { report(.rotated(name, as: try rotate())) }
  }

  // MARK: Files

  private var live: FilePath { path.appending(name.liveFile.string) }

  /// Goes over to whatever has the live name now; made if there is nothing.
  private func reopen(number: Int) throws(LedgerError) {
    let (name, power) = (name, isPower)
    file = try attempting("Opening the log \(live)") { () throws(Errno) in
      let opened = try Log.openLive(name, in: folder)
      if power { try folder.sync() }
      return opened
    }
    status = try attempting("Asking for the size of \(live)") { () throws(Errno) in try file.status() }
    guard status.kind == .file else { throw LedgerError(.unusable, "The log \(live) is not a regular file.") }
    segment = Segment(log: name, number: number, inode: status.inode, size: status.size, begun: 0)
  }

  private static func openLive(_ name: LogName, in folder: borrowing Folder) throws(Errno) -> Descriptor {
    do throws(Errno) {
      return try folder.open(name.liveFile, .readWrite, appending: true)
    } catch .noSuchFileOrDirectory {
      return try folder.create(name.liveFile, appending: true)
    }
  }

  private static func highestClosedNumber(of name: LogName, in folder: borrowing Folder) throws(Errno) -> Int {
    var highest = 0
    try folder.forEachEntry { entry in
      highest = max(highest, name.closed(entry.name)?.number ?? 0)
      return true
    }
    return highest
  }
}
