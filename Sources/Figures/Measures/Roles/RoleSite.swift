/// One quantity and the words that may bear on it: what a rule of roles looks at.
///
/// A rule looks no further than `reach` characters to either side, so that the whole stays linear.
struct RoleSite {
  let text: Text
  let layout: Layout
  let quantities: [Quantity]
  let marks: [RoleMark]
  /// Into `quantities`.
  let index: Int
  /// The reading of the quantity before.
  let last: RoleReading?
  let published: Day?
  let clauseIndex: Int
  /// From the last quantity of the clause, or its beginning, to this one.
  let before: Range<Int>
  /// From this one to the next quantity of the clause, or its end.
  let after: Range<Int>
  /// The marks in `before`, into `marks`.
  let marksBefore: Range<Int>
  /// The marks in `after`, into `marks`.
  let marksAfter: Range<Int>

  static let reach = 120

  var quantity: Quantity { quantities[index] }
  var start: Int { quantity.range.lowerBound }
  var end: Int { quantity.range.upperBound }
  var clause: Range<Int> { layout.clauses[clauseIndex].range }
  var sentence: Int { layout.clauses[clauseIndex].sentence }
  /// Whether the quantity is a part or a multiple of something: a percentage, a fraction.
  var isRatio: Bool { quantity.kind == .percent || quantity.kind == .fraction }

  /// - Parameters:
  ///   - nextMark: the first of the marks that begins where the quantity does, or after.
  ///   - last: The reading of the quantity before.
  /// - Complexity: constant, since no mark is further than `reach`.
  init(
    _ index: Int, of quantities: [Quantity], in text: Text, _ layout: Layout, _ marks: [RoleMark], nextMark: Int,
    _ last: RoleReading?, published: Day?
  ) {
    let range = quantities[index].range
    let clauseIndex = layout.clauseIndex(of: range.lowerBound)
    let clause = layout.clauses[clauseIndex].range
    var low = max(clause.lowerBound, range.lowerBound - RoleSite.reach)
    if index > 0 {
      let earlier = quantities[index - 1]
      var limit = earlier.range.upperBound
      // 占近10年总数, 高于全省16个市平均水平: a number inside the words does not part them.
      let inside =
        earlier.kind == .duration
        || earlier.kind == .count && [.percentagePoint, .rank].contains(quantities[index].kind)
      // 占总数68个的69.1%: the whole may end with its own number.
      let isWhole =
        [.count, .measure, .money].contains(earlier.kind) && [.percent, .fraction].contains(quantities[index].kind)
        && limit < range.lowerBound && text[limit] == 0x7684  // 的
      // 比排名第一的云溪少9597元
      let isRanked = earlier.kind == .rank && last?.role == .rank && limit < range.lowerBound && text[limit] == 0x7684
      let selects = earlier.kind == .duration && last?.role == .criterion
      if inside || isWhole || isRanked, last?.role == .level || selects || isRanked, limit < range.lowerBound,
        !RoleSite.parting.contains(text[limit])
      {
        limit = index > 1 ? quantities[index - 2].range.upperBound : 0
      }
      // 比全省(7.7%)和全国(7.0%)分别高0.7、1.4个百分点: what a word is explained by in brackets parts nothing.
      if !RoleSite.isBracketed(range, text) {
        var k = index - 1
        while k >= 0, quantities[k].range.lowerBound > low, RoleSite.isBracketed(quantities[k].range, text) { k -= 1 }
        if k < index - 1 { limit = k >= 0 ? quantities[k].range.upperBound : 0 }
      }
      // 比去年的840万部增长141.7%: what is compared with is told with its own number.
      if let last, last.role == .from, FromRule.isCompared(last.frame, text) { limit = last.frame.lowerBound }
      low = max(low, min(limit, range.lowerBound))
    }
    var high = min(max(clause.upperBound, range.upperBound), range.upperBound + RoleSite.reach)
    if index + 1 < quantities.count {
      high = min(high, max(quantities[index + 1].range.lowerBound, range.upperBound))
    }
    self.text = text
    self.layout = layout
    self.quantities = quantities
    self.marks = marks
    self.index = index
    self.last = last
    self.published = published
    self.clauseIndex = clauseIndex
    before = low..<range.lowerBound
    after = range.upperBound..<high
    func first(from position: Int, _ near: Int) -> Int {
      var first = near
      while first > 0, marks[first - 1].range.lowerBound >= position { first -= 1 }
      while first < marks.count, marks[first].range.lowerBound < position { first += 1 }
      return first
    }
    marksBefore = first(from: before.lowerBound, nextMark)..<first(from: before.upperBound, nextMark)
    let firstAfter = first(from: after.lowerBound, nextMark)
    marksAfter = firstAfter..<first(from: after.upperBound, firstAfter)
  }
}

extension RoleSite {
  private static func isBracketed(_ range: Range<Int>, _ text: Text) -> Bool {
    range.lowerBound > 0 && range.upperBound < text.count && text[range.lowerBound - 1] == 0x28
      && text[range.upperBound] == 0x29
  }

  /// The last mark before a place that has one of the senses, no further back than the window.
  func last(_ senses: RoleWord.Senses, before position: Int) -> RoleMark? {
    for mark in marks[marksBefore].reversed() where mark.range.upperBound <= position {
      if !mark.value.senses.isDisjoint(with: senses) { return mark }
    }
    return nil
  }

  /// What stands right before a place, once fillers are passed over.
  struct Neighbour {
    /// The nearest word of the list that is no filler, if it is next.
    var mark: RoleMark?
    /// Where it ends, or what is not of the list: the fillers begin here.
    var head: Int
    /// The first of the fillers.
    var firstFiller: RoleMark?
  }

  func neighbour(before position: Int) -> Neighbour {
    var found = Neighbour(mark: nil, head: position, firstFiller: nil)
    var next = marksBefore.upperBound - 1
    while found.head > before.lowerBound {
      while next >= marksBefore.lowerBound, marks[next].range.upperBound > found.head { next -= 1 }
      if next >= marksBefore.lowerBound, marks[next].range.upperBound == found.head {
        let mark = marks[next]
        guard mark.value.senses.contains(.filler) else {
          found.mark = mark
          return found
        }
        found.firstFiller = mark
        found.head = mark.range.lowerBound
      } else if RoleSite.quotes.contains(text[found.head - 1]) {
        found.head -= 1
      } else if let opening = bracket(closedAt: found.head - 1) {
        found.head = opening
      } else {
        return found
      }
    }
    return found
  }

  /// Where a bracket opens that only explains the word before it, 增长(同口径)5.3%; of one that opened in an earlier
  /// clause, its end. Nil for any other.
  private func bracket(closedAt end: Int) -> Int? {
    guard has(")", at: end) else { return nil }
    let opening = (before.lowerBound..<end).last { has("(", at: $0) }
    let word = opening ?? end
    let explains = marks[marksBefore].contains {
      $0.range.upperBound == word && !$0.value.senses.isDisjoint(with: [.change, .rate, .share])
    }
    return explains ? word : nil
  }

  private static let parting = Characters(",;:、。)和及".utf16)

  static let quotes = Characters("“”\"「」『』‘’ ".utf16)

  /// A stretch of text without the fillers, particles and quotes at its ends; nil where nothing is left.
  func trimmed(_ range: Range<Int>) -> Range<Int>? {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, RoleSite.leading.contains(text[low]) { low += 1 }
    while low < high, RoleSite.trailing.contains(text[high - 1]) { high -= 1 }
    return low < high ? low..<high : nil
  }

  private static let leading = Characters("了到在约于其的,:;、 )".utf16)
  private static let trailing = Characters("的之约近达为,:;、 (".utf16)

  func contains(_ character: Unicode.Scalar, in range: Range<Int>) -> Bool {
    text.scalars[range].contains { $0 == character.value }
  }

  func hasWord(_ word: StaticString, in range: Range<Int>) -> Bool {
    range.contains { text.end(of: word, at: $0).map { $0 <= range.upperBound } ?? false }
  }

  /// Whether a word stands at a place.
  func has(_ word: StaticString, at position: Int) -> Bool { text.end(of: word, at: position) != nil }

  /// Where the clause goes on after the quantity, past 以上, 左右, 多 and 的.
  var tail: Int {
    var i = end
    var moved = true
    while moved, i < after.upperBound {
      moved = false
      for word in RoleSite.afterwords {
        guard let end = text.end(of: word, at: i), end <= after.upperBound else { continue }
        i = end
        moved = true
        break
      }
    }
    return i
  }

  private static let afterwords: [StaticString] = [
    "及以上", "及以下", "以上", "以下", "以内", "左右", "上下", "之间", "之多", "多", "的", " ",
  ]
}
