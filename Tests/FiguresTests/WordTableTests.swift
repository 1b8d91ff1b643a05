import Lexicon
import Testing

@testable import Figures

@Suite("Word tables")
struct WordTableTests {
  private static let table = WordTable(
    [("万", 1), ("万元", 2), ("万美元", 3), ("亩", 4), ("萬元", 5), ("\u{FFFF}", 6), ("a", 7)].map {
      (word: $0.0, value: $0.1)
    })

  private static func longest(_ text: String, at start: Int = 0, before end: Int? = nil) -> [Int] {
    let scalars = Array(text.utf16)
    let found = table.longest(in: scalars, at: start, before: end ?? scalars.count)
    return found.map { [$0.length, $0.value] } ?? []
  }

  @Test("give the longest word that begins at a place")
  func longestWord() {
    #expect(Self.longest("万元") == [2, 5], "the last value of a word holds, and traditional words are folded")
    #expect(Self.longest("万美金") == [1, 1])
    #expect(Self.longest("3万美元", at: 1) == [3, 3])
    #expect(Self.longest("万美元", before: 2) == [1, 1])
    #expect(Self.longest("\u{FFFF}") == [1, 6] && Self.longest("a") == [1, 7])
    #expect(Self.longest("元").isEmpty && Self.longest("").isEmpty && Self.longest("\u{0}").isEmpty)
  }

  @Test("give all words that begin at a place, the shortest first")
  func allWords() {
    var lengths: [Int] = []
    Self.table.forEachMatch(in: Array("万美元".utf16), at: 0, before: 3) { length, _ in lengths.append(length) }
    #expect(lengths == [1, 3])
  }

  @Test("merge the values of a word in their order")
  func merging() {
    var words = WordEntries<String>()
    for (word, value) in [("增", "a"), ("增长", "b"), ("增", "c"), ("", "d")] { words.append(word, value) }
    let table = WordTable(words) { $0.joined() }
    #expect(table.longest(in: Array("增".utf16), at: 0, before: 1)?.value == "ac")
    #expect(table.longest(in: Array("增长".utf16), at: 0, before: 2)?.value == "b")
  }

  @Test("find nothing where they are empty")
  func empty() {
    #expect(WordTable(WordEntries<Int>()).longest(in: [0x4E00], at: 0, before: 1) == nil)
  }

  @Test("find each of many words, and none that isn't there")
  func manyWords() {
    // Every word of two letters with an even sum.
    let letters = Array(UInt16(0x4E00)..<0x4E40)
    var words = WordEntries<Int>()
    for a in letters {
      for b in letters where (a + b) % 2 == 0 { words.append(folded: [a, b], Int(a) << 16 | Int(b)) }
    }
    let table = WordTable(words)
    for a in letters {
      for b in letters {
        let found = table.longest(in: [a, b], at: 0, before: 2)
        #expect(found?.value == ((a + b) % 2 == 0 ? Int(a) << 16 | Int(b) : nil))
      }
    }
  }
}

@Suite("Word files")
struct WordFileTests {
  @Test("give rows, columns and words, without remarks")
  func rows() {
    var rows: [[String]] = []
    WordFile(text: "# remark\t\n\n甲\ta b\t\n乙\t\t7\n丙").forEachRow { row in
      rows.append((0..<row.count).map { String(row[$0]) })
      if row[0] == "甲" { #expect(row[1].words.map { String($0) } == ["a", "b"]) }
      if row[0] == "乙" { #expect(row[1].isEmpty && row[2].number == 7 && row[1].number == nil && row[0].number == nil) }
    }
    #expect(rows == [["甲", "a b", ""], ["乙", "", "7"], ["丙"]])
  }

  @Test("give a word's UTF-16", arguments: ["a", "é", "中", "𠮷", "a中𠮷é"])
  func units(_ word: String) {
    WordFile(text: word).forEachRow { #expect($0[0].units == Array(word.utf16)) }
  }
}
