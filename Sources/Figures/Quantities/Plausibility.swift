/// Whether a number and its unit are a figure where they stand, or a year, a code, a name or a set phrase.
struct Plausibility: Sendable {
  let prefixes: CurrencyPrefixTable
  let bounds: BoundTable
  let cues: Cues

  /// Whether a number is part of a code: G236, COVID-19, a URL, a telephone number after its word.
  func isCode(_ s: [UInt16], _ place: NumberPlace, _ term: NumberTerm) -> Bool {
    let numeral = term.numeral
    let i = place.position
    let lower = place.block.lowerBound
    guard numeral.isArabic, i > lower else { return false }
    let before = s[i - 1]
    // 100MW/200MWh: what stands before is a figure.
    if before == 0x2F, place.read == i - 1, term.unit != nil { return false }
    if before.isOne(of: "/=_?&#@\\^") { return i - 1 > lower && s[i - 2] < 0x80 && !s[i - 2].isOne(of: "<>") }
    if NumberCharacter.isLetter(before) {
      if prefixes.currency(in: s, before: i, from: lower) != nil { return false }
      if i - 2 >= lower, before | 0x20 == 0x78, NumberCharacter.isArabic(s[i - 2]) { return false }  // 2x34万千瓦
      // PMI50.2 and GDP8.8万亿, but not G236.
      var k = i - 1
      while k > lower, i - k < 8, NumberCharacter.isLetter(s[k - 1]) { k -= 1 }
      if i - k < 2 || i - k > 6 || k > lower && NumberCharacter.isArabic(s[k - 1]) { return true }
      // CA1234次航班 and GB50016条, but IPO12家.
      guard let unit = term.unit?.unit, unit.kind == .count, numeral.power == 0, !numeral.isOver else { return false }
      return unit.code == "次" || numeral.length >= 4
    }
    if before == 0x2D, i - 1 > lower, NumberCharacter.isLetter(s[i - 2]) { return term.sign == nil }
    if before == 0xB7, i - 1 > lower, NumberCharacter.isArabic(s[i - 2]) { return true }  // 4·15
    guard numeral.power == 0, !numeral.hasPoint, numeral.length >= 5 else { return false }
    // A colon may stand between, so the clause is no limit.
    guard let end = cues.last(.identifier, in: s, max(lower, i - 12)..<i) else { return false }
    return s[end..<i].allSatisfy { $0 < 0x80 || $0.isOne(of: "是为码号群组联系") }
  }

  /// Whether a number is a year of the calendar: 2023年, 二〇二三年.
  func isCalendarYear(_ s: [UInt16], _ numeral: Numeral, _ end: Int) -> Bool {
    var i = numeral.range.upperBound
    if i < end, s[i] == 0x20 { i += 1 }
    guard i < end, s[i] == UInt16(of: "年"), !numeral.hasPoint, !numeral.isOver, numeral.length == 4,
      numeral.isArabic || numeral.isPositional
    else { return false }
    return numeral.value >= Decimal(1000) && numeral.value < Decimal(2200)
  }

  func isFigure(_ s: [UInt16], _ place: NumberPlace, _ term: NumberTerm) -> Bool {
    guard let reading = term.unit else { return false }
    let numeral = term.numeral
    let end = place.block.upperBound
    let before = term.start > place.block.lowerBound ? s[term.start - 1] : 0x20
    // 每10万人, 每生产1公斤
    if before == UInt16(of: "每") || numeral.value == Decimal(1) && s[place.before(4)].contains(UInt16(of: "每")) {
      return false
    }
    if reading.unit.kind == .money, reading.end < end, s[reading.end] == UInt16(of: "兑") { return false }  // 1美元兑7元
    if numeral.isBare { return isBareFigure(s, place, term, reading, before) }
    // 5年期贷款, 7天期逆回购, but 30天期间
    if reading.unit.kind == .duration, reading.end < end, s[reading.end] == UInt16(of: "期"),
      reading.end + 1 == end || !s[reading.end + 1].isOne(of: "间限")
    {
      return false
    }
    // 50年一遇 is a name for how rare a flood is.
    if reading.unit.kind == .duration, reading.end + 1 < end, s[reading.end] == UInt16(of: "一"),
      s[reading.end + 1] == UInt16(of: "遇")
    {
      return false
    }
    // 9时30分20秒 is a time of day, 用时30秒 is not.
    if reading.unit.code == "s", before.isOne(of: "时点"), term.start - 2 >= place.block.lowerBound,
      NumberCharacter.kind(s[term.start - 2]) != 0
    {
      return false
    }
    // 两年平均增长, 三年行动计划
    if reading.unit.kind == .duration, reading.unit.code == "a", cues.begins(.span, in: s, at: reading.end, before: end)
    {
      return false
    }
    if reading.unit.kind == .count || reading.unit.kind == .duration {
      let isTime = reading.unit.kind == .duration
      // 签约后60日内 is a length of time.
      let isLimit = isTime && reading.end < end && s[reading.end] == UInt16(of: "内")
      if !isLimit, Prefix.isOrdinal(s, term.start, from: place.block.lowerBound, isTime: isTime) { return false }
      if numeral.isArabic, Prefix.isLabel(s, term.start, from: place.block.lowerBound) { return false }
    }
    if numeral.isArabic { return true }
    // 周六项目服务日; not 每周三次.
    if before == UInt16(of: "周"), numeral.length == 1, reading.unit.kind == .count,
      term.start < place.block.lowerBound + 2 || !s[term.start - 2].isOne(of: "每一两")
    {
      return false
    }
    // 二〇二三, 八二年; 十二大行业 only orders the text.
    if s[reading.end - 1] == UInt16(of: "大") { return false }
    if numeral.isPositional, reading.unit.kind != .percent {
      // 二五〇公斤
      guard numeral.length > 2, reading.unit.kind == .measure || reading.unit.kind == .money else { return false }
    }
    let isOne =
      reading.addition == .zero && !numeral.hasPoint && numeral.high == nil && !reading.isOver
      && (numeral.value == Decimal(1) || numeral.value == Decimal(5, exponent: -1))
    switch reading.unit.kind {
    case .count:
      if isOne { return false }
      // 两项合计 refers back to what has been counted.
      if numeral.value < Decimal(10), cues.begins(.total, in: s, at: reading.end, before: end) { return false }
      // Slogans: 六个一, 三个百亿.
      if s[reading.end - 1] == UInt16(of: "个"), reading.end < end, NumberCharacter.kind(s[reading.end]) != 0 {
        return false
      }
      return numeral.value > Decimal(10) || !before.isOne(of: "“\"'‘「『")
    case .duration, .measure: return !isOne || isLength(s, place, term)
    default: return true
    }
  }

  /// Of 一年, 半年, 一公里: whether it is said as a length, not as a word of time or in a phrase.
  private func isLength(_ s: [UInt16], _ place: NumberPlace, _ term: NumberTerm) -> Bool {
    if bounds.bound(in: s, before: term.start, from: place.clause.lowerBound, isBare: false) != nil { return true }
    if bounds.bound(in: s, after: term.end, before: place.block.upperBound) != nil { return true }
    return cues.last(.length, in: s, place.before(6)) != nil
  }

  /// Of a number without digits: money (亿元以上, 百亿元), or with a word that bounds it (上千户, 近万人, 百余家).
  private func isBareFigure(
    _ s: [UInt16], _ place: NumberPlace, _ term: NumberTerm, _ reading: UnitReading, _ before: UInt16
  ) -> Bool {
    if before.isOne(of: "(:/") || reading.unit.code == "级" { return false }  // 跨上百万级
    if term.numeral.isOver { return true }
    if bounds.bound(in: s, before: term.start, from: place.clause.lowerBound, isBare: true) != nil { return true }
    guard reading.unit.kind == .money else { return false }
    return term.numeral.length > 1 && term.numeral.value >= Decimal(1_000_000_000)
      || bounds.bound(in: s, after: reading.end, before: place.block.upperBound) != nil
  }
}
