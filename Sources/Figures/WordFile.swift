import CLexicon

/// A word list of the program: lines of columns split by tabs; `#` begins a remark line.
struct WordFile {
  let text: String

  init(_ file: lexicon_file) {
    text = String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
  }

  init(text: String) { self.text = text }

  func forEachRow(_ body: ([Substring]) -> Void) {
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      body(line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { Substring($0) })
    }
  }
}
