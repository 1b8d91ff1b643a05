import Testing

@testable import Figures

@Suite("Indicators")
struct IndicatorReaderTests {
  static let reader = IndicatorReader()

  static func indicators(_ marked: String) -> [IndicatorReading] {
    let clause = MarkedClause(marked)
    let text = Text(clause.document)
    return reader.indicators(
      of: clause.quantities, clause.roles, in: text, Layout(text), [], clause.subjects)
  }

  @Test("are found in the genre's many manners", arguments: IndicatorClauses.all.map { IndicatorCase($0.0, $0.1) })
  func genre(_ example: IndicatorCase) {
    let found = Self.indicators(example.text).map { $0.indicator ?? "-" }
    let right =
      found.count == example.answers.count
      && zip(found, example.answers).allSatisfy { $1.split(separator: "|").map(String.init).contains($0) }
    #expect(right, "\(example.text) found \(found) not \(example.answers)")
  }

  @Test(
    "of a table's cell are its headings' words, without units and times",
    arguments: [
      (["同比增长(%)", "规上工业增加值(亿元)"], "规上工业增加值"), (["2021年", "财政收入"], "财政收入"), (["单位:亿元"], "-"),
      (["绝对量", "茶园面积"], "茶园面积"), (["机电产品", "出口额(亿元)"], "机电产品出口额"), (["云溪市", "出口额(亿元)"], "出口额"),
      (["万吨", "水泥", "1-6月"], "水泥"), (["合计", "同比(%)"], "-"), (["#轻工业", "增加值(亿元)"], "轻工业增加值"),
    ] as [([String], String)])
  func cells(_ headings: [String], _ expected: String) {
    var clause = MarkedClause("「86.3」")
    clause.document.blocks[0].headings = headings
    clause.document.blocks[0].part = .table
    let text = Text(clause.document)
    let found = Self.reader.indicators(of: clause.quantities, clause.roles, in: text, Layout(text), [], [])
    #expect(found.map { $0.indicator ?? "-" } == [expected])
  }

  @Test("of a row's rates are its measure's, but for a rate that has a name")
  func rows() {
    var clause = MarkedClause("「86.3」「5%」「27」「3%」「61%」")
    let headings = [
      ["机电产品", "出口额(亿元)"], ["机电产品", "同比(%)"], ["合计", "出口额(亿元)"], ["合计", "同比(%)"], ["合计", "开工率(%)"],
    ]
    clause.document.blocks = zip(clause.quantities, headings).map { Block(range: $0.range, part: .table, headings: $1) }
    for i in [1, 3] { clause.roles[i].role = .change }
    let text = Text(clause.document)
    let found = Self.reader.indicators(of: clause.quantities, clause.roles, in: text, Layout(text), [], [])
    #expect(found.map { $0.indicator ?? "-" } == ["机电产品出口额", "机电产品出口额", "出口额", "出口额", "开工率"])
  }

  @Test("come from before only within a block, and from the clause without figures that goes before")
  func carried() {
    func found(_ marked: String) -> [String] { Self.indicators(marked).map { $0.indicator ?? "-" } }
    #expect(found("「3.1%」的增长。") == ["-"])
    #expect(found("鲜果价格由跌转涨，同比上涨「3.1%」。") == ["鲜果价格"])
    #expect(found("工业投资增长「9%」。同比提高「2个百分点」。") == ["工业投资", "工业投资"])
  }

  @Test("of a clause without end are found in linear time", .timeLimit(.minutes(1)))
  func longClause() {
    let marked = String(repeating: "工业投资完成「5亿元」和财政收入「3亿元」以及", count: 4000)
    let found = Self.indicators(marked).map { $0.indicator ?? "-" }
    #expect(found.count == 8000)
    #expect(Set(found) == ["工业投资", "财政收入"])
  }
}

struct IndicatorCase: Sendable, CustomTestStringConvertible {
  var text: String
  var answers: [String]

  init(_ text: String, _ answers: [String]) {
    self.text = text
    self.answers = answers
  }

  var testDescription: String { text }
}
