import CLexicon
import Lexicon

/// Finds out when an article was published, by whom, and who wrote it.
struct Publication: Sendable {
  private let bylines = BylineReader()
  private let domains: [String: String]

  init() {
    var domains: [String: String] = [:]
    WordFile(lexicon_publishers()).forEachRow { row in domains[String(row[0])] = String(row[1]) }
    self.domains = domains
  }

  /// What the file says of itself goes before what its bylines say, and these before everything else: for the date the
  /// dateline, scripts, the page's address, and a labelled date anywhere; for the publisher the dateline, scripts, a name alone in a line
  /// above the text, the site's address, its name, an author that is no person.
  func find(_ page: Page, _ shapes: [Shape], _ zone: Zone, _ headline: Headline, _ findings: inout Judge.Findings) {
    var (published, source, author): (String?, String?, String?)
    // What signs the text may be several lines: 临江市统计局 and below it the day.
    var end = zone.end
    while end + 1 < shapes.count, case .byline = shapes[end], case .byline = shapes[end + 1] { end += 1 }
    for (i, shape) in shapes.enumerated() {
      guard case .byline(let byline) = shape, i <= end else { continue }
      published = published ?? byline.date
      source = source ?? byline.source.map { page.string($0) }.flatMap(name)
      author = author ?? byline.author.map { page.string($0) }.flatMap(name)
    }
    if published == nil || source == nil, let title = findings.title {
      for byline in headerBylines(page, TitleKey(title: title), before: zone.first) {
        published = published ?? byline.date
        source = source ?? byline.source.map { page.string($0) }.flatMap(name)
      }
    }
    let dateline = dateline(page, findings.verdicts)
    findings.author = page.facts.author.flatMap(name) ?? author
    findings.published = page.facts.published ?? published ?? dateline?.date ?? page.hints.published
    if findings.published == nil {
      findings.published = page.facts.url.flatMap(AddressDate.date) ?? labelledDate(page)
    }
    findings.publisher = page.facts.publisher.flatMap(name) ?? source ?? dateline?.name
    guard findings.publisher == nil else { return }
    let named = findings.author
    let weaker: [() -> String?] = [
      { page.hints.publisher.flatMap(name) }, { labelledSource(page) }, { loneMedium(page, shapes, zone, headline) },
      { page.facts.url.flatMap(publisher(ofAddress:)) }, { page.facts.site.flatMap(name) },
      { named.flatMap { Self.isMedium($0) ? $0 : nil } }, { headline.site },
    ]
    findings.publisher = weaker.lazy.compactMap { $0() }.first
  }

  /// The bylines between headline and text that the structure of a page hides, in a header or beside share buttons.
  private func headerBylines(_ page: Page, _ title: TitleKey, before first: Int) -> [Byline] {
    let range = max(0, first - 60)..<first
    guard let headline = range.last(where: { title.equals(page, page.paragraphs[$0].range) }) else { return [] }
    // Some sites have the labelled line above the headline.
    return (max(0, headline - 4)..<first).compactMap { i in
      guard page.paragraphs[i].isAside, let byline = bylines.byline(page, page.paragraphs[i]) else { return nil }
      let isValue = i > 0 && bylines.pair(page, i - 1) != nil
      return i > headline && !isValue || byline.labels > 0 ? byline : nil
    }
  }

  /// A labelled date anywhere on the page, that of publication before others.
  private func labelledDate(_ page: Page) -> String? {
    var first: String?
    for (i, paragraph) in page.paragraphs.enumerated() where paragraph.range.count <= 160 {
      guard let byline = bylines.byline(page, paragraph) ?? bylines.pair(page, i), byline.labels > 0 else { continue }
      guard let date = byline.date else { continue }
      if page.folded[paragraph.range].starts(with: Array("发布".utf16)) { return date }
      first = first ?? date
    }
    return first
  }

  /// Who is named beside a label for it: `发布机构`, and in the next cell `临江市统计局`.
  private func labelledSource(_ page: Page) -> String? {
    for i in page.paragraphs.indices {
      if let source = bylines.pair(page, i)?.source { return name(page.string(source)) }
    }
    return nil
  }

  /// A medium's name that is a line of its own between the headline and the text.
  private func loneMedium(_ page: Page, _ shapes: [Shape], _ zone: Zone, _ headline: Headline) -> String? {
    guard let title = headline.index, title < zone.first, zone.first - title <= 10 else { return nil }
    for i in title + 1..<zone.first {
      let range = page.paragraphs[i].range
      guard case .plain = shapes[i], (3...12).contains(range.count) else { continue }
      let text = page.string(range)
      if Self.isMedium(text) { return name(text) }
    }
    return nil
  }

  /// A name that names someone, without the label that some put into it, and is no address and no number.
  private func name(_ name: String) -> String? {
    let colon = name.unicodeScalars.prefix(8).firstIndex { $0 == ":" || $0 == "：" }
    var name = name
    if let colon, bylines.isLabel(String(name[..<colon])) {
      name = Facts.trimmed(String(name[name.unicodeScalars.index(after: colon)...]))
    }
    // 王一/临江日报
    if let slash = name.unicodeScalars.lastIndex(of: "/") {
      let last = Facts.trimmed(String(name[name.unicodeScalars.index(after: slash)...]))
      if Self.isMedium(last) { name = last }
    }
    guard !name.hasPrefix("http"), !name.contains("@"), bylines.isName(name) else { return nil }
    return name.unicodeScalars.contains { $0.properties.isAlphabetic } ? name : nil
  }

  /// The agency or paper that a report begins with: `新华社北京12月9日电`, `广西日报南宁讯（记者…）`; and the day
  /// where the year is named too (`中新网2004年8月10日电`).
  private func dateline(_ page: Page, _ verdicts: [Judge.Verdict]) -> (name: String, date: String?)? {
    var looked = 0
    for (paragraph, verdict) in zip(page.paragraphs, verdicts) {
      if case .omitted = verdict { continue }
      guard looked < 3 else { return nil }
      looked += 1
      let head = page.folded[paragraph.range].prefix(36)
      guard let end = head.indices.first(where: { isDatelineEnd(head, $0) }) else { continue }
      // The name ends in 社, 网, 报 or 台; place and day follow it.
      guard let last = head[..<end].lastIndex(where: { [0x793E, 0x7F51, 0x62A5, 0x53F0].contains($0) }) else {
        continue
      }
      var first = paragraph.range.lowerBound
      while first < last, !CharacterKind.isHan(page.scalars[first]) { first += 1 }
      guard last - first >= 1, !head[first...].starts(with: Array("本".utf16)) else { continue }
      let dates = head.indices.lazy.compactMap { DateFinder.day(in: page.folded, at: $0, of: head.startIndex..<end) }
      return (page.string(first..<last + 1), dates.first?.date)
    }
    return nil
  }

  /// `电` or `讯` as it ends a dateline: before a space, a bracket or a colon, or in `电题`.
  private func isDatelineEnd(_ head: ArraySlice<UInt16>, _ i: Int) -> Bool {
    guard head[i] == 0x7535 || head[i] == 0x8BAF, i + 1 < head.endIndex else { return false }
    return [0x20, 0x28, 0x3A, 0x9898].contains(head[i + 1])
  }

  /// The publisher of a web address; of an archived page the last address in it counts.
  private func publisher(ofAddress address: String) -> String? {
    let parts = address.split(separator: "://", omittingEmptySubsequences: false)
    guard parts.count > 1, let rest = parts.last else { return nil }
    let host = rest.prefix { $0 != "/" && $0 != ":" && $0 != "?" }.lowercased()
    var labels = host.split(separator: ".")[...]
    while labels.count > 1 {
      if let publisher = domains[labels.joined(separator: ".")] { return publisher }
      labels = labels.dropFirst()
    }
    return nil
  }

  /// Whether a name is that of a paper, a station, a site or an authority.
  static func isMedium(_ name: String) -> Bool {
    let name = name.utf8
    return name.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } >= 3
      && endings.contains { name.suffix($0.count).elementsEqual($0) }
  }

  /// By their bytes, since a `String` compares its ends character by character.
  private static let endings = [
    "网", "網", "报", "報", "社", "台", "臺", "财经", "財經", "新闻", "新聞", "频道", "頻道", "在线", "在線", "公众号", "公眾號", "客户端",
    "周刊", "週刊", "杂志", "雜誌", "资讯", "資訊", "传媒", "傳媒", "发布", "發佈", "局", "厅",
    "廳", "政府", "委员会", "委員會", "办公室", "辦公室", "协会", "協會", "研究院", "海关", "海關", "总署", "總署",
  ].map { Array($0.utf8) }
}
