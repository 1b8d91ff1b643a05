import Testing

@testable import Figures

@Suite("A user's own words")
struct OwnWordsTests {
  @Test("are known beside the program's")
  func known() throws {
    let words = try OwnWords(
      "# remark\nunit\t箱位\t箱位\tcount\nindicator\t规模以上花卉产值\t花卉产值\nplace\t-\t云岭新镇\t云岭\n")
    let text = "一季度,云岭新镇花卉产值3.2亿元,堆场1200箱位。"
    let count = text.unicodeScalars.count
    let document = Document(
      text: Array(text.utf8), blocks: [Block(range: 0..<count, part: .body)], title: nil,
      published: Day(2024, 5, 1), publisher: nil)
    let figures = Extractor(words: words).figures(in: document)
    #expect(figures.map(\.unit) == ["CNY", "箱位"])
    #expect(figures.first?.indicatorStandard == "规模以上花卉产值")
    #expect(figures.first?.subject == "云岭新镇")
    #expect(figures.first?.subjectCode == nil)
    #expect(Extractor().figures(in: document).first?.indicatorStandard == nil)
  }

  @Test(
    "say which line can't be used",
    arguments: [
      ("unit\t箱位\n", 1), ("# remark\nunit\t箱位\t箱位\tboxes\n", 2), ("place\t12345\t云岭新镇\n", 1),
      ("\n\ncompany\tx\ty\n", 3), ("indicator\t花卉产值\t\n", 1),
    ])
  func refused(_ text: String, _ line: Int) {
    #expect { try OwnWords(text) } throws: { ($0 as? OwnWordsError)?.line == line }
  }
}
