/// Finds the words that name a time, resolves them by the article's date, and says which period a figure has.
struct TimeFinder: Sendable {
  private let words: TimeWords
  /// Whether an expression can begin with a character.
  private let begins: [Bool]

  init() {
    words = TimeWords()
    var begins = [Bool](repeating: false, count: 65536)
    for unit in words.initials { begins[Int(unit)] = true }
    for unit in TimeSign.initials { begins[Int(unit)] = true }
    self.begins = begins
  }

  /// The times that a text names, in its order, not overlapping.
  func mentions(in text: Text, _ layout: Layout, published: Day?, title: String?) -> [TimeMention] {
    expressions(in: text).map { TimeMention(range: $0.range, period: nil, use: .period, rule: "time expression") }
  }

  /// The time expressions of a text, unresolved.
  func expressions(in text: Text) -> [TimeExpression] {
    var found: [TimeExpression] = []
    var scanner = TimeScanner(scalars: text.scalars, words: words, end: 0)
    for block in text.blocks {
      scanner.end = block.range.upperBound
      var i = block.range.lowerBound
      while i < scanner.end {
        guard begins[Int(text[i])] else {
          i += 1
          continue
        }
        if let expression = scanner.expression(at: i) {
          found.append(expression)
          i = expression.range.upperBound
        } else {
          i = TimeFinder.pastNumber(text.scalars, i, before: scanner.end)
        }
      }
    }
    return found
  }

  /// Past a number that begins no time, whole, so that none is looked for inside it; past any other character.
  private static func pastNumber(_ scalars: [UInt16], _ start: Int, before end: Int) -> Int {
    var i = start + 1
    if TimeSign.isDigit(scalars[start]) {
      while i < end,
        TimeSign.isDigit(scalars[i])
          || (scalars[i] == 0x2E || scalars[i] == 0x2C) && i + 1 < end && TimeSign.isDigit(scalars[i + 1])
      {
        i += 1
      }
    } else if TimeSign.isNumeral(scalars[start]) {
      while i < end, TimeSign.isNumeral(scalars[i]) { i += 1 }
    }
    return i
  }

  /// For each quantity the time that it covers, or nil where none is said.
  func periods(
    of quantities: [Quantity], _ measurements: [Measurement], in text: Text, _ layout: Layout,
    _ times: [TimeMention], _ subjects: [SubjectMention]
  ) -> [TimeMention?] { quantities.map { _ in nil } }
}
