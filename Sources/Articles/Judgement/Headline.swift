/// Finds the headline: what the page's title says, else the line above the byline, or above the text.
struct Headline {
  /// The headline's paragraph.
  private(set) var index: Int?
  private(set) var title: String?
  /// What the page's title names behind the headline.
  private(set) var site: String?
  /// From here on short lines belong to the body.
  private(set) var bodyStart = 0

  init(_ page: Page, _ shapes: [Shape], _ zone: Zone) {
    guard !zone.isEmpty else {
      if let (found, site) = Self.titled(page, zone) { (index, self.site) = (found, site) }
      title = index.map { page.string(page.paragraphs[$0].range) }
      if index == nil { takeTitle(page, shapes) }
      return
    }
    let byline = shapes.indices.first { i in
      guard case .byline(let byline) = shapes[i], byline.title == nil else { return false }
      return byline.date != nil || byline.source != nil
    }
    // The short lines right above the text.
    var top = zone.first
    while top > 0, shapes[top - 1].isText { top -= 1 }
    bodyStart = byline.map { $0 < zone.first ? min($0, zone.first) : zone.first } ?? top
    if let (found, site) = Self.titled(page, zone) {
      index = found
      self.site = site
      bodyStart = found < zone.first ? max(found, min(bodyStart, zone.first)) : bodyStart
    } else if let byline, byline <= zone.end, let found = Self.above(byline, page, shapes) {
      index = found
    } else if let found = page.paragraphs[..<min(zone.end, zone.first)].lastIndex(where: {
      $0.level == 1 && !$0.isAside
    }) {
      index = found
    } else if byline == nil || byline.map({ $0 > zone.first }) == true {
      let lines = (top..<zone.first).filter { Self.isTitle(page, page.paragraphs[$0]) }
      index = lines.count > 2 ? lines.max { page.paragraphs[$0].han < page.paragraphs[$1].han } : lines.first
      bodyStart = min(bodyStart, top)
    }
    title = index.map { page.string(page.paragraphs[$0].range) }
    if index == nil { takeTitle(page, shapes) }
    if site == nil, let only = page.facts.titles.last, only != title, page.facts.titles.count == 1 {
      // The title of a page that names only the site.
      let variants = TitleVariants(only)
      let han = only.unicodeScalars.count { CharacterKind.isHan($0.value) }
      if variants.titles.count == 1, (2...12).contains(han), index != nil { site = only }
    }
  }

  /// No paragraph is the headline: a byline may name it (`原标题：`), or the page's title alone has it.
  private mutating func takeTitle(_ page: Page, _ shapes: [Shape]) {
    for case .byline(let byline) in shapes {
      guard let named = byline.title else { continue }
      title = page.string(named)
      return
    }
    guard let candidate = page.facts.titles.first else { return }
    (title, site) = TitleVariants.withoutSite(candidate)
  }

  /// The paragraph that is one of the page's titles, but for the site's name.
  private static func titled(_ page: Page, _ zone: Zone) -> (index: Int, site: String?)? {
    for candidate in page.facts.titles {
      for variant in TitleVariants(candidate).titles {
        let key = TitleKey(title: variant.title)
        let found = page.paragraphs.indices.first { i in
          i < zone.end && !page.paragraphs[i].isAside && key.equals(page, page.paragraphs[i].range)
            && !isLogo(page, page.paragraphs[i])
        }
        if let found { return (found, variant.site.flatMap(siteName)) }
      }
    }
    return nil
  }

  /// A site's name that leads to its first page.
  private static func isLogo(_ page: Page, _ paragraph: Paragraph) -> Bool {
    paragraph.linked == paragraph.range.count && paragraph.han <= 12
      && Publication.isMedium(page.string(paragraph.range))
  }

  /// A site's name as a page's title has it: the last part; one in brackets is a slogan.
  private static func siteName(_ tail: String) -> String? {
    guard let name = TitleVariants(tail).titles.first?.title, let last = name.unicodeScalars.last else { return nil }
    let parts = name.unicodeScalars.split { ["_", "|", "-", "—", "–", "｜", "丨", "－"].contains($0) }
    let part = parts.last.map { Facts.trimmed(String($0)) } ?? name
    return CharacterKind.isHan(last.value) && part.unicodeScalars.count <= 20 ? part : nil
  }

  /// The nearest title at most four paragraphs above a byline, if no running text stands between; the one above it
  /// where it is a subtitle.
  private static func above(_ byline: Int, _ page: Page, _ shapes: [Shape]) -> Int? {
    for i in (max(0, byline - 4)..<byline).reversed() {
      if case .prose = shapes[i] { return nil }
      guard case .plain = shapes[i], isTitle(page, page.paragraphs[i]) else { continue }
      let isSubtitle = i > 0 && figures(page, page.paragraphs[i]) > 1 && figures(page, page.paragraphs[i - 1]) == 0
      if isSubtitle, case .plain = shapes[i - 1], isTitle(page, page.paragraphs[i - 1]),
        page.paragraphs[i - 1].han >= 8
      {
        return i - 1
      }
      return i
    }
    return nil
  }

  /// How many numbers with a unit behind them a line has.
  private static func figures(_ page: Page, _ paragraph: Paragraph) -> Int {
    paragraph.range.dropLast().count { i in
      (0x30...0x39).contains(page.folded[i])
        && (page.folded[i + 1] == 0x25 || CharacterKind.isHan(page.scalars[i + 1]) && page.folded[i + 1] != 0x6708)
    }
  }

  private static func isTitle(_ page: Page, _ paragraph: Paragraph) -> Bool {
    guard paragraph.part == .body, (5...80).contains(paragraph.han) else { return false }
    switch page.folded[paragraph.range.lowerBound] {
    case 0x2014, 0x2D, 0x28: return false  // —— a subtitle, (a remark)
    default: break
    }
    // 某报记者 张三
    if paragraph.han <= 14, page.holds("记", "者", in: paragraph.range) { return false }
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

  /// Whether a paragraph is the title and nothing else.
  func equals(_ page: Page, _ range: Range<Int>) -> Bool {
    guard key.count >= 4, range.count <= key.count * 3 + 40 else { return false }
    return page.folded[range].filter(Self.counts) == key
  }

  private static func counts(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x30...0x39, 0x61...0x7A, 0x3400...0x9FFF: true
    default: false
    }
  }
}
