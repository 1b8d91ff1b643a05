import Articles
import CZlib
import CZstd
import Figures
import Glibc

/// What tests of the reader share: encodings to read from, and an article written out for comparison.
enum Reading {
  static let reader = Reader()
  static let extractor = Extractor()

  /// An article's blocks, a line each: `h` headline, `t` heading, `b` body, `c` caption, `|` cell with its headings.
  static func blocks(_ article: Article) -> [String] {
    let scalars = Array(String(decoding: article.text, as: UTF8.self).unicodeScalars)
    return article.blocks.map { block in
      let mark =
        switch block.part {
        case .headline: "h"
        case .caption: "c"
        case .table: "|"
        case .body: block.isHeading ? "t" : "b"
        }
      let headings = block.headings.isEmpty ? "" : " [\(block.headings.joined(separator: " / "))]"
      return "\(mark) \(string(scalars[block.range]))\(headings)"
    }
  }

  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  static func gzip(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    deflateInit2_(&stream, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: bytes.count + 1000)
    let room = output.count
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = CUnsignedInt(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = CUnsignedInt(room)
        _ = deflate(&stream, Z_FINISH)
      }
    }
    return Array(output.prefix(room - Int(stream.avail_out)))
  }

  static func zstandard(_ bytes: [UInt8]) -> [UInt8] {
    var output = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
    let count = ZSTD_compress(&output, output.count, bytes, bytes.count, 3)
    return Array(output.prefix(count))
  }

  /// A text in another character set, by iconv.
  static func encoded(_ text: String, _ charset: String) -> [UInt8] {
    let handle = iconv_open(charset, "UTF-8")
    defer { iconv_close(handle) }
    var input = Array(text.utf8CString.dropLast())
    var output = [CChar](repeating: 0, count: input.count * 4 + 16)
    let room = output.count
    var left = room
    input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var (from, to) = (input.baseAddress, output.baseAddress)
        var count = input.count
        iconv(handle, &from, &count, &to, &left)
      }
    }
    return output.prefix(room - left).map { UInt8(bitPattern: $0) }
  }
}
