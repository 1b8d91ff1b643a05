public import SystemPackage
import Linux

extension Spool {
  /// Where a claimed file is meant to go, as a path beneath the spool; taken names give it another one then.
  public static func target(of claimed: Claimed, in place: Place) -> FilePath {
    FilePath(place.rawValue).pushing(claimed.name)
  }

  /// Moves a claimed file to `done/`, or to `failed/` beside its reason. Nothing there is ever overwritten: where the
  /// name is taken, the file gets the time at its end, and where the name of its folder is a file's, it goes to the
  /// folder above.
  ///
  /// - Returns: its path beneath the folder.
  @discardableResult
  public func finish(
    _ claimed: Claimed, in place: Place, reason: FailureReason? = nil
  ) throws(SpoolError) -> FilePath {
    try attempting("Moving \(claimed.name.printable) to \(place.rawValue)/") { () throws(Errno) in
      let work = try parent(of: claimed.name, in: .work)
      var parent = claimed.name.removingLastComponent()
      while true {
        do throws(Errno) {
          let folder = try madeFolder(parent, in: place)
          let name = try Spool.move(claimed.name.last, from: work, to: folder, reason)
          removeEmptyFolders(of: claimed.name, in: .work)
          return parent.pushing(name)
        } catch .notDirectory where !parent.isEmpty {
          parent.removeLastComponent()
        } catch .noSuchFileOrDirectory {
          // Is it gone, or its folder, which was empty until now and was removed with the last old file in it?
          _ = try work.status(of: claimed.name.last)
        }
      }
    }
  }

  /// - Returns: the name that was free.
  private static func move(
    _ name: FilePath, from work: borrowing Folder, to folder: borrowing Folder, _ reason: FailureReason?
  ) throws(Errno) -> FilePath {
    for candidate in FreeNames(name, hasReason: reason != nil) {
      // The reason comes first, so that no file in failed/ ever lacks one.
      if var reason {
        reason.name = candidate.printable
        guard try write(reason, FreeNames.reason(of: candidate), in: folder) else { continue }
      }
      do throws(Errno) {
        try work.rename(name, to: folder, candidate)
        return candidate
      } catch .fileExists {
        if reason != nil { try folder.remove(FreeNames.reason(of: candidate)) }
      }
    }
    throw .fileExists
  }

  /// - Returns: false where the name is taken.
  private static func write(
    _ reason: FailureReason, _ name: FilePath, in folder: borrowing Folder
  ) throws(Errno) -> Bool {
    let file: Descriptor
    do throws(Errno) { file = try folder.create(name) } catch .fileExists { return false }
    do throws(Errno) { try file.writeAll(reason.json) } catch {
      try? folder.remove(name)
      throw error
    }
    return true
  }

  /// Makes the rename that a crash kept from being made, of a file that is committed.
  ///
  /// - Parameters:
  ///   - name: its path in `work/`.
  ///   - inode: its identity; another file of that name is left alone.
  /// - Returns: whether it was still there.
  public func finishLate(
    _ name: FilePath, inode: UInt64, in place: Place, reason: FailureReason? = nil
  ) throws(SpoolError) -> Bool {
    let status = try attempting("Looking at \(name.printable)") { () throws(Errno) -> FileStatus? in
      do throws(Errno) {
        return try parent(of: name, in: .work).statusIfThere(of: name.last)
      } catch .noSuchFileOrDirectory {
        return nil
      }
    }
    guard let status, status.kind == .file, status.inode == inode else { return false }
    let hasReason = reason != nil ? try isReasonAlone(name) : false
    try finish(
      Claimed(name: name, status: status, received: Clock.wall), in: place, reason: hasReason ? nil : reason)
    return true
  }

  /// Whether the reason beside which a file was to be is there without it: the crash fell between the two. An empty one
  /// is removed; an article that is called like a reason has one of its own.
  private func isReasonAlone(_ name: FilePath) throws(SpoolError) -> Bool {
    try attempting("Looking for the reason of \(name.printable)") { () throws(Errno) in
      do throws(Errno) {
        let folder = try parent(of: name, in: .failed)
        let reason = FreeNames.reason(of: name.last)
        guard let status = try folder.statusIfThere(of: reason), try folder.statusIfThere(of: name.last) == nil,
          try folder.statusIfThere(of: FreeNames.reason(of: reason)) == nil
        else { return false }
        if status.size == 0 { try folder.remove(reason) }
        return status.size > 0
      } catch .noSuchFileOrDirectory { return false } catch .notDirectory { return false }
    }
  }

  /// Takes back into `work/` a file whose claim a power cut has undone, although what came after it lasts.
  ///
  /// - Parameters:
  ///   - name: its path in `work/` then, and now in `incoming/`.
  ///   - inode: its identity; another file of that name is left alone.
  ///   - limit: in bytes; larger files are left alone.
  ///   - isSame: whether these are its bytes; the inode may be another file's by now.
  public func claimAgain(
    _ name: FilePath, inode: UInt64, limit: Int, isSame: ([UInt8]) -> Bool
  ) throws(SpoolError) {
    try attempting("Claiming \(name.printable) again") { () throws(Errno) in
      do throws(Errno) {
        let incoming = try parent(of: name, in: .incoming)
        guard let status = try incoming.statusIfThere(of: name.last), status.kind == .file, status.inode == inode,
          status.size <= limit, isSame(try incoming.open(name.last).bytes(at: 0, count: status.size))
        else { return }
        try incoming.rename(name.last, to: try madeFolder(name.removingLastComponent(), in: .work), name.last)
      } catch .noSuchFileOrDirectory {
        return
      } catch .fileExists {
        return
      }
    }
  }

  /// Waits until the renames of these files are on the disk: fsync(2) of the folders that they left and came to, and of
  /// those above, which may have been made for them.
  public func syncFolders(of names: some Sequence<FilePath>, in places: Set<Place>) throws(SpoolError) {
    var parents: Set<FilePath> = []
    for name in names {
      var parent = name.removingLastComponent()
      while parents.insert(parent).inserted, !parent.isEmpty { parent.removeLastComponent() }
    }
    for place in places {
      for parent in parents {
        try attempting("Syncing \(place.rawValue)/\(parent.printable)") { () throws(Errno) in
          do throws(Errno) { try folder(parent, in: place).sync() } catch .noSuchFileOrDirectory {
            // An emptied folder of work/ that was removed.
          }
        }
      }
    }
  }
}

/// Names for a file in a folder where its own may be taken: `a.txt`, `a.txt.20260102T030405678Z`, and then numbered.
struct FreeNames: Sequence, IteratorProtocol {
  private let name: FilePath
  private let room: Int
  private var tried = 0

  /// - Parameter hasReason: whether a name beside it must fit that ends with `.reason.json`.
  init(_ name: FilePath, hasReason: Bool) {
    self.name = name
    room = 255 - (hasReason ? FreeNames.reasonEnding.utf8.count : 0)
  }

  static let reasonEnding = ".reason.json"

  static func reason(of name: FilePath) -> FilePath { FilePath(bytes: name.bytes + reasonEnding.utf8) }

  mutating func next() -> FilePath? {
    guard tried < 10_000 else { return nil }
    defer { tried += 1 }
    var ending: [UInt8] = []
    if tried > 0 { ending += ".\(Clock.wall / 1_000_000)".utf8 }
    if tried > 1 { ending += "-\(tried)".utf8 }
    // Cut at a whole character, where it is UTF-8.
    var stem = name.bytes.prefix(room - ending.count)
    if stem.count < name.bytes.count {
      while let last = stem.last, last & 0xC0 == 0x80 { stem.removeLast() }
      if let last = stem.last, last >= 0xC0 { stem.removeLast() }
    }
    return FilePath(bytes: stem + ending)
  }
}
