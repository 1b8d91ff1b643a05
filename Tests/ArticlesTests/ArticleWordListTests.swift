import CLexicon
import Testing

@testable import Articles

@Suite("Word lists of the reader")
struct ArticleWordListTests {
  @Test("every row has its columns, a known meaning, and a word of its own")
  func rows() {
    check(lexicon_bylines(), "bylines.tsv") { $0.count == 2 && Byline.Field(rawValue: String($0[1])) != nil }
    check(lexicon_clutter(), "clutter.tsv") { row in
      row.count == 3 && ClutterWords.Rule(rawValue: String(row[1])) != nil && row[0].unicodeScalars.count > 0
    }
    check(lexicon_elements(), "elements.tsv") { $0.count == 2 && ["out", "caption"].contains($0[1]) }
    var names: Set<UInt64> = []
    check(lexicon_metas(), "metas.tsv") { row in
      (row.count == 2 || row.dropFirst(2) == ["script"]) && Facts.Field(rawValue: String(row[1])) != nil
        && names.insert(FactNames.key(row[0])).inserted
    }
    check(lexicon_publishers(), "publishers.tsv") { $0.count == 2 && $0[0].contains(".") && !$0[1].isEmpty }
    check(lexicon_common(), "common.tsv") { $0.count == 1 }
  }

  private func check(_ file: lexicon_file, _ name: String, _ isRight: ([Substring]) -> Bool) {
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
    var seen: Set<Substring> = []
    for (number, line) in String(decoding: bytes, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).enumerated() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      let row = line.split(separator: "\t", omittingEmptySubsequences: false)
      #expect(isRight(row), "\(name):\(number + 1): \(line)")
      #expect(seen.insert(row[0]).inserted, "\(name):\(number + 1): \(row[0]) stands twice")
    }
  }
}
