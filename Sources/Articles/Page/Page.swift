/// A file's visible text as paragraphs, before it is decided which of them are the article.
///
/// The arrays stand side by side, one entry a character. Noise is already out: invisible characters, reading
/// annotations, white space of the layout.
struct Page {
  var scalars: [UInt32] = []
  /// As `Fold` has it: what rules look at.
  var folded: [UInt16] = []
  /// Where each character stands in the decoded file.
  var places: [UInt32] = []
  /// How many of the file's characters it took there: 1, or more for a character reference.
  var widths: [UInt8] = []
  var paragraphs: [Paragraph] = []
  var facts = Facts()
  /// What may be true of it and is asked last.
  var hints = Facts()
  /// The longest text that its scripts hold.
  var scripted: ScriptReader.Article?

  /// The range of the decoded file that a range of this page came from.
  func source(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    let last = range.upperBound - 1
    return Int(places[range.lowerBound])..<Int(places[last]) + Int(widths[last])
  }

  /// Whether two characters stand one behind the other in a range.
  func holds(_ first: Unicode.Scalar, _ second: Unicode.Scalar, in range: Range<Int>) -> Bool {
    range.dropLast().contains { scalars[$0] == first.value && scalars[$0 + 1] == second.value }
  }

  /// How many Han characters its longer lines have that its structure does not leave out.
  var text: Int {
    paragraphs.reduce(0) { $0 + (!$1.isAside && $1.han >= 12 && $1.linked * 2 < $1.range.count ? $1.han : 0) }
  }

  func string(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count * 3)
    for i in range where Unicode.Scalar(scalars[i]) != nil { UTF8Writer.append(scalars[i], to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A paragraph, heading, list item, table cell or caption of a page.
struct Paragraph {
  /// Into the page's characters.
  var range: Range<Int>
  var part = Article.Part.body
  /// 1–6 of a heading that is marked as one, else 0.
  var level = 0
  /// How many of its characters are a link's.
  var linked = 0
  /// Of a table's cell.
  var headings: [String] = []
  /// The innermost element that holds it, of a form that has elements.
  var node = 0
  /// Whether the structure of the page says that it is not the article.
  var isAside = false

  // What it is made of.
  var han = 0
  var digits = 0
  /// `。` and its kin at the end of a sentence; `！` and `？` stand in titles too and don't count.
  var stops = 0
  /// `，、；`
  var commas = 0
  /// Whether it ends as a clause does: with `；` or `：`.
  var endsOpen = false

  /// A sentence that is a link as a whole.
  var isLinkedSentence: Bool { linked * 2 >= range.count && stops > 0 && han >= 20 }

  /// Running text, as against titles, lists of links and lines of labels.
  var isProse: Bool {
    guard linked * 2 < range.count, han >= 12 else { return false }
    return stops > 0 || (endsOpen && commas > 0 && han >= 20) || (han >= 80 && commas > 1)
  }
}
