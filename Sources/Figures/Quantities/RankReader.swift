/// Reads positions: 第5位, 列第一, 居首位. What else 第 counts (第三次, 第5期, 第十条) is no figure.
struct RankReader: Sendable {
  let numerals: NumeralReader

  func read(_ s: [UInt16], _ place: NumberPlace, into found: inout [Quantity]) -> Int {
    let i = place.position
    let end = place.block.upperBound
    if s[i] == UInt16(of: "首") {
      guard i + 1 < end, s[i + 1] == UInt16(of: "位"), isRanked(s, place, within: 10),
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
    if let next = group(s, place, numeral, into: &found) { return next }
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

  /// 第3-5位 is one figure with two ends, 第1、2位 are two figures.
  private func group(_ s: [UInt16], _ place: NumberPlace, _ first: Numeral, into found: inout [Quantity]) -> Int? {
    let end = place.block.upperBound
    let last = first.range.upperBound
    guard last < end else { return nil }
    let isList = s[last] == UInt16(of: "、") || s[last] == UInt16(of: "和")
    var i = last + 1
    if !isList {
      guard let joint = RangeReader.joint(s, last, end), joint.kind != .pair else { return nil }
      i = joint.end
    }
    if i < end, s[i] == UInt16(of: "第") { return nil }
    guard i < end, NumberCharacter.beginsNumber(s[i]), let second = numerals.numeral(in: s, at: i, before: end),
      let word = word(s, second.range.upperBound, end)
    else { return nil }
    if isList {
      found.append(rank(first.value, place.position..<last, "第…、…位"))
      found.append(rank(second.value, i..<word, "第…、…位"))
    } else {
      var quantity = rank(first.value, place.position..<word, "第…-…位")
      (quantity.value, quantity.low, quantity.high) = (nil, first.value, second.value)
      found.append(quantity)
    }
    return word
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
    s[max(place.clause.lowerBound, place.position - length)..<place.position].contains {
      $0.isOne(of: "居列排跃跻升占全界")
    }
  }

  private func isBoundary(_ s: [UInt16], _ i: Int, _ end: Int) -> Bool {
    i >= end || s[i].isOne(of: ",.。;；、:!?)）和及的与”\" ")
  }
}
