import CLexicon
import Lexicon
import Testing

@testable import Figures

@Suite("The gazetteer")
struct GazetteerTests {
  @Test("each row of places.tsv has a code of its own, in order, a name, and a known parent")
  func rows() {
    var codes: Set<Int> = []
    var last = 0
    var line = 0
    for text in WordFile(lexicon_places()).text.split(separator: "\n", omittingEmptySubsequences: false) {
      line += 1
      if text.isEmpty || text.first == "#" { continue }
      let row = text.split(separator: "\t", omittingEmptySubsequences: false)
      let at = "places.tsv:\(line): \(text)"
      #expect((2...4).contains(row.count), "\(at)")
      guard row.count >= 2, row[0].utf8.count == 6, let code = Int(row[0]) else {
        Issue.record("\(at): no code of six digits")
        continue
      }
      #expect(code > last, "\(at): not in order, or twice")
      last = code
      codes.insert(code)
      #expect(!row[1].isEmpty, "\(at): no name")
      #expect(code % 10000 == 0 || codes.contains(code / 10000 * 10000), "\(at): no such province")
      if row.count == 4 { #expect(row[3] == "former", "\(at)") }
    }
    #expect(codes.count > 3300)
  }

  @Test("each row of regions.tsv has a kind and one name of its own")
  func regions() {
    var names: Set<Substring> = []
    var line = 0
    for text in WordFile(lexicon_regions()).text.split(separator: "\n", omittingEmptySubsequences: false) {
      line += 1
      if text.isEmpty || text.first == "#" { continue }
      let row = text.split(separator: "\t", omittingEmptySubsequences: false)
      #expect(
        row.count == 2 && ["nation", "country", "quarter", "area", "region"].contains(row[0]),
        "regions.tsv:\(line): \(text)")
      for name in row.last?.split(separator: " ") ?? [] {
        #expect(names.insert(name).inserted, "regions.tsv:\(line): \(name) twice")
      }
    }
  }

  @Test("each row of subject-position.tsv has a known kind and a word that it has once of that kind")
  func positions() {
    var rows: Set<Substring> = []
    var line = 0
    for text in WordFile(lexicon_subject_position()).text.split(separator: "\n", omittingEmptySubsequences: false) {
      line += 1
      if text.isEmpty || text.first == "#" { continue }
      let row = text.split(separator: "\t", omittingEmptySubsequences: false)
      let at = "subject-position.tsv:\(line): \(text)"
      #expect(row.count == 2 && ["before", "after", "regard", "lead"].contains(row[0]), "\(at)")
      #expect(rows.insert(text).inserted, "\(at): twice")
    }
  }

  @Test("each row of subject-words.tsv has a known kind and a word of its own")
  func subjectWords() {
    var words: Set<Substring> = []
    var line = 0
    for text in WordFile(lexicon_subject_words()).text.split(separator: "\n", omittingEmptySubsequences: false) {
      line += 1
      if text.isEmpty || text.first == "#" { continue }
      let row = text.split(separator: "\t", omittingEmptySubsequences: false)
      let at = "subject-words.tsv:\(line): \(text)"
      #expect(
        [
          "refers", "implies", "corporation", "verb", "trade", "zone", "company", "institution", "project", "level",
          "other", "brand", "section",
        ].contains(row[0]), "\(at)")
      #expect(row.count == (row[0] == "level" ? 4 : row[0] == "refers" || row[0] == "implies" ? 3 : 2), "\(at)")
      if row.count > 1, row[0] != "trade" { #expect(words.insert(row[1]).inserted, "\(at): twice") }
    }
  }
}
