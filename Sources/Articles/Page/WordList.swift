import CLexicon

/// A word list of the program: lines of columns split by tabs; `#` begins a remark line.
struct WordList {
  let rows: [[Substring]]

  init(_ file: lexicon_file) {
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
    rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
  }
}
