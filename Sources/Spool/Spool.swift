public import SystemPackage
import Linux

/// A folder in which articles come in and go out by rename, each under one path from the beginning to the end:
///
///     incoming/a/b.txt ─claim→ work/a/b.txt ─finish→ done/a/b.txt, or failed/a/b.txt with failed/a/b.txt.reason.json
///
/// No link is followed below the spool, and nothing but this process writes to `work/`.
public final class Spool: Sendable {
  public let path: FilePath
  private let root: Folder

  /// The folders of a spool.
  public enum Place: String, Sendable, CaseIterable { case incoming, work, done, failed }

  /// Opens a spool.
  ///
  /// - Parameter makesFolders: whether the folders that are missing in it are made.
  /// - Throws: where the folder can't be opened, or one in it can't be made.
  public init(at path: FilePath, makesFolders: Bool) throws(SpoolError) {
    self.path = path
    root = try attempting("Opening the spool \(path)") { () throws(Errno) in try Folder(path) }
    guard makesFolders else { return }
    for place in Place.allCases {
      try attempting("Making \(path.appending(place.rawValue))") { () throws(Errno) in
        if try root.statusIfThere(of: FilePath(place.rawValue)) == nil {
          try root.make(FilePath(place.rawValue), permissions: FilePermissions(rawValue: place.permissions))
        }
      }
    }
  }

  /// Takes the spool's lock, which goes with the process: two daemons on one spool would do everything twice.
  ///
  /// - Returns: false where another process holds it.
  public func lock() throws(SpoolError) -> Bool {
    try attempting("Locking the spool \(path)") { () throws(Errno) in try root.lock() }
  }

  /// Whether the path still leads to the folder that was opened; not so after a mount over it, or a rename.
  public var isInPlace: Bool {
    guard let now = try? Folder(path).status(), let then = try? root.status() else { return false }
    return now.isSameFile(as: then)
  }

  /// Whether `incoming/` is there.
  public var hasIncoming: Bool { (try? root.folder("incoming")) != nil }

  /// Whether files can come in without an event, from another machine or process.
  public func isRemote() throws(SpoolError) -> Bool {
    try attempting("Looking at the file system of \(path)") { () throws(Errno) in
      try root.folder("incoming").fileSystem().isRemote
    }
  }

  // MARK: Folders by path

  func withRoot<Result>(_ body: (borrowing Folder) throws(Errno) -> Result) throws(Errno) -> Result { try body(root) }

  /// The folder that holds a path beneath one of the spool's.
  func parent(of name: FilePath, in place: Place) throws(Errno) -> Folder {
    try folder(name.removingLastComponent(), in: place)
  }

  /// A folder beneath one of the spool's, no link followed on the way.
  func folder(_ path: FilePath, in place: Place) throws(Errno) -> Folder {
    var folder = try root.folder(FilePath(place.rawValue))
    for component in path.components { folder = try folder.folder(FilePath(root: nil, [component])) }
    return folder
  }

  /// The same, and makes what is missing.
  func madeFolder(_ path: FilePath, in place: Place) throws(Errno) -> Folder {
    do throws(Errno) { return try folder(path, in: place) } catch .noSuchFileOrDirectory {
      var folder = try Spool.made(FilePath(place.rawValue), in: root, permissions: place.permissions)
      for component in path.components {
        folder = try Spool.made(FilePath(root: nil, [component]), in: folder, permissions: place.permissions)
      }
      return folder
    }
  }

  private static func made(
    _ name: FilePath, in folder: borrowing Folder, permissions: FilePermissions.RawValue
  ) throws(Errno) -> Folder {
    do throws(Errno) {
      try folder.make(name, permissions: FilePermissions(rawValue: permissions))
    } catch .fileExists {
      // Somebody was faster.
    }
    return try folder.folder(name)
  }

  /// Removes the folders of a path that have become empty, from the innermost out.
  func removeEmptyFolders(of name: FilePath, in place: Place) {
    var path = name.removingLastComponent()
    while !path.isEmpty {
      guard let parent = try? parent(of: path, in: place) else { return }
      do throws(Errno) { try parent.removeFolder(path.last) } catch { return }
      path.removeLastComponent()
    }
  }
}

extension Spool.Place {
  /// Whoever may write to `incoming/` is the administrator's to say; the rest is read by the group.
  var permissions: FilePermissions.RawValue { self == .work ? 0o700 : 0o750 }
}
