/// What is to be appended to a log: written down before the append, kept until the next one.
struct Plan: Equatable {
  var log: LogName
  /// The number of the segment, which is the live one.
  var segment: Int
  /// Offset in bytes: the segment's size before the append.
  var start: Int
  /// Whole lines.
  var bytes: [UInt8]

  var end: Int { start + bytes.count }
}

/// A file of a log, as the ledger remembers it.
struct Segment: Equatable {
  var log: LogName
  /// From 1; closed, the file is named after it.
  var number: Int
  var inode: UInt64
  /// In bytes, with everything planned.
  var size: Int
  /// When the first line came, in nanoseconds since 1970; 0 while it is empty.
  var begun: Int64
}
