/// An article as read from a file: its clean text with the way back to the file, and what is known of the whole.
public struct Article: Sendable {
  /// UTF-8. As in the article, but noise is out: reading annotations, zero-width characters, repeated white space.
  public var text: [UInt8]
  /// Headline, paragraphs, table cells and captions, in the order of the text; clutter is in none of them.
  public var blocks: [Block]
  public var offsets: OffsetMap
  public var title: String?
  /// ISO 8601, `2023-07-03`.
  public var published: String?
  public var publisher: String?
  public var author: String?
  public var mediaType: String
  public var encoding: String
  /// `Hans` or `Hant`.
  public var script: String
  /// What of the file is not in `text`, in the order of the file.
  public var omitted: [Omission]

  public struct Block: Sendable {
    /// Unicode scalar offsets into `text`.
    public var range: Range<Int>
    public var part: Part
    public var isHeading: Bool
    /// Of a table's cell: the headings of its row and column, nearest first.
    public var headings: [String]
  }

  public enum Part: String, Sendable { case headline, body, table, caption }

  /// A paragraph that was left out.
  public struct Omission: Sendable {
    public var text: String
    /// Unicode scalar offsets into the decoded file.
    public var source: Range<Int>
    public var reason: Reason
  }

  /// Why a paragraph is not part of the article.
  public enum Reason: String, Sendable {
    case navigation = "navigation or a list of links"
    case byline = "the line of source, date and author"
    case clutter = "a line of the site, not of the article"
    case contact = "contact details"
    case beforeArticle = "stands before the article begins"
    case afterArticle = "stands after the article's end"
    case repetition = "stands in the file before, word for word"
  }
}
