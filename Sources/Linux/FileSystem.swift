import CLinux
import SystemPackage

/// What fstatfs(2) says of a file system.
public struct FileSystem: Sendable, Equatable {
  /// The magic number of statfs(2).
  public var type: UInt64
  /// Room for an ordinary user, in bytes.
  public var freeBytes: UInt64
  public var freeInodes: UInt64

  init(of descriptor: CInt) throws(Errno) {
    var raw = linux_file_system()
    try retrying { linux_file_system(descriptor, &raw) }
    type = raw.type
    freeBytes = raw.freeBytes
    freeInodes = raw.freeInodes
  }

  /// Whether changes may come from another machine or process without an inotify event: NFS, SMB, 9p, FUSE, Ceph, AFS.
  public var isRemote: Bool { FileSystem.isRemote(type) }

  static func isRemote(_ type: UInt64) -> Bool { remoteTypes.contains(type) }

  /// From linux/magic.h and the sources of the file systems.
  private static let remoteTypes: Set<UInt64> = [
    0x6969,  // NFS
    0xFF53_4D42, 0xFE53_4D42, 0x517B,  // CIFS, SMB2, SMB
    0x0102_1997,  // 9p
    0x6573_5546,  // FUSE
    0x00C3_6400,  // Ceph
    0x5346_414F, 0x6B41_4653,  // AFS
  ]
}
