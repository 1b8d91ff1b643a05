/// Puts a page's verdicts into an article.
enum ArticleWriter {
  /// - Complexity: linear in the page.
  static func article(_ page: Page, _ findings: Judge.Findings, mediaType: String, encoding: String) -> Article {
    var article = Article(
      text: [], blocks: [], offsets: OffsetMap(), title: findings.title, published: findings.published,
      publisher: findings.publisher, author: findings.author, mediaType: mediaType, encoding: encoding,
      script: "Hans", omitted: [])
    var count = 0
    article.text.reserveCapacity(page.scalars.count * 3)
    for (paragraph, verdict) in zip(page.paragraphs, findings.verdicts) {
      var part = paragraph.part
      switch verdict {
      case .omitted(let reason):
        article.omitted.append(
          .init(text: page.string(paragraph.range), source: page.source(paragraph.range), reason: reason))
        continue
      case .headline: part = .headline
      case .body: break
      }
      if count > 0 {
        article.text.append(0x0A)
        count += 1
      }
      article.blocks.append(
        .init(
          range: count..<count + paragraph.range.count, part: part,
          isHeading: part == .body && (paragraph.level > 0 || !paragraph.isProse && isShort(page, paragraph)),
          headings: paragraph.headings))
      append(page, paragraph.range, at: count, to: &article)
      count += paragraph.range.count
    }
    article.script = Script.name(page)
    return article
  }

  private static func isShort(_ page: Page, _ paragraph: Paragraph) -> Bool {
    paragraph.range.count <= 40 && paragraph.stops == 0 && paragraph.commas <= 1
  }

  private static func append(_ page: Page, _ range: Range<Int>, at count: Int, to article: inout Article) {
    var expected: UInt32?
    for i in range {
      let (place, width) = (page.places[i], page.widths[i])
      if place != expected || width > 1 {
        article.offsets.append(.init(text: count + i - range.lowerBound, source: Int(place), width: Int(width)))
      }
      expected = width > 1 ? nil : place + 1
    }
    UTF8Writer.append(page.scalars[range], to: &article.text)
  }
}

/// Writes scalars as UTF-8.
enum UTF8Writer {
  static func append(_ scalars: ArraySlice<UInt32>, to bytes: inout [UInt8]) {
    let length = scalars.reduce(0) { $0 + ($1 < 0x80 ? 1 : $1 < 0x800 ? 2 : $1 < 0x10000 ? 3 : 4) }
    bytes.append(addingCapacity: length) { output in
      for scalar in scalars { append(scalar, to: &output) }
    }
  }

  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    bytes.append(addingCapacity: 4) { append(scalar, to: &$0) }
  }

  private static func append(_ scalar: UInt32, to bytes: inout OutputSpan<UInt8>) {
    switch scalar {
    case 0..<0x80: bytes.append(UInt8(scalar))
    case 0x80..<0x800:
      bytes.append(UInt8(0xC0 | scalar >> 6))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    case 0x800..<0x10000:
      bytes.append(UInt8(0xE0 | scalar >> 12))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    default:
      bytes.append(UInt8(0xF0 | scalar >> 18 & 0x07))
      bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      bytes.append(UInt8(0x80 | scalar & 0x3F))
    }
  }
}
