/// Finds the headline: the line above the byline, or above the text.
struct Headline {
  /// The headline's paragraph.
  private(set) var index: Int?
  /// A title that a byline names (`原标题：`), into the page's characters.
  private(set) var named: Range<Int>?
  /// From here on short lines belong to the body.
  private(set) var bodyStart = 0

  init(_ page: Page, _ shapes: [Shape], _ zone: Zone) {
    guard !zone.isEmpty else { return }
    let byline = shapes.indices.first { i in
      guard case .byline(let byline) = shapes[i], byline.title == nil else { return false }
      return byline.date != nil || byline.source != nil
    }
    bodyStart = zone.first
    if let byline, byline <= zone.end, let found = Self.above(byline, page, shapes) {
      index = found
      bodyStart = byline < zone.first ? byline : zone.first
    } else {
      // The short lines right above the text.
      var top = zone.first
      while top > 0, shapes[top - 1].isText { top -= 1 }
      let lines = (top..<zone.first).filter { Self.isTitle(page, page.paragraphs[$0]) }
      index =
        lines.count > 2
        ? lines.max { page.paragraphs[$0].han < page.paragraphs[$1].han } : lines.first
      bodyStart = top
    }
    if index == nil {
      for case .byline(let byline) in shapes where byline.title != nil { named = named ?? byline.title }
    }
  }

  /// The nearest title at most four paragraphs above a byline, if no running text stands between.
  private static func above(_ byline: Int, _ page: Page, _ shapes: [Shape]) -> Int? {
    var i = byline - 1
    while i >= 0, i >= byline - 4 {
      if case .prose = shapes[i] { return nil }
      if case .plain = shapes[i], isTitle(page, page.paragraphs[i]) { return i }
      i -= 1
    }
    return nil
  }

  private static func isTitle(_ page: Page, _ paragraph: Paragraph) -> Bool {
    guard paragraph.part == .body, (5...80).contains(paragraph.han) else { return false }
    switch page.folded[paragraph.range.lowerBound] {
    case 0x2014, 0x2D, 0x28: return false  // —— a subtitle, (a remark)
    default: break
    }
    switch page.folded[paragraph.range.upperBound - 1] {
    case 0x3002, 0x3A, 0x2C, 0x3B: return false
    default: break
    }
    // 一、总体情况 heads a section.
    let second = page.folded[paragraph.range.lowerBound + 1]
    return second != 0x3001 && second != 0x2E
  }
}

/// A title for comparison: its letters, digits and Han characters alone.
struct TitleKey {
  private let key: [UInt16]

  init(title: String) { key = Fold.units(title).filter(Self.counts) }

  /// Whether a paragraph is the title again, or a part of it, or has it behind a short lead (`原标题：…`).
  ///
  /// - Complexity: linear in the title.
  func matches(_ page: Page, _ range: Range<Int>) -> Bool {
    guard key.count >= 5, range.count <= key.count * 3 + 40 else { return false }
    let other = page.folded[range].filter(Self.counts)
    if other.count >= key.count {
      return other.count - key.count <= 20 && other.suffix(key.count).elementsEqual(key)
    }
    guard other.count >= 10, other.count * 5 >= key.count * 2 else { return false }
    return key.suffix(other.count).elementsEqual(other) || key.prefix(other.count).elementsEqual(other)
  }

  private static func counts(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x30...0x39, 0x61...0x7A, 0x3400...0x9FFF: true
    default: false
    }
  }
}
