/// Times that are written beside their figures: in parentheses behind one, or in a list to which a list of figures answers.
struct TimeLists {
  let text: Text
  let times: [TimeMention]
  let quantities: [Quantity]

  private var pairs: [Int: TimeMention] = [:]
  private var pairedUpTo = -1
  /// The times that the last list of figures answered to, and which one it was.
  private var answered: [TimeMention] = []
  private var lastPaired = -1

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
      answered = []
      pair(from: number, next: next, before: limit)
    } else if pairs[number] == nil, !answered.isEmpty {
      pairAgain(from: number, before: limit)
    }
    return pairs[number]
  }

  /// 总值分别为3亿元、4亿元,增速分别为5%、6%: a second list answers to the same times.
  private mutating func pairAgain(from number: Int, before limit: Int) {
    guard number == lastPaired + 1, let list = quantities[number].list, quantities[number].range.lowerBound < limit
    else { return }
    let between = quantities[lastPaired].range.upperBound..<quantities[number].range.lowerBound
    let count = quantities[number...].prefix(13).prefix { $0.list == list }.count
    guard count == answered.count, between.count <= 30, text.holds(TimeLists.respectively, in: between) else { return }
    answer(from: number, before: limit)
  }

  private mutating func answer(from number: Int, before limit: Int) {
    for (offset, time) in answered.enumerated() {
      let index = number + offset
      guard index < quantities.count, quantities[index].range.lowerBound < limit else { return }
      pairs[index] = time
      lastPaired = index
    }
  }

  private mutating func pair(from number: Int, next: Int, before limit: Int) {
    let end = times[next - 1].range.upperBound
    let between = end..<max(end, quantities[number].range.lowerBound)
    guard between.count <= 60,
      text.holds(TimeLists.respectively, in: between) || times[next - 1].isListed(in: text)
    else { return }
    var first = next - 1
    while first > max(0, next - 12), joins(times[first - 1], times[first]) { first -= 1 }
    answered = next - first >= 2 ? Array(times[first..<next]) : parts(of: times[first], between, for: number)
    answer(from: number, before: limit)
  }

  /// 2020年至2022年,分别为3亿元、4亿元、5亿元: the years, or else the quarters or months, of a span that are as many as a
  /// list's figures; not of 上半年,出口和进口分别增长5%、6%.
  private func parts(of time: TimeMention, _ between: Range<Int>, for number: Int) -> [TimeMention] {
    guard time.use == .period, let period = time.period, let start = period.start, let end = period.end,
      let list = quantities[number].list, start.day == 1, end == Day.end(ofMonth: end.month, end.year)
    else { return [] }
    let count = quantities[number...].prefix(13).prefix { $0.list == list }.count
    let months = (end.year - start.year) * 12 + end.month - start.month + 1
    let clause = between.last { text[$0] == 0x2C } ?? between.lowerBound
    if (clause..<between.upperBound).contains(where: { TimeLists.joining.contains(text[$0]) && text[$0] != 0x2C }) {
      return []
    }
    let isEach = time.isListed(in: text) || TimeLists.each.contains { text.holds($0, in: between) }
    let isWhole =
      switch count == 0 ? 0 : months / count {
      case 1: isEach
      case 3: isEach && start.month % 3 == 1
      case 12: start.month == 1
      default: false
      }
    guard count >= 2, months % count == 0, isWhole else { return [] }
    return (0..<count).map { part in
      var single = time
      let first = start.month + part * (months / count)
      single.period?.start = Day.start(ofMonth: first, start.year)
      single.period?.end = Day.end(ofMonth: first + months / count - 1, start.year)
      return single
    }
  }

  private static let each = ["分季", "逐季", "各季", "分月", "逐月", "各月", "每月", "每季"].map(Script.folded)
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
