@testable import Figures

/// A text with its quantities marked 「」 (a criterion 『』) and what is named, a time or a place, ⟨⟩.
struct MarkedClause {
  var document: Document
  var quantities: [Quantity] = []
  var roles: [RoleReading] = []
  var subjects: [SubjectMention] = []

  init(_ marked: String) {
    var text: [UInt8] = []
    var count = 0
    var opened = 0
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "「", "『", "⟨": opened = count
      case "」", "』":
        quantities.append(Self.quantity(opened..<count))
        roles.append(
          RoleReading(role: scalar == "』" ? .criterion : .level, frame: opened..<opened))
      case "⟩":
        subjects.append(SubjectMention(range: opened..<count, name: "", code: nil, kind: .zone, rule: "marked"))
      default:
        text += Array(String(scalar).utf8)
        count += 1
      }
    }
    document = Document(
      text: text, blocks: [Block(range: 0..<count, part: .body)], title: nil, published: nil, publisher: nil)
    let laid = Text(document)
    for i in quantities.indices {
      let words = laid.folded(quantities[i].range)
      quantities[i].kind = Self.kind(words)
      if quantities[i].kind == .count { quantities[i].unit = words.filter { !"0123456789.十百千万亿".contains($0) } }
    }
  }

  private static func quantity(_ range: Range<Int>) -> Quantity {
    Quantity(range: range, extent: range, kind: .count, value: nil, low: nil, high: nil, unit: "", rule: "marked")
  }

  private static func kind(_ text: String) -> Figure.Kind {
    let endings: [(String, Figure.Kind)] = [
      ("个百分点", .percentagePoint), ("%", .percent), ("成", .percent), ("倍", .multiple), ("元", .money), ("亿", .money),
      ("位", .rank), ("亩", .measure), ("吨", .measure), ("米", .measure), ("千瓦", .measure), ("时", .measure),
      ("公里", .measure), ("公斤", .measure), ("年", .duration), ("天", .duration), ("月", .duration), ("日", .duration),
    ]
    if let found = endings.first(where: { text.hasSuffix($0.0) }) { return found.1 }
    if text.allSatisfy({ $0.isNumber || $0 == "." }) { return .score }
    return .count
  }
}
