/// A piece of a clause as the rules for indicators see it: a word, a mark, or something that is masked.
struct PhraseToken: Sendable {
  var range: Range<Int>
  var kind: Kind

  /// What a piece does in or around a noun phrase. The words' kinds are the classes of `words/phrases.tsv`.
  enum Kind: UInt8, Sendable {
    // Parts of a noun phrase.
    /// A noun, an adjective, or a word that is not known.
    case noun
    /// A known indicator.
    case indicator
    /// An indicator that says little without whose it is (利润总额, 投资).
    case head
    /// A verb that is a noun too, or says what happened to the thing counted (签约, 建设).
    case event
    /// Any other verb: a predicate, or a modifier inside a phrase.
    case plain
    /// A noun that names a property (总投资, 占地).
    case property
    /// A noun that is no indicator alone (金额, 数量).
    case generic
    /// A noun at a phrase's end that does not belong to the indicator (增速, 占比).
    case tail
    /// An adjective that is also an adverb (基本, 快速): part of a phrase before a noun, not at its end.
    case modifier
    /// A noun of those who act (政府): alone it names nothing that is measured.
    case doer
    /// 和, 与, 、, 等
    case joiner
    /// 的
    case de
    /// A quotation mark or the like.
    case quote
    /// A quantity that selects what is counted (2000万元以上项目), or a figure inside a name.
    case criterion

    // What bounds a noun phrase.
    /// A verb that states or brings about (完成, 达到, 为).
    case light
    /// A word of change (增长, 高).
    case change
    /// A word that opens what is measured against (占, 比, 居).
    case opener
    /// An adverb, a preposition, a pronoun.
    case function
    case time
    case subject
    case quantity
    /// A pair of brackets with what is in it.
    case bracket
    case mark
  }

  var isInPhrase: Bool { kind.rawValue <= Kind.criterion.rawValue }

  /// Whether a threshold before it selects it: 2000万元以上|项目, 10亿元|的.
  var isSelectable: Bool { isNominal || kind == .de || kind == .event || kind == .modifier }

  /// Whether it names people or bodies that do things: 农户, 企业, 居民.
  func isDoer(in text: Text) -> Bool {
    if kind == .doer { return true }
    switch text[range.upperBound - 1] {
    case 0x6237, 0x4EBA, 0x6C11, 0x5458, 0x8005, 0x4F17, 0x884C, 0x961F: return true  // 户 人 民 员 者 众 行 队
    case 0x4E1A: return range.count > 1 && text[range.upperBound - 2] == 0x4F01  // 企业
    default: return false
    }
  }

  /// Whether it gives a phrase a noun of its own.
  var isNominal: Bool {
    switch kind {
    case .noun, .indicator, .head, .property, .generic: true
    default: false
    }
  }
}
