/// How deep a heading lies, by the number before it: 一、 then (一) then 1. then (1); 0 without one.
enum HeadingLevel {
  static func of(_ text: Text, _ heading: Range<Int>) -> Int {
    var i = heading.lowerBound
    let isBracketed = i < heading.upperBound && text[i] == 0x28
    if isBracketed { i += 1 }
    let start = i
    let isArabic = i < heading.upperBound && (0x30...0x39).contains(text[i])
    while i < heading.upperBound, i - start < 3,
      isArabic ? (0x30...0x39).contains(text[i]) : numerals.contains(text[i])
    {
      i += 1
    }
    guard i > start, i < heading.upperBound, closers.contains(text[i]) else { return 0 }
    return (isArabic ? 3 : 1) + (isBracketed ? 1 : 0)
  }

  private static let numerals = Characters("一二三四五六七八九十".utf16)
  private static let closers = Characters("、.)".utf16)
}
