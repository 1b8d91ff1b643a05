/// What has been read of a number: its parts, and what they can still be multiplied by.
struct NumeralState {
  enum Token { case none, digit, multiplier, zero }

  let start: Int
  let isArabic: Bool
  /// Where the number ends so far.
  var end: Int
  /// Parts by their multiplier: below 万, 万, 亿, 兆.
  private var sums = [4 of Decimal](repeating: .zero)
  /// A digit or number that no multiplier has followed yet.
  var pending: Decimal?
  /// The distance from the lower to the upper end of an indefinite number.
  private var spread: Decimal?
  private var fraction: Decimal?
  var last: Token = .none
  /// The power of ten of the last multiplier, and of the run of multipliers that it ends.
  private(set) var lastPower = 0
  private var runPower = 0
  var isOver = false
  var hasDigit = false
  var hasPoint = false
  private var isPositional = false
  /// Before a Chinese digit that may turn out to be none of an Arabic number's (1亿一次).
  private var beforePending: Int

  init(start: Int, isArabic: Bool) {
    self.start = start
    self.isArabic = isArabic
    end = start
    beforePending = start
    if isArabic { last = .digit }
  }

  /// Takes a run of Chinese digits: one digit, two neighbours (八九), or digits by position (二〇二三).
  mutating func take(_ run: Range<Int>, in s: [UInt16], at i: Int) -> Bool {
    guard last != .digit, fraction == nil else { return false }
    var digits = run
    var sawZero = false
    while digits.count > 1 || last != .none, let first = digits.first, NumberCharacter.value(s[first]) == 0 {
      // 零 between parts: 一千零五.
      guard last == .multiplier || last == .zero else { break }
      sawZero = true
      digits = (first + 1)..<digits.upperBound
      if digits.isEmpty { break }
    }
    beforePending = end
    if digits.isEmpty {
      last = .zero
      lastPower = 0
      return true
    }
    let a = NumberCharacter.value(s[digits.lowerBound])
    switch digits.count {
    case 1: pending = Decimal(Int128(a))
    case 2:
      let b = NumberCharacter.value(s[digits.lowerBound + 1])
      if a > 0, b == a + 1 || (a == 3 && b == 5) {
        pending = Decimal(Int128(a))
        spread = Decimal(Int128(b - a))
      } else {
        pending = Decimal(Int128(a * 10 + b))
        isPositional = true
      }
    default:
      guard digits.count <= 30 else { return false }
      var value: Int128 = 0
      for k in digits { value = value * 10 + Int128(NumberCharacter.value(s[k])) }
      pending = Decimal(value)
      isPositional = true
    }
    if sawZero { lastPower = 0 }
    hasDigit = true
    last = .digit
    end = run.upperBound
    return true
  }

  /// Takes 廿, 卅 or 卌, which are 二十, 三十 and 四十.
  mutating func takeTens(_ digit: Int, at i: Int) -> Bool {
    guard last != .digit else { return false }
    pending = Decimal(Int128(digit))
    hasDigit = true
    last = .digit
    return multiply(by: 1, at: i)
  }

  /// Takes 十, 百, 千, 万, 亿 or 兆.
  mutating func multiply(by power: Int, at i: Int) -> Bool {
    if power < 4 {
      guard fraction == nil else { return false }
      // 百 after a multiplier without a digit between is no number, but for 零十 and 十 itself (一百十, 万拾柒).
      if last == .multiplier, power > 1 || lastPower < 2 || !hasDigit { return false }
      if isArabic, power == 1 { return false }
      let value = (pending == .zero ? Decimal(1) : pending ?? Decimal(1)).scaled(by: power)  // 零十
      guard let sum = sums[0].adding(value) else { return false }
      sums[0] = sum
      runPower = pending == nil && power == 1 ? 0 : power
      if pending == nil, power == 1 { hasDigit = true }
    } else {
      let level = power / 4
      guard let part = (pending ?? .zero).adding(fraction ?? .zero) else { return false }
      var gathered = part  // with the decimals of 三百六十五点二四万
      fraction = nil
      for k in 0..<level {
        guard let sum = gathered.adding(sums[k]) else { return false }
        gathered = sum
        sums[k] = .zero
      }
      if gathered == .zero {
        if last == .multiplier, runPower < 16 {
          gathered = sums[level]  // 四万万
          sums[level] = .zero
        } else if last == .none {
          gathered = Decimal(1)
        } else {
          return false
        }
      }
      let product = gathered.scaled(by: power)
      let target = min(3, level)
      guard let sum = sums[target].adding(product) else { return false }
      sums[target] = sum
      isPositional = false  // 七二〇億
      runPower = last == .multiplier ? runPower + power : power
    }
    spread = spread?.scaled(by: power)
    pending = nil
    last = .multiplier
    lastPower = power
    end = i + 1
    return true
  }

  /// Takes 几 or 数: before a multiplier some tens and more (几十万), after one a few more (十几万).
  mutating func takeSome(_ s: [UInt16], _ i: Int, _ end: Int) -> Bool {
    let next = i + 1 < end ? NumberCharacter.kind(s[i + 1]) : 0
    if last == .none {
      guard next == NumberCharacter.multiplier || next == NumberCharacter.myriad else { return false }
      pending = Decimal(1)
      spread = Decimal(9)
      hasDigit = true
      last = .digit
    } else {
      guard s[i] == UInt16(of: "几"), !isOver, i + 1 == end || s[i + 1] != UInt16(of: "内") else { return false }  // 几内亚
      if last == .digit {
        guard isArabic, !hasPoint, i - start <= 3 else { return false }  // 50几万
      } else {
        last = .multiplier
      }
      isOver = true
    }
    self.end = i + 1
    return true
  }

  /// Takes 点 and the Chinese digits after it; returns where they end.
  mutating func takePoint(_ s: [UInt16], _ i: Int, _ end: Int) -> Int? {
    guard last != .none, fraction == nil, spread == nil || s[i] == 0x2E && last == .digit else { return nil }
    var k = i + 1
    var value: Int128 = 0
    while k < end, NumberCharacter.kind(s[k]) == NumberCharacter.digit, k - i <= 18 {
      value = value * 10 + Int128(NumberCharacter.value(s[k]))
      k += 1
    }
    guard k > i + 1, k >= end || s[k] != UInt16(of: "十") else { return nil }
    let part = Decimal(value, exponent: -(k - i - 1))
    hasPoint = true
    isPositional = false
    if let distance = spread, let digit = pending {
      // 三四．五億: two neighbours are digits by position before a point.
      pending = digit.scaled(by: 1).adding(digit).flatMap { $0.adding(distance) }
      spread = nil
    }
    if last == .digit, sums.indices.allSatisfy({ sums[$0] == .zero }), let digit = pending {
      pending = digit.adding(part)  // 三点五万
    } else {
      fraction = part
    }
    self.end = k
    return k
  }

  func numeral() -> Numeral? {
    guard last != .none else { return nil }
    var state = self
    var total = state.pending ?? .zero
    var power = last == .multiplier ? runPower : 0
    if let digit = state.pending, lastPower > 1, last == .digit, !hasPoint || fraction != nil, !isPositional {
      if isArabic {
        if beforePending > start, beforePending < end {  // 1亿一次
          total = .zero
          state.end = beforePending
          power = runPower
        }
      } else {
        total = digit.scaled(by: lastPower - 1)  // 四百五, 九万四
        state.spread = spread?.scaled(by: lastPower - 1)  // 七百三四
        power = lastPower - 1
      }
    }
    for k in sums.indices {
      guard let next = total.adding(sums[k]) else { return nil }
      total = next
    }
    if let fraction {
      guard let next = total.adding(fraction) else { return nil }
      total = next
      power = 0
    }
    var numeral = Numeral(
      range: start..<state.end, value: total, isOver: isOver, isArabic: isArabic, isBare: !hasDigit, power: power,
      length: state.end - start, isPositional: isPositional, hasPoint: hasPoint)
    if let spread = state.spread { numeral.high = total.adding(spread) }
    return numeral
  }
}
