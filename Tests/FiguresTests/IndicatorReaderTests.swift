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
