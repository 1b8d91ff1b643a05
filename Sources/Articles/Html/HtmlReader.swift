/// Reads HTML as a page: paragraphs by block elements and line breaks, tables by cells.
///
/// It is told by `HtmlParser` what there is, in the order of the page.
struct HtmlReader {
  private let source: [UInt32]
  private let lexicon: HtmlLexicon
  private var builder = PageBuilder()
  /// Of Markdown: reads what no HTML element holds.
  private var markdown: MarkdownReader?
  /// What lies before it was taken already.
  private var readTo = 0
  private var nodes: [HtmlNode] = [HtmlNode(parent: -1, element: .html)]
  /// The open elements.
  private var stack: [Int] = [0]
  private var openCounts = [Int](repeating: 0, count: HtmlElement.allCases.count)
  /// How many of them are blocks and no paragraphs.
  private var blocks = 0
  /// Where the outermost element stands whose content is not read.
  private var unread: Int?
  private var tables: [HtmlTable] = []
  /// The content of `<title>`, while it is open.
  private var captured: [UInt8]?
  /// Where the content of the script lies that is open, and whether it is linked data.
  private var script: (range: Range<Int>, isLinkedData: Bool)?
  private var scripts: ScriptReader

  private init(_ source: [UInt32], _ lexicon: HtmlLexicon) {
    self.source = source
    self.lexicon = lexicon
    scripts = ScriptReader(lexicon.facts)
    builder.reserve(source.count)
  }

  /// - Complexity: linear, whatever the nesting.
  static func page(_ text: [UInt32], _ lexicon: HtmlLexicon) -> Page {
    var reader = HtmlParser.parse(text, from: 0, HtmlReader(text, lexicon))
    return reader.finish()
  }

  /// - Parameter body: where the Markdown begins, behind its front matter.
  static func page(markdown text: [UInt32], from body: Int, _ lexicon: HtmlLexicon) -> Page {
    var reader = HtmlReader(text, lexicon)
    reader.markdown = MarkdownReader(text)
    reader = HtmlParser.parse(text, from: body, reader)
    return reader.finish()
  }

  private mutating func finish() -> Page {
    while stack.count > 1 { pop() }
    markdown?.finish(&builder)
    builder.breakParagraph()
    HtmlStructure.mark(&builder.page, &nodes)
    builder.page.hints.fill(from: scripts.facts)
    if builder.page.facts.titles.isEmpty { builder.page.facts.titles = scripts.facts.titles }
    builder.page.scripted = scripts.article(in: source)
    return builder.page
  }

  // MARK: Text

  /// Text as it stands in the page.
  mutating func text(_ range: Range<Int>) {
    if unread != nil {
      capture(source[range])
      return
    }
    var i = max(range.lowerBound, readTo)
    while i < range.upperBound {
      if isInMarkdown, let next = markdown?.markup(at: i, before: source.count, &builder) {
        i = next
        readTo = next
      } else {
        if openCounts[HtmlElement.pre.rawValue] > 0, isLineBreak(i) { builder.breakLine() }
        builder.append(source[i], at: i)
        i += 1
      }
    }
  }

  /// Whether a line of preformatted text ends at `i` and with it the paragraph: the next is empty or indented.
  private func isLineBreak(_ i: Int) -> Bool {
    guard CharacterKind.isLineEnd(source[i]), i + 2 < source.count else { return false }
    return CharacterKind.isLineEnd(source[i + 1]) || source[i + 1] == 0x3000
      || (CharacterKind.isSpace(source[i + 1]) && CharacterKind.isSpace(source[i + 2]))
  }

  /// A character reference: what it stands for, and where it stands itself.
  mutating func reference(_ scalars: [UInt32], _ range: Range<Int>) {
    if unread != nil {
      capture(scalars[...])
      return
    }
    guard range.lowerBound >= readTo else { return }
    for scalar in scalars { builder.append(scalar, at: range.lowerBound, width: range.count) }
  }

  private mutating func capture(_ scalars: ArraySlice<UInt32>) {
    guard var content = captured else { return }
    captured = nil  // so that it is not copied
    UTF8Writer.append(scalars, to: &content)
    captured = content
  }

  /// The content of a script, or a part of it.
  mutating func script(_ range: Range<Int>) {
    guard let open = script else { return }
    script?.range = (open.range.isEmpty ? range.lowerBound : open.range.lowerBound)..<range.upperBound
  }

  /// Markdown's marks count where no block is open but a paragraph: libxml2 puts one around loose text.
  private var isInMarkdown: Bool { markdown != nil && blocks == 0 }

  // MARK: Elements

  mutating func start(_ element: HtmlElement, _ attributes: HtmlAttributes) {
    switch element {
    case .br: return isInHeading ? builder.append(0x20, at: 0) : builder.breakLine()
    case .hr: return builder.breakParagraph()
    case .meta: return meta(attributes)
    case .link: return link(attributes)
    default: break
    }
    var node = HtmlNode(parent: stack[stack.count - 1], element: element)
    var isHidden = false
    if !attributes.isEmpty { look(attributes, &node, &isHidden) }
    if element.isBlock { builder.breakParagraph() }
    // A hidden block may be the article, shown by a script; a hidden word in a line is not.
    if isHidden, element.isBlock { node.isNamedOut = true }
    if element == .title { captured = [] }
    if element == .script { script = (0..<0, isLinkedData(attributes)) }
    let depth = stack.count
    stack.append(nodes.count)
    nodes.append(node)
    openCounts[element.rawValue] += 1
    if element.isBlock, element != .p { blocks += 1 }
    if element.isUnread || (isHidden && !element.isBlock), unread == nil { unread = depth }
    if element == .a { builder.isLinked = isLink(attributes) }
    place()
    startTablePart(element, attributes)
  }

  mutating func end(_ element: HtmlElement) {
    // libxml2 closes what it has opened, but for a tag that breaks off.
    guard openCounts[element.rawValue] > 0 else { return }
    while nodes[stack[stack.count - 1]].element != element { pop() }
    pop()
  }

  private mutating func pop() {
    let element = nodes[stack[stack.count - 1]].element
    if element.isBlock { builder.breakParagraph() }
    stack.removeLast()
    openCounts[element.rawValue] -= 1
    if element.isBlock, element != .p { blocks -= 1 }
    if let unread, stack.count <= unread { self.unread = nil }
    switch element {
    case .a: builder.isLinked = false
    case .title: endTitle()
    case .script: endScript()
    case .td, .th: endCell()
    case .table: if let table = tables.popLast() { table.finish(&builder.page) }
    default: break
    }
    place()
  }

  /// Tells the builder where the paragraph to come stands.
  private mutating func place() {
    var node = nodes[stack[stack.count - 1]]
    builder.next.node = stack[stack.count - 1]
    builder.next.level = openHeading?.level ?? 0
    while !node.element.isBlock, node.parent >= 0 {
      builder.next.node = node.parent
      node = nodes[node.parent]
    }
    let isCaption = node.isNamedCaption || node.element == .figcaption || node.element == .caption
    builder.next.part = isCaption ? .caption : .body
  }

  private var openHeading: HtmlElement? {
    [HtmlElement.h1, .h2, .h3, .h4, .h5, .h6].first { openCounts[$0.rawValue] > 0 }
  }

  private var isInHeading: Bool { openHeading != nil }

  private func look(_ attributes: HtmlAttributes, _ node: inout HtmlNode, _ isHidden: inout Bool) {
    attributes.forEach { name, value in
      switch name {
      case "class", "id": lexicon.names.judge(value, &node)
      case "hidden": isHidden = true
      case "style": if hides(value) { isHidden = true }
      case "role":
        switch String(decoding: value, as: UTF8.self) {
        case "navigation", "banner", "contentinfo", "search", "complementary": node.isNamedOut = true
        default: break
        }
      default: break
      }
    }
  }

  /// Whether a style has `display: none`.
  private func hides(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    let word = Array("display:none".utf8)
    var matched = 0
    for byte in value where byte != 0x20 {
      let small = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      matched = small == word[matched] ? matched + 1 : small == word[0] ? 1 : 0
      if matched == word.count { return true }
    }
    return false
  }

  private func isLink(_ attributes: HtmlAttributes) -> Bool {
    var isLink = false
    attributes.forEach { name, _ in if name == "href" || name == "onclick" { isLink = true } }
    return isLink
  }

  // MARK: Tables

  private mutating func startTablePart(_ element: HtmlElement, _ attributes: HtmlAttributes) {
    switch element {
    case .table:
      if !tables.isEmpty { tables[tables.count - 1].isLayout = true }
      tables.append(HtmlTable())
    case .tr: if !tables.isEmpty { tables[tables.count - 1].startRow() }
    case .td, .th:
      guard !tables.isEmpty else { return }
      var (columns, rows) = (1, 1)
      attributes.forEach { name, value in
        if name == "colspan" { columns = Int(String(decoding: value, as: UTF8.self)) ?? 1 }
        if name == "rowspan" { rows = Int(String(decoding: value, as: UTF8.self)) ?? 1 }
      }
      tables[tables.count - 1].startCell(
        at: builder.page.paragraphs.count, isHeading: element == .th, columns: columns, rows: rows)
    default: break
    }
  }

  private mutating func endCell() {
    guard !tables.isEmpty else { return }
    tables[tables.count - 1].endCell(at: builder.page.paragraphs.count)
  }

  // MARK: Facts

  private mutating func meta(_ attributes: HtmlAttributes) {
    var (field, content): (Facts.Field?, String?)
    attributes.forEach { name, value in
      switch name {
      case "name", "property", "itemprop": field = field ?? lexicon.facts.field(String(decoding: value, as: UTF8.self))
      case "content": content = String(decoding: value.prefix(1000), as: UTF8.self)
      default: break
      }
    }
    if let field, let content, field != .body, field != .html { builder.page.facts.note(field, content) }
  }

  /// `<link rel="canonical" href="…">`: the page's address.
  private mutating func link(_ attributes: HtmlAttributes) {
    var (isCanonical, address) = (false, "")
    attributes.forEach { name, value in
      if name == "rel" { isCanonical = value.elementsEqual("canonical".utf8) }
      if name == "href" { address = String(decoding: value.prefix(1000), as: UTF8.self) }
    }
    if isCanonical { builder.page.facts.note(.url, address) }
  }

  /// `<!-- saved from url=(0042)http://… -->`, as browsers write it.
  mutating func comment(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.prefix(64).starts(with: " saved from url=".utf8) else { return }
    let comment = String(decoding: text.prefix(1000), as: UTF8.self)
    if let close = comment.firstIndex(of: ")") {
      builder.page.facts.note(.url, String(comment[comment.index(after: close)...]))
    }
  }

  private func isLinkedData(_ attributes: HtmlAttributes) -> Bool {
    var isLinkedData = false
    attributes.forEach { name, value in
      if name == "type" { isLinkedData = value.starts(with: "application/ld+json".utf8) }
    }
    return isLinkedData
  }

  private mutating func endTitle() {
    guard let content = captured else { return }
    captured = nil
    builder.page.facts.note(.title, String(decoding: content, as: UTF8.self))
  }

  private mutating func endScript() {
    guard let (range, isLinkedData) = script else { return }
    script = nil
    if isLinkedData { builder.page.facts.fill(from: JsonArticles.facts(source, range, lexicon.facts)) }
    scripts.read(source, range)
  }
}
