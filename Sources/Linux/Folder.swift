public import SystemPackage
import CLinux
import Glibc

/// An open folder, in which files are opened, made, renamed, linked and removed by name. No name is followed if it
/// is a symbolic link, so that nobody can point the program elsewhere between two calls.
public struct Folder: ~Copyable, Sendable {
  private let descriptor: Descriptor

  /// The folder's descriptor number, for inotify and for messages; it stays owned here.
  public var number: CInt { descriptor.number }

  /// Opens a folder by its path, links in the path followed: open(2) with O_DIRECTORY.
  public init(_ path: FilePath) throws(Errno) {
    descriptor = Descriptor(
      owning: try retrying {
        path.withPlatformString { linux_openat(AT_FDCWD, $0, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0) }
      })
  }

  private init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }

  /// Opens a folder inside this one.
  public func folder(_ name: FilePath) throws(Errno) -> Folder {
    Folder(try open(name, O_RDONLY | O_DIRECTORY, permissions: []))
  }

  public enum Access: Sendable { case readOnly, writeOnly, readWrite }

  /// Opens a file that is there: openat(2) with O_NOFOLLOW and O_CLOEXEC, and O_NONBLOCK so that a pipe can't hold it.
  ///
  /// - Throws: `.tooManySymbolicLinkLevels` (ELOOP) for a link.
  public func open(_ name: FilePath, _ access: Access = .readOnly, appending: Bool = false) throws(Errno) -> Descriptor
  {
    let flags: CInt =
      switch access {
      case .readOnly: O_RDONLY
      case .writeOnly: O_WRONLY
      case .readWrite: O_RDWR
      }
    return try open(name, flags | O_NONBLOCK | (appending ? O_APPEND : 0), permissions: [])
  }

  /// Makes a file and opens it to read and write.
  ///
  /// - Throws: `.fileExists` where the name is taken, be it by a link.
  public func create(
    _ name: FilePath, appending: Bool = false, permissions: FilePermissions = [.ownerReadWrite, .groupRead]
  ) throws(Errno) -> Descriptor {
    try open(name, O_RDWR | O_CREAT | O_EXCL | (appending ? O_APPEND : 0), permissions: permissions)
  }

  private func open(_ name: FilePath, _ flags: CInt, permissions: FilePermissions) throws(Errno) -> Descriptor {
    let number = descriptor.number
    return Descriptor(
      owning: try retrying {
        name.withPlatformString {
          linux_openat(number, $0, flags | O_NOFOLLOW | O_CLOEXEC, CUnsignedInt(permissions.rawValue))
        }
      })
  }

  /// What statx(2) says of a name, a link not followed.
  public func status(of name: FilePath) throws(Errno) -> FileStatus { try FileStatus(in: number, name: name) }

  /// What statx(2) says of a name, nil where there is none.
  public func statusIfThere(of name: FilePath) throws(Errno) -> FileStatus? {
    do throws(Errno) { return try status(of: name) } catch .noSuchFileOrDirectory { return nil }
  }

  /// What statx(2) says of the folder itself.
  public func status() throws(Errno) -> FileStatus { try descriptor.status() }

  public func fileSystem() throws(Errno) -> FileSystem { try descriptor.fileSystem() }

  /// Renames a file, into another folder of the same mount if wanted: renameat2(2).
  ///
  /// - Parameter replacing: whether a file of that name gives way; without, it throws `.fileExists`. On NFS, SMB and
  ///   FUSE, which can't do that in one step, a name that comes between the look and the rename gives way all the same.
  public func rename(
    _ name: FilePath, to folder: borrowing Folder, _ newName: FilePath, replacing: Bool = false
  ) throws(Errno) {
    let (from, to) = (number, folder.number)
    func rename(replacing: Bool) throws(Errno) {
      try retrying {
        name.withPlatformString { old in
          newName.withPlatformString { new in linux_rename(from, old, to, new, replacing ? 1 : 0) }
        }
      }
    }
    do throws(Errno) { try rename(replacing: replacing) } catch .invalidArgument where !replacing {
      if try folder.statusIfThere(of: newName) != nil { throw .fileExists }
      try rename(replacing: true)
    }
  }

  /// Renames within the folder.
  public func rename(_ name: FilePath, _ newName: FilePath, replacing: Bool = false) throws(Errno) {
    try rename(name, to: self, newName, replacing: replacing)
  }

  /// Gives a file a second name in the folder: linkat(2).
  public func link(_ name: FilePath, as newName: FilePath) throws(Errno) {
    let number = number
    try retrying {
      name.withPlatformString { old in newName.withPlatformString { new in linkat(number, old, number, new, 0) } }
    }
  }

  /// Removes a name: unlinkat(2).
  public func remove(_ name: FilePath) throws(Errno) {
    let number = number
    try retrying { name.withPlatformString { unlinkat(number, $0, 0) } }
  }

  /// Makes a folder inside this one: mkdirat(2).
  ///
  /// - Throws: `.fileExists` where the name is taken.
  public func make(_ name: FilePath, permissions: FilePermissions = .init(rawValue: 0o750)) throws(Errno) {
    let number = number
    try retrying { name.withPlatformString { mkdirat(number, $0, permissions.rawValue) } }
  }

  /// Waits until the names in the folder are on the disk: fsync(2).
  public func sync() throws(Errno) { try descriptor.sync() }

  /// Takes the folder's lock without waiting: flock(2). False where another process holds it.
  public func lock() throws(Errno) -> Bool { try descriptor.lock() }
}
