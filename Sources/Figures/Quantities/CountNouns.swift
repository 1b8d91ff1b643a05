import CLexicon

/// Nouns that are counted without a measure word: 300余企业, 12.8万农户.
struct CountNouns: Sendable {
  private let table: WordTable<String>

  init() {
    var words: [(word: String, value: String)] = []
    WordFile(lexicon_count_nouns()).forEachRow { row in words.append((String(row[0]), String(row[1]))) }
    table = WordTable(words)
  }

  /// The measure word of the noun that begins at `start`, or nil.
  func measureWord(in s: [UInt16], at start: Int, before end: Int) -> String? {
    table.longest(in: s, at: start, before: end)?.value
  }
}
