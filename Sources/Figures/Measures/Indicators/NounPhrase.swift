/// Words that may name what a quantity measures.
struct NounPhrase: Sendable {
  /// In the order in which they are read: scalar offsets into the text, none empty.
  var pieces: [Range<Int>]
  var strength: Strength
  /// Whether its last word is a known indicator.
  var endsInIndicator = false

  enum Strength: Int, Comparable, Sendable {
    /// Only a word that belongs to the indicator of before (增速, 占比).
    case tail
    /// Only a noun that needs its thing (金额).
    case generic
    /// Only verbs (签约).
    case verbal
    /// A noun.
    case nominal

    static func < (a: Strength, b: Strength) -> Bool { a.rawValue < b.rawValue }
  }

  /// The words in the article's script.
  func string(in text: Text) -> String {
    pieces.count == 1 ? text.string(pieces[0]) : pieces.map(text.string).joined()
  }

  func folded(in text: Text) -> [UInt16] {
    pieces.count == 1 ? Array(text.scalars[pieces[0]]) : pieces.flatMap { text.scalars[$0] }
  }

  /// Whether it is one of some words, folded.
  func reads(oneOf words: [StaticString], in text: Text) -> Bool {
    if let range { return text.reads(range, oneOf: words) }
    let characters = folded(in: text)
    return words.contains { characters.end(of: $0, at: 0) == characters.count }
  }

  func reads(oneOf words: WordTable<Void>, in text: Text) -> Bool {
    if let range { return words.contains(range, of: text) }
    let characters = folded(in: text)
    return words.longest(in: characters, at: 0, before: characters.count)?.length == characters.count
  }

  /// Whether its words end in one of some words, folded.
  func ends(inOneOf words: [StaticString], of text: Text) -> Bool {
    if let range { return words.contains { text.ends(range, in: $0) } }
    let characters = folded(in: text)
    return words.contains { characters.ends(characters.indices, in: $0) }
  }

  var length: Int { pieces.reduce(0) { $0 + $1.count } }

  /// Where its words stand if they stand together.
  var range: Range<Int>? { pieces.count == 1 ? pieces[0] : nil }

  static func + (a: NounPhrase, b: NounPhrase) -> NounPhrase {
    NounPhrase(
      pieces: a.pieces + b.pieces, strength: max(a.strength, b.strength), endsInIndicator: b.endsInIndicator)
  }
}
