public import SystemPackage
import Linux

/// Watches `incoming/` with everything below it, and the spool itself for `incoming/` to come back.
///
/// A folder is watched before it is looked into, so that nothing falls between the two.
public final class IncomingWatch {
  public enum Finding: Sendable {
    /// Something of that name may have come, as a path beneath `incoming/`.
    case name(FilePath, Sighting)
    /// A folder came with more files than are told one by one: scan.
    case many
    /// The kernel's queue ran over: events were lost, so arm and scan.
    case overflow
    /// Folders were moved, or `incoming/` went or came: arm and scan.
    case changed
  }

  private let spool: Spool
  private let inotify: Inotify
  private var rootWatch: CInt = -1
  private var incomingWatch: CInt = -1
  /// The paths beneath `incoming/` of the watched folders, `incoming/` itself empty.
  private var folders: [CInt: FilePath] = [:]

  /// Why not all folders could be watched when it was last armed: no watch left, or no `incoming/`.
  public private(set) var gap: SpoolError?

  /// For `Poll`.
  public var number: CInt { inotify.number }

  /// - Throws: where the user has no inotify instance or descriptor left.
  public init(of spool: Spool) throws(SpoolError) {
    self.spool = spool
    inotify = try attempting("Starting to watch") { () throws(Errno) in try Inotify() }
  }

  private static let events: Inotify.Events = [
    .created, .closedAfterWriting, .movedIn, .movedItself, .removedItself,
  ]

  /// Watches all folders that are there now, from the beginning. Scan afterwards.
  public func arm() {
    for watch in folders.keys { inotify.stop(watch) }
    folders = [:]
    incomingWatch = -1
    gap = nil
    do {
      try attempting("Watching \(spool.path)") { () throws(Errno) in
        rootWatch = try spool.withRoot { root throws(Errno) in
          try inotify.watch(root, for: [.created, .movedIn, .movedItself, .removedItself])
        }
      }
    } catch { gap = error }
    watch(FilePath()) { _ in }
    incomingWatch = folders.first { $0.value.isEmpty }?.key ?? -1
  }

  /// Watches a folder and those below it, and tells which files stand in them.
  private func watch(_ path: FilePath, _ found: (FilePath) -> Void) {
    var waiting = [path]
    while let path = waiting.popLast() {
      do {
        try attempting("Watching \(spool.path.appending("incoming").pushing(path).printable)") { () throws(Errno) in
          let folder = try spool.folder(path, in: .incoming)
          folders[try inotify.watch(folder, for: IncomingWatch.events)] = path
          try folder.forEachEntry { entry in
            if (entry.kind ?? (try? folder.status(of: entry.name))?.kind) == .folder {
              if Spool.isEntered(entry.name) { waiting.append(path.pushing(entry.name)) }
            } else {
              found(path.pushing(entry.name))
            }
            return true
          }
        }
      } catch {
        // A folder below that has gone again is no gap.
        if path.isEmpty || error.errno != .noSuchFileOrDirectory { gap = gap ?? error }
      }
    }
  }

  /// What the waiting events say; none where there are none.
  public func findings() throws(SpoolError) -> [Finding] {
    let events = try attempting("Reading what happened in incoming/") { () throws(Errno) in try inotify.events() }
    var findings: [Finding] = []
    for event in events {
      if event.events.contains(.overflow) {
        findings.append(.overflow)
      } else if event.watch == rootWatch {
        if event.name == "incoming" || event.name.isEmpty { findings.append(.changed) }
      } else if let path = folders[event.watch] {
        if event.events.contains(.ignored) {
          folders[event.watch] = nil
          if event.watch == incomingWatch { findings.append(.changed) }
        } else if event.name.isEmpty {
          // A removed folder's watch ends with `ignored`; a moved one's would go on under a wrong path.
          if event.events.contains(.movedItself) { findings.append(.changed) }
        } else {
          add(path.pushing(event.name), event.events, to: &findings)
        }
      }
    }
    return findings
  }

  private func add(_ name: FilePath, _ events: Inotify.Events, to findings: inout [Finding]) {
    if UnfinishedName.marks(name.last) { return }
    if events.contains(.folder), Spool.isEntered(name.last) {
      var files: [Finding] = []
      var count = 0
      watch(name) { found in
        if UnfinishedName.marks(found.last) { return }
        count += 1
        if count <= 1024 { files.append(.name(found, .found)) }
      }
      findings += count <= 1024 ? files : [.many]
    } else {
      findings.append(.name(name, events.contains(.created) ? .made : .completed))
    }
  }
}
