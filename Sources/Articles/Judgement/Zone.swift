/// Where in a page the article's text begins and ends.
struct Zone {
  /// The first paragraph of running text, or the number of paragraphs if there is none.
  let first: Int
  /// The last paragraph of running text before `end`, or -1.
  let last: Int
  /// Where what is not the article begins again.
  let end: Int
  /// Where no running text was found, every line is as good as another.
  var isEmpty: Bool { last < 0 }

  init(_ page: Page, _ shapes: [Shape]) {
    var mass = 0  // Han characters of running text that is not a repetition
    var seen: Set<UInt64> = []
    var before: [Int] = []
    for (i, shape) in shapes.enumerated() {
      before.append(mass)
      guard case .prose = shape else { continue }
      if seen.insert(Repetition.hash(page, page.paragraphs[i].range)).inserted { mass += page.paragraphs[i].han }
    }
    var (first, last, end) = (shapes.count, -1, shapes.count)
    search: for (i, shape) in shapes.enumerated() {
      let after = mass - before[i]
      switch shape {
      case .prose:
        first = min(first, i)
        last = i
      case .closing(let strong) where first < i:
        if after <= (strong ? before[i] : before[i] / 2) || (strong && before[i] >= 200) { end = i }
      case .byline where first < i:
        if after * 3 <= before[i] { end = i }
      default: break
      }
      if end < shapes.count { break search }
    }
    (self.first, self.last, self.end) = (first, last, end)
  }

  /// What becomes of a paragraph for where it stands.
  func verdict(_ i: Int, _ shapes: [Shape], _ headline: Headline) -> Judge.Verdict {
    switch shapes[i] {
    case .byline: return .omitted(.byline)
    case .navigation: return .omitted(.navigation)
    case .contact: return .omitted(.contact)
    case .clutter: return .omitted(.clutter)
    case .closing: return .omitted(i < end ? .clutter : .afterArticle)
    case .prose, .plain: break
    }
    if i >= end { return .omitted(.afterArticle) }
    if i < first, i < headline.bodyStart { return .omitted(.beforeArticle) }
    if !isEmpty, i > last, (last..<i).contains(where: { !shapes[$0].isText }) { return .omitted(.afterArticle) }
    return .body
  }
}
