import Glibc
import Linux
import SystemPackage

/// Whole files and standard streams as bytes.
enum FileBytes {
  /// A file's bytes; links are followed, since it is the user who names it.
  ///
  /// - Throws: `.fileTooLarge` where it has more than `limit` bytes.
  static func all(of path: String, limit: Int = .max) throws(Errno) -> [UInt8] {
    try all(of: try open(path), limit: limit)
  }

  /// A file's size in bytes.
  static func size(of path: String) throws(Errno) -> Int { try open(path).status().size }

  static func open(_ path: String) throws(Errno) -> Descriptor {
    do {
      return Descriptor(owning: try FileDescriptor.open(FilePath(path), .readOnly, options: .closeOnExec).rawValue)
    } catch let error as Errno { throw error } catch { throw .ioError }
  }

  /// What standard input gives until it ends.
  static func standardInput(limit: Int = .max) throws(Errno) -> [UInt8] {
    try all(of: try openStandardInput(), limit: limit)
  }

  static func openStandardInput() throws(Errno) -> Descriptor {
    let number = dup(STDIN_FILENO)
    guard number >= 0 else { throw .badFileDescriptor }
    return Descriptor(owning: number)
  }

  private static func all(of file: borrowing Descriptor, limit: Int) throws(Errno) -> [UInt8] {
    let size = try file.status().size
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(size, limit) + 1)
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { chunk.deallocate() }
    while true {
      let count = try file.read(into: chunk)
      if count == 0 { return bytes }
      if bytes.count + count > limit { throw .fileTooLarge }
      bytes += chunk[..<count]
    }
  }

  /// Writes to standard output. Where nobody reads it any more the program ends quietly.
  static func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { exit(errno == EPIPE ? 0 : 74) }
      rest = rest.dropFirst(count)
    }
  }

  /// Writes a message to standard error.
  static func warn(_ message: String) {
    var rest = Array("figured: \(message)\n".utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
