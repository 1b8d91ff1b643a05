import Testing

@testable import Figures

@Suite("Table cells")
struct QuantityTableTests {
  @Test(
    "take their unit from a heading",
    arguments: [
      ("936.4", ["产值(亿元)"], "money 93640000000 CNY"), ("-2.6", ["2020年", "增速(%)"], "percent -2.6 %"),
      ("1,280", ["产量 单位:万吨"], "measure 12800000 t"), ("8.1", ["同比增长%"], "percent 8.1 %"),
      ("7.3", ["出口增幅"], "percent 7.3 %"), ("12.5%", ["占比(%)"], "percent 12.5 %"), ("306", ["户数(户)"], "count 306 户"),
      ("41.2", ["万吨", "水泥", "1-6月"], "measure 412000 t"), ("3.4", ["亿元", "增加值", "增长(%)"], "percent 3.4 %"),
    ] as [(String, [String], String)])
  func units(_ cell: String, _ headings: [String], _ expected: String) {
    #expect(found(cell, headings) == [expected])
  }

  @Test(
    "without a unit are no figures",
    arguments: [
      ("2021", ["年份"]), ("36", ["序号", "企业"]), ("—", ["产值(亿元)"]), ("2", ["名次"]), ("2", ["位次"]), ("8", ["月"]),
      ("0571-8800", ["备注"]),
    ] as [(String, [String])])
  func none(_ cell: String, _ headings: [String]) { #expect(found(cell, headings) == []) }

  private func found(_ cell: String, _ headings: [String]) -> [String] {
    let block = Block(range: 0..<cell.unicodeScalars.count, part: .table, headings: headings)
    let text = Text(
      Document(text: Array(cell.utf8), blocks: [block], title: nil, published: nil, publisher: nil))
    return QuantityFinder().quantities(in: text, Layout(text), []).map(QuantityCase.description)
  }
}
