public import SystemPackage
public import Linux

/// How a name came to be looked at.
public enum Sighting: Sendable, Equatable {
  /// Its writer closed it, or it was renamed to what it is: an event that says it is complete.
  case completed
  /// Something of that name was made: a new file, which is not written yet, or a link to one that is.
  case made
  /// A scan found it.
  case found
  /// It was looked at a settle time ago, and was like this.
  case again(FileStatus)
}

/// An article's file in `work/`.
public struct Claimed: Sendable, Equatable {
  /// Its path beneath `incoming/` before, and beneath `work/` now.
  public var name: FilePath
  /// As it was when it was claimed.
  public var status: FileStatus
  /// When it was claimed, in nanoseconds since 1970.
  public var received: Int64
}

/// What became of a look at a name in `incoming/`.
public enum Look: Sendable {
  case claimed(Claimed)
  /// It is no longer there.
  case gone
  /// Its name says that somebody is at it.
  case unfinished
  /// Somebody has it open for writing. Closing it is an event, but for a file that had another name when it was opened,
  /// or none (O_TMPFILE): look again after so many nanoseconds.
  case beingWritten(for: Int64)
  /// Nothing tells whether it is complete, or it is empty: look again after so many nanoseconds, with what it was like.
  case settling(for: Int64, FileStatus)
  /// An earlier file of that name, or of its folder's, is still in `work/`: look again when it is finished.
  case nameInWork
  /// It is no file, and is left alone.
  case noFile(FileStatus)
}

extension Spool {
  /// Looks at a name in `incoming/` and, where it is a complete file, takes it into `work/`.
  ///
  /// - Parameter settleTime: how long a file stays untouched until it counts as complete, where nothing else tells; in
  ///   nanoseconds.
  public func claim(_ name: FilePath, _ sighting: Sighting, settleTime: Int64) throws(SpoolError) -> Look {
    try attempting("Claiming \(name.printable)") { () throws(Errno) in
      do throws(Errno) { return try look(name, sighting, settleTime) } catch .noSuchFileOrDirectory { return .gone }
    }
  }

  private func look(_ name: FilePath, _ sighting: Sighting, _ settleTime: Int64) throws(Errno) -> Look {
    let last = name.last
    if UnfinishedName.marks(last) { return .unfinished }
    let incoming = try parent(of: name, in: .incoming)
    let status = try incoming.status(of: last)
    guard status.kind == .file else { return .noFile(status) }
    let age = max(0, Clock.wall - status.modified)
    // By its time, or, where that is of another clock or of the future, because it has not changed since the last look.
    let isSettled = age >= settleTime || sighting == .again(status)
    // Made by `touch` or by opening it, and to be filled by somebody who opens it again.
    if status.size == 0, !isSettled { return .settling(for: settleTime - age, status) }
    switch try writers(of: last, in: incoming, status) {
    // The longer ago the last change, the longer until the next look.
    case .some: return .beingWritten(for: max(age, 250_000_000))
    case .unknown where sighting != .completed && !isSettled: return .settling(for: settleTime - age, status)
    case .none, .unknown: break
    }
    do throws(Errno) {
      return try take(name, status, from: incoming, settleTime)
    } catch .notDirectory { return .nameInWork }
  }

  private func writers(
    of name: FilePath, in folder: borrowing Folder, _ status: FileStatus
  ) throws(Errno) -> Writers {
    do throws(Errno) {
      let file = try folder.open(name)
      // Swapped since: whoever did it causes an event, or a scan finds it.
      guard try file.status().isSameFile(as: status) else { return .some }
      return file.writers()
    } catch .permissionDenied {
      // It will fail for that reason, once it is in work/.
      return .unknown
    } catch .tooManySymbolicLinkLevels { return .some }
  }

  private func take(
    _ name: FilePath, _ status: FileStatus, from incoming: borrowing Folder, _ settleTime: Int64
  ) throws(Errno) -> Look {
    let last = name.last
    let work = try madeFolder(name.removingLastComponent(), in: .work)
    do throws(Errno) { try incoming.rename(last, to: work, last) } catch .fileExists { return .nameInWork }
    let taken = try work.status(of: last)
    guard taken.isSameFile(as: status) else {
      // Another file took its place between the look and the rename: it has not been looked at, so it goes back.
      do throws(Errno) {
        try work.rename(last, to: incoming, last)
        return .settling(for: settleTime, taken)
      } catch .fileExists {
        // A third one has that place: this one stays, and is read when nobody writes to it.
        return .claimed(Claimed(name: name, status: taken, received: Clock.wall))
      }
    }
    return .claimed(Claimed(name: name, status: taken, received: Clock.wall))
  }

  /// Gives a claimed file back unread.
  public func giveBack(_ claimed: Claimed) throws(SpoolError) {
    try attempting("Giving back \(claimed.name.printable)") { () throws(Errno) in
      let last = claimed.name.last
      let work = try parent(of: claimed.name, in: .work)
      let incoming = try madeFolder(claimed.name.removingLastComponent(), in: .incoming)
      try work.rename(last, to: incoming, last)
      removeEmptyFolders(of: claimed.name, in: .work)
    }
  }

  /// The files that an earlier process left in `work/`, oldest first. Folders that it left empty are removed.
  public func leftovers() throws(SpoolError) -> [Claimed] {
    let now = Clock.wall
    var files: [Claimed] = []
    var folders: [FilePath] = []
    try walk(.work, folders: { folders.append($0) }) { name, status in
      if status.kind == .file { files.append(Claimed(name: name, status: status, received: now)) }
    }
    // The inner ones came after the outer ones.
    for folder in folders.reversed() { try? parent(of: folder, in: .work).removeFolder(folder.last) }
    return files.sorted { ($0.status.modified, $0.name.printable) < ($1.status.modified, $1.name.printable) }
  }
}
