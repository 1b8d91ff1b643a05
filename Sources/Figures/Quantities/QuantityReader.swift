/// Reads what begins at a numeral: a number with its unit, a range, a share, a list that shares one unit.
struct QuantityReader: Sendable {
  let numerals: NumeralReader
  private let units: UnitReader
  private let prefixes = CurrencyPrefixTable()
  private let bounds = BoundTable()
  private let cues: Cues

  init(cues: Cues) {
    let table = UnitTable()
    numerals = NumeralReader(units: table)
    units = UnitReader(units: table, numerals: numerals)
    self.cues = cues
  }

  /// Appends what is found at a place and returns where to go on.
  func read(_ s: [UInt16], _ place: NumberPlace, into found: inout [Quantity]) -> Int {
    let i = place.position
    let end = place.block.upperBound
    switch s[i] {
    case UInt16(of: "翻"): return doubling(s, place, into: &found)
    case UInt16(of: "半"): return half(s, place, into: &found)
    case UInt16(of: "过"): return i + 1
    default: break
    }
    guard let numeral = numerals.numeral(in: s, at: i, before: end) else {
      return NumberCharacter.isArabic(s[i])
        ? ArabicNumber.reading(in: s, at: i, before: end).end : numeralsEnd(s, i, end)
    }
    if isCode(s, place, numeral) { return codeEnd(s, numeral.range.upperBound, end) }
    if let last = proportion(s, place, numeral, into: &found) { return last }
    let first = Term(numeral: numeral, sign: sign(s, place, numeral), unit: unit(s, place, numeral))
    if isCalendarYear(s, numeral, end) { return numeral.range.upperBound + 1 }
    if let last = range(s, place, first, into: &found) { return last }
    if first.unit != nil {
      guard isPlausible(s, place, first) else { return first.end }
      append(first, s, place, into: &found)
      return first.end
    }
    if let last = list(s, place, first, into: &found) { return last }
    if let last = bare(s, place, first, into: &found) { return last }
    return numeral.range.upperBound
  }

  /// Where a run of numerals ends that make no number.
  private func numeralsEnd(_ s: [UInt16], _ position: Int, _ end: Int) -> Int {
    var i = position + 1
    while i < end, NumberCharacter.kind(s[i]) == NumberCharacter.digit { i += 1 }
    return i
  }

  /// A number with its sign and its unit.
  private struct Term {
    var numeral: Numeral
    /// Where the minus sign stands, if there is one.
    var sign: Int?
    var unit: UnitReading?

    var end: Int { unit?.end ?? numeral.range.upperBound }
    var start: Int { sign ?? numeral.range.lowerBound }

    func signed(_ value: Decimal) -> Decimal {
      let sum = unit.flatMap { value.adding($0.addition.scaled(by: 0)) } ?? value
      let scaled = unit.map { sum.scaled(by: -$0.unit.coin) } ?? sum
      return sign == nil ? scaled : -scaled
    }
  }

  // MARK: Units

  private func unit(_ s: [UInt16], _ place: NumberPlace, _ numeral: Numeral) -> UnitReading? {
    guard var reading = units.unit(in: s, after: numeral, before: place.block.upperBound) else {
      return tenths(s, place, numeral)
    }
    let start = numeral.range.upperBound
    switch reading.unit.kind {
    case .score:
      let lower = max(place.sentence.lowerBound, place.position - 24)
      let isPoint = s[reading.end - 1] == UInt16(of: "点")
      guard cues.last(isPoint ? .stock : .score, in: s, lower..<max(lower, place.position)) != nil else { return nil }
    case .percent where s[start] == 0x25:
      // %E9 of a URL.
      if start + 2 < place.block.upperBound, isASCIIWord(s[start + 1]), isASCIIWord(s[start + 2]) { return nil }
    default: break
    }
    if reading.unit.kind == .money, reading.unit.code == "yuan" || reading.unit.code.hasPrefix("yuan/"),
      let prefix = prefixes.currency(in: s, before: numeral.range.lowerBound, from: place.read)
    {
      reading.unit.code = prefix.code + reading.unit.code.dropFirst(4)
    }
    return reading
  }

  /// 成 and 折: tenths as a percentage, with a half or a further digit after them (三成半, 三成五).
  private func tenths(_ s: [UInt16], _ place: NumberPlace, _ numeral: Numeral) -> UnitReading? {
    let i = numeral.range.upperBound
    let end = place.block.upperBound
    guard i < end, s[i] == UInt16(of: "成") || s[i] == UInt16(of: "折"), numeral.value <= Decimal(10), !numeral.isBare
    else { return nil }
    var reading = UnitReading(unit: Unit(code: "%", kind: .percent, coin: -1), end: i + 1)
    guard i + 1 < end else { return reading }
    let next = s[i + 1]
    if "为立功本果员套品都长交效绩就熟型分人年千百万份因群片行语体才名像合旧扣腾射叠算现磨".utf16.contains(next) { return nil }
    if next == UInt16(of: "半") {
      reading.addition = Decimal(5, exponent: -1)
      reading.end += 1
    } else if NumberCharacter.kind(next) == NumberCharacter.digit, !numeral.isArabic,
      i + 2 == end || !isNumberPart(s[i + 2])
    {
      reading.addition = Decimal(Int128(NumberCharacter.value(next)), exponent: -1)
      reading.end += 1
    }
    return reading
  }

  private func isNumberPart(_ c: UInt16) -> Bool {
    let kind = NumberCharacter.kind(c)
    return kind >= NumberCharacter.arabic && kind <= NumberCharacter.myriad
      || "个家项户名位年月成倍条".utf16.contains(c)
  }

  private func isASCIIWord(_ c: UInt16) -> Bool {
    NumberCharacter.isLetter(c) || NumberCharacter.isArabic(c) || c == 0x25
  }

  // MARK: What is no figure

  /// Whether a number is part of a code: G236, 4/F, COVID-19, 010-6228, a URL.
  private func isCode(_ s: [UInt16], _ place: NumberPlace, _ numeral: Numeral) -> Bool {
    let i = place.position
    guard numeral.isArabic, i > place.block.lowerBound else { return false }
    let before = s[i - 1]
    if "/=_?&#@\\".utf16.contains(before) { return i - 1 > place.block.lowerBound && s[i - 2] < 0x80 }
    if NumberCharacter.isLetter(before) {
      if prefixes.currency(in: s, before: i, from: place.block.lowerBound) != nil { return false }
      // PMI50.2 and GDP8.8万亿, but not G236.
      var k = i - 1
      while k > place.block.lowerBound, NumberCharacter.isLetter(s[k - 1]) { k -= 1 }
      return i - k < 2 || i - k > 6 || k > place.block.lowerBound && NumberCharacter.isArabic(s[k - 1])
    }
    if before == 0x2D, i - 1 > place.block.lowerBound { return NumberCharacter.isLetter(s[i - 2]) }
    return false
  }

  /// Where the run of Latin letters, digits and joints ends that a code belongs to.
  private func codeEnd(_ s: [UInt16], _ position: Int, _ end: Int) -> Int {
    var i = position
    while i < end, s[i] > 0x20, s[i] < 0x7F, !",;()".utf16.contains(s[i]) { i += 1 }
    return i
  }

  /// Whether a number is a year of the calendar: 2023年, 二〇二三年.
  private func isCalendarYear(_ s: [UInt16], _ numeral: Numeral, _ end: Int) -> Bool {
    var i = numeral.range.upperBound
    if i < end, s[i] == 0x20 { i += 1 }
    guard i < end, s[i] == UInt16(of: "年"), !numeral.hasPoint, !numeral.isOver, numeral.length == 4 else {
      return false
    }
    guard numeral.isArabic || numeral.isPositional else { return false }
    return numeral.value >= Decimal(1000) && numeral.value < Decimal(2200)
  }

  /// Whether a number and its unit are a figure where they stand.
  private func isPlausible(_ s: [UInt16], _ place: NumberPlace, _ term: Term) -> Bool {
    guard let reading = term.unit else { return false }
    let numeral = term.numeral
    let end = place.block.upperBound
    let before = term.start > place.block.lowerBound ? s[term.start - 1] : 0x20
    if numeral.isBare { return isBarePlausible(s, place, term, reading, before) }
    if reading.unit.kind == .duration, reading.end < end, s[reading.end - 1] == UInt16(of: "年") {
      if s[reading.end] == UInt16(of: "期") { return false }  // 5年期贷款
    }
    if "前首末后".utf16.contains(before), reading.unit.kind == .count { return false }
    guard !numeral.isArabic else { return true }
    if reading.unit.kind == .count {
      if numeral.value == Decimal(1) { return false }
      if numeral.value <= Decimal(10), "“\"'‘「『".utf16.contains(before) { return false }
    }
    if numeral.value == Decimal(1), reading.unit.kind == .duration { return false }
    if numeral.isPositional, numeral.length > 2 { return false }
    return true
  }

  /// Of a number without digits: money (亿元以上, 百亿元), or with a word that bounds it (上千户, 近万人).
  private func isBarePlausible(
    _ s: [UInt16], _ place: NumberPlace, _ term: Term, _ reading: UnitReading, _ before: UInt16
  ) -> Bool {
    if "(:/每".utf16.contains(before) { return false }
    if bounds.bound(in: s, before: term.start, from: place.clause.lowerBound, isBare: true) != nil { return true }
    guard reading.unit.kind == .money else { return false }
    return term.numeral.value >= Decimal(100_000_000)
      || bounds.bound(in: s, after: reading.end, before: place.block.upperBound) != nil
  }

  /// Where the minus sign of a number stands.
  private func sign(_ s: [UInt16], _ place: NumberPlace, _ numeral: Numeral) -> Int? {
    let i = numeral.range.lowerBound - 1
    guard i >= place.read else { return nil }
    let before = i > place.block.lowerBound ? s[i - 1] : 0x20
    switch s[i] {
    case 0x2D, 0x2212:
      let isJoint =
        isASCIIWord(before) || NumberCharacter.kind(before) != 0 || before == UInt16(of: "年") || before == 0x2D
      return isJoint ? nil : i
    case UInt16(of: "负"):
      return "减欠肩担抱胜".utf16.contains(before) ? nil : i
    default: return nil
    }
  }

  // MARK: Building

  private func append(
    _ term: Term, _ s: [UInt16], _ place: NumberPlace, rule: StaticString = "number and unit",
    shared: UnitReading? = nil,
    into found: inout [Quantity]
  ) {
    guard let unit = (shared ?? term.unit)?.unit else { return }
    let value = term.signed(term.numeral.value)
    var quantity = Quantity(
      range: term.start..<term.end, extent: term.start..<term.end, kind: unit.kind, value: value, unit: unit.code,
      rule: rule)
    if let high = term.numeral.high {
      quantity.value = nil
      quantity.low = value
      quantity.high = term.signed(high)
    }
    finish(&quantity, s, place, isOver: term.numeral.isOver || term.unit?.isOver == true, isBare: term.numeral.isBare)
    found.append(quantity)
  }

  /// Adds what stands around a quantity: a currency's sign, a rate's frame, its bounds.
  private func finish(_ quantity: inout Quantity, _ s: [UInt16], _ place: NumberPlace, isOver: Bool, isBare: Bool) {
    if quantity.kind == .money,
      let prefix = prefixes.currency(in: s, before: quantity.range.lowerBound, from: place.read)
    {
      quantity.extent = prefix.range.lowerBound..<quantity.extent.upperBound
      // A sign is part of the text ($20), a word is not (人民币50元).
      if s[prefix.range.upperBound - 1] < 0x80,
        !NumberCharacter.isLetter(s[prefix.range.upperBound - 1])
          || s[prefix.range.upperBound - 1] == 0x24 || s[prefix.range.upperBound - 1] > 0x9F
      {
        if s[prefix.range.lowerBound] < 0x2000 || s[prefix.range.lowerBound] < 0x3000 {
          quantity.range = prefix.range.lowerBound..<quantity.range.upperBound
        }
      }
    }
    let before = bounds.bound(
      in: s, before: quantity.extent.lowerBound, from: max(place.clause.lowerBound, place.read), isBare: isBare)
    let after = bounds.bound(in: s, after: quantity.range.upperBound, before: place.block.upperBound)
    if let before { quantity.extent = before.start..<quantity.extent.upperBound }
    if let after { quantity.extent = quantity.extent.lowerBound..<after.end }
    quantity.bound = before?.bound ?? (isOver ? .over : after?.bound ?? .exact)
    frame(&quantity, s, place)
  }

  /// Takes 每公斤 before the number of 每公斤24.02元.
  private func frame(_ quantity: inout Quantity, _ s: [UInt16], _ place: NumberPlace) {
    guard quantity.kind == .money || quantity.kind == .count || quantity.kind == .measure, !quantity.unit.contains("/")
    else { return }
    let lower = max(place.clause.lowerBound, place.read, quantity.extent.lowerBound - 8)
    var i = quantity.extent.lowerBound - 1
    while i >= lower, s[i] != UInt16(of: "每") { i -= 1 }
    guard i >= lower else { return }
    var last = i + 1
    guard let unit = units.denominator(in: s, at: &last, before: quantity.extent.lowerBound) else { return }
    if unit.code == "个" || unit.code == "次" { return }
    let gap = quantity.extent.lowerBound - last
    guard gap == 0 || gap <= 4 && unit.kind == .measure else { return }
    quantity.unit += "/" + unit.code
    quantity.extent = i..<quantity.extent.upperBound
  }

  // MARK: Ranges and lists

  /// 10%-15%, 3至5年, 50亿—80亿元: one figure with two ends.
  private func range(_ s: [UInt16], _ place: NumberPlace, _ first: Term, into found: inout [Quantity]) -> Int? {
    let end = place.block.upperBound
    guard let joint = rangeJoint(s, first.end, end) else { return nil }
    var i = joint.end
    var sign: Int?
    if i < end, s[i] == 0x2D || s[i] == 0x2212 || s[i] == UInt16(of: "负") {
      sign = i
      i += 1
    }
    guard i < end, isNumberStart(s[i]), let numeral = numerals.numeral(in: s, at: i, before: end) else { return nil }
    var second = place
    second.position = i
    let term = Term(numeral: numeral, sign: sign, unit: unit(s, second, numeral))
    guard let unit = term.unit else {
      // 2019-2023, 0799-6321110: nothing in it is a figure.
      return first.unit == nil && joint.isDash ? dashedEnd(s, numeral.range.upperBound, end) : nil
    }
    if isCalendarYear(s, numeral, end) { return numeral.range.upperBound + 1 }
    if let own = first.unit, own.unit.code != unit.unit.code { return nil }
    if !joint.isDash, first.unit != nil, isMovement(s, place) { return nil }
    guard joint.isPair ? isBetween(s, unit.end, end) : true else { return nil }
    var low = first.numeral.value
    if first.unit == nil, first.numeral.power == 0, numeral.power >= 2, low < numeral.coefficient {
      low = low.scaled(by: numeral.power)
    }
    var scaled = first
    scaled.unit = unit
    low = scaled.signed(low)
    let high = term.signed(numeral.high ?? numeral.value)
    guard low < high else { return first.unit == nil && joint.isDash ? numeral.range.lowerBound : nil }
    let start = first.start
    var quantity = Quantity(
      range: start..<unit.end, extent: start..<unit.end, kind: unit.unit.kind, low: low, high: high,
      unit: unit.unit.code, rule: "range")
    if isBetween(s, unit.end, end) {
      quantity.extent = start..<(s[unit.end] == UInt16(of: "之") ? unit.end + 2 : unit.end + 1)
    }
    finish(&quantity, s, place, isOver: first.numeral.isOver || numeral.isOver, isBare: false)
    guard isPlausible(s, place, term) || first.numeral.isArabic else { return unit.end }
    found.append(quantity)
    return unit.end
  }

  private func dashedEnd(_ s: [UInt16], _ position: Int, _ end: Int) -> Int {
    var i = position
    while i < end, NumberCharacter.isArabic(s[i]) || s[i] == 0x2D { i += 1 }
    return i
  }

  private func isBetween(_ s: [UInt16], _ i: Int, _ end: Int) -> Bool {
    guard i < end else { return false }
    return s[i] == UInt16(of: "间") || i + 1 < end && s[i] == UInt16(of: "之") && s[i + 1] == UInt16(of: "间")
  }

  /// Whether 从 or 由 before makes of 从3%到5% two figures.
  private func isMovement(_ s: [UInt16], _ place: NumberPlace) -> Bool {
    let lower = max(place.clause.lowerBound, place.read, place.position - 16)
    return s[lower..<max(lower, place.position)].contains {
      $0 == UInt16(of: "从") || $0 == UInt16(of: "由") || $0 == UInt16(of: "自")
    }
  }

  private func isNumberStart(_ c: UInt16) -> Bool {
    let kind = NumberCharacter.kind(c)
    return kind >= NumberCharacter.arabic && kind <= NumberCharacter.some
  }

  /// What joins the two ends of a range, and where it ends.
  private func rangeJoint(_ s: [UInt16], _ position: Int, _ end: Int) -> (end: Int, isDash: Bool, isPair: Bool)? {
    var i = position
    if i + 2 < end, s[i] == 0x28, s[i + 1] == UInt16(of: "含"), s[i + 2] == 0x29 { i += 3 }
    if i < end, s[i] == 0x20 { i += 1 }
    guard i < end else { return nil }
    var isDash = false
    var isPair = false
    switch s[i] {
    case 0x2D, 0x2010...0x2015, 0x7E, 0x301C, 0x223C, 0x2500:
      isDash = true
      let first = i
      while i < end, i < first + 3, s[i] == s[first], s[i] != 0x2D { i += 1 }
      if i == first { i += 1 }
    case UInt16(of: "至"), UInt16(of: "到"): i += 1
    case UInt16(of: "与"), UInt16(of: "和"):
      isPair = true
      i += 1
    default: return nil
    }
    if i < end, s[i] == 0x20 { i += 1 }
    return (i, isDash, isPair)
  }

  /// 4.8和3.4个百分点; 321、302和189个: the last one's unit is that of all.
  private func list(_ s: [UInt16], _ place: NumberPlace, _ first: Term, into found: inout [Quantity]) -> Int? {
    let end = place.block.upperBound
    guard first.numeral.isArabic else { return nil }
    var terms = [first]
    while terms.count < 16 {
      var i = terms[terms.count - 1].end
      guard let joint = listJoint(s, i, end) else { return nil }
      i = joint
      var sign: Int?
      if i + 1 < end, s[i] == 0x2D { sign = i; i += 1 }
      guard i < end, NumberCharacter.isArabic(s[i]), let numeral = numerals.numeral(in: s, at: i, before: end) else {
        return nil
      }
      var next = place
      next.position = i
      let term = Term(numeral: numeral, sign: sign, unit: unit(s, next, numeral))
      terms.append(term)
      if let unit = term.unit {
        if isCalendarYear(s, numeral, end) { return numeral.range.upperBound + 1 }
        for var item in terms.dropLast() {
          let last = numeral.coefficient
          if item.numeral.power == 0, numeral.power >= 4, item.numeral.value < last.scaled(by: 2) {
            item.numeral.value = item.numeral.value.scaled(by: numeral.power)
          }
          append(item, s, place, rule: "list with one unit", shared: unit, into: &found)
        }
        append(term, s, next, rule: "list with one unit", into: &found)
        return term.end
      }
    }
    return nil
  }

  private func listJoint(_ s: [UInt16], _ position: Int, _ end: Int) -> Int? {
    guard position < end, "、和与及或".utf16.contains(s[position]) else { return nil }
    return position + 1
  }

  // MARK: Numbers without a unit

  /// A bare 亿 or 万 that is money by context, or an index that has no unit.
  private func bare(_ s: [UInt16], _ place: NumberPlace, _ term: Term, into found: inout [Quantity]) -> Int? {
    let numeral = term.numeral
    let end = place.block.upperBound
    let prefix = prefixes.currency(in: s, before: term.start, from: place.read)
    let lower = max(place.sentence.lowerBound, place.position - 40)
    let isMoney =
      prefix != nil
      || numeral.power >= 3 && !numeral.isBare
        && cues.last(.money, in: s, lower..<max(lower, place.position)) != nil && isClosed(s, term.end, end)
    if isMoney {
      var money = term
      money.unit = UnitReading(unit: Unit(code: prefix?.code ?? "yuan", kind: .money), end: term.end)
      append(money, s, place, rule: prefix == nil ? "money by context" : "currency before", into: &found)
      return term.end
    }
    if numeral.isArabic, numeral.power == 0, isScore(s, place, term) {
      var score = term
      score.unit = UnitReading(unit: Unit(code: "1", kind: .score), end: term.end)
      append(score, s, place, rule: "index", into: &found)
      return term.end
    }
    return nil
  }

  /// Whether nothing follows that the number could count.
  private func isClosed(_ s: [UInt16], _ i: Int, _ end: Int) -> Bool {
    if i >= end { return true }
    if bounds.bound(in: s, after: i, before: end) != nil { return true }
    return s[i] < 0x30 || ",.。;；、:!?)）】」』”’\"和及的与比同较增以是并，（—".utf16.contains(s[i])
  }

  /// Whether an index stands before a number: PMI为50.2, 消费者信心指数(CCI)103.4.
  private func isScore(_ s: [UInt16], _ place: NumberPlace, _ term: Term) -> Bool {
    let lower = max(place.clause.lowerBound, place.read, term.start - 24)
    guard lower < term.start, isClosed(s, term.end, place.block.upperBound),
      let cue = cues.last(.index, in: s, lower..<term.start)
    else { return false }
    // Between the index and its number only words that say it is so.
    return s[cue..<term.start].allSatisfy {
      $0 < 0x80 && !NumberCharacter.isArabic($0) || "为是达到至报升降仅约近超过的高回落上涨下跌于在分别值月当创新".utf16.contains($0)
    }
  }

  // MARK: Shares and multiples

  /// 百分之五, 三分之一, 1/4, 一半.
  private func proportion(_ s: [UInt16], _ place: NumberPlace, _ numeral: Numeral, into found: inout [Quantity]) -> Int?
  {
    let i = numeral.range.upperBound
    let end = place.block.upperBound
    guard i < end else { return nil }
    if s[i] == UInt16(of: "半"), numeral.value == Decimal(1), !numeral.isArabic {
      guard i + 1 >= end || !"是天月年个海夜路".utf16.contains(s[i + 1]) else { return nil }
      appendShare(Decimal(5, exponent: -1), numeral.range.lowerBound..<(i + 1), s, place, "一半", into: &found)
      return i + 1
    }
    if i + 2 < end, s[i] == UInt16(of: "分"), s[i + 1] == UInt16(of: "之") {
      return parts(s, place, numeral, into: &found)
    }
    if s[i] == 0x2F, i + 1 < end, NumberCharacter.isArabic(s[i + 1]), !numeral.hasPoint, numeral.isArabic {
      let below = ArabicNumber.reading(in: s, at: i + 1, before: end)
      guard let whole = below.value, !below.hasPoint, numeral.value < whole, whole <= Decimal(100),
        numeral.value > .zero,
        below.end >= end || !"/月日-.".utf16.contains(s[below.end]) && !isASCIIWord(s[below.end]),
        let share = QuantityReader.quotient(numeral.value, whole)
      else { return below.end }
      appendShare(share, numeral.range.lowerBound..<below.end, s, place, "fraction", into: &found)
      return below.end
    }
    return nil
  }

  /// 百分之五 is a percentage, 三分之一 a fraction.
  private func parts(_ s: [UInt16], _ place: NumberPlace, _ whole: Numeral, into found: inout [Quantity]) -> Int? {
    let end = place.block.upperBound
    var i = whole.range.upperBound + 2
    var isNegative = false
    if i < end, s[i] == UInt16(of: "负") { isNegative = true; i += 1 }
    guard i < end, isNumberStart(s[i]), let part = numerals.numeral(in: s, at: i, before: end) else { return nil }
    let range = whole.range.lowerBound..<part.range.upperBound
    // A power of ten: only those above ten are said as percentages.
    if whole.value.coefficient == 1, whole.value.exponent >= 2 {
      let power = 2 - whole.value.exponent
      func value(_ v: Decimal) -> Decimal { isNegative ? -v.scaled(by: power) : v.scaled(by: power) }
      var quantity = Quantity(
        range: range, extent: range, kind: .percent, value: value(part.value), unit: "%", rule: "百分之")
      if let high = part.high { (quantity.value, quantity.low, quantity.high) = (nil, value(part.value), value(high)) }
      if let other = otherEnd(s, part.range.upperBound, end) {
        quantity.range = range.lowerBound..<other.end
        quantity.extent = quantity.range
        (quantity.value, quantity.low, quantity.high) = (nil, value(part.value), value(other.value))
      }
      finish(&quantity, s, place, isOver: part.isOver, isBare: false)
      found.append(quantity)
      return quantity.range.upperBound
    }
    guard let share = QuantityReader.quotient(part.value, whole.value) else { return range.upperBound }
    appendShare(share, range, s, place, "fraction", into: &found)
    return range.upperBound
  }

  /// The other end of 百分之三到五 and 百分之三至百分之五.
  private func otherEnd(_ s: [UInt16], _ position: Int, _ end: Int) -> (value: Decimal, end: Int)? {
    guard let joint = rangeJoint(s, position, end), !joint.isPair else { return nil }
    var i = joint.end
    if i + 3 < end, s[i] == UInt16(of: "百"), s[i + 1] == UInt16(of: "分"), s[i + 2] == UInt16(of: "之") { i += 3 }
    guard i < end, isNumberStart(s[i]), let numeral = numerals.numeral(in: s, at: i, before: end) else { return nil }
    return (numeral.value, numeral.range.upperBound)
  }

  private func appendShare(
    _ value: Decimal, _ range: Range<Int>, _ s: [UInt16], _ place: NumberPlace, _ rule: StaticString,
    into found: inout [Quantity]
  ) {
    var quantity = Quantity(range: range, extent: range, kind: .fraction, value: value, unit: "1", rule: rule)
    finish(&quantity, s, place, isOver: false, isBare: false)
    found.append(quantity)
  }

  /// A quotient to six places, as the record gives fractions.
  private static func quotient(_ part: Decimal, _ whole: Decimal) -> Decimal? {
    guard whole.exponent >= 0, part.exponent >= 0, whole.exponent < 7, part.exponent < 7, whole.coefficient > 0,
      whole.coefficient < 1_000_000_000, part.coefficient < 1_000_000_000
    else { return nil }
    func integer(_ d: Decimal) -> Int128 { (0..<d.exponent).reduce(d.coefficient) { value, _ in value * 10 } }
    let (a, b) = (integer(part), integer(whole))
    return Decimal((a * 1_000_000 * 2 + b) / (2 * b), exponent: -6)
  }

  /// 翻番, 翻一番, 翻了两番: doublings.
  private func doubling(_ s: [UInt16], _ place: NumberPlace, into found: inout [Quantity]) -> Int {
    let start = place.position
    let end = place.block.upperBound
    var i = start + 1
    if i < end, s[i] == UInt16(of: "了") { i += 1 }
    var times: Int128 = 1
    if i < end, isNumberStart(s[i]), let numeral = numerals.numeral(in: s, at: i, before: end),
      numeral.value.exponent == 0, numeral.value.coefficient > 0, numeral.value.coefficient < 10
    {
      times = numeral.value.coefficient
      i = numeral.range.upperBound
    }
    guard i < end, s[i] == UInt16(of: "番") else { return start + 1 }
    var quantity = Quantity(
      range: start..<(i + 1), extent: start..<(i + 1), kind: .multiple, value: Decimal(1 << times), unit: "x",
      rule: "翻番")
    finish(&quantity, s, place, isOver: false, isBare: false)
    found.append(quantity)
    return i + 1
  }

  /// 半年, 半个月, 半数, 半成.
  private func half(_ s: [UInt16], _ place: NumberPlace, into found: inout [Quantity]) -> Int {
    let i = place.position
    let end = place.block.upperBound
    guard i + 1 < end else { return i + 1 }
    let before = i > place.block.lowerBound ? s[i - 1] : 0x20
    if "上下大前后多".utf16.contains(before) { return i + 1 }
    var term = Term(
      numeral: Numeral(range: i..<(i + 1), value: Decimal(5, exponent: -1), isArabic: false, length: 1), sign: nil,
      unit: nil)
    if s[i + 1] == UInt16(of: "数") {
      appendShare(term.numeral.value, i..<(i + 2), s, place, "半数", into: &found)
      return i + 2
    }
    term.unit = unit(s, place, term.numeral)
    guard let unit = term.unit, unit.unit.kind == .duration || unit.unit.kind == .percent else { return i + 1 }
    append(term, s, place, into: &found)
    return unit.end
  }
}
