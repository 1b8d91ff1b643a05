import Testing

@testable import Figures

/// A sentence in which each expected figure stands in 「」, and what is expected of each:
/// `kind value unit`, of a range `kind low~high unit`, then a bound unless it is exact.
struct QuantityCase: CustomTestStringConvertible {
  let marked: String
  let expected: [String]
  var testDescription: String { marked }

  init(_ marked: String, _ expected: String...) {
    self.marked = marked
    self.expected = expected
  }

  private static let finder = QuantityFinder()

  static func found(in sentence: String) -> (text: Text, quantities: [Quantity]) {
    let bytes = Array(sentence.utf8)
    let count = sentence.unicodeScalars.count
    let document = Document(
      text: bytes, blocks: [Block(range: 0..<count, part: .body)], title: nil, published: nil, publisher: nil)
    let text = Text(document)
    return (text, finder.quantities(in: text, Layout(text), []))
  }

  static func description(of quantity: Quantity) -> String {
    let value =
      quantity.value?.description
      ?? "\(quantity.low?.description ?? "")~\(quantity.high?.description ?? "")"
    let bound = quantity.bound == .exact ? "" : " \(quantity.bound.rawValue)"
    return "\(quantity.kind.rawValue) \(value) \(quantity.unit)\(bound)"
  }

  /// The texts between the marks and the sentence without them.
  func check(sourceLocation: SourceLocation = #_sourceLocation) {
    var sentence = ""
    var texts: [String] = []
    for character in marked.unicodeScalars {
      switch character {
      case "「": texts.append("")
      case "」": texts[texts.count - 1].unicodeScalars.append("」")
      default:
        sentence.unicodeScalars.append(character)
        if let last = texts.indices.last, !texts[last].hasSuffix("」") {
          texts[last].unicodeScalars.append(character)
        }
      }
    }
    let (text, quantities) = QuantityCase.found(in: sentence)
    #expect(
      quantities.map { text.string($0.range) + "」" } == texts, "in \(marked)", sourceLocation: sourceLocation)
    #expect(
      quantities.map(QuantityCase.description) == expected, "in \(marked)", sourceLocation: sourceLocation)
  }
}
