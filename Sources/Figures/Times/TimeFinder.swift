/// Finds the words that name a time, resolves them by the article's date, and says which period a figure has.
struct TimeFinder: Sendable {
  private let words: TimeWords
  private let frames = TimeFrames()
  /// Whether an expression can begin with a character.
  private let begins: [Bool]

  init() {
    words = TimeWords()
    var begins = [Bool](repeating: false, count: 65536)
    for unit in UInt16.min...UInt16.max where words.begins(with: unit) || TimeSign.initials.contains(unit) {
      begins[Int(unit)] = true
    }
    self.begins = begins
  }

  /// The times that a text names, in its order, not overlapping.
  func mentions(in text: Text, _ layout: Layout, published: Day?, title: String?) -> [TimeMention] {
    let expressions = expressions(in: text)
    let reader = TimeUseReader(text: text, layout: layout, frames: frames)
    var readings = expressions.map { reader.reading(of: $0) }
    for i in expressions.indices.dropFirst() where expressions[i].repeats(expressions[i - 1]) {
      (readings[i].use, readings[i].reach) = (readings[i - 1].use, readings[i - 1].reach)
    }
    let today = published ?? TimeFinder.dateline(expressions, readings)
    var resolver = TimeResolver(
      words: words, today: today, usualYear: usualYear(today, title, expressions, readings),
      budgetsFromApril: TimeFinder.names(TimeFinder.hongKong, in: text))
    var mentions: [TimeMention] = []
    mentions.reserveCapacity(expressions.count)
    var next = 0
    var headings: [String: TimeExpression?] = [:]
    for block in text.blocks {
      resolver.beginParagraph()
      let first = next
      while next < expressions.count, expressions[next].range.lowerBound < block.range.upperBound {
        let sentence = layout.place(of: expressions[next].range.lowerBound).sentence
        var mention = mention(of: expressions[next], readings[next], in: text, sentence, &resolver, today: today)
        // 2010年全年 is what stands before it.
        if expressions[next].first.year == .whole, let last = mentions.last, next > first,
          expressions[next].repeats(expressions[next - 1])
        {
          (mention.period, mention.planned) = (last.period, last.planned)
        }
        mentions.append(mention)
        next += 1
      }
      if next == first, let mention = heading(of: block, &headings, &resolver) { mentions.append(mention) }
    }
    return mentions
  }

  /// The time of a table's cell that its row or column gives: it stands, without length, where the cell begins.
  private func heading(
    of block: Block, _ known: inout [String: TimeExpression?], _ resolver: inout TimeResolver
  ) -> TimeMention? {
    for heading in block.headings {
      let found: TimeExpression?
      if let seen = known[heading] {
        found = seen
      } else {
        found = expressions(in: TimeFinder.line(heading)).first
        known[heading] = found
      }
      guard let found, let days = resolver.days(of: found, isAhead: false, isSaid: false) else { continue }
      let start = block.range.lowerBound
      var mention = TimeMention(
        range: start..<start, use: .period, reach: .paragraph, rule: "time of a table's heading")
      mention.period = Period(text: heading, start: days.start, end: days.end)
      return mention
    }
    return nil
  }

  private static func line(_ string: String) -> Text {
    let block = Block(range: 0..<string.unicodeScalars.count, part: .body)
    return Text(Document(text: Array(string.utf8), blocks: [block], title: nil, published: nil, publisher: nil))
  }

  private static let hongKong = Script.folded("香港")
  private static let taiwan = Script.folded("台湾")

  private static func names(_ word: [UInt16], in text: Text) -> Bool {
    text.scalars.indices.dropLast(word.count - 1).contains { i in
      text[i] == word[0] && word.indices.allSatisfy { text[i + $0] == word[$0] }
    }
  }

  private func mention(
    of expression: TimeExpression, _ reading: TimeUseReader.Reading, in text: Text, _ sentence: Int,
    _ resolver: inout TimeResolver, today: Day?
  ) -> TimeMention {
    // What a comparison or a parenthesis names says nothing of what follows.
    let isSaid =
      reading.use == .pointOfAct || reading.use == .period && reading.reach > .figure && !reading.isAside
    let days = resolver.days(
      of: expression, isAhead: reading.isAhead, isSaid: isSaid,
      isCompared: reading.use == .comparison || reading.use == .period && reading.reach <= .figure,
      sentence: sentence, isBeside: reading.isBeside)
    var mention = TimeMention(range: expression.range, use: reading.use, reach: reading.reach, rule: reading.rule)
    mention.isLoose = expression.first.isLoose || expression.first.isBack && reading.isGlance
    mention.isReported = reading.isReported
    guard let days else { return mention }
    mention.isRunning = days.end == today
    if let end = days.plannedEnd, let today {
      mention.isPast = end < today
      mention.isRecent = end >= today.adding(days: -90) && end.month == 12 && days.start.map { $0.month == 1 } ?? false
    }
    let words = text.string(expression.range)
    mention.period = Period(text: words, start: days.start, end: days.end)
    // 2011年度已完成投资3亿元: a year is over at the article's date for what is done.
    if reading.isDone, let today, let end = days.end, end > today { mention.period?.end = today }
    if days.plannedEnd != mention.period?.end {
      mention.planned = Period(text: words, start: days.start, end: days.plannedEnd)
    }
    // A plan's time is not that of what is told after it.
    if reading.isAhead, mention.reach > .sentence, let end = days.plannedEnd, let today, end > today {
      mention.reach = .sentence
      mention.isPlan = true
    }
    return mention
  }

  /// The first whole date that reports the article, where it has no date of its own.
  private static func dateline(_ expressions: [TimeExpression], _ readings: [TimeUseReader.Reading]) -> Day? {
    for (expression, reading) in zip(expressions, readings) where reading.use == .pointOfAct {
      if case .named(let year) = expression.first.year, case .days(let month, let day, _) = expression.first.part {
        return Day(year, month, day)
      }
    }
    return nil
  }

  /// The year that a month without one is of, where it is not the article's: the headline's, for a report on the year
  /// gone by, and the first one named with a month where the article has no date.
  private func usualYear(
    _ today: Day?, _ title: String?, _ expressions: [TimeExpression], _ readings: [TimeUseReader.Reading]
  ) -> Int? {
    let titleYear = title.flatMap(namedYear)
    if let today {
      if let titleYear, titleYear < today.year { return titleYear }
      return today.year
    }
    if let titleYear { return titleYear }
    for (expression, reading) in zip(expressions, readings) where reading.use == .period && !reading.isAhead {
      if case .named(let year) = expression.first.year, expression.first.part != .whole { return year }
    }
    return nil
  }

  private func namedYear(_ title: String) -> Int? {
    for expression in expressions(in: TimeFinder.line(title)) {
      if case .named(let year) = expression.first.year { return year }
    }
    return nil
  }

  /// The time expressions of a text, unresolved.
  func expressions(in text: Text) -> [TimeExpression] {
    var found: [TimeExpression] = []
    var scanner = TimeScanner(scalars: text.scalars, words: words, end: 0)
    scanner.countsFromRepublic = TimeFinder.names(TimeFinder.taiwan, in: text)
    for block in text.blocks {
      scanner.end = block.range.upperBound
      var i = block.range.lowerBound
      while i < scanner.end {
        guard begins[Int(text[i])] else {
          i += 1
          continue
        }
        if scanner.mayOpen(at: i), let expression = scanner.expression(at: i) {
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
  ) -> [TimeMention?] {
    var carrier = PeriodCarrier(
      text: text, layout: layout, frames: frames, times: times, quantities: quantities, subjects: subjects)
    return quantities.indices.map { carrier.period(of: $0, measurements[$0]) }
  }
}
