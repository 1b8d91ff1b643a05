import Testing

@testable import Figures

/// An article in small: each figure in brackets, with whose it is in braces behind it; `{}` for nobody's.
struct OwnedArticle: Sendable, CustomTestStringConvertible {
  var title: String?
  var publisher: String?
  var text: String

  init(_ title: String?, _ publisher: String?, _ text: String) {
    self.title = title
    self.publisher = publisher
    self.text = text
  }

  var testDescription: String { String(text.prefix(30)) }

  /// The text without its marks, and the expected owner of each figure by where the figure begins.
  func read() -> (plain: String, owners: [(start: Int, text: String, owner: String)]) {
    var plain = ""
    var owners: [(start: Int, text: String, owner: String)] = []
    var count = 0
    var figure = ""
    var owner: String?
    var start: Int?
    for character in text {
      switch character {
      case "「":
        start = count
        figure = ""
      case "」": break
      case "{": owner = ""
      case "}":
        owners.append((start ?? -1, figure, owner ?? ""))
        owner = nil
        start = nil
      default:
        if owner != nil {
          owner?.append(character)
        } else {
          if start != nil { figure.append(character) }
          plain.append(character)
          count += character.unicodeScalars.count
        }
      }
    }
    return (plain, owners)
  }

  /// Expects each marked figure to be found and to belong to whom its mark says.
  func check(_ location: SourceLocation = #_sourceLocation) {
    let (plain, owners) = read()
    let document = Document(plain, title: title, publisher: publisher, published: Day(2023, 12, 20))
    let figures = Self.extractor.figures(in: document)
    for expected in owners {
      let figure = figures.first { $0.range.contains(expected.start) }
      guard let figure else {
        Issue.record("no figure at \(expected.text)", sourceLocation: location)
        continue
      }
      #expect(figure.subject ?? "" == expected.owner, "\(expected.text)", sourceLocation: location)
    }
  }

  private static let extractor = Extractor()
}
