/// An exact decimal number: `coefficient × 10^exponent`, with no trailing zero in the coefficient.
///
/// Figures are never held in floating point: 3.25万亿 is 3250000000000 and nothing near it.
public struct Decimal: Hashable, Sendable {
  public private(set) var coefficient: Int128
  /// As 32 bits, since every quantity holds three decimals.
  private var power: Int32

  public var exponent: Int { Int(power) }

  public init(_ coefficient: Int128, exponent: Int = 0) {
    self.coefficient = coefficient
    power = coefficient == 0 ? 0 : Int32(clamping: exponent)
    while self.coefficient != 0 {
      // Nearly every number fits a word, and dividing that takes a tenth of the time.
      if let short = Int64(exactly: self.coefficient) {
        let (quotient, remainder) = short.quotientAndRemainder(dividingBy: 10)
        guard remainder == 0 else { break }
        self.coefficient = Int128(quotient)
      } else {
        guard self.coefficient % 10 == 0 else { break }
        self.coefficient /= 10
      }
      power += 1
    }
  }

  public static let zero = Decimal(0)

  /// `self × 10^power`.
  public func scaled(by power: Int) -> Decimal { Decimal(coefficient, exponent: exponent + power) }

  public static prefix func - (value: Decimal) -> Decimal { Decimal(-value.coefficient, exponent: value.exponent) }

  /// The sum, or nil where it needs more than the 38 digits that a coefficient holds.
  public func adding(_ other: Decimal) -> Decimal? {
    if other.coefficient == 0 { return self }
    if coefficient == 0 { return other }
    let low = min(exponent, other.exponent)
    guard let a = aligned(to: low), let b = other.aligned(to: low) else { return nil }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : Decimal(sum, exponent: low)
  }

  /// The product, or nil where it needs more than the 38 digits that a coefficient holds.
  public func multiplied(by other: Decimal) -> Decimal? {
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
    return overflow ? nil : Decimal(product, exponent: exponent + other.exponent)
  }

  private func aligned(to power: Int) -> Int128? {
    var value = coefficient
    for _ in 0..<(exponent - power) {
      let (next, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = next
    }
    return value
  }

  /// The coefficient's digits without its sign.
  private var digits: [UInt8] {
    guard let short = UInt64(exactly: coefficient.magnitude) else { return Array(String(coefficient.magnitude).utf8) }
    return [UInt8](capacity: 20) { $0.append(digitsOf: short) }
  }

  /// How many bytes `append` needs at most: a sign, 39 digits, `0.` and the zeros.
  public var mostBytes: Int { 42 + abs(exponent) }

  /// Appends the number in plain decimal notation, as JSON takes it: no exponent, no superfluous zero.
  public func append(to bytes: inout OutputSpan<UInt8>) {
    if coefficient < 0 { bytes.append(UInt8(ascii: "-")) }
    if exponent >= 0, let short = UInt64(exactly: coefficient.magnitude) {
      bytes.append(digitsOf: short)
      bytes.append(repeating: UInt8(ascii: "0"), count: exponent)
      return
    }
    let digits = digits
    let point = digits.count + exponent
    if point <= 0 {
      bytes.append(UInt8(ascii: "0"))
      bytes.append(UInt8(ascii: "."))
      bytes.append(repeating: UInt8(ascii: "0"), count: -point)
    }
    for k in digits.indices {
      if k == point, k > 0 { bytes.append(UInt8(ascii: ".")) }
      bytes.append(digits[k])
    }
    bytes.append(repeating: UInt8(ascii: "0"), count: max(0, exponent))
  }
}

extension Decimal: CustomStringConvertible {
  public var description: String {
    String(decoding: [UInt8](capacity: mostBytes) { append(to: &$0) }, as: UTF8.self)
  }
}

extension Decimal: Comparable {
  public static func < (a: Decimal, b: Decimal) -> Bool {
    if a.power == b.power { return a.coefficient < b.coefficient }
    if let difference = a.adding(-b) { return difference.coefficient < 0 }
    // Too far apart to align: the sign decides, then the magnitude's order.
    if (a.coefficient < 0) != (b.coefficient < 0) { return a.coefficient < 0 }
    let smaller = a.magnitudeOrder < b.magnitudeOrder
    return a.coefficient < 0 ? !smaller : smaller
  }

  private var magnitudeOrder: Int { digits.count + exponent }
}
