extension OutputSpan<UInt8> {
  /// Appends a number's decimal digits, at least so many of them, without a `String` between.
  public mutating func append(digitsOf number: UInt64, width: Int = 1) {
    var digits = [20 of UInt8](repeating: UInt8(ascii: "0"))
    var first = 20
    var rest = number
    while rest > 0 {
      first -= 1
      digits[first] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    for k in min(first, 20 - width)..<20 { append(digits[k]) }
  }
}
