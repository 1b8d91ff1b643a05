public import SystemPackage
import CLinux
import Glibc

/// What statx(2) says of a file, links not followed.
public struct FileStatus: Sendable, Equatable {
  public enum Kind: Sendable { case file, folder, link, pipe, socket, device }

  public var kind: Kind
  /// The file's identity for as long as it exists: a removed file's inode number is given to another one.
  public var device: UInt64
  public var inode: UInt64
  /// In bytes.
  public var size: Int
  /// How many names the file has.
  public var links: Int
  /// Nanoseconds since 1970, UTC.
  public var modified: Int64
  public var changed: Int64
  /// Permission bits, as of chmod(2).
  public var permissions: FilePermissions
  public var owner: UInt32

  /// - Parameter name: a name in the folder; empty for the descriptor itself.
  init(in folder: CInt, name: FilePath) throws(Errno) {
    var raw = linux_status()
    try retrying { name.withPlatformString { linux_status(folder, $0, &raw) } }
    kind =
      switch raw.mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      case S_IFIFO: .pipe
      case S_IFSOCK: .socket
      default: .device
      }
    device = raw.device
    inode = raw.inode
    size = Int(raw.size)
    links = Int(raw.links)
    modified = raw.modified
    changed = raw.changed
    permissions = FilePermissions(rawValue: CModeT(raw.mode & 0o7777))
    owner = raw.owner
  }

  private typealias CModeT = FilePermissions.RawValue

  /// Whether two looks were at the same file.
  public func isSameFile(as other: FileStatus) -> Bool { device == other.device && inode == other.inode }
}
