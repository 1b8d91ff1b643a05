import Testing

@testable import Articles

/// Inputs made to take a reader long or to bring it down.
@Suite("Hostile files", .timeLimit(.minutes(1)))
struct HostileTests {
  static let inputs: [(name: String, text: String)] = [
    ("30,000 nested elements", String(repeating: "<div>", count: 30_000) + "投资30亿元"),
    ("stray end tags", String(repeating: "<i>", count: 3000) + String(repeating: "</b>", count: 30_000) + "投资30亿元"),
    (
      "stray end tags in cells",
      String(repeating: "<table><tr><td>", count: 3000) + String(repeating: "</div>", count: 30_000) + "投资30亿元"
    ),
    ("attributes", "<p \((0..<20_000).map { "a\($0)=1 " }.joined())>投资30亿元</p>"),
    ("open comments", "<p>投资30亿元</p>" + String(repeating: "<!-- ", count: 10_000)),
    ("open debris", "<p>投资30亿元</p>" + String(repeating: "<% ", count: 10_000)),
    ("open quotes", "<p>投资30亿元</p>" + String(repeating: "<a b=\"", count: 30_000)),
    ("references", "<p>投资30亿元" + String(repeating: "&amp", count: 10_000)),
    ("brackets", "投资30亿元" + String(repeating: "經(", count: 10_000)),
    ("digits", "投资30亿元" + String(repeating: "1 ", count: 10_000)),
    ("nested JSON", "{\"text\": \"投资30亿元\", \"a\":" + String(repeating: "[{\"a\":", count: 30_000)),
    ("wide spans", "<table>" + String(repeating: "<tr><td rowspan=1000 colspan=50>投资30亿元<td>1", count: 2000)),
    (
      "Markdown links",
      "---\na: b\n---\n投资30亿元" + String(repeating: "[", count: 20_000) + String(repeating: "](", count: 20_000)
    ),
    ("Markdown shortcodes", "---\na: b\n---\n投资30亿元" + String(repeating: "{{", count: 30_000)),
    ("short lines", String(repeating: "投资30亿元\n", count: 10_000)),
    ("one sentence again and again", String(repeating: "全市投资30亿元,增长5%,居全省第一。", count: 10_000)),
  ]

  @Test("are read to the end", arguments: inputs.indices)
  func reads(_ index: Int) throws {
    let (name, text) = Self.inputs[index]
    let article = try #require(
      try Reading.reader.articles(in: Array(text.utf8), name: name.contains("Markdown") ? "a.md" : "a").first)
    #expect(String(decoding: article.text, as: UTF8.self).contains("投资30亿元"), "\(name)")
  }
}
