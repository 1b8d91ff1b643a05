/// An article as the extractor takes it: clean text, cut into blocks, and what is known of the whole.
///
/// The text is UTF-8. It stands as in the article but for noise (reading annotations, zero-width characters,
/// folded white space), so a range of its scalars can be carried back to the file by whoever made it.
public struct Document: Sendable {
  public var text: [UInt8]
  /// In the order of the text, not overlapping; what lies between two blocks is not read.
  public var blocks: [Block]
  public var title: String?
  public var published: Day?
  public var publisher: String?

  public init(text: [UInt8], blocks: [Block], title: String?, published: Day?, publisher: String?) {
    self.text = text
    self.blocks = blocks
    self.title = title
    self.published = published
    self.publisher = publisher
  }
}

/// A paragraph, a heading, a table cell or a caption.
public struct Block: Sendable {
  /// Unicode scalar offsets into the document's text.
  public var range: Range<Int>
  public var part: Part
  /// Whether it heads what follows (a section's heading; its period holds for the section).
  public var isHeading: Bool
  /// Of a table's cell: the headings of its row and column, nearest first.
  public var headings: [String]

  public init(range: Range<Int>, part: Part, isHeading: Bool = false, headings: [String] = []) {
    self.range = range
    self.part = part
    self.isHeading = isHeading
    self.headings = headings
  }
}

/// Where in the article something stands.
public enum Part: String, Sendable {
  case headline, body, table, caption
}
