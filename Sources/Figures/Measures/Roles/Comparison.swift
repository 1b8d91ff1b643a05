import CLexicon
import Lexicon

/// What a change or a distance is counted from: an earlier time (同比, 比上年同期, 与年初相比) or another area or group (比全省).
struct Comparison {
  var basis: Figure.Basis?
  /// The year compared with, where its number is said.
  var year: Int?
  /// The months compared with, where a year is said with them.
  var months: ClosedRange<Int>?
  /// What is compared with, where it is no time.
  var reference: Range<Int>?
  /// The words of the comparison; its end is where the verb's own words begin.
  var range: Range<Int>
  /// Whether nothing but the comparison stands in `range`, so that no indicator reaches into it.
  var isClosed = true

  /// The comparison that a verb rests on: before it in its clause, or in the clause before that has no quantity.
  ///
  /// - Parameter allowsGroup: Whether the clause before may name a group too: 相较于全国,我省低2.3个百分点.
  static func ahead(of verb: Int, _ site: RoleSite, allowsGroup: Bool = false) -> Comparison? {
    // 同比涨幅回落14.9个百分点: the rate is over a year, its fall is not.
    let ofRate = site.quantity.kind == .percentagePoint
    var pastRate = false
    for mark in site.marks[site.marksBefore].reversed() where mark.range.upperBound <= verb {
      let senses = mark.value.senses
      if senses.contains(.rate) { pastRate = ofRate }
      if let found = reading(mark, verb: verb, from: site.before.lowerBound, site) {
        if !(pastRate && senses.contains(.basis)) { return found }
      }
    }
    return inClauseBefore(site, allowsGroup)
  }

  /// 与上年同期相比,增长5%: the comparison has a clause of its own.
  static func inClauseBefore(_ site: RoleSite, _ allowsGroup: Bool = false) -> Comparison? {
    guard site.clauseIndex > 0, site.before.lowerBound == site.clause.lowerBound else { return nil }
    let clause = site.layout.clauses[site.clauseIndex - 1]
    guard clause.sentence == site.sentence, clause.range.count <= RoleSite.reach else { return nil }
    if site.index > 0, site.quantities[site.index - 1].range.upperBound > clause.range.lowerBound { return nil }
    var i = site.marksBefore.lowerBound - 1
    while i >= 0, site.marks[i].range.lowerBound >= clause.range.lowerBound {
      let mark = site.marks[i]
      let end = clause.range.upperBound - 1
      if var found = reading(mark, verb: end, from: clause.range.lowerBound, site),
        found.basis != nil || allowsGroup, !isSpent(mark, in: clause.range, site)
      {
        found.range = site.before.lowerBound..<site.before.lowerBound
        return found
      }
      i -= 1
    }
    return nil
  }

  /// Whether a comparison has its verb in its own clause, and what follows is of something else:
  /// 跌幅较2月收窄,输往内地的货值升2.1%; not 比上年稳步增长,增幅达5%.
  private static func isSpent(_ mark: RoleMark, in clause: Range<Int>, _ site: RoleSite) -> Bool {
    guard mark.value.senses.contains(.than),
      let verb = site.marks.last(
        upTo: clause.upperBound, from: mark.range.upperBound,
        { !$0.value.senses.isDisjoint(with: [.change, .degree]) })
    else { return false }
    guard let first = site.marks[site.marksBefore].first, first.range.lowerBound == site.clause.lowerBound,
      !first.value.senses.isDisjoint(with: [.change, .rate, .degree])
    else { return true }
    return site.marks.last(upTo: verb.range.lowerBound, from: clause.lowerBound) {
      $0.value.senses.contains(.rate)
    } != nil
  }

  static func reading(_ mark: RoleMark, verb: Int, from low: Int, _ site: RoleSite) -> Comparison? {
    let senses = mark.value.senses
    if senses.contains(.basis) {
      let between = mark.range.upperBound..<verb
      return Comparison(
        basis: mark.value.basis, range: mark.range.lowerBound..<verb, isClosed: site.isFilled(between))
    }
    // 与上年比,
    let closes = senses.contains(.than) && mark.range.upperBound == verb
    if senses.contains(.compared) || closes {
      var opener = mark.range.lowerBound - 1
      while opener >= low, !openers.contains(site.text[opener]) || opensSame(at: opener, site) { opener -= 1 }
      guard opener >= low else {
        // 相比2020年末: what is compared with follows.
        if closes { return nil }
        return reading(phrase: mark.range.upperBound..<verb, from: mark.range.lowerBound, verb: verb, site)
      }
      return reading(phrase: opener + 1..<mark.range.lowerBound, from: opener, verb: verb, site)
    }
    guard senses.contains(.than) else { return nil }
    return reading(phrase: mark.range.upperBound..<verb, from: mark.range.lowerBound, verb: verb, site)
  }

  /// 同期, 同月, 同季: no 同 of a comparison.
  private static func opensSame(at i: Int, _ site: RoleSite) -> Bool {
    ["同期", "同月", "同季", "同日"].contains { site.has($0, at: i) }
  }

  private static let openers = Characters("与同和跟比较".utf16)

  private static func reading(phrase: Range<Int>, from start: Int, verb: Int, _ site: RoleSite) -> Comparison? {
    guard let words = site.withoutFillers(phrase) else { return nil }
    let time = PointInTime.find(in: words, site.text, site.published)
    let whole = start..<verb
    guard let time else { return Comparison(reference: words, range: whole) }
    // 比同期工业投资增速低2个百分点: another's rate of the same time.
    if site.has("同期", at: words.lowerBound), words.count > 3, !isSameThing(words.dropFirst(2), site) {
      return Comparison(reference: words, range: whole)
    }
    let basis = isYearBefore(words, start, site) ? .yoy : time.basis
    // 比上年规上工业增加值增长: the indicator stands between.
    return Comparison(
      basis: basis, year: year(at: words.lowerBound, site), months: months(at: words.lowerBound, site), range: whole,
      isClosed: words.upperBound - time.end <= 5)
  }

  /// The months behind 去年, 上年 or the number of a year.
  private static func months(at position: Int, _ site: RoleSite) -> ClosedRange<Int>? {
    for word in lastYears {
      if let end = site.text.end(of: word, at: position) { return RoleReading.months(at: end, in: site.text) }
    }
    return year(at: position, site) == nil ? nil : RoleReading.months(at: position + 5, in: site.text)
  }

  private static let lastYears: [StaticString] = ["去年", "上年"]
}

extension Comparison {
  /// Whether what follows 同期 is only a noun of the same thing's rate: 比同期水平, 比同期增速.
  private static func isSameThing(_ rest: Range<Int>, _ site: RoleSite) -> Bool {
    let words: [StaticString] = ["水平", "增速", "增幅", "降幅", "数据", "均值", "平均", "平均水平", "相比", "基数"]
    return words.contains { site.text.reads(rest, $0) }
  }

  /// Whether the year compared with is the one before the year said ahead of it: 2022年10月与2021年10月比较.
  private static func isYearBefore(_ words: Range<Int>, _ start: Int, _ site: RoleSite) -> Bool {
    guard let earlier = year(at: words.lowerBound, site) else { return false }
    let low = max(0, start - 12)
    return (low..<max(low, start)).contains { year(at: $0, site) == earlier + 1 }
  }

  private static func year(at position: Int, _ site: RoleSite) -> Int? {
    guard position + 4 < site.text.count, site.has("年", at: position + 4) else { return nil }
    return Int(site.text.folded(position..<position + 4))
  }
}

/// An earlier time or an estimate, named inside a comparison.
struct PointInTime {
  var basis: Figure.Basis
  /// Where its last word ends.
  var end: Int

  private static let words = table(WordFile(lexicon_comparisons()))

  /// The list, read; a row that cannot be read says so to `reject`, which is given its columns.
  static func table(_ file: WordFile, reject: (WordFile.Row) -> Void = { _ in }) -> WordTable<Figure.Basis> {
    var words = WordEntries<Figure.Basis>()
    file.forEachRow { row in
      if row.count == 2, !row[0].isEmpty, let basis = Figure.Basis(rawValue: String(row[1])) {
        words.append(row[0], basis)
      } else {
        reject(row)
      }
    }
    return WordTable(words)
  }

  /// The point that a phrase names; of several the one furthest from the usual wins: 去年原先估算 is an estimate.
  static func find(in range: Range<Int>, _ text: Text, _ published: Day?) -> PointInTime? {
    var found: PointInTime?
    func take(_ basis: Figure.Basis, _ end: Int) {
      let strongest = [basis, found?.basis].compactMap { $0 }.max { strength($0) < strength($1) }
      found = PointInTime(basis: strongest ?? basis, end: end)
    }
    var i = range.lowerBound
    while i < range.upperBound {
      if let word = words.longest(in: text.scalars, at: i, before: range.upperBound) {
        // 3月同期, 上月同期: the time before it says which.
        let closes = found?.end == i && ["同期", "同月", "同季"].contains { text.end(of: $0, at: i) == i + word.length }
        take(closes ? found?.basis ?? word.value : word.value, i + word.length)
        i += word.length
      } else if let (basis, end) = date(at: i, range, text, published) {
        take(basis, end)
        i = end
      } else {
        i += 1
      }
    }
    return found
  }

  private static func strength(_ basis: Figure.Basis) -> Int {
    switch basis {
    case .prior: 3
    case .yoy: 2
    case .qoq: 1
    case .mom: 0
    }
  }

  /// 2019年, 3月份, 1-5月: digits and the word that makes a date of them.
  private static func date(at start: Int, _ range: Range<Int>, _ text: Text, _ published: Day?) -> (Figure.Basis, Int)?
  {
    let digits: ClosedRange<UInt16> = 0x30...0x39
    var i = start
    var number = 0
    while i < range.upperBound, digits.contains(text[i]), i - start < 4 {
      number = number * 10 + Int(text[i] - 0x30)
      i += 1
    }
    guard i > start, i < range.upperBound else { return nil }
    if text[i] == 0x5E74 {  // 年
      // 113年 is counted from 1912, as Taiwan does.
      let year = (80...150).contains(number) && i - start >= 2 ? number + 1911 : number
      guard (1900...2100).contains(year) else { return nil }
      let isLastYear = published.map { year == $0.year - 1 } ?? false
      return (isLastYear ? .yoy : .prior, i + 1)
    }
    if text[i] == 0x6708, (1...12).contains(number) { return (.mom, i + 1) }
    return nil
  }
}

extension RoleSite {
  /// A stretch without the fillers at its ends (大幅, 分别, 了); nil where nothing is left.
  func withoutFillers(_ range: Range<Int>) -> Range<Int>? {
    guard var words = trimmed(range) else { return nil }
    for mark in marks[marksBefore].reversed()
    where mark.range.upperBound == words.upperBound && mark.range.lowerBound >= words.lowerBound {
      // 行业平均 is what is compared with.
      guard mark.value.senses.contains(.filler), !has("平均", at: mark.range.lowerBound) else { break }
      guard let rest = trimmed(words.lowerBound..<mark.range.lowerBound) else { return nil }
      words = rest
    }
    return words
  }

  /// Whether nothing but fillers and words of change stand in a stretch.
  func isFilled(_ range: Range<Int>) -> Bool {
    var i = range.lowerBound
    for mark in marks[marksBefore] where mark.range.lowerBound >= i && mark.range.upperBound <= range.upperBound {
      if mark.range.lowerBound != i { return false }
      if mark.value.senses.isDisjoint(with: [.filler, .rate, .basis, .change]) { return false }
      i = mark.range.upperBound
    }
    return i >= range.upperBound
  }
}
