public import SystemPackage
import CLinux
import Glibc

/// A name in a folder, as readdir(3) gives it.
public struct FolderEntry: Sendable, Equatable {
  public var name: FilePath
  public var inode: UInt64
  /// nil where the file system does not say: then ask `Folder.status(of:)`.
  public var kind: FileStatus.Kind?
}

extension Folder {
  /// Calls `body` with each name but `.` and `..`, in the file system's order, until it returns false.
  ///
  /// Memory does not grow with the folder. A file renamed meanwhile may come twice or not at all.
  public func forEachEntry(_ body: (FolderEntry) -> Bool) throws(Errno) {
    // A descriptor of its own: fdopendir takes it over, and the reading position is not shared with anybody.
    let number = number
    let own = try retrying { linux_openat(number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0) }
    guard let folder = fdopendir(own) else {
      _ = close(own)
      throw .noMemory
    }
    defer { closedir(folder) }
    var name: UnsafePointer<CChar>?
    var inode: UInt64 = 0
    var kind: UInt8 = 0
    while try retrying({ linux_next_name(UnsafeMutableRawPointer(folder), &name, &inode, &kind) }) == 1 {
      guard let name, strcmp(name, ".") != 0, strcmp(name, "..") != 0 else { continue }
      let entry = FolderEntry(
        name: FilePath(platformString: name), inode: inode, kind: FileStatus.Kind(directoryType: kind))
      if !body(entry) { return }
    }
  }

  /// All names but `.` and `..`, in the file system's order; memory grows with them.
  public func entries() throws(Errno) -> [FolderEntry] {
    var all: [FolderEntry] = []
    try forEachEntry {
      all.append($0)
      return true
    }
    return all
  }
}

extension FileStatus.Kind {
  /// - Parameter type: `d_type` of readdir(3).
  init?(directoryType type: UInt8) {
    switch Int(type) {
    case Int(DT_REG): self = .file
    case Int(DT_DIR): self = .folder
    case Int(DT_LNK): self = .link
    case Int(DT_FIFO): self = .pipe
    case Int(DT_SOCK): self = .socket
    case Int(DT_CHR), Int(DT_BLK): self = .device
    default: return nil
    }
  }
}
