import CLexicon
import Lexicon

/// The words that noun phrases are cut by, and the standard names of indicators.
final class PhraseLexicon: Sendable {
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
    var words = WordEntries<Word>()
    var standards: [String] = []
    WordFile(lexicon_vocabulary()).forEachRow { row in
      if let word = Self.word(row) { words.append(row[0], word) }
    }
    let phrases = WordFile(lexicon_phrases())
    phrases.forEachRow { row in
      if let word = Self.word(row), !word.kind.keepsClass { words.append(row[0], word) }
    }
    func add(_ name: [UInt16]) {
      let word = Word(kind: .indicator, bits: Self.indicatorBits, standard: Int32(standards.count - 1))
      words.append(folded: name, word)
      // Standard names are looked up without quotation marks.
      if name.contains(0x201C) { words.append(folded: name.filter { $0 != 0x201C && $0 != 0x201D }, word) }
    }
    WordFile(lexicon_indicators()).forEachRow { row in
      guard row.count == 2 else { return }
      standards.append(String(row[0]))
      add(Script.folded(row[0]))
      for variant in row[1].words { add(Script.folded(variant)) }
    }
    for row in extra {
      standards.append(row.standard)
      for name in [row.standard] + row.variants { add(Script.folded(name)) }
    }
    phrases.forEachRow { row in
      if let word = Self.word(row), word.kind.keepsClass {
        words.append(row[0], Word(kind: word.kind, bits: Self.indicatorBits))
      }
    }
    self.words = WordTable(words) { meanings in
      var word = meanings[meanings.endIndex - 1]
      word.standard = meanings.last { $0.standard != nil }?.standard
      return word
    }
    self.standards = standards
  }

  /// A row of `vocabulary.tsv` or `phrases.tsv`; nil for a bad one.
  private static func word(_ row: WordFile.Row) -> Word? {
    guard row.count == 3, let kind = kinds[String(row[1])], let bits = row[2].number else { return nil }
    return Word(kind: kind, bits: Int32(bits))
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
  func standard(of indicator: [UInt16]) -> String? { standard(of: indicator.indices, in: indicator) }

  /// The standard name of an indicator that stands in a text.
  func standard(of range: Range<Int>, in scalars: [UInt16]) -> String? {
    guard let found = words.longest(in: scalars, at: range.lowerBound, before: range.upperBound),
      found.length == range.count, let number = found.value.standard
    else { return nil }
    return standards[Int(number)]
  }
}

extension PhraseToken.Kind {
  /// Whether an indicator that is listed in this class stays in it, beside its standard name.
  fileprivate var keepsClass: Bool {
    switch self {
    case .head, .property, .generic, .tail: true
    default: false
    }
  }
}
