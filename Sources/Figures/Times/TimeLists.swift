/// Times that are written beside their figures: in parentheses behind one, or in a list to which a list of figures answers.
struct TimeLists {
  let text: Text
  let times: [TimeMention]
  let quantities: [Quantity]

  private var pairs: [Int: TimeMention] = [:]
  private var pairedUpTo = -1

  init(text: Text, times: [TimeMention], quantities: [Quantity]) {
    self.text = text
    self.times = times
    self.quantities = quantities
  }

  /// 83.2%(截至5月底), 8.4%(2013至2014年度首份预算案), 江西(2022年6.9%)
  ///
  /// - Parameter next: the first time after the quantity.
  func parenthesized(_ number: Int, next: Int) -> TimeMention? {
    let quantity = quantities[number]
    for open in [quantity.range.upperBound, quantity.extent.upperBound] where open < text.count && text[open] == 0x28 {
      guard next < times.count, isParenthesized(next), times[next].range.lowerBound - open <= 20 else { continue }
      let following = number + 1 < quantities.count ? quantities[number + 1].range.lowerBound : text.count
      if following > closing(after: times[next].range.upperBound) { return times[next] }
    }
    guard next > 0, isParenthesized(next - 1),
      closing(after: times[next - 1].range.upperBound) > quantity.range.lowerBound
    else { return nil }
    return times[next - 1]
  }

  private func isParenthesized(_ index: Int) -> Bool {
    times[index].reach == .parenthesis && times[index].use == .period
  }

  private func closing(after position: Int) -> Int {
    (position..<min(text.count, position + 60)).first { text[$0] == 0x29 } ?? position
  }

  private static let respectively = Script.folded("分别")

  /// 2019年和2020年的产量分别为…和…: a time for each quantity from `number` on.
  ///
  /// - Parameters:
  ///   - next: the first time after the quantity.
  ///   - limit: the end of the quantity's sentence.
  mutating func paired(_ number: Int, next: Int, before limit: Int) -> TimeMention? {
    if next >= 1, pairedUpTo != next {
      pairedUpTo = next
      pair(from: number, next: next, before: limit)
    }
    return pairs[number]
  }

  private mutating func pair(from number: Int, next: Int, before limit: Int) {
    let end = times[next - 1].range.upperBound
    let between = end..<max(end, quantities[number].range.lowerBound)
    guard between.count <= 60, text.holds(TimeLists.respectively, in: between) else { return }
    var first = next - 1
    while first > max(0, next - 12), joins(times[first - 1], times[first]) { first -= 1 }
    let answered = next - first >= 2 ? Array(times[first..<next]) : parts(of: times[first], for: number)
    for (offset, time) in answered.enumerated() {
      let index = number + offset
      guard index < quantities.count, quantities[index].range.lowerBound < limit else { return }
      pairs[index] = time
    }
  }

  /// 2020年至2022年,分别为3亿元、4亿元、5亿元: the years, or else the months, of a span that are as many as a list's figures.
  private func parts(of time: TimeMention, for number: Int) -> [TimeMention] {
    guard time.use == .period, let period = time.period, let start = period.start, let end = period.end,
      let list = quantities[number].list, start.day == 1, end == Day.end(ofMonth: end.month, end.year)
    else { return [] }
    let count = quantities[number...].prefix(13).prefix { $0.list == list }.count
    let months = (end.year - start.year) * 12 + end.month - start.month + 1
    guard count >= 2, months == count || months == count * 12 && start.month == 1 else { return [] }
    return (0..<count).map { part in
      var single = time
      let first = start.month + part * (months / count)
      single.period?.start = Day.start(ofMonth: first, start.year)
      single.period?.end = Day.end(ofMonth: first + months / count - 1, start.year)
      return single
    }
  }

  private static let joining = Characters(Script.folded("、,和与及以"))

  /// Whether only 、 or a word like it stands between two times.
  private func joins(_ a: TimeMention, _ b: TimeMention) -> Bool {
    guard a.use == .period, b.use == .period else { return false }
    let between = a.range.upperBound..<max(a.range.upperBound, b.range.lowerBound)
    return (1...2).contains(between.count) && between.allSatisfy { TimeLists.joining.contains(text[$0]) }
  }
}

extension Text {
  /// Whether a word, folded as texts are, stands somewhere in a range.
  func holds(_ word: [UInt16], in range: Range<Int>) -> Bool {
    range.contains { i in
      i + word.count <= range.upperBound && word.indices.allSatisfy { self[i + $0] == word[$0] }
    }
  }
}
