/// Finds whom an article is about: from its headline, its paper, and from how often and where a name stands.
struct MainSubject: Sendable {
  let gazetteer: Gazetteer
  private var scores: [SubjectKey: Int] = [:]
  private var order: [SubjectKey] = []
  private var counts: [SubjectKey: Int] = [:]
  private var inTitle: Set<SubjectKey> = []

  init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// How much evidence an article needs before its figures are taken for one subject's.
  private static let enough = 5

  private mutating func add(_ points: Int, to key: SubjectKey) {
    guard key != .unknown else { return }
    if scores[key] == nil { order.append(key) }
    scores[key, default: 0] += points
  }

  mutating func enterTitle(_ key: SubjectKey, _ kind: SubjectMention.Kind, _ standing: SubjectMention.Standing) {
    guard kind != .institution || standing != .aside, kind != .place(.country) || standing == .topic else { return }
    let isFirst = inTitle.insert(key).inserted
    add(standing == .aside ? 1 : !isFirst ? 1 : standing == .topic ? 12 : 8, to: key)
  }

  mutating func enterPublisher(_ key: SubjectKey) {
    guard case .place(let place) = key else { return add(2, to: key) }
    add(gazetteer.places[place].level == .province ? 3 : gazetteer.places[place].level == .nation ? 0 : 5, to: key)
  }

  mutating func enter(_ mention: SubjectMention, opensArticle: Bool) {
    guard mention.standing != .aside, counts[mention.key, default: 0] < 24 else { return }
    let points: Int
    switch mention.kind {
    case .institution: points = 1
    case .place(.country), .place(.region): points = mention.standing == .topic ? 1 : 0
    case .project: points = 0
    default: points = mention.standing == .topic ? 2 : 1
    }
    counts[mention.key, default: 0] += points
    add(points + (opensArticle && mention.standing == .topic ? 4 : 0), to: mention.key)
  }

  /// Words that stand for names (全市) speak for the strongest name that they can stand for.
  mutating func enterReferences(_ count: Int, fits: (SubjectKey) -> Bool) {
    let best = order.filter(fits).max { scores[$0, default: 0] < scores[$1, default: 0] }
    if let best { add(min(count * 2, 8), to: best) }
  }

  /// The subject with the most evidence, or nil where several share the article.
  func chosen() -> SubjectKey? {
    var best: SubjectKey?
    for key in order where best.map({ scores[key, default: 0] > scores[$0, default: 0] }) ?? true { best = key }
    guard let best, let top = scores[best], top >= MainSubject.enough else { return nil }
    if inTitle.contains(best) { return best }
    let rival = order.filter { $0 != best && !isRelated($0, best) }.map { scores[$0, default: 0] }.max() ?? 0
    return top * 2 >= rival * 3 ? best : nil
  }

  private func isRelated(_ a: SubjectKey, _ b: SubjectKey) -> Bool {
    guard case .place(let p) = a, case .place(let q) = b else { return false }
    return gazetteer.isAncestor(p, of: q) || gazetteer.isAncestor(q, of: p)
  }
}
