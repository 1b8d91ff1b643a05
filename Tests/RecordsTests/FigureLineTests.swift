import Foundation
import Records
import Testing

@testable import Figures

@Suite("Figure records")
struct FigureLineTests {
  private static let id = String(repeating: "0a", count: 32)
  private static let article = FigureLine.Article(
    id: id, file: "云溪\u{1}\".txt", title: nil, published: "2024-07-03",
    publisher: "云溪日报")

  private static func line(_ change: (inout Figure) -> Void = { _ in }) -> String {
    var figure = Figure(
      range: 3..<8, kind: .percent, value: Decimal(86, exponent: -1), unit: "%", sentence: 0..<9, part: .body)
    change(&figure)
    var bytes: [UInt8] = []
    FigureLine.append(
      figure, number: 2, source: 13..<18, text: Array("8.6%".utf8)[...], sentence: Array("同比增长8.6%。".utf8)[...],
      of: article, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("have all keys in order, null written, and end their line")
  func wholeLine() {
    let id = Self.id
    #expect(
      Self.line() == """
        {"schema":"figured/1","id":"\(id):2","article":"\(id)","seq":2,"text":"8.6%","start":13,"end":18,\
        "kind":"percent","value":8.6,"low":null,"high":null,"unit":"%","bound":"exact","role":"level","basis":null,\
        "reference":null,"indicator":null,"indicator_standard":null,"subject":null,"subject_code":null,"period":null,\
        "status":"actual","sentence":"同比增长8.6%。","part":"body","file":"云溪\\u0001\\".txt","title":null,\
        "published":"2024-07-03","publisher":"云溪日报"}

        """)
  }

  @Test("write a period with its open start")
  func period() {
    let line = Self.line { $0.period = Period(text: "截至5月底", start: nil, end: Day(2024, 5, 31)) }
    #expect(line.contains(#""period":{"text":"截至5月底","start":null,"end":"2024-05-31"}"#))
  }

  @Test("promise 32: have the keys that the schema asks for, in its order")
  func schemaKeys() throws {
    let keys = Self.line().matches(of: /"([a-z_]+)":/).map { String($0.1) }
    #expect(keys == (try Schema.load("figure")).required)
  }

  @Test("know the words that the schema knows, and no others")
  func schemaWords() throws {
    let schema = try Schema.load("figure")
    let kinds: [Figure.Kind] = [
      .money, .count, .percent, .percentagePoint, .multiple, .fraction, .rank, .measure, .duration, .score,
    ]
    let bounds: [Figure.Bound] = [.exact, .about, .nearly, .over, .atLeast, .under, .atMost, .order]
    let roles: [Figure.Role] = [.level, .change, .share, .gap, .rank, .contribution, .from, .criterion]
    #expect(schema.words("kind") == kinds.map(\.rawValue))
    #expect(schema.words("bound") == bounds.map(\.rawValue))
    #expect(schema.words("role") == roles.map(\.rawValue))
    #expect(schema.words("basis") == ["yoy", "qoq", "mom", "prior"])
    #expect(schema.words("status") == ["actual", "planned"])
    #expect(schema.words("part") == ["headline", "body", "table", "caption"])
  }
}
