/// Reads a number: Arabic, Chinese or mixed, with its multipliers.
///
/// A number is a sum of parts, each a section below ten thousand times 万, 亿 or 兆; a section is a sum of digits
/// times 十, 百, 千. `sums` keeps the parts by their multiplier, so that one that comes later can still multiply all
/// that is smaller (一万五千亿 is 15000亿).
struct NumeralReader: Sendable {
  private let units: UnitTable

  init(units: UnitTable) { self.units = units }

  /// The number that begins at `start`, which is a digit or a multiplier, or nil.
  ///
  /// - Complexity: linear in the number.
  func numeral(in s: [UInt16], at start: Int, before end: Int) -> Numeral? {
    var state = NumeralState(start: start, isArabic: NumberCharacter.isArabic(s[start]))
    var i = start
    if state.isArabic {
      let reading = ArabicNumber.reading(in: s, at: start, before: end)
      guard let value = reading.value else { return nil }
      state.pending = value
      state.hasPoint = reading.hasPoint
      state.hasDigit = true
      state.end = reading.end
      i = reading.end
    }
    scan: while i < end {
      let character = s[i]
      let value = NumberCharacter.value(character)
      switch NumberCharacter.kind(character) {
      case NumberCharacter.digit:
        if state.isArabic, state.last != .multiplier, state.last != .zero { break scan }
        let run = digitRun(s, i, end)
        guard state.take(run, in: s, at: i) else { break scan }
        i = run.upperBound
      case NumberCharacter.arabic:
        // 3万5千, 1千零1: only after a multiplier, and again with a smaller one.
        guard state.isArabic, let next = continuation(s, i, end, state) else { break scan }
        state.pending = next.value
        state.last = .digit
        i = next.end
        state.end = i
        if next.isTenth { guard state.multiply(by: state.lastPower - 1, at: i - 1) else { break scan } }
      case NumberCharacter.multiplier, NumberCharacter.myriad:
        if units.beginsLongWord(in: s, at: i, before: end) { break scan }
        guard state.multiply(by: value, at: i) else { break scan }
        i += 1
      case NumberCharacter.tens:
        guard state.takeTens(value, at: i) else { break scan }
        i += 1
      case NumberCharacter.some:
        guard state.takeSome(s, i, end) else { break scan }
        i += 1
      default:
        if character == 0x20, state.last != .none, isMultiplierOrOver(s, i + 1, end) {
          i += 1  // 1 万, 2 千万, 60 多家
        } else if isLooseHundredMillion(s, i, end), state.last == .digit {
          i += 1  // 10个亿
        } else if character == UInt16(of: "多") || character == UInt16(of: "余") || isApproximately(s, i, end, state) {
          guard state.last != .none, !state.isOver, !isOtherWord(s, i, end) else { break scan }
          state.isOver = true
          state.end = i + 1
          i += 1
          guard i < end, isMyriad(s[i]) else { break scan }
        } else if character == 0x2B, state.isArabic, !state.isOver, i + 1 < end, s[i + 1] > 0x7F {
          state.isOver = true  // 100+家
          state.end = i + 1
          break scan
        } else if !state.isArabic, character == UInt16(of: "点") || character == 0x2E && isPoint(s, i, end) {
          guard let next = state.takePoint(s, i, end) else { break scan }
          i = next
        } else {
          break scan
        }
      }
    }
    return state.numeral().map { thousands(of: $0, in: s, before: end) }
  }

  /// 15k and 30w as the net writes them, and 15K元.
  private func thousands(of numeral: Numeral, in s: [UInt16], before end: Int) -> Numeral {
    let i = numeral.range.upperBound
    guard numeral.isArabic, numeral.power == 0, i < end, s[i].isOne(of: "kwKW"),
      s[i] >= 0x61 || i + 1 < end && s[i + 1] == UInt16(of: "元"),
      i + 1 == end || !(NumberCharacter.isLetter(s[i + 1]) || NumberCharacter.isArabic(s[i + 1]))
    else { return numeral }
    var numeral = numeral
    numeral.power = s[i] | 0x20 == 0x6B ? 3 : 4
    numeral.value = numeral.value.scaled(by: numeral.power)
    numeral.range = numeral.range.lowerBound..<(i + 1)
    return numeral
  }

  /// Whether a point in a number of Chinese digits is a decimal point (七二九．二億, 三十九．五％), not one after the
  /// number of a section (三．五大任务): digits follow, then 万 or 亿, or a unit that is no measure word.
  private func isPoint(_ s: [UInt16], _ i: Int, _ end: Int) -> Bool {
    let digits = digitRun(s, i + 1, min(end, i + 20))
    guard !digits.isEmpty, digits.upperBound < end else { return false }
    if isMyriad(s[digits.upperBound]) { return true }
    let unit = units.longest(in: s, at: digits.upperBound, before: end, afterArabic: true)?.unit
    return unit.map { [.money, .percent, .percentagePoint, .measure, .multiple].contains($0.kind) } ?? false
  }

  private func isMyriad(_ c: UInt16) -> Bool { NumberCharacter.kind(c) == NumberCharacter.myriad }

  /// Whether 万, 亿, 千万, 多 or 余 stands behind a space.
  private func isMultiplierOrOver(_ s: [UInt16], _ i: Int, _ end: Int) -> Bool {
    guard i < end else { return false }
    if isMyriad(s[i]) || s[i].isOne(of: "多余") { return true }
    return i + 1 < end && s[i].isOne(of: "百千") && isMyriad(s[i + 1])
  }

  /// Whether 多 or 余 begins a word of its own: 5亿余额, 3多元.
  private func isOtherWord(_ s: [UInt16], _ i: Int, _ end: Int) -> Bool {
    guard i + 1 < end else { return false }
    let next = s[i + 1]
    if s[i] == UInt16(of: "余") { return next.isOne(of: "额款热姚粮") }
    if next.isOne(of: "数于样") { return true }
    guard i + 2 < end else { return false }
    return next == UInt16(of: "元") && s[i + 2] == UInt16(of: "化")
      || next == UInt16(of: "米") && s[i + 2] == UInt16(of: "尼")  // 多米尼加
  }

  /// 个 before 亿, as people say it: 10个亿, 5个多亿; but 218个亿元以上项目 are so many projects.
  private func isLooseHundredMillion(_ s: [UInt16], _ i: Int, _ end: Int) -> Bool {
    guard s[i] == UInt16(of: "个"), i + 1 < end else { return false }
    if s[i + 1] == UInt16(of: "亿") { return i + 2 == end || s[i + 2] != UInt16(of: "元") }
    return i + 2 < end && s[i + 1] == UInt16(of: "多") && s[i + 2] == UInt16(of: "亿")
  }

  /// 来 after 十, 百 or Arabic digits: 十来个, 300来万.
  private func isApproximately(_ s: [UInt16], _ i: Int, _ end: Int, _ state: NumeralState) -> Bool {
    guard s[i] == UInt16(of: "来"), i > state.start, state.isArabic || s[i - 1].isOne(of: "十百"), i + 1 < end else {
      return false
    }
    return isMyriad(s[i + 1]) || units.longest(in: s, at: i + 1, before: end, afterArabic: true) != nil
  }

  private func digitRun(_ s: [UInt16], _ start: Int, _ end: Int) -> Range<Int> {
    var i = start
    while i < end, NumberCharacter.kind(s[i]) == NumberCharacter.digit { i += 1 }
    return start..<i
  }

  /// The digits after a multiplier, and whether they are one digit that counts the next place: 3万2327, 1万5.
  private func continuation(
    _ s: [UInt16], _ i: Int, _ end: Int, _ state: NumeralState
  ) -> (value: Decimal, end: Int, isTenth: Bool)? {
    guard state.last == .multiplier || state.last == .zero else { return nil }
    let reading = ArabicNumber.reading(in: s, at: i, before: end)
    guard let value = reading.value, !reading.hasPoint else { return nil }
    if state.last == .zero { return (value, reading.end, false) }
    // 1万5, as people say it: the digit is the next place's, where the number or the amount ends with it.
    if state.lastPower >= 4, reading.digits == 1, reading.end == end || s[reading.end].isOne(of: ",。;、!?)元块") {
      return (value, reading.end, true)
    }
    // 3万2327: the digits fill the places below the multiplier.
    let isFull = state.lastPower >= 4 && (state.lastPower - 1...state.lastPower).contains(reading.digits)
    if isFull, reading.end == end || !NumberCharacter.isMultiplier(s[reading.end]) {
      return (value, reading.end, false)
    }
    guard reading.end < end,
      [NumberCharacter.multiplier, NumberCharacter.myriad].contains(NumberCharacter.kind(s[reading.end])),
      NumberCharacter.value(s[reading.end]) < state.lastPower,
      !units.beginsLongWord(in: s, at: reading.end, before: end)
    else { return nil }
    return (value, reading.end, false)
  }
}
