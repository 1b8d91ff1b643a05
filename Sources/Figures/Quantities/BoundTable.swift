import CLexicon
import Lexicon

/// The words beside a quantity that bound or approximate it.
struct BoundTable: Sendable {
  private enum Side: String { case before, adverb, after, bare }

  private let before: WordTable<Figure.Bound>
  private let bare: WordTable<Figure.Bound>
  private let after: WordTable<Figure.Bound>

  /// Those of `before` that can stand before a verb.
  private let adverbs: WordTable<Figure.Bound>

  /// Between a bound and its number: 超过了, 约有, 约为, 达到近, 至少有.
  private static let fillers = Characters("了有为占合达到至是在于出共计需用要".utf16)
  /// What makes another word of 过, 近, 超, 破, 约: 通过, 附近, 高超, 打破, 节约.
  private static let otherWords: [UInt16: Characters] = {
    func set(_ text: String) -> Characters { Characters(text.utf16) }
    return [
      UInt16(of: "过"): set("通经度渡走开来去做办见看听说用受获得搞组举接召参打拿透路错罪难不"),
      UInt16(of: "近"): set("附最临邻靠亲就远毗"),
      UInt16(of: "超"): set("高反赶赵"),
      UInt16(of: "破"): set("打攻侦告爆"),
      UInt16(of: "约"): set("节签合制预履违条契公特邀失简集"),
      UInt16(of: "上"): set("以线网加跟赶追"),
    ]
  }()

  init() {
    var before = WordEntries<Figure.Bound>()
    var adverbs = WordEntries<Figure.Bound>()
    var after = WordEntries<Figure.Bound>()
    var bare = WordEntries<Figure.Bound>()
    WordFile(lexicon_bounds()).forEachRow { row in
      guard let bound = Figure.Bound(rawValue: String(row[1])) else { return }
      guard let side = Side(rawValue: String(row[2])) else { return }
      switch side {
      case .before: before.append(row[0], bound)
      case .adverb:
        before.append(row[0], bound)
        adverbs.append(row[0], bound)
      case .after: after.append(row[0], bound)
      case .bare: bare.append(row[0], bound)
      }
    }
    self.before = WordTable(before)
    self.adverbs = WordTable(adverbs)
    self.after = WordTable(after)
    self.bare = WordTable(bare)
  }

  /// The bound that ends just before `position`, fillers between allowed.
  func bound(in s: [UInt16], before position: Int, from lower: Int, isBare: Bool) -> (start: Int, bound: Figure.Bound)?
  {
    var end = position
    for _ in 0..<3 {
      while end > lower, s[end - 1] == 0x20 { end -= 1 }
      if end - 3 > lower, s[end - 3] == 0x28, s[end - 2] == UInt16(of: "含"), s[end - 1] == 0x29 { end -= 3 }
      if let found = word(before, s, end, lower) { return found }
      if isBare, let found = word(bare, s, end, lower) { return found }
      guard end > lower, BoundTable.fillers.contains(s[end - 1]) else { break }
      end -= 1
    }
    // An adverb with a verb between: 约增加一倍, 至少出口3万辆.
    guard end - 2 > lower, s[(end - 2)..<end].allSatisfy({ $0 > 0x3400 && NumberCharacter.kind($0) == 0 }) else {
      return nil
    }
    return word(adverbs, s, end - 2, lower)
  }

  private func word(
    _ table: WordTable<Figure.Bound>, _ s: [UInt16], _ end: Int, _ lower: Int
  ) -> (start: Int, bound: Figure.Bound)? {
    var start = max(lower, end - 5)
    while start < end {
      if let match = table.longest(in: s, at: start, before: end), start + match.length == end {
        if match.length == 1, start > lower, BoundTable.otherWords[s[start]]?.contains(s[start - 1]) == true {
          return nil
        }
        return (start, match.value)
      }
      start += 1
    }
    return nil
  }

  /// The bound that begins at `position`, or after a space or a bracket that says what is included.
  func bound(in s: [UInt16], after position: Int, before end: Int) -> (end: Int, bound: Figure.Bound)? {
    var start = position
    if start < end, s[start] == 0x20 { start += 1 }
    if start + 1 < end, s[start] == UInt16(of: "水"), s[start + 1] == UInt16(of: "平") { start += 2 }  // 两成水平左右
    // 5亿元(含)以上, 5亿元(含5亿元)以上; a figure in the bracket is no part of what belongs to this one.
    var isQuantified = false
    if start + 1 < end, s[start] == 0x28, s[start + 1] == UInt16(of: "含"),
      let close = s[start..<min(end, start + 16)].firstIndex(of: 0x29)
    {
      isQuantified = s[start..<close].contains { NumberCharacter.kind($0) != 0 }
      start = close + 1
    }
    guard let match = after.longest(in: s, at: start, before: end) else { return nil }
    let last = start + match.length
    // 多 and 余 make words of their own with what follows: 3年多, but 5%多元.
    if match.length == 1, last < end {
      let rest = s[last]
      if s[start] == UInt16(of: "多"), rest.isOne(of: "元样种数于年家个") { return nil }
      if s[start] == UInt16(of: "余"), rest.isOne(of: "额款热姚") { return nil }
      if s[start] == UInt16(of: "级"), rest.isOne(of: "联数配差") { return nil }
      if s[start] == UInt16(of: "起"), rest.isOne(of: "重诉草源") { return nil }
    }
    return (isQuantified ? position : last, match.value)
  }
}
