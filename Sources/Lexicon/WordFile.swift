public import CLexicon

/// A word list: lines of columns split by tabs; `#` begins a remark line.
public struct WordFile: Sendable {
  /// UTF-8.
  public let bytes: [UInt8]

  /// A list of the program.
  public init(_ file: lexicon_file) { bytes = Array(UnsafeBufferPointer(start: file.bytes, count: file.count)) }

  public init(text: String) { bytes = Array(text.utf8) }

  public func forEachRow(_ body: (Row) -> Void) {
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if start < end, bytes[start] != UInt8(ascii: "#") { body(Row(bytes: bytes[start..<end])) }
      start = end + 1
    }
  }

  /// A line of a word list.
  public struct Row: Sendable {
    public let bytes: ArraySlice<UInt8>

    /// How many columns it has.
    public var count: Int { bytes.reduce(1) { $1 == UInt8(ascii: "\t") ? $0 + 1 : $0 } }

    /// A column, from 0; it must be there.
    public subscript(number: Int) -> Column {
      var rest = bytes
      for _ in 0..<number {
        guard let tab = rest.firstIndex(of: UInt8(ascii: "\t")) else {
          preconditionFailure("a row of a word list has no column \(number)")
        }
        rest = rest[(tab + 1)...]
      }
      return Column(bytes: rest.prefix { $0 != UInt8(ascii: "\t") })
    }
  }

  /// A column of a row, or a word of one.
  public struct Column: Sendable {
    public let bytes: ArraySlice<UInt8>

    public init(bytes: ArraySlice<UInt8>) { self.bytes = bytes }

    public var isEmpty: Bool { bytes.isEmpty }

    /// Its words, which spaces part.
    public var words: [Column] { bytes.split(separator: UInt8(ascii: " ")).map { Column(bytes: $0) } }

    /// The number that it is, in decimal digits, perhaps behind a minus; nil where it is none.
    public var number: Int? {
      let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes
      guard (1...9).contains(digits.count) else { return nil }
      var number = 0
      for byte in digits {
        guard (0x30...0x39).contains(byte) else { return nil }
        number = number * 10 + Int(byte & 15)
      }
      return digits.count < bytes.count ? -number : number
    }

    /// Calls `body` for each UTF-16 unit.
    public func forEachUnit(_ body: (UInt16) -> Void) {
      var i = bytes.startIndex
      while i < bytes.endIndex {
        let first = bytes[i]
        // Lists hold valid UTF-8, as a `String` or the compiler saw it.
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var scalar = length == 1 ? UInt32(first) : UInt32(first) & (0x7F >> UInt32(length))
        for byte in bytes[(i + 1)..<min(i + length, bytes.endIndex)] { scalar = scalar << 6 | UInt32(byte) & 0x3F }
        if scalar < 0x10000 {
          body(UInt16(scalar))
        } else {
          body(UInt16(0xD7C0 + scalar >> 10))
          body(UInt16(0xDC00 + scalar & 0x3FF))
        }
        i += length
      }
    }

    public var units: [UInt16] {
      var units: [UInt16] = []
      forEachUnit { units.append($0) }
      return units
    }

    public static func == (column: Column, word: StaticString) -> Bool {
      word.withUTF8Buffer { column.bytes.elementsEqual($0) }
    }
    public static func != (column: Column, word: StaticString) -> Bool { !(column == word) }
    public static func ~= (word: StaticString, column: Column) -> Bool { column == word }
  }
}

extension String {
  public init(_ column: WordFile.Column) { self.init(decoding: column.bytes, as: UTF8.self) }
}
