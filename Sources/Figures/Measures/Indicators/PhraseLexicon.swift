import CLexicon

/// The words that noun phrases are cut by, and the standard names of indicators.
struct PhraseLexicon: Sendable {
  struct Word: Sendable {
    var kind: PhraseToken.Kind
    /// How surprising the word is in running text, in bits: a clause is cut so that the sum is least.
    var bits: Int32
    /// Into `standards`, nil where the word is no indicator.
    var standard: Int32?
  }

  let words: WordTable<Word>
  let standards: [String]

  /// - Parameter indicators: a user's own rows, as in `words/indicators.tsv`: a standard name and its variants.
  init(indicators extra: [(standard: String, variants: [String])] = []) {
    var entries: [(word: String, value: Word)] = []
    var standards: [String] = []
    WordFile(lexicon_vocabulary()).forEachRow { row in
      guard row.count == 3, let kind = Self.kinds[String(row[1])], let bits = Int32(row[2]) else { return }
      entries.append((String(row[0]), Word(kind: kind, bits: bits)))
    }
    WordFile(lexicon_phrases()).forEachRow { row in
      guard row.count == 3, let kind = Self.kinds[String(row[1])], let bits = Int32(row[2]) else { return }
      entries.append((String(row[0]), Word(kind: kind, bits: bits)))
    }
    func add(_ standard: String, _ variants: [String]) {
      let number = Int32(standards.count)
      standards.append(standard)
      for name in [standard] + variants {
        let word = Word(kind: .indicator, bits: Self.indicatorBits, standard: number)
        entries.append((name, word))
        // Standard names are looked up without quotation marks.
        if name.contains("“") { entries.append((name.filter { $0 != "“" && $0 != "”" }, word)) }
      }
    }
    WordFile(lexicon_indicators()).forEachRow { row in
      guard row.count == 2 else { return }
      add(String(row[0]), row[1].split(separator: " ").map(String.init))
    }
    for row in extra { add(row.standard, row.variants) }
    // An indicator of these classes keeps its class beside its standard name.
    var numbers: [String: Int32] = [:]
    for entry in entries { if let standard = entry.value.standard { numbers[entry.word] = standard } }
    WordFile(lexicon_phrases()).forEachRow { row in
      guard row.count == 3, let kind = Self.kinds[String(row[1])] else { return }
      let word = String(row[0])
      switch kind {
      case .head, .property, .generic, .tail:
        entries.append((word, Word(kind: kind, bits: Self.indicatorBits, standard: numbers[word])))
      default: break
      }
    }
    words = WordTable(entries)
    self.standards = standards
  }

  /// Less than two common words need, so that a known indicator is never cut.
  private static let indicatorBits: Int32 = 12

  /// The names of the classes in the word lists.
  static let kinds: [String: PhraseToken.Kind] = [
    "noun": .noun, "event": .event, "plain": .plain, "property": .property, "generic": .generic, "tail": .tail,
    "joiner": .joiner, "doer": .doer, "modifier": .modifier, "light": .light, "change": .change, "opener": .opener,
    "function": .function,
    "head": .head,
  ]

  /// The standard name of an indicator in folded characters without quotation marks, nil where it is not known.
  func standard(of indicator: [UInt16]) -> String? {
    guard let found = words.longest(in: indicator, at: 0, before: indicator.count),
      found.length == indicator.count, let number = found.value.standard
    else { return nil }
    return standards[Int(number)]
  }
}
