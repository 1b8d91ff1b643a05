/// Reads numbers that no unit follows but whose context gives one: 营收8.8万亿, PMI为50.2.
struct BareNumberReader: Sendable {
  let prefixes: CurrencyPrefixTable
  let bounds: BoundTable
  let cues: Cues
  let nouns = CountNouns()
  let units: UnitTable
  let builder: QuantityBuilder

  /// Appends the figure and returns where to go on; nil where the number is none.
  func read(_ s: [UInt16], _ place: NumberPlace, _ term: NumberTerm, into found: inout [Quantity]) -> Int? {
    var term = term
    let rule: StaticString
    if let written = writtenUnit(s, place, term) {
      term.numeral.value = term.numeral.value.scaled(by: written.power)
      term.unit = UnitReading(unit: written.unit, end: term.end)
      rule = "unit in brackets before"
    } else if let prefix = prefixes.currency(in: s, before: term.start, from: place.read) {
      term.unit = UnitReading(unit: Unit(code: prefix.code, kind: .money), end: term.end)
      rule = "currency before"
    } else if let word = countedNoun(s, place, term) {
      term.unit = UnitReading(unit: Unit(code: word, kind: .count), end: term.end)
      rule = "noun without measure word"
    } else if isMoney(s, place, term, after: found.last) {
      term.unit = UnitReading(unit: Unit(code: "yuan", kind: .money), end: term.end)
      rule = "money by context"
    } else if isScore(s, place, term, after: found.last) {
      term.unit = UnitReading(unit: Unit(code: "1", kind: .score), end: term.end)
      rule = "index"
    } else {
      return nil
    }
    guard let quantity = builder.quantity(term, in: s, place, rule: rule) else { return nil }
    found.append(quantity)
    return term.end
  }

  /// The unit in brackets before a number: 营业收入(万元)1,234.5.
  private func writtenUnit(_ s: [UInt16], _ place: NumberPlace, _ term: NumberTerm) -> (unit: Unit, power: Int)? {
    let close = term.start - 1
    guard close > place.read, s[close] == 0x29, term.numeral.isArabic, isClosed(s, term.end, place.block.upperBound)
    else { return nil }
    let lower = max(place.read, close - 8)
    guard let open = s[lower..<close].lastIndex(of: 0x28),
      let written = units.written(in: s, at: open + 1, before: close), written.end == close
    else { return nil }
    return (written.unit, written.power)
  }

  /// The measure word of a noun beside a number: 300余企业, 12.8万农户, 用户达3.5亿, but no year (2023企业家大会).
  private func countedNoun(_ s: [UInt16], _ place: NumberPlace, _ term: NumberTerm) -> String? {
    let numeral = term.numeral
    guard !numeral.isBare, !numeral.hasPoint || numeral.power >= 4, !isThreshold(s, place, term) else { return nil }
    if numeral.power >= 4 || numeral.isOver, isClosed(s, term.end, place.block.upperBound),
      let word = nouns.measureWord(in: s, before: place.at(term.start).before(12))
    {
      return word
    }
    let end = place.block.upperBound
    guard let word = nouns.measureWord(in: s, at: term.end, before: end) else {
      // 5.3万符合条件的居民: the noun may stand a few words on.
      guard numeral.power >= 4, moneyBefore(s, place, term) == nil else { return nil }
      return nouns.measureWord(in: s, behind: term.end..<min(end, term.end + 9))
    }
    if numeral.isOver || numeral.power >= 3 { return word }
    let isYear = numeral.length == 4 && numeral.value >= Decimal(1900) && numeral.value < Decimal(2100)
    return numeral.isArabic && numeral.length >= 2 && !isYear ? word : nil
  }

  /// Whether a number is money: one in 万 or 亿 after a word of money or a figure of money
  /// (产值8.8万亿), or one to the cent (收入1,378,705.38).
  func isMoney(_ s: [UInt16], _ place: NumberPlace, _ term: NumberTerm, after last: Quantity?) -> Bool {
    guard !term.numeral.isBare else { return false }
    if term.numeral.power >= 4, moneyBefore(s, place, term) != nil || isThreshold(s, place, term) { return true }
    guard isClosed(s, term.end, place.block.upperBound) || isAim(s, term, place.block.upperBound) else { return false }
    if term.numeral.power >= 3 {
      let lower = max(place.sentence.lowerBound, place.position - 40)
      let isNear =
        term.numeral.power >= 8 && last.map { $0.kind == .money && term.start - $0.range.upperBound < 60 } == true
      return isNear || cues.last(.money, in: s, min(lower, place.position)..<place.position) != nil
    }
    return term.numeral.hasPoint && s[term.numeral.range].contains(0x2C)
      && cues.last(.money, in: s, place.before(12)) != nil
  }

  /// 2000万以上项目, 亿以上企业: firms and projects are told by their money.
  private func isThreshold(_ s: [UInt16], _ place: NumberPlace, _ term: NumberTerm) -> Bool {
    let end = place.block.upperBound
    guard term.numeral.power >= 4, let bound = bounds.bound(in: s, after: term.end, before: end) else { return false }
    let i = bound.end
    return ["项目", "企业", "工业项目", "工业企业", "产业项目"].contains { s[i..<end].starts(with: $0.utf16) }
  }

  /// Whether a number in 亿 is what is aimed at, or the whole of a share: 200亿招商任务, 任务100亿的98%.
  private func isAim(_ s: [UInt16], _ term: NumberTerm, _ end: Int) -> Bool {
    guard term.numeral.power >= 8, term.end + 1 < end else { return false }
    let next = s[term.end]
    if next == UInt16(of: "的") { return NumberCharacter.isArabic(s[term.end + 1]) || s[term.end + 1].isOne(of: "目任") }
    let words: [StaticString] = ["招商", "任务", "目标", "大关", "台阶", "门槛"]
    return words.contains { s.end(of: $0, at: term.end) != nil }
  }

  /// Where a word of money ends right before a number, only words that say how much between: 投资近3亿建设.
  private func moneyBefore(_ s: [UInt16], _ place: NumberPlace, _ term: NumberTerm) -> Int? {
    let before = place.at(term.start).before(8)
    guard let cue = cues.last(.money, in: s, before) else { return nil }
    return s[cue..<term.start].allSatisfy { BareNumberReader.copulas.contains($0) || $0 == 0x20 } ? cue : nil
  }

  /// Whether an index stands before a number: PMI为50.2, 消费者信心指数(CCI)103.4.
  private func isScore(_ s: [UInt16], _ place: NumberPlace, _ term: NumberTerm, after last: Quantity?) -> Bool {
    guard term.numeral.isArabic, term.numeral.power == 0,
      isClosed(s, term.end, place.block.upperBound) || isRateOfExchange(s, term.end, place.block.upperBound)
    else { return false }
    // 由2.45缩小至2.39: the second goes with the first.
    if let last, last.kind == .score, last.unit == "1", last.range.lowerBound >= place.clause.lowerBound,
      s[term.start - 1].isOne(of: "至到为")
    {
      return true
    }
    // 较2010年下降6.8: the change of an index just said.
    if let last, last.kind == .score, last.unit == "1", last.range.lowerBound >= place.sentence.lowerBound,
      term.numeral.hasPoint, term.start - last.range.upperBound < 20,
      s[term.start - 1].isOne(of: "升降落涨跌小") || s.end(of: "提高", at: term.start - 2) != nil
    {
      return true
    }
    let before = place.before(40)
    guard let cue = cues.last(.index, in: s, before), cue <= term.start else { return false }
    return isSaid(s[cue..<term.start]) || isOld(s, cue, term, place.block.upperBound)
  }

  /// Whether between an index and its number stand only words that say it is so, a year or what is in brackets:
  /// 性别比(以女性为100)为104.2.
  private func isSaid(_ words: ArraySlice<UInt16>) -> Bool {
    var isBracket = false
    for i in words.indices {
      switch words[i] {
      case 0x28: isBracket = true
      case 0x29: isBracket = false
      case _ where isBracket: break
      case let c where NumberCharacter.isArabic(c):
        let year = words[i...].prefix(5).drop { NumberCharacter.isArabic($0) }
        guard year.first?.isOne(of: "年月") == true else { return false }
      case let c: guard c < 0x80 || BareNumberReader.copulas.contains(c) else { return false }
      }
    }
    return !isBracket
  }

  /// Whether a number is the old value of an index: 性别比由第六次普查的103.1下降为101.6.
  private func isOld(_ s: [UInt16], _ cue: Int, _ term: NumberTerm, _ end: Int) -> Bool {
    term.end < end && s[term.end].isOne(of: "下上提缩扩降升") && s[term.start - 1] == UInt16(of: "的")
      && s[cue..<term.start].contains(UInt16(of: "由"))
  }

  private static let copulas = Characters("为是达到至报升降低仅约近超过逾了的高回落上涨下跌于在由从分别值月年去期同当创新共计≤≥≦≧".utf16)

  /// Whether nothing follows that the number could count.
  private func isClosed(_ s: [UInt16], _ i: Int, _ end: Int) -> Bool {
    if i >= end || bounds.bound(in: s, after: i, before: end) != nil { return true }
    return s[i] < 0x30 || BareNumberReader.closers.contains(s[i])
  }

  /// 按汇率6.89折算
  private func isRateOfExchange(_ s: [UInt16], _ i: Int, _ end: Int) -> Bool {
    i + 2 <= end && s[i].isOne(of: "折换计") && s[i + 1].isOne(of: "算合")
  }

  private static let closers = Characters(",.。;；、:!?)）】」』”’\"和及的与比同较增以是并缩扩提降升回涨跌上下之(—".utf16)
}
