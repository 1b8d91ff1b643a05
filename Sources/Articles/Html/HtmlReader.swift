/// Reads HTML as a page: paragraphs by block elements and line breaks, tables by cells.
struct HtmlReader {
  private let source: [UInt32]
  private let lexicon: HtmlLexicon
  private var builder = PageBuilder()
  /// Of Markdown: reads what no HTML element holds.
  private var markdown: MarkdownReader?
  /// What lies before it was taken already.
  private var readTo = 0
  private var nodes: [HtmlNode] = [HtmlNode(parent: -1, tag: .html)]
  /// The open elements that matter: blocks and what is not to be read. `depths` has for each tag where it is open.
  private var stack: [Int] = [0]
  private var depths = [[Int]](repeating: [], count: HtmlTag.allCases.count)
  /// Where the outermost element stands whose content is not read.
  private var unread: Int?
  /// How deep the stack was as a link began.
  private var link: Int?
  private var tables: [HtmlTable] = []

  init(_ source: [UInt32], _ lexicon: HtmlLexicon) {
    self.source = source
    self.lexicon = lexicon
  }

  /// - Complexity: linear, whatever the nesting.
  static func page(_ text: [UInt32], _ lexicon: HtmlLexicon) -> Page {
    var reader = HtmlReader(text, lexicon)
    reader.read(text.indices)
    return reader.finish()
  }

  /// - Parameter body: where the Markdown begins, behind its front matter.
  static func page(markdown text: [UInt32], from body: Int, _ lexicon: HtmlLexicon) -> Page {
    var reader = HtmlReader(text, lexicon)
    reader.markdown = MarkdownReader(text)
    reader.read(body..<text.count)
    return reader.finish()
  }

  private mutating func read(_ range: Range<Int>) {
    var tokenizer = HtmlTokenizer(source, range)
    while let token = tokenizer.next() {
      switch token {
      case .text(let range): if unread == nil { text(range) }
      case .start(let tag, let attributes): start(tag, attributes)
      case .end(let tag): end(tag)
      case .raw(let tag, let attributes, let content): raw(tag, attributes, content)
      }
    }
  }

  private mutating func finish() -> Page {
    while stack.count > 1 { pop() }
    markdown?.finish(&builder)
    builder.breakParagraph()
    HtmlStructure.mark(&builder.page, &nodes)
    return builder.page
  }

  // MARK: Text

  private mutating func text(_ range: Range<Int>) {
    var i = max(range.lowerBound, readTo)
    while i < range.upperBound {
      if stack.count == 1, let next = markdown?.markup(at: i, before: range.upperBound, &builder) {
        i = next
        readTo = next
      } else if source[i] == 0x26, let found = lexicon.references.reference(in: source, at: i, before: range.upperBound)
      {
        for scalar in found.scalars { builder.append(scalar, at: i, width: found.length) }
        i += found.length
      } else {
        builder.append(source[i], at: i)
        i += 1
      }
    }
  }

  private mutating func raw(_ tag: HtmlTag, _ attributes: Range<Int>, _ content: Range<Int>) {
    if tag == .title, unread == nil, !content.isEmpty { builder.page.facts.note(.title, string(content)) }
    if tag == .script, isLinkedData(attributes) {
      builder.page.facts.fill(from: JsonArticles.facts(source, content, lexicon.facts))
    }
  }

  private func isLinkedData(_ attributes: Range<Int>) -> Bool {
    var isLinkedData = false
    HtmlAttributes(source, attributes).forEach { name, value in
      if name == "type", string(value).hasPrefix("application/ld+json") { isLinkedData = true }
    }
    return isLinkedData
  }

  /// A stretch of the source with its character references resolved.
  private func string(_ range: Range<Int>) -> String {
    var string = String.UnicodeScalarView()
    var i = range.lowerBound
    while i < range.upperBound {
      if source[i] == 0x26, let found = lexicon.references.reference(in: source, at: i, before: range.upperBound) {
        for scalar in found.scalars { string.append(Unicode.Scalar(scalar) ?? "\u{FFFD}") }
        i += found.length
      } else {
        string.append(Unicode.Scalar(source[i]) ?? "\u{FFFD}")
        i += 1
      }
    }
    return String(string)
  }

  // MARK: Elements

  private mutating func start(_ tag: HtmlTag, _ attributes: Range<Int>) {
    switch tag {
    case .other: return
    case .br: return builder.breakLineUnless(isHeading: isInHeading)
    case .hr: return builder.breakParagraph()
    case .meta: return meta(attributes)
    case .a: return startLink(attributes)
    default: if tag.isVoid { return }
    }
    if tag.isBlock { closeImplied(by: tag) }
    var node = HtmlNode(parent: stack.last ?? 0, tag: tag)
    var isHidden = false
    if tag.isBlock || !attributes.isEmpty { look(attributes, &node, &isHidden) }
    guard tag.isBlock || tag.isUnread || isHidden || !depths[Int(tag.rawValue)].isEmpty else { return }
    if tag.isBlock { builder.breakParagraph() }
    // A hidden block may be the article, shown by a script; a hidden word in a line is not.
    if isHidden, tag.isBlock { node.isNamedOut = true }
    let isUnread = tag.isUnread || (isHidden && !tag.isBlock)
    push(node)
    if isUnread, unread == nil { unread = stack.count - 1 }
    startTablePart(tag, attributes)
  }

  private mutating func push(_ node: HtmlNode) {
    depths[Int(node.tag.rawValue)].append(stack.count)
    stack.append(nodes.count)
    nodes.append(node)
    place()
  }

  private mutating func pop() {
    let node = nodes[stack[stack.count - 1]]
    if node.tag.isBlock { builder.breakParagraph() }
    stack.removeLast()
    depths[Int(node.tag.rawValue)].removeLast()
    if let unread, stack.count <= unread { self.unread = nil }
    if let link, stack.count < link { endLink() }
    switch node.tag {
    case .td, .th: endCell()
    case .table: if let table = tables.popLast() { table.finish(&builder.page) }
    default: break
    }
    place()
  }

  /// Tells the builder where the paragraph to come stands.
  private mutating func place() {
    let index = stack[stack.count - 1]
    builder.next.node = index
    builder.next.level = openHeading?.level ?? 0
    let isCaption = nodes[index].isNamedCaption || nodes[index].tag == .figcaption || nodes[index].tag == .caption
    builder.next.part = isCaption ? .caption : .body
  }

  private var openHeading: HtmlTag? {
    for tag in [HtmlTag.h1, .h2, .h3, .h4, .h5, .h6] where !depths[Int(tag.rawValue)].isEmpty { return tag }
    return nil
  }

  private var isInHeading: Bool { openHeading != nil }

  private mutating func end(_ tag: HtmlTag) {
    switch tag {
    case .other: return
    case .a: return endLink()
    case .br: return builder.breakLineUnless(isHeading: isInHeading)
    default: break
    }
    guard let depth = depths[Int(tag.rawValue)].last, depth > barrier(for: tag) else {
      if tag == .p { builder.breakParagraph() }
      return
    }
    while stack.count > depth { pop() }
  }

  /// An end tag closes nothing beyond this depth: a cell keeps what is outside the table from being closed.
  private func barrier(for tag: HtmlTag) -> Int {
    switch tag {
    case .table, .html, .body: -1
    case .tr, .tbody, .thead, .tfoot, .td, .th, .caption: depths[Int(HtmlTag.table.rawValue)].last ?? -1
    default: max(last(.td), last(.th), last(.caption), last(.table))
    }
  }

  private func last(_ tag: HtmlTag) -> Int { depths[Int(tag.rawValue)].last ?? -1 }

  /// Closes what the start of a block ends though its end tag is missing.
  private mutating func closeImplied(by tag: HtmlTag) {
    let cell = max(last(.td), last(.th))
    func close(_ tag: HtmlTag, above barrier: Int) {
      let depth = last(tag)
      guard depth > barrier else { return }
      while stack.count > depth { pop() }
    }
    switch tag {
    case .tr:
      close(.tr, above: last(.table))
    case .td, .th:
      let row = max(last(.tr), last(.table))
      close(.td, above: row)
      close(.th, above: row)
    case .tbody, .thead, .tfoot:
      for part in [HtmlTag.tbody, .thead, .tfoot] { close(part, above: last(.table)) }
    case .li:
      close(.li, above: max(cell, last(.ul), last(.ol), last(.menu), last(.dir)))
    case .dt, .dd:
      close(.dt, above: max(cell, last(.dl)))
      close(.dd, above: max(cell, last(.dl)))
    default: break
    }
    if tag != .html, tag != .body { close(.p, above: max(cell, last(.li), last(.table))) }
  }

  private mutating func look(_ range: Range<Int>, _ node: inout HtmlNode, _ isHidden: inout Bool) {
    HtmlAttributes(source, range).forEach { name, value in
      switch name {
      case "class", "id": lexicon.names.judge(source, value, &node)
      case "hidden": isHidden = true
      case "style": if hides(value) { isHidden = true }
      case "role":
        switch string(value) {
        case "navigation", "banner", "contentinfo", "search", "complementary": node.isNamedOut = true
        default: break
        }
      default: break
      }
    }
  }

  /// Whether a style has `display: none`.
  private func hides(_ value: Range<Int>) -> Bool {
    let word = Array("display:none".unicodeScalars.map(\.value))
    var matched = 0
    for i in value where !CharacterKind.isSpace(source[i]) {
      let scalar = (0x41...0x5A).contains(source[i]) ? source[i] | 0x20 : source[i]
      matched = scalar == word[matched] ? matched + 1 : scalar == word[0] ? 1 : 0
      if matched == word.count { return true }
    }
    return false
  }

  // MARK: Links

  private mutating func startLink(_ attributes: Range<Int>) {
    var isLink = false
    HtmlAttributes(source, attributes).forEach { name, _ in if name == "href" || name == "onclick" { isLink = true } }
    builder.isLinked = isLink
    link = isLink ? stack.count : nil
  }

  private mutating func endLink() {
    builder.isLinked = false
    link = nil
  }

  // MARK: Tables

  private mutating func startTablePart(_ tag: HtmlTag, _ attributes: Range<Int>) {
    switch tag {
    case .table:
      if !tables.isEmpty { tables[tables.count - 1].isLayout = true }
      tables.append(HtmlTable())
    case .tr: if !tables.isEmpty { tables[tables.count - 1].startRow() }
    case .td, .th:
      guard !tables.isEmpty else { return }
      var (columns, rows) = (1, 1)
      HtmlAttributes(source, attributes).forEach { name, value in
        if name == "colspan" { columns = Int(string(value)) ?? 1 }
        if name == "rowspan" { rows = Int(string(value)) ?? 1 }
      }
      tables[tables.count - 1].startCell(
        at: builder.page.paragraphs.count, isHeading: tag == .th, columns: columns, rows: rows)
    default: break
    }
  }

  private mutating func endCell() {
    guard !tables.isEmpty else { return }
    tables[tables.count - 1].endCell(at: builder.page.paragraphs.count)
  }

  // MARK: Facts

  private mutating func meta(_ range: Range<Int>) {
    var (field, content): (Facts.Field?, Range<Int>?)
    HtmlAttributes(source, range).forEach { name, value in
      switch name {
      case "name", "property", "itemprop": field = field ?? lexicon.facts.field(string(value))
      case "content": content = value
      default: break
      }
    }
    if let field, let content, field != .body, field != .html { builder.page.facts.note(field, string(content)) }
  }
}

/// The word lists that the reading of HTML needs.
struct HtmlLexicon: Sendable {
  let references = HtmlReferences()
  let names = ElementNames()
  let facts = FactNames()
}

extension PageBuilder {
  /// A `<br>`: in a heading a space, elsewhere the end of a line.
  fileprivate mutating func breakLineUnless(isHeading: Bool) {
    if isHeading { append(0x20, at: 0) } else { breakLine() }
  }
}
