/// Reads positions: 第5位, 列第一, 居首位. What else 第 counts (第三次, 第5期, 第十条) is no figure.
struct RankReader: Sendable {
  let numerals: NumeralReader

  func read(_ s: [UInt16], _ place: NumberPlace, into found: inout [Quantity]) -> Int {
    let i = place.position
    let end = place.block.upperBound
    if s[i] == UInt16(of: "首") {
      guard i + 1 < end, s[i + 1] == UInt16(of: "位"), isRanked(s, place, within: 16) || isKept(s, i),
        i + 2 >= end || !s[i + 2].isOne(of: "产度优")
      else { return i + 1 }
      found.append(rank(1, i..<(i + 2), "居首位"))
      return i + 2
    }
    var start = i + 1
    if start < end, s[start] == 0x20 { start += 1 }
    let kind = start < end ? NumberCharacter.kind(s[start]) : 0
    guard kind >= NumberCharacter.arabic, kind <= NumberCharacter.multiplier,
      let numeral = numerals.numeral(in: s, at: start, before: end)
    else { return start }
    let last = numeral.range.upperBound
    if let next = group(s, place, i, numeral, into: &found) { return next }
    guard !numeral.hasPoint, !numeral.isOver, numeral.high == nil else { return last }
    if let word = word(s, last, end) {
      found.append(rank(numeral.value, i..<word, "第…位"))
      return word
    }
    if isRanked(s, place, within: 14), isBoundary(s, last, end) {
      found.append(rank(numeral.value, i..<last, "列第…"))
    }
    return last
  }

  /// A position without 第: 位居16位, 排名全省12位, 分列二、三位; nil where there is none.
  func bare(_ s: [UInt16], _ place: NumberPlace, _ numeral: Numeral, into found: inout [Quantity]) -> Int? {
    let i = place.position
    guard i > place.clause.lowerBound, s[i - 1].isOne(of: "居列名国省市县区球界"), isRanked(s, place, within: 8) else {
      return nil
    }
    if s[i - 1].isOne(of: "居列"), let next = group(s, place, i, numeral, into: &found) { return next }
    let last = numeral.range.upperBound
    guard numeral.isArabic, !numeral.hasPoint, !numeral.isOver, numeral.power == 0, last < s.count,
      s[last] == UInt16(of: "位"), isBoundary(s, last + 1, place.block.upperBound)
    else { return nil }
    found.append(rank(numeral.value, i..<(last + 1), "居…位"))
    return last + 1
  }

  /// 第3-5位 is one figure with two ends, 第1、2、3位 are three figures.
  private func group(
    _ s: [UInt16], _ place: NumberPlace, _ start: Int, _ first: Numeral, into found: inout [Quantity]
  ) -> Int? {
    let end = place.block.upperBound
    var last = first.range.upperBound
    guard last < end else { return nil }
    if !s[last].isOne(of: "、和") {
      guard let joint = RangeReader.joint(s, last, end), joint.kind != .pair,
        let second = numeral(s, joint.end, end), let word = word(s, second.range.upperBound, end)
      else { return nil }
      var quantity = rank(first.value, start..<word, "第…-…位")
      (quantity.value, quantity.low, quantity.high) = (nil, first.value, second.value)
      found.append(quantity)
      return word
    }
    var items = [rank(first.value, start..<last, "第…、…位")]
    while last < end, items.count < 12, s[last].isOne(of: "、和"), let next = numeral(s, last + 1, end) {
      items.append(rank(next.value, (last + 1)..<next.range.upperBound, "第…、…位"))
      last = next.range.upperBound
    }
    guard items.count > 1, let word = word(s, last, end) else { return nil }
    let item = items[items.count - 1].range.lowerBound
    items[items.count - 1].range = item..<word
    items[items.count - 1].extent = item..<word
    found += items
    return word
  }

  private func numeral(_ s: [UInt16], _ i: Int, _ end: Int) -> Numeral? {
    guard i < end, NumberCharacter.beginsNumber(s[i]) else { return nil }
    return numerals.numeral(in: s, at: i, before: end)
  }

  private func rank(_ value: Decimal, _ range: Range<Int>, _ rule: StaticString) -> Quantity {
    Quantity(range: range, extent: range, kind: .rank, value: value, unit: "rank", rule: rule)
  }

  private func rank(_ value: Int128, _ range: Range<Int>, _ rule: StaticString) -> Quantity {
    rank(Decimal(value), range, rule)
  }

  /// Where the word ends that makes a position of a numeral: 位, 名, 席, 低位, 高位.
  private func word(_ s: [UInt16], _ i: Int, _ end: Int) -> Int? {
    guard i < end else { return nil }
    if s[i] == 0x20 { return self.word(s, i + 1, end) }
    if s[i].isOne(of: "低高"), i + 1 < end, s[i + 1] == UInt16(of: "位") { return i + 2 }
    guard s[i].isOne(of: "位名席") else { return nil }
    return i + 1
  }

  /// Whether a word of ranking stands in the clause before: 居, 列, 排, 位, 跃, 升, 名, 全国, 全省.
  private func isRanked(_ s: [UInt16], _ place: NumberPlace, within length: Int) -> Bool {
    // What is said of one rank goes for the next: 居全省第三、全国第八.
    let range = max(place.clause.lowerBound, place.position - length)..<place.position
    return range.contains { i in
      guard s[i].isOne(of: "居列排跃跻升占全界") else { return false }
      // 陈列, 系列, 安排 rank nothing.
      return i == range.lowerBound || !s[i].isOne(of: "列排") || !s[i - 1].isOne(of: "陈系下班安减")
    }
  }

  /// 保持首位, 仍保持在首位.
  private func isKept(_ s: [UInt16], _ i: Int) -> Bool {
    let verb = i > 0 && s[i - 1] == UInt16(of: "在") ? i - 1 : i
    return verb > 1 && s[verb - 1] == UInt16(of: "持") && s[verb - 2].isOne(of: "保维")
  }

  private func isBoundary(_ s: [UInt16], _ i: Int, _ end: Int) -> Bool {
    i >= end || s[i].isOne(of: ",.。;；、:!?)）和及的与”\" ")
  }
}
