import Testing

@testable import Figures

@Suite("Sentences and clauses")
struct LayoutTests {
  private static func layout(_ text: String) -> (Layout, Text) {
    let count = text.unicodeScalars.count
    let document = Document(
      text: Array(text.utf8), blocks: [Block(range: 0..<count, part: .body)], title: nil, published: nil,
      publisher: nil)
    let text = Text(document)
    return (Layout(text), text)
  }

  @Test("end at their marks, but not inside a number")
  func marks() {
    let (layout, text) = Self.layout("产值1,234.5万元,增长5%;出口3亿元。进口!")
    #expect(layout.sentences.map(text.string) == ["产值1,234.5万元,增长5%;出口3亿元。", "进口!"])
    #expect(layout.clauses.map { text.string($0.range) } == ["产值1,234.5万元,", "增长5%;", "出口3亿元。", "进口!"])
  }

  @Test("are held whole by a record, or in part where they have no end")
  func endless() {
    let (short, text) = Self.layout("产值1,234.5万元,增长5%;")
    #expect(text.string(short.sentence(0, around: 2..<11)) == "产值1,234.5万元,增长5%;")
    let (long, _) = Self.layout(String(repeating: "投资3亿元,", count: 20_000))
    #expect(long.sentences.count == 1)
    #expect(long.sentence(0, around: 2..<5) == 0..<1005)
    #expect(long.sentence(0, around: 50_000..<50_003) == 49_000..<51_003)
  }
}
