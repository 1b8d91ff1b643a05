/// What earlier clauses of a block measured, for clauses that say only how it changed.
struct IndicatorCarry: Sendable {
  struct Entry: Sendable {
    var phrase: NounPhrase
    var kind: Figure.Kind
  }

  /// The latest, oldest first.
  private var entries: [Entry] = []
  /// The latest phrase that names a thing by itself: what 金额 and 数量 are the amount and number of.
  private(set) var thing: NounPhrase?

  /// What the values of the last list were, in their order; empty where the last value was no list's.
  var list: [NounPhrase] = []

  /// What the block before was about, where all else fails.
  private(set) var previous: NounPhrase?

  private static let most = 12

  init() {}

  init(after block: IndicatorCarry) { previous = block.last ?? block.previous }

  /// What a clause without a quantity speaks of, for want of anything better.
  var topic: NounPhrase?

  /// The industry that the sentence speaks of, for measures that say no more than 增加值.
  var industry: NounPhrase?

  /// What stands before a bracket that goes on into the next clause: 固定资产投资(不含农户,下同).
  var beforeBracket: NounPhrase?

  /// The latest thing counted and its measure word: 新建项目48个,续建28个.
  var counted: (noun: NounPhrase, unit: String)?

  /// The words of the clause before where it has no quantity, which may list what values are told off to.
  var listing: [PhraseToken] = []

  var last: NounPhrase? { entries.last?.phrase ?? topic }

  mutating func add(_ phrase: NounPhrase, _ kind: Figure.Kind, isThing: Bool) {
    if entries.count == Self.most { entries.removeFirst() }
    entries.append(Entry(phrase: phrase, kind: kind))
    if isThing { thing = phrase }
  }

  /// Of a group (50种商品中) only its noun is remembered, for what needs a thing.
  mutating func note(thing: NounPhrase) { self.thing = thing }

  /// The latest that was given in money, or in anything else.
  func last(inMoney: Bool) -> NounPhrase? {
    entries.last { ($0.kind == .money) == inMoney && Self.isAmount($0.kind) }?.phrase
  }

  private static func isAmount(_ kind: Figure.Kind) -> Bool {
    switch kind {
    case .money, .count, .measure, .score: true
    default: false
    }
  }

  /// The phrases that a list of values is about, in their order: the latest different ones, or the last for all.
  func lastDistinct(_ count: Int, in text: Text) -> [NounPhrase] {
    if list.count == count { return list }
    var distinct: [NounPhrase] = []
    var seen: [[UInt16]] = []
    for entry in entries.reversed() where distinct.count < count {
      let words = entry.phrase.folded(in: text)
      if !seen.contains(words) {
        seen.append(words)
        distinct.append(entry.phrase)
      }
    }
    if distinct.count == count { return distinct.reversed() }
    return last.map { Array(repeating: $0, count: count) } ?? []
  }
}
