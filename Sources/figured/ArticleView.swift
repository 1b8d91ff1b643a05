import Articles
import FoundationEssentials

/// An article as `figured read` shows it.
enum ArticleView {
  /// For people: what is known of the whole, the blocks, and what was left out and why.
  static func text(_ article: Article) -> [UInt8] {
    var lines: [String] = []
    for (name, value) in [
      ("headline", article.title), ("published", article.published), ("publisher", article.publisher),
      ("author", article.author), ("form", "\(article.mediaType), \(article.encoding), \(article.script)"),
    ] {
      lines.append("\(name):\(String(repeating: " ", count: 10 - name.count)) \(value ?? "unknown")")
    }
    lines.append("")
    for (block, text) in blocks(article) {
      let mark = block.isHeading ? "heading" : block.part.rawValue
      let headings = block.headings.isEmpty ? "" : " [\(block.headings.joined(separator: " / "))]"
      lines.append("[\(mark)]\(headings) \(text)")
    }
    if !article.omitted.isEmpty { lines += ["", "left out:"] }
    for omission in article.omitted {
      lines.append("  \(omission.text.prefix(60)) (\(omission.reason.rawValue))")
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// For programs: one JSON object on a line.
  static func json(_ article: Article) throws -> [UInt8] {
    struct Block: Encodable {
      var text: String
      var part: String
      var heading: Bool
      var headings: [String]
      var start: Int
      var end: Int
    }
    struct Omission: Encodable {
      var text: String
      var reason: String
      var start: Int
      var end: Int
    }
    struct Whole: Encodable {
      var title: String?
      var published: String?
      var publisher: String?
      var author: String?
      var media_type: String
      var encoding: String
      var script: String
      var blocks: [Block]
      var omitted: [Omission]
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let whole = Whole(
      title: article.title, published: article.published, publisher: article.publisher, author: article.author,
      media_type: article.mediaType, encoding: article.encoding, script: article.script,
      blocks: blocks(article).map { block, text in
        let source = article.offsets.source(of: block.range)
        return Block(
          text: text, part: block.part.rawValue, heading: block.isHeading, headings: block.headings,
          start: source.lowerBound, end: source.upperBound)
      },
      omitted: article.omitted.map {
        Omission(
          text: $0.text, reason: $0.reason.rawValue, start: $0.source.lowerBound, end: $0.source.upperBound)
      })
    return [UInt8](try encoder.encode(whole)) + [0x0A]
  }

  private static func blocks(_ article: Article) -> [(Article.Block, String)] {
    let scalars = Array(String(decoding: article.text, as: UTF8.self).unicodeScalars)
    return article.blocks.map { block in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[block.range])
      return (block, String(text))
    }
  }
}
