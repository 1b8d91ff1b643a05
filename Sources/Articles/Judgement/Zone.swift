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
    let main = Self.main(page, shapes, before + [mass])
    var (first, last, end) = (shapes.count, -1, main.upperBound)
    search: for (i, shape) in shapes.enumerated() where main.contains(i) {
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
      if end < main.upperBound { break search }
    }
    (self.first, self.last, self.end) = (first, last, end)
  }

  /// The part of a page that holds the article: ten and more short lines in a row, few with figures, are a list of
  /// the site's, and what lies beyond them belongs to it unless it is a fifth as much text as the rest.
  private static func main(_ page: Page, _ shapes: [Shape], _ masses: [Int]) -> Range<Int> {
    var parts: [(range: Range<Int>, mass: Int)] = []
    var start = 0
    var list = 0..<0  // the short lines since the last running text
    var figures = 0
    func close(_ end: Int, next: Int) {
      parts.append((start..<end, masses[end] - masses[start]))
      start = next
    }
    for (i, shape) in shapes.enumerated() {
      if case .prose = shape {
        if list.count >= 10, figures * 5 <= list.count * 2 { close(list.lowerBound, next: list.upperBound) }
        list = i + 1..<i + 1
        figures = 0
      } else {
        list = list.lowerBound..<i + 1
        if page.paragraphs[i].digits > 0 { figures += 1 }
        if page.paragraphs[i].part == .table { figures = shapes.count }
      }
    }
    close(shapes.count, next: shapes.count)
    let most = parts.map(\.mass).max() ?? 0
    let main = parts.filter { $0.mass > 0 && $0.mass * 5 >= most }
    guard let first = main.first, let last = main.last else { return 0..<shapes.count }
    // The lines above the first text may be the headline's.
    let above = parts.last { $0.range.upperBound <= first.range.lowerBound }
    return (above == nil ? 0 : max(above?.range.upperBound ?? 0, first.range.lowerBound - 10))..<last.range.upperBound
  }

  /// What becomes of a paragraph for where it stands.
  func verdict(_ i: Int, _ shapes: [Shape], _ headline: Headline) -> Judge.Verdict {
    switch shapes[i] {
    case .byline(let byline): return byline.tellsMeeting ? .body : .omitted(.byline)
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
