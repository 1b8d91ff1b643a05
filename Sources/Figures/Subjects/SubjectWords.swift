import CLexicon
import Lexicon

/// The words that stand for a name or end one, and those that only look like a place.
struct SubjectWords: Sendable {
  enum Meaning: Hashable, Sendable {
    /// Stands for what was named before, whose name can end in this character (全市, 该区, 公司).
    case refers(UInt16)
    case zone, company, institution, project
    /// Ends the name of a stretch of a road or a river: 长江某地段.
    case section
    /// A company's name in itself.
    case corporation
    /// Stands before names, not inside them.
    case verb
    /// A body that tells of its place without naming it (国家统计局): an index of the gazetteer's places.
    case implies(Int32)
    /// An ordinary word in which no place is named.
    case other

    /// Whether it ends the name of a zone or a project, though a place may be called so (通道).
    var ends: Bool { self == .zone || self == .project }
  }

  let table: WordTable<Meaning>
  /// What else than companies their words name: 苹果, 小米.
  let brands: WordTable<Void>
  /// What companies do, as their names say it: 科技, 新材料.
  let trades: WordTable<Void>
  /// The characters that end a division's name.
  let levels: [UInt16: Level]
  /// The same characters alone, asked first at each character of a text.
  let levelEnds: Characters

  /// What tells a division's name from the ordinary words that end or go on with the same character.
  struct Level: Sendable {
    /// The characters before it that make an ordinary word of it: 城市, 小区.
    var notAfter: Characters
    /// The characters behind it that do: 市场, 区域.
    var notBefore: Characters
  }

  init(_ gazetteer: Gazetteer) {
    var words = WordEntries<Meaning>()
    var trades = WordEntries<Void>()
    var brands = WordEntries<Void>()
    var levels: [UInt16: Level] = [:]
    WordFile(lexicon_subject_words()).forEachRow { row in
      guard row.count >= 2 else { return }
      let meaning: Meaning
      switch row[0] {
      case "refers": meaning = .refers(row.count > 2 ? row[2].units.first ?? 0 : 0)
      case "implies":
        let place = row.count > 2 ? Script.folded(row[2]) : []
        guard let found = gazetteer.words.longest(in: place, at: 0, before: place.count) else { return }
        meaning = .implies(gazetteer.meanings[Int(found.value.lowerBound)].place)
      case "zone": meaning = .zone
      case "company": meaning = .company
      case "institution": meaning = .institution
      case "trade": return trades.append(row[1], ())
      case "brand": return brands.append(row[1], ())
      case "level":
        guard row.count > 3, let character = row[1].units.first else { return }
        levels[character] = Level(notAfter: Characters(row[2].units), notBefore: Characters(row[3].units))
        return
      case "project": meaning = .project
      case "section": meaning = .section
      case "corporation": meaning = .corporation
      case "verb": meaning = .verb
      default: meaning = .other
      }
      words.append(row[1], meaning)
    }
    table = WordTable(words)
    self.trades = WordTable(trades)
    self.brands = WordTable(brands)
    self.levels = levels
    levelEnds = Characters(levels.keys)
  }
}
