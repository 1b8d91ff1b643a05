/// Tells by the structure of a page which of its paragraphs are not the article.
///
/// Elements are out whose names say so and those that are mostly links, unless they hold much of the running
/// text. Of the rest the article is the smallest element with most of the running text, widened to its headline.
enum HtmlStructure {
  /// - Complexity: linear in paragraphs and elements.
  static func mark(_ page: inout Page, _ nodes: inout [HtmlNode]) {
    measure(page, &nodes)
    let total = nodes[0].prose
    var isOut = [Bool](repeating: false, count: nodes.count)
    for i in nodes.indices.dropFirst() {
      isOut[i] = isOut[nodes[i].parent] || Self.isOut(nodes[i], total)
    }
    for i in page.paragraphs.indices where isOut[page.paragraphs[i].node] { page.paragraphs[i].isAside = true }
    let live = liveProse(page, nodes, isOut)
    guard live[0] > 0 else { return }
    let region = region(page, nodes, live)
    for i in page.paragraphs.indices where !region.contains(page.paragraphs[i].node) {
      page.paragraphs[i].isAside = true
    }
  }

  private static func measure(_ page: Page, _ nodes: inout [HtmlNode]) {
    for paragraph in page.paragraphs {
      var node = paragraph.node
      while node >= 0, nodes[node].startsLinked == nil {
        nodes[node].startsLinked = paragraph.linked == paragraph.range.count
        node = nodes[node].parent
      }
      if paragraph.isLinkedSentence { nodes[paragraph.node].holdsLinkedSentence = true }
      nodes[paragraph.node].text += paragraph.range.count
      nodes[paragraph.node].linked += paragraph.linked
      if paragraph.isProse { nodes[paragraph.node].prose += paragraph.han }
      if (1...2).contains(paragraph.level), paragraph.linked == 0 { nodes[paragraph.node].hasHeading = true }
    }
    for i in nodes.indices.dropFirst().reversed() {
      let parent = nodes[i].parent
      nodes[parent].text += nodes[i].text
      nodes[parent].linked += nodes[i].linked
      nodes[parent].prose += nodes[i].prose
      if nodes[i].startsLinked == true, nodes[i].prose > 0, nodes[i].teasers < 2 {
        nodes[parent].teasers += 1
        nodes[parent].teaserText += nodes[i].text
      }
      nodes[parent].hasHeading = nodes[parent].hasHeading || nodes[i].hasHeading
    }
  }

  private static func isOut(_ node: HtmlNode, _ total: Int) -> Bool {
    switch node.element {
    case .nav, .footer, .menu, .noscript: if node.prose * 2 <= total { return true }
    case .aside: if node.prose * 4 <= total { return true }
    case .header: if node.prose * 4 <= total, !node.hasHeading { return true }
    default: break
    }
    if node.isNamedOut, node.prose * 4 <= total, !node.hasHeading { return true }
    // Other articles, each a title to press on and its beginning.
    if node.teasers >= 2, node.teaserText * 5 >= node.text * 4, node.prose * 2 <= total { return true }
    if node.element == .p, node.holdsLinkedSentence { return false }
    return node.element.isBlock && node.prose == 0 && node.linked * 2 > node.text && node.element.level == 0
  }

  private static func liveProse(_ page: Page, _ nodes: [HtmlNode], _ isOut: [Bool]) -> [Int] {
    var live = [Int](repeating: 0, count: nodes.count)
    for paragraph in page.paragraphs where paragraph.isProse && !isOut[paragraph.node] {
      live[paragraph.node] += paragraph.han
    }
    for i in nodes.indices.dropFirst().reversed() { live[nodes[i].parent] += live[i] }
    return live
  }

  /// The element that is the article, with all that it holds: elements are in the order of their beginnings, so
  /// what one holds follows it without a gap.
  private static func region(_ page: Page, _ nodes: [HtmlNode], _ live: [Int]) -> Range<Int> {
    var ends = Array(1...nodes.count)
    for i in nodes.indices.dropFirst().reversed() { ends[nodes[i].parent] = max(ends[nodes[i].parent], ends[i]) }
    // Of nested elements the last in order is the innermost; a paragraph or an item alone is none that holds more.
    var most = nodes.indices.last { live[$0] * 10 >= live[0] * 7 } ?? 0
    while most > 0, !nodes[most].element.isContainer { most = nodes[most].parent }
    let first = page.paragraphs.firstIndex { $0.isProse && !$0.isAside && (most..<ends[most]).contains($0.node) } ?? 0
    guard let headline = headline(page, before: first) else {
      // As far up as no other running text comes in.
      var region = most
      while region > 0, ![.body, .html].contains(nodes[nodes[region].parent].element),
        live[nodes[region].parent] == live[most]
      {
        region = nodes[region].parent
      }
      return region..<ends[region]
    }
    var region = most
    while region > 0, !(region..<ends[region]).contains(page.paragraphs[headline].node) {
      region = nodes[region].parent
    }
    return region..<ends[region]
  }

  /// The last heading above the text that is the page's title, or of the first two levels.
  private static func headline(_ page: Page, before first: Int) -> Int? {
    let titles = page.facts.titles.flatMap { TitleVariants($0).keys }
    let matching = page.paragraphs[..<first].lastIndex { paragraph in
      !paragraph.isAside && titles.contains { $0.equals(page, paragraph.range) }
    }
    return matching
      ?? page.paragraphs[..<first].lastIndex { !$0.isAside && (1...2).contains($0.level) && $0.linked == 0 }
  }
}
