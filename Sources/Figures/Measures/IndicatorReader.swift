/// Finds the noun phrase that each quantity measures, by the structure of its clause and of those before it.
///
/// A clause is cut into words, with times, places and quantities masked (`PhraseCutter`). Then a quantity's phrase
/// is sought before it (`PhraseBefore`) or after it (`PhraseAfter`), by its kind; a list of values takes a list of
/// things (`SharedList`); what says only how something changed is about what was spoken of (`IndicatorCarry`).
struct IndicatorReader: Sendable {
  private let lexicon: PhraseLexicon
  private let cutter: PhraseCutter

  /// - Parameter indicators: a user's own rows: a standard name and its variants.
  init(indicators: [(standard: String, variants: [String])] = []) {
    lexicon = PhraseLexicon(indicators: indicators)
    cutter = PhraseCutter(lexicon: lexicon)
  }

  /// One reading a quantity, in the same order.
  ///
  /// - Complexity: linear in the text of the clauses that hold quantities.
  func indicators(
    of quantities: [Quantity], _ roles: [RoleReading], in text: Text, _ layout: Layout, _ times: [TimeMention],
    _ subjects: [SubjectMention]
  ) -> [IndicatorReading] {
    var readings: [IndicatorReading] = []
    readings.reserveCapacity(quantities.count)
    var masks = ClauseMasks(times, subjects)
    var room = PhraseCutter.Room()
    var carry = IndicatorCarry()
    var table = HeadingIndicator(cutter: cutter)
    var block = -1
    var nextClause = 0
    var i = 0
    while i < quantities.count {
      let clause = layout.clauseIndex(of: quantities[i].range.lowerBound)
      let place = layout.clauses[clause]
      if place.block != block {
        block = place.block
        // A table's cell is told by its headings, not by the text before the table.
        carry = text.blocks[block].headings.isEmpty ? IndicatorCarry(after: carry) : IndicatorCarry()
        nextClause = clause
        while nextClause > 0, nextClause > clause - 2, layout.clauses[nextClause - 1].block == block { nextClause -= 1 }
      }
      if i == 0 || layout.place(of: quantities[i - 1].range.lowerBound).sentence != place.sentence {
        carry.industry = nil
      }
      carry.listing = []
      // Clauses without a quantity may name what the next is about.
      for k in max(nextClause, clause - 2)..<max(clause, nextClause)
      where layout.clauses[k].sentence == place.sentence {
        let range = layout.clauses[k].range
        let beginning = range.lowerBound..<min(range.upperBound, range.lowerBound + Self.behind)
        let tokens = cutter.tokens(of: beginning, in: text, masks: masks.next(beginning), &room)
        let clause = TopicClause(tokens: tokens, text: text)
        carry.listing = tokens
        if let industry = clause.industry { carry.industry = industry }
        carry.beforeBracket =
          ClauseIndicators(text, tokens, lexicon, []).phraseBeforeOpenBracket ?? carry.beforeBracket
        if let topic = clause.topic {
          if topic.isCertain { carry.add(topic.phrase, .score, isThing: true) } else { carry.topic = topic.phrase }
        }
      }
      nextClause = clause + 1
      let end = i > 0 ? quantities[i - 1].range.upperBound : 0
      let range = Self.window(place.range, after: end, around: quantities[i].range.lowerBound)
      var last = i + 1
      while last < quantities.count, quantities[last].range.lowerBound < range.upperBound { last += 1 }
      let tokens = cutter.tokens(
        of: range, in: text, masks: masks.next(range, i..<last, of: quantities, roles), &room)
      read(
        i..<last, of: quantities, roles, tokens, text, &carry, &table, headings: text.blocks[block].headings,
        into: &readings)
      i = last
    }
    return readings
  }

  /// How far before and after a quantity a clause is read, in characters, where it is longer than any sentence.
  private static let behind = 512
  private static let ahead = 4096

  private static func window(_ clause: Range<Int>, after last: Int, around quantity: Int) -> Range<Int> {
    let lower = max(clause.lowerBound, quantity - behind, last)
    return (clause.count <= ahead ? clause.lowerBound : lower)..<min(clause.upperBound, lower + ahead)
  }

  /// Appends what the quantities of a clause measure.
  private func read(
    _ own: Range<Int>, of quantities: [Quantity], _ roles: [RoleReading], _ tokens: [PhraseToken], _ text: Text,
    _ carry: inout IndicatorCarry, _ table: inout HeadingIndicator, headings: [String],
    into readings: inout [IndicatorReading]
  ) {
    guard !tokens.isEmpty else {
      readings.append(contentsOf: repeatElement(IndicatorReading(), count: own.count))
      return
    }
    var tokens = tokens
    var placed: [ClauseIndicators.Placed] = []
    placed.reserveCapacity(own.count)
    var k = 0
    for i in own {
      let (quantity, role) = (quantities[i], roles[i])
      while k < tokens.count, tokens[k].range.upperBound <= quantity.range.lowerBound { k += 1 }
      let token = min(k, tokens.count - 1)
      // A threshold that selects no noun after it is a quantity like others (亩产茶油高于40公斤).
      if role.role == .criterion, token + 1 < tokens.count, text.reads(tokens[token + 1].range, "部分") {
        tokens[token + 1].kind = .noun
      }
      let selects = role.role == .criterion && token + 1 < tokens.count && tokens[token + 1].isSelectable
      if tokens[token].kind == .criterion, !selects { tokens[token].kind = .quantity }
      placed.append(ClauseIndicators.Placed(token: token, quantity: quantity, role: role.role, selects: selects))
    }
    let clause = ClauseIndicators(text, tokens, lexicon, placed)
    let findings = clause.findings(&carry)
    carry.beforeBracket = clause.phraseBeforeOpenBracket
    for (finding, placed) in zip(findings, placed) {
      var reading = IndicatorReading()
      if let phrase = finding.phrase, phrase.strength > .tail, !phrase.pieces.isEmpty {
        reading.indicator = phrase.string(in: text)
        reading.range = phrase.range
        reading.standard = standard(of: phrase, in: text)
        reading.reasons = [Reason(field: "indicator", rule: finding.rule)]
      } else if let heading = table.name(in: headings, isRelative: placed.role != .level) {
        reading.indicator = heading
        reading.standard = lexicon.standard(of: Script.folded(heading))
        reading.reasons = [Reason(field: "indicator", rule: "heading of the table's row or column")]
      }
      readings.append(reading)
    }
  }

  private func standard(of phrase: NounPhrase, in text: Text) -> String? {
    if let range = phrase.range, !text.scalars[range].contains(where: Self.isQuotation) {
      return lexicon.standard(of: range, in: text.scalars)
    }
    return lexicon.standard(of: phrase.folded(in: text).filter { !Self.isQuotation($0) })
  }

  /// The standard name of an indicator in an article's words, nil where it is not known.
  func standardName(of indicator: String) -> String? {
    lexicon.standard(of: Script.folded(indicator).filter { !Self.isQuotation($0) })
  }

  private static func isQuotation(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x201C, 0x201D, 0x2018, 0x2019, 0x300C, 0x300D, 0x22: true
    default: false
    }
  }
}
