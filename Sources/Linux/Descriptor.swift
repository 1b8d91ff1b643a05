public import SystemPackage
import CLinux
import Glibc

/// An open file that has one owner and closes itself.
public struct Descriptor: ~Copyable, Sendable {
  /// The descriptor's number, for calls of this module and for poll; it stays owned here.
  public let number: CInt

  /// Takes over an open descriptor.
  public init(owning number: CInt) { self.number = number }

  /// close(2) is never made again: after EINTR Linux has closed the descriptor.
  deinit { _ = close(number) }

  /// Reads from the descriptor's own position with read(2).
  ///
  /// - Returns: the bytes read, 0 at the end of the file.
  public func read(into buffer: UnsafeMutableRawBufferPointer) throws(Errno) -> Int {
    try retrying { Glibc.read(number, buffer.baseAddress, buffer.count) }
  }

  /// Reads from an offset in bytes with pread(2), until the buffer is full or the file ends.
  ///
  /// - Returns: the bytes read.
  public func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(Errno) -> Int {
    var count = 0
    while count < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
      let more = try retrying { pread(number, rest.baseAddress, rest.count, off_t(offset + count)) }
      if more == 0 { break }
      count += more
    }
    return count
  }

  /// Reads up to `count` bytes from an offset in bytes; fewer only where the file ends.
  public func bytes(at offset: Int, count: Int) throws(Errno) -> [UInt8] {
    let bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: max(count, 1), alignment: 1)
    defer { bytes.deallocate() }
    let got = try read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[..<count]), at: offset)
    return Array(bytes[..<got])
  }

  /// Writes with one write(2): at the end for a descriptor opened to append, else at its own position.
  ///
  /// - Returns: the bytes written, which may be fewer than given.
  public func write(_ bytes: UnsafeRawBufferPointer) throws(Errno) -> Int {
    try retrying { Glibc.write(number, bytes.baseAddress, bytes.count) }
  }

  /// Writes all of the bytes, as often as it takes. What was written before an error stays written.
  public func writeAll(_ bytes: [UInt8]) throws(Errno) {
    try writeAll(bytes) { _, rest throws(Errno) in try write(rest) }
  }

  /// Writes all of the bytes at an offset with pwrite(2). On a descriptor opened to append Linux would append instead.
  public func writeAll(_ bytes: [UInt8], at offset: Int) throws(Errno) {
    try writeAll(bytes) { done, rest throws(Errno) in
      try retrying { pwrite(number, rest.baseAddress, rest.count, off_t(offset + done)) }
    }
  }

  private func writeAll(
    _ bytes: [UInt8], by call: (_ done: Int, _ rest: UnsafeRawBufferPointer) throws(Errno) -> Int
  ) throws(Errno) {
    let result: Result<Void, Errno> = bytes.withUnsafeBytes { all in
      var done = 0
      do throws(Errno) {
        while done < all.count {
          let count = try call(done, UnsafeRawBufferPointer(rebasing: all[done...]))
          if count == 0 { return .failure(.ioError) }
          done += count
        }
        return .success(())
      } catch { return .failure(error) }
    }
    try result.get()
  }

  /// Reserves space beyond the end of the file without changing its size: fallocate(2) with FALLOC_FL_KEEP_SIZE.
  ///
  /// - Throws: `.noSpace`, `.diskQuotaExceeded`, or `.notSupportedOnSocket` (EOPNOTSUPP) on a file system without it.
  public func reserve(_ count: Int, at offset: Int) throws(Errno) {
    try retrying { linux_reserve(number, Int64(offset), Int64(count)) }
  }

  /// Waits until the data is on the disk: fdatasync(2). After an error the kernel may have dropped the data: what was
  /// written since the last success must be written again, through a new descriptor.
  public func syncData() throws(Errno) { try retrying { fdatasync(number) } }

  /// Waits until data and metadata are on the disk: fsync(2). For a folder: its names.
  public func sync() throws(Errno) { try retrying { fsync(number) } }

  /// Cuts or extends the file to a size in bytes: ftruncate(2).
  public func resize(to size: Int) throws(Errno) { try retrying { ftruncate(number, off_t(size)) } }

  /// Sets the times of the last change and the last reading, in nanoseconds since 1970: futimens(2).
  public func setModified(_ time: Int64) throws(Errno) {
    let modified = timespec(tv_sec: Int(time / 1_000_000_000), tv_nsec: Int(time % 1_000_000_000))
    try retrying { futimens(number, [modified, modified]) }
  }

  /// What statx(2) says of the open file.
  public func status() throws(Errno) -> FileStatus { try FileStatus(in: number, name: "") }

  /// What fstatfs(2) says of the file system that it is on.
  public func fileSystem() throws(Errno) -> FileSystem { try FileSystem(of: number) }

  /// Takes the whole file's lock without waiting: flock(2). The lock goes with the descriptor.
  ///
  /// - Returns: false where another process holds it.
  public func lock() throws(Errno) -> Bool {
    do throws(Errno) {
      try retrying { flock(number, LOCK_EX | LOCK_NB) }
      return true
    } catch .wouldBlock { return false }
  }
}
