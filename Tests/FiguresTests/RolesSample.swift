@testable import Figures

/// A text whose quantities are marked 「240亿元」 and read without a finder, for the tests of roles alone.
struct RolesSample {
  let text: Text
  let layout: Layout
  let quantities: [Quantity]
  private let published: Day?

  /// - Parameters:
  ///   - marked: Brackets in Chinese corner quotes mark quantities and are not part of the text.
  ///   - headings: Of a table's cell.
  init(
    _ marked: String, published: Day? = Day(2023, 7, 3), part: Part = .body, headings: [String] = []
  ) {
    var clean = ""
    var count = 0
    var opened = 0
    var ranges: [Range<Int>] = []
    for character in marked.unicodeScalars {
      switch character {
      case "「": opened = count
      case "」": ranges.append(opened..<count)
      default:
        clean.unicodeScalars.append(character)
        count += 1
      }
    }
    let document = Document(
      text: Array(clean.utf8), blocks: [Block(range: 0..<count, part: part, headings: headings)], title: nil,
      published: published, publisher: nil)
    let text = Text(document)
    self.text = text
    self.published = published
    layout = Layout(text)
    var read = ranges.map { RolesSample.quantity($0, text) }
    // The first of two that share a unit stands bare.
    for k in read.indices.dropLast().reversed()
    where text.folded(read[k].range).allSatisfy({ $0.isNumber || $0 == "." }) {
      read[k].kind = read[k + 1].kind
    }
    quantities = read
  }

  /// A reading as a line of the tests has it: `change- yoy`, `gap 全省`, `level planned`.
  var readings: [String] {
    read().map { reading in
      var words = [reading.role.rawValue + (reading.isNegative ? "-" : "")]
      if let basis = reading.basis { words.append(basis.rawValue) }
      if let reference = reading.reference { words.append(reference) }
      if reading.status == .planned { words.append("planned") }
      return words.joined(separator: " ")
    }
  }

  /// The words that each reading rests on.
  var frames: [String] {
    read().map { text.string($0.frame) }
  }

  private func read() -> [RoleReading] {
    let times = TimeFinder().mentions(in: text, layout, published: published, title: nil)
    return RoleReader().roles(of: quantities, in: text, layout, times, [], published: published)
  }

  private static func quantity(_ range: Range<Int>, _ text: Text) -> Quantity {
    let words = text.folded(range)
    let kinds: [(String, Figure.Kind)] = [
      ("百分点", .percentagePoint), ("个点", .percentagePoint), ("%", .percent), ("成", .percent), ("百分之", .percent),
      ("倍", .multiple), ("番", .multiple), ("一半", .fraction), ("分之", .fraction), ("元", .money), ("天", .duration),
      ("年", .duration), ("个月", .duration), ("周", .duration), ("小时", .duration), ("分钟", .duration), ("亩", .measure),
      ("吨", .measure),
      ("公斤", .measure),
      ("公里", .measure), ("平方米", .measure), ("千伏", .measure), ("千瓦", .measure), ("第", .rank), ("首位", .rank),
    ]
    let kind = kinds.first { words.contains($0.0) }?.1 ?? .count
    let unit = words.contains("亩") ? "mu" : words.contains("吨") ? "t" : ""
    var quantity = Quantity(range: range, extent: range, kind: kind, value: nil, unit: unit, rule: "marked")
    let before = text.folded(max(0, range.lowerBound - 2)..<range.lowerBound)
    let after = text.folded(range.upperBound..<min(text.count, range.upperBound + 3))
    if before.hasSuffix("超过") || before.hasSuffix("过") || before.hasSuffix("超") { quantity.bound = .over }
    if before == "高于" { quantity.bound = .over }
    if after.hasPrefix("以上") || after == "及以上" { quantity.bound = .atLeast }
    if after.hasPrefix("以下") { quantity.bound = .atMost }
    return quantity
  }
}
