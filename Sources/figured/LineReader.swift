import Linux
import SystemPackage

/// Gives the lines of an open file one at a time as they come, with no more than one of them in memory.
struct LineReader: ~Copyable {
  enum Line {
    case whole(ArraySlice<UInt8>)
    /// It was longer than allowed, and is passed over.
    case tooLong
  }

  private let file: Descriptor
  private let limit: Int
  private var buffer: [UInt8] = []
  /// Where the next line begins in `buffer`, and up to where it is known to have no end.
  private var start = 0
  private var searched = 0
  private var isAtEnd = false

  /// - Parameter limit: the longest line that is given, in bytes.
  init(_ file: consuming Descriptor, limit: Int) {
    self.file = file
    self.limit = limit
  }

  /// The next line, without its newline; nil at the end. What follows the last newline is a line too.
  ///
  /// - Complexity: linear in the line's length.
  mutating func next() throws(Errno) -> Line? {
    var isTooLong = false
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = buffer[start..<end]
        start = end + 1
        searched = start
        return isTooLong || line.count > limit ? .tooLong : .whole(line)
      }
      if isAtEnd {
        guard start < buffer.count || isTooLong else { return nil }
        let line = buffer[start...]
        buffer = []
        start = 0
        searched = 0
        return isTooLong || line.count > limit ? .tooLong : .whole(line)
      }
      if buffer.count - start > limit {
        isTooLong = true
        start = buffer.count
      }
      try fill()
    }
  }

  private mutating func fill() throws(Errno) {
    buffer.removeSubrange(..<start)
    searched = buffer.count
    start = 0
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { chunk.deallocate() }
    let count = try file.read(into: chunk)
    isAtEnd = count == 0
    buffer += chunk[..<count]
  }
}
