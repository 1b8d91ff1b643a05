import Testing

@testable import Figures

@Suite("Exact decimals")
struct DecimalTests {
  @Test(
    "print in plain notation",
    arguments: [
      (Decimal(325, exponent: 10), "3250000000000"), (Decimal(114, exponent: -1), "11.4"),
      (Decimal(-5, exponent: -2), "-0.05"), (Decimal(0), "0"), (Decimal(1200, exponent: -2), "12"),
    ])
  func prints(_ value: Decimal, _ expected: String) { #expect(value.description == expected) }

  @Test("add without loss, or not at all")
  func adds() {
    #expect(Decimal(1).adding(Decimal(1, exponent: -6)) == Decimal(1_000_001, exponent: -6))
    #expect(Decimal(1, exponent: 30).adding(Decimal(1, exponent: -30)) == nil)
  }

  @Test("compare by value")
  func compares() {
    #expect(Decimal(9, exponent: -1) < Decimal(1))
    #expect(Decimal(-1, exponent: 40) < Decimal(1, exponent: -40))
  }
}
