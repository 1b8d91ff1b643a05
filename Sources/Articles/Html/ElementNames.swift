import CLexicon
import Lexicon

/// What the class names and ids of pages say of an element's content.
struct ElementNames: Sendable {
  private let words: [String: String]

  init() {
    var words: [String: String] = [:]
    WordFile(lexicon_elements()).forEachRow { row in words[String(row[0])] = String(row[1]) }
    self.words = words
  }

  /// Whether the words of a class attribute or an id mean that the element is not the article, or a caption.
  ///
  /// `navCurrent`, `share01` and `footer_box` are nav, share and footer.
  func judge(_ value: UnsafeBufferPointer<UInt8>, _ node: inout HtmlNode) {
    var word = ""
    var wasSmall = false
    func close() {
      defer { word = "" }
      switch words[word] {
      case "out": node.isNamedOut = true
      case "caption": node.isNamedCaption = true
      default: break
      }
    }
    for byte in value.prefix(200) {
      switch byte {
      case 0x61...0x7A:
        word.unicodeScalars.append(Unicode.Scalar(byte))
        wasSmall = true
      case 0x41...0x5A:
        if wasSmall { close() }
        word.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
        wasSmall = false
      default:
        close()
        wasSmall = false
      }
    }
    close()
  }
}
