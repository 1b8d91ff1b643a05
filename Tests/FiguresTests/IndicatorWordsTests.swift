import CLexicon
import Lexicon
import Testing

@testable import Figures

@Suite("Words for indicators")
struct IndicatorWordsTests {
  /// The rows of a list that are wrong, each with the file, the line and what is wrong with it.
  static func faults(
    _ name: String, _ file: lexicon_file, _ fault: (_ columns: [String], _ seen: inout Set<String>) -> String?
  ) -> [String] {
    var faults: [String] = []
    var seen: Set<String> = []
    let lines = WordFile(file).text.split(separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if let fault = fault(columns, &seen) { faults.append("\(name):\(number + 1): \(fault)") }
    }
    return faults
  }

  static func word(_ columns: [String], _ seen: inout Set<String>) -> String? {
    guard columns.count == 3 else { return "a word, its class and its bits expected" }
    if PhraseLexicon.kinds[columns[1]] == nil { return "no class: \(columns[1])" }
    guard let bits = Int(columns[2]), (1...30).contains(bits) else { return "no bits: \(columns[2])" }
    return seen.insert(columns[0]).inserted ? nil : "given twice: \(columns[0])"
  }

  static func indicator(_ columns: [String], _ seen: inout Set<String>) -> String? {
    guard columns.count == 2, !columns[0].isEmpty else { return "a standard name and its variants expected" }
    for name in [columns[0]] + columns[1].split(separator: " ").map(String.init) {
      if !seen.insert(name).inserted { return "given twice: \(name)" }
      if String(decoding: Script.folded(name), as: UTF16.self) != name { return "not in simplified script: \(name)" }
    }
    return nil
  }

  @Test("are whole in every row")
  func rows() {
    #expect(Self.faults("phrases.tsv", lexicon_phrases(), Self.word) == [])
    #expect(Self.faults("vocabulary.tsv", lexicon_vocabulary(), Self.word) == [])
    #expect(Self.faults("indicators.tsv", lexicon_indicators(), Self.indicator) == [])
  }

  @Test("name a bad row by file and line")
  func badRow() {
    let text: StaticString = "# remark\n投资\tevent\t12\n投资\tevent\t12\n工业\tverb\t9\n"
    let file = lexicon_file(bytes: text.utf8Start, count: text.utf8CodeUnitCount)
    #expect(
      Self.faults("words.tsv", file, Self.word) == ["words.tsv:3: given twice: 投资", "words.tsv:4: no class: verb"])
  }

  @Test(
    "give an indicator its standard name, or none where it is not known",
    arguments: [
      ("规上工业增加值", "规模以上工业增加值"), ("規上工業增加值", "规模以上工业增加值"), ("GDP", "地区生产总值"),
      ("社零总额", "社会消费品零售总额"), ("外贸出口", "货物出口总额"), ("招商小分队", nil), ("工业", nil),
    ] as [(String, String?)])
  func standard(_ indicator: String, _ expected: String?) {
    #expect(IndicatorReaderTests.reader.standardName(of: indicator) == expected)
  }

  @Test("are added to by a user's own rows")
  func own() {
    let reader = IndicatorReader(indicators: [("脐橙产业综合产值", ["脐橙综合产值"])])
    let clause = MarkedClause("⟨全县⟩实现脐橙综合产值「36亿元」。")
    let text = Text(clause.document)
    let readings = reader.indicators(
      of: clause.quantities, clause.roles, in: text, Layout(text), [], clause.subjects)
    #expect(readings.map(\.standard) == ["脐橙产业综合产值"])
  }
}
