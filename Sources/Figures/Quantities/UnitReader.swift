/// Reads the unit after a number: the longest word of the lists, with what makes a rate or a compound of it.
struct UnitReader: Sendable {
  let units: UnitTable
  let numerals: NumeralReader
  let prefixes: CurrencyPrefixTable
  let cues: Cues

  /// The unit of a number, or nil.
  func unit(in s: [UInt16], after numeral: Numeral, _ place: NumberPlace) -> UnitReading? {
    let end = place.block.upperBound
    let start = numeral.range.upperBound
    if let tenths = tenths(in: s, after: numeral, end) { return tenths }
    if let rate = perHundredThousand(in: s, at: start, end) { return rate }
    var i = start
    while i < end, s[i] == 0x20, i < start + 2 { i += 1 }
    let afterArabic = numeral.isArabic || numeral.length > 1
    guard var reading = word(in: s, at: i, before: end, afterArabic, isCounted: isCounting(numeral)) else {
      return degrees(in: s, at: i, place) ?? days(in: s, at: i, place, numeral)
    }
    switch reading.unit.kind {
    case .score where !isScore(in: s, reading, place): return nil
    case .percent where isEscape(in: s, reading.end, end): return nil
    case .duration: half(&reading, s, end)
    case .measure where isHalfAfter(in: s, reading, numeral, end),
      .multiple where isHalfAfter(in: s, reading, numeral, end):
      reading.addition = Decimal(5, exponent: -1)
      reading.end += 1
    case .money:
      if reading.unit.coin < 2 { coins(&reading, s, end) }
      if isPiece(in: s, reading, place) { return UnitReading(unit: Unit(code: "块", kind: .count), end: reading.end) }
      if reading.unit.code == "yuan",
        let prefix = prefixes.currency(in: s, before: numeral.range.lowerBound, from: place.read)
      {
        reading.unit.code = prefix.code
      }
      rate(&reading, s, end)
    case .count:
      variant(&reading, s, end)
      rate(&reading, s, end)
    default: rate(&reading, s, end)
    }
    return reading
  }

  /// Whether a number may count things: not one, and no year.
  private func isCounting(_ numeral: Numeral) -> Bool {
    if numeral.isBare || numeral.hasPoint { return false }
    let isYear = numeral.length == 4 && numeral.value >= Decimal(1900) && numeral.value < Decimal(2100)
    return !isYear && numeral.value > Decimal(1)
  }

  private func word(
    in s: [UInt16], at i: Int, before end: Int, _ afterArabic: Bool, isCounted: Bool
  ) -> UnitReading? {
    // 个多月, 个半小时: 多 or 半 inside the word.
    if i + 2 < end, s[i] == UInt16(of: "个"), s[i + 1].isOne(of: "多余半") {
      let whole = [s[i]] + s[(i + 2)..<min(end, i + 6)]
      if let match = units.longest(in: whole, at: 0, before: whole.count, afterArabic: afterArabic),
        match.unit.kind == .duration || match.unit.kind == .percentagePoint
      {
        let isHalf = s[i + 1] == UInt16(of: "半")
        return UnitReading(
          unit: match.unit, end: i + 1 + match.length, addition: isHalf ? Decimal(5, exponent: -1) : .zero,
          isOver: !isHalf)
      }
    }
    guard
      let match = units.longest(in: s, at: i, before: end, afterArabic: afterArabic, isCounted: isCounted)
    else { return nil }
    let last = i + match.length
    // 1.2 个 百分点
    if last < end, s[last] == 0x20, match.unit.code == "个",
      let point = units.longest(in: s, at: last + 1, before: end, afterArabic: true),
      point.unit.kind == .percentagePoint
    {
      return UnitReading(unit: point.unit, end: last + 1 + point.length)
    }
    return UnitReading(unit: match.unit, end: last)
  }

  /// 18.6/10万 and 18.6/十万: a rate of deaths or cases among people.
  private func perHundredThousand(in s: [UInt16], at i: Int, _ end: Int) -> UnitReading? {
    guard let last = s.end(of: "/10万", at: i) ?? s.end(of: "/十万", at: i), last <= end else { return nil }
    return UnitReading(unit: Unit(code: "/10万", kind: .percent), end: last)
  }

  /// 度 of electricity or of warmth: 用电12亿度, 气温升高5度, 零下12度.
  private func degrees(in s: [UInt16], at i: Int, _ place: NumberPlace) -> UnitReading? {
    guard i < place.block.upperBound, s[i] == UInt16(of: "度") else { return nil }
    let before = s[place.before(16)]
    let isWarmth = before.contains { $0.isOne(of: "温氏热") } || s.end(of: "零下", at: place.position - 2) != nil
    guard isWarmth || before.contains(UInt16(of: "电")) else { return nil }
    let code = !isWarmth ? "kW.h" : before.contains(UInt16(of: "华")) ? "[degF]" : "Cel"
    return UnitReading(unit: Unit(code: code, kind: .measure), end: i + 1)
  }

  /// 日 of a length of time: 连续8日, 平均住院日为8.8日, 自签订起90日内.
  private func days(in s: [UInt16], at i: Int, _ place: NumberPlace, _ numeral: Numeral) -> UnitReading? {
    let before = place.before(4)
    guard i < place.block.upperBound, s[i] == UInt16(of: "日") else { return nil }
    let isLimit =
      i + 1 < place.block.upperBound && s[i + 1] == UInt16(of: "内") && before.last.map { s[$0] } != UInt16(of: "月")
    let isMean = numeral.hasPoint && s[before].last?.isOne(of: "为达至到约近超仅") == true
    guard isMean || isLimit || cues.last(.length, in: s, before) == before.upperBound else { return nil }
    return UnitReading(unit: Unit(code: "d", kind: .duration), end: i + 1)
  }

  /// Whether 分 counts points of a score and 点 those of an index: what they measure is named before, or nothing follows.
  private func isScore(in s: [UInt16], _ reading: UnitReading, _ place: NumberPlace) -> Bool {
    if place.position > place.block.lowerBound, s[place.position - 1].isOne(of: "时点") { return false }  // 9时30分
    let isPoint = s[reading.end - 1] == UInt16(of: "点")
    let end = place.block.upperBound
    if !isPoint, reading.end == end || s[reading.end].isOne(of: ",.。;、:!?)和") { return true }
    // 报3267点,跌103点: the index may be named a sentence before.
    if isPoint, place.position > place.block.lowerBound, s[place.position - 1].isOne(of: "报涨跌升挫破守站收扬落见"),
      cues.last(.stock, in: s, max(place.block.lowerBound, place.position - 120)..<place.position) != nil
    {
      return true
    }
    let lower = max(place.sentence.lowerBound, place.position - (isPoint ? 48 : 24))
    return cues.last(isPoint ? .stock : .score, in: s, min(lower, place.position)..<place.position) != nil
  }

  /// Whether % begins a byte of a URL: %E9.
  private func isEscape(in s: [UInt16], _ end: Int, _ limit: Int) -> Bool {
    s[end - 1] == 0x25 && end + 1 < limit && NumberCharacter.isASCIIWord(s[end])
      && NumberCharacter.isASCIIWord(s[end + 1])
  }

  /// 成 and 折: tenths as a percentage, with a half or a further digit after them (三成半, 三成五).
  private func tenths(in s: [UInt16], after numeral: Numeral, _ end: Int) -> UnitReading? {
    let i = numeral.range.upperBound
    guard i < end, s[i] == UInt16(of: "成") || s[i] == UInt16(of: "折"), !numeral.isBare else { return nil }
    // 七五折 and 75折 are 75%.
    let isHundredths = s[i] == UInt16(of: "折") && numeral.value > Decimal(10) && numeral.length == 2
    guard isHundredths || !numeral.isPositional && numeral.value <= Decimal(10) else { return nil }
    var reading = UnitReading(unit: Unit(code: "%", kind: .percent, coin: isHundredths ? 0 : -1), end: i + 1)
    guard i + 1 < end else { return reading }
    let next = s[i + 1]
    let isLong = next == UInt16(of: "长") && i + 2 < end && s[i + 2].isOne(of: "远期途江")  // 六成长远措施
    if UnitReader.notTenths.contains(next), !isLong { return nil }
    if next == UInt16(of: "半") {
      reading.addition = Decimal(5, exponent: -1)
      reading.end += 1
    } else if NumberCharacter.kind(next) == NumberCharacter.digit, !numeral.isArabic,
      i + 2 == end || s[i + 2].isOne(of: ",.。;、:!?) 的")
    {
      reading.addition = Decimal(Int128(NumberCharacter.value(next)), exponent: -1)
      reading.end += 1
    }
    return reading
  }

  /// What makes another word of 成 or 折: 成为, 成立, 折合.
  private static let notTenths = Characters("为立功本果员套品都长交效绩就熟型分人年千百万份因群片行语体才名像合旧扣腾射叠算现磨桥页".utf16)

  /// Takes 半 after a length of time: 三年半.
  private func half(_ reading: inout UnitReading, _ s: [UInt16], _ end: Int) {
    guard reading.end < end, s[reading.end] == UInt16(of: "半"),
      reading.end + 1 == end || !s[reading.end + 1].isOne(of: "数载个径天成决")
    else { return }
    reading.addition = Decimal(5, exponent: -1)
    reading.end += 1
  }

  /// Whether 半 after a measure is half of its unit: 一吨半, 两米半长, but not 三吨半导体.
  private func isHalfAfter(in s: [UInt16], _ reading: UnitReading, _ numeral: Numeral, _ end: Int) -> Bool {
    let i = reading.end
    guard i < end, s[i] == UInt16(of: "半"), !numeral.hasPoint else { return false }
    return i + 1 == end || s[i + 1].isOne(of: ",.。;、:!?) 的重长高宽深厚多左以")
  }

  /// Whether 块 counts pieces (三块土地), not money (花了几十万块): it is money only after a word of money or of earning.
  private func isPiece(in s: [UInt16], _ reading: UnitReading, _ place: NumberPlace) -> Bool {
    guard s[reading.end - 1] == UInt16(of: "块") else { return false }
    if s[place.before(5)].contains(where: { $0.isOne(of: "挣赚卖花赔欠薪钱") }) { return false }
    return cues.last(.money, in: s, place.before(16)) == nil
  }

  /// Takes the measure word in brackets of 30万台(套).
  private func variant(_ reading: inout UnitReading, _ s: [UInt16], _ end: Int) {
    let i = reading.end
    guard i + 2 < end, s[i] == 0x28, s[i + 2] == 0x29,
      units.longest(in: s, at: i + 1, before: i + 2, afterArabic: true)?.unit.kind == .count
    else { return }
    reading.unit.code += String(decoding: s[i...(i + 2)], as: UTF16.self)
    reading.end = i + 3
  }

  /// Takes 角 and 分 after 元: 123元1角1分, 一百三十五块六角七分钱; or another currency's coin.
  private func coins(_ reading: inout UnitReading, _ s: [UInt16], _ end: Int) {
    while reading.end < end, let numeral = coinNumeral(s, reading.end, end) {
      let next = numeral.range.upperBound
      let power: Int
      switch next < end ? s[next] : 0 {
      case UInt16(of: "角"), UInt16(of: "毛"): power = 1
      case UInt16(of: "分"): power = 2
      default:
        cents(&reading, s, numeral, end)
        return
      }
      guard let sum = reading.addition.adding(numeral.value.scaled(by: reading.unit.coin - power)) else { return }
      reading.addition = sum
      reading.end = next + 1
      if reading.end < end, s[reading.end] == UInt16(of: "钱") { reading.end += 1 }
      if power == 2 { return }
    }
  }

  /// Takes a currency's own coin after it (2美元50美分), and the tenths that end 12块5 and 8毛5.
  private func cents(_ reading: inout UnitReading, _ s: [UInt16], _ numeral: Numeral, _ end: Int) {
    let next = numeral.range.upperBound
    let coin = units.longest(in: s, at: next, before: end, afterArabic: true)
    let power: Int
    if let coin, coin.unit.kind == .money, coin.unit.coin > 0, coin.unit.code == reading.unit.code {
      power = coin.unit.coin
      reading.end = next + coin.length
    } else if coin == nil, numeral.length == 1, s[reading.end - 1].isOne(of: "块毛"), isEnd(s, next, end) {
      power = reading.unit.coin + 1
      reading.end = next
    } else {
      return
    }
    if let sum = reading.addition.adding(numeral.value.scaled(by: reading.unit.coin - power)) {
      reading.addition = sum
    }
  }

  private func isEnd(_ s: [UInt16], _ i: Int, _ end: Int) -> Bool { i == end || s[i].isOne(of: ",。;、!?) 和及与") }

  private func coinNumeral(_ s: [UInt16], _ i: Int, _ end: Int) -> Numeral? {
    // 12元零5分
    let isGap = s[i] == UInt16(of: "零") && i + 2 < end && s[i + 2] == UInt16(of: "分")
    let i = isGap ? i + 1 : i
    let kind = NumberCharacter.kind(s[i])
    guard kind == NumberCharacter.arabic || kind == NumberCharacter.digit else { return nil }
    return numerals.numeral(in: s, at: i, before: end)
  }

  /// Takes /吨, /平方米·月 or 每平方米 after a unit.
  private func rate(_ reading: inout UnitReading, _ s: [UInt16], _ end: Int) {
    var isFirst = true
    while reading.end < end {
      let sign = s[reading.end]
      guard sign == 0x2F || sign == 0x2215 || sign == UInt16(of: "每") || sign == 0xB7 && !isFirst else { return }
      var i = reading.end + 1
      guard let denominator = denominator(in: s, at: &i, before: end) else { return }
      if sign == UInt16(of: "每"), denominator.kind == .count { return }
      reading.unit.code += "/" + denominator.code
      reading.end = i
      isFirst = false
    }
  }

  /// The unit after /, or after 每 before a number; moves `i` to its end.
  func denominator(in s: [UInt16], at i: inout Int, before end: Int) -> (code: String, kind: Figure.Kind)? {
    var k = i
    // /100km, 每500克: only round numbers, since 100MW/200MWh are two figures.
    while k < end, k - i < 5, NumberCharacter.isArabic(s[k]) { k += 1 }
    if k > i, !isRound(s[i..<k]) || k < end && !isSmallUnit(s[k]) { return nil }
    while k < end, NumberCharacter.isMultiplier(s[k]), !units.beginsLongWord(in: s, at: k, before: end) { k += 1 }
    let multiplier = String(decoding: s[i..<k], as: UTF16.self)
    if let match = units.longest(in: s, at: k, before: end, afterArabic: true), match.unit.kind != .percent {
      i = k + match.length
      return (multiplier + (match.unit.code == "yuan" ? "元" : match.unit.code), match.unit.kind)
    }
    guard k < end, let code = UnitReader.times[s[k]],
      s[k] > 0x7F || k + 1 == end || !NumberCharacter.isASCIIWord(s[k + 1])
    else { return nil }
    i = k + 1
    return (multiplier + code, .duration)
  }

  /// 10, 50, 100, 500 and 1000.
  private func isRound(_ digits: ArraySlice<UInt16>) -> Bool {
    digits.count > 1 && digits.first.map { $0.isOne(of: "15") } == true && digits.dropFirst().allSatisfy { $0 == 0x30 }
  }

  /// Whether a unit that prices and rates are given for so many of may begin here: 克, 公里, 毫升, 千克.
  private func isSmallUnit(_ c: UInt16) -> Bool { c.isOne(of: "克公毫千km米gk") }

  /// Words and letters of time, and 度 of electricity, that are units only after / and 每.
  private static let times: [UInt16: String] = [
    UInt16(of: "月"): "mo", UInt16(of: "日"): "d", UInt16(of: "时"): "h", UInt16(of: "分"): "min",
    UInt16(of: "度"): "kW.h", UInt16(of: "s"): "s", UInt16(of: "d"): "d", UInt16(of: "a"): "a",
  ]
}
