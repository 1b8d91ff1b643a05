import CLexicon
import Lexicon
import Testing

@testable import Figures

/// Every row of the lists of quantities is well-formed; a bad one is named with its file and line.
@Suite("Word lists of quantities")
struct QuantityWordsTests {
  private static let kinds: Set<String> = [
    "none", "percent", "percentage_point", "multiple", "duration", "measure", "score", "count",
  ]

  @Test func units() {
    check("units.tsv", lexicon_units(), columns: 3...4) { row in
      (Self.kinds.contains(row[2]) ? [] : ["unknown kind \(row[2])"]) + flag(row, 3, ["arabic"])
    }
  }

  @Test func measureWords() {
    check("measure-words.tsv", lexicon_measure_words(), columns: 1...2) { row in
      flag(row, 1, ["arabic", "none", "uncounted", ""])
    }
  }

  @Test func currencies() {
    check("currencies.tsv", lexicon_currencies(), columns: 3...4) { row in
      let code = row[1].split(separator: ".")[0]
      let isCode = code == "yuan" || code.utf8.count == 3 && code.allSatisfy { $0.isUppercase }
      return (isCode ? [] : ["no currency code: \(row[1])"]) + flag(row, 2, ["before", "after", "both"])
        + flag(row, 3, ["arabic"])
    }
  }

  @Test func bounds() {
    check("bounds.tsv", lexicon_bounds(), columns: 3...3, isKeyed: false) { row in
      (Figure.Bound(rawValue: row[1]) == nil ? ["unknown bound \(row[1])"] : [])
        + flag(row, 2, ["before", "adverb", "after", "bare"])
    }
  }

  @Test func cues() {
    check("cues.tsv", lexicon_cues(), columns: 2...2, isKeyed: false) { row in
      flag(
        row, 1,
        [
          "money", "index", "score", "stock", "identifier", "length", "span", "total", "hongkong", "taiwan", "macao",
          "mainland", "hongkong-abroad", "taiwan-abroad", "macao-abroad",
        ])
    }
  }

  @Test func countNouns() { check("count-nouns.tsv", lexicon_count_nouns(), columns: 2...2) { _ in [] } }

  @Test func numberNames() {
    check("number-names.tsv", lexicon_number_names(), columns: 1...1) { row in
      Script.folded(row[0]).contains { NumberCharacter.table[Int($0)] != 0 } ? [] : ["no numeral"]
    }
  }

  private func flag(_ row: [String], _ column: Int, _ allowed: Set<String>) -> [String] {
    row.count <= column || allowed.contains(row[column]) ? [] : ["column \(column + 1) is \(row[column])"]
  }

  private func check(
    _ name: String, _ file: lexicon_file, columns: ClosedRange<Int>, isKeyed: Bool = true,
    _ problems: ([String]) -> [String]
  ) {
    var seen: Set<String> = []
    let lines = WordFile(file).text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    for (number, line) in lines.enumerated() where line.first != "#" {
      let row = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      var found: [String] = []
      if !columns.contains(row.count) || row[0].isEmpty {
        found = ["\(row.count) columns"]
      } else {
        found = problems(row)
        let key = isKeyed ? row[0] : line.description
        if !seen.insert(key).inserted { found.append("stands twice") }
      }
      for problem in found { Issue.record("\(name):\(number + 1): \(line): \(problem)") }
    }
  }
}
