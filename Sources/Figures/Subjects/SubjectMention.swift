/// Words of a text that name whose figures they are: a place, a development zone, a company, a project,
/// or a word that stands for one (全市, 该区, 公司).
struct SubjectMention: Sendable {
  var range: Range<Int>
  /// The fullest name that the article gives, in the article's script.
  var name: String
  /// The GB/T 2260 code of an administrative division.
  var code: String?
  var kind: Kind
  /// The same for all mentions of one subject.
  var key = SubjectKey.unknown
  /// The division that it is or lies in.
  var place: Int?
  var standing = Standing.inside
  /// Whether it stands for what was named elsewhere.
  var refers = false
  var rule: StaticString

  enum Kind: Hashable, Sendable {
    case place(Gazetteer.Level)
    case zone, company, project
    /// A place that receives visitors.
    case sight
    /// A body of a place (市统计局, 日报社): rarely whose figures they are; `name` is the place's.
    case institution

    /// Whether it is a place, of whatever rank.
    var isPlace: Bool { if case .place = self { true } else { false } }
  }

  /// What its place in the clause makes of it.
  enum Standing: Sendable {
    /// It begins the clause: what follows is about it.
    case topic
    /// It stands inside the clause.
    case inside
    /// It is a source, a comparison's other side, a partner, or where something lies.
    case aside
  }
}

/// Tells subjects apart.
enum SubjectKey: Hashable, Sendable {
  /// An index of the gazetteer's places.
  case place(Int)
  /// What only this article names.
  case named(Int)
  case unknown
}
