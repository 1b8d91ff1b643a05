/// Finds whom an article is about: from its headline, its paper, and from how often and where a name stands.
struct MainSubject: Sendable {
  let gazetteer: Gazetteer
  private var scores: [SubjectKey: Int] = [:]
  private var order: [SubjectKey] = []
  /// Whether anything has begun a clause yet.
  private var hasOpened = false
  /// In which division what is named lies.
  private var lies: [SubjectKey: Int] = [:]
  private var counts: [SubjectKey: Int] = [:]
  private var inTitle: [SubjectKey: Int] = [:]
  /// Whether the text speaks of 全市, 我县 or the like.
  private var speaksLocally = false
  /// Whom the paper or words like 全市 speak of.
  private var isSpoken: Set<SubjectKey> = []

  /// Whether a body of the nation (国家统计局) is named, though only as a source.
  private var namesNation = false

  init(gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// How much evidence an article needs before its figures are taken for one subject's.
  private static let enough = 5

  private mutating func add(_ points: Int, to key: SubjectKey) {
    guard key != .unknown else { return }
    if scores[key] == nil { order.append(key) }
    scores[key, default: 0] += points
  }

  /// - Parameters:
  ///   - isListed: whether it is one of several, so that the article is about none of them alone.
  ///   - isNarrower: whether only a colon parts it from the name before.
  mutating func enterTitle(
    _ key: SubjectKey, _ kind: SubjectMention.Kind, place: Int?, _ standing: SubjectMention.Standing, isListed: Bool,
    isNarrower: Bool = false
  ) {
    lies[key] = place
    guard kind != .institution || standing != .aside, kind != .place(.country) || standing == .topic else { return }
    let isListed = isListed || kind == .place(.region) && !gazetteer.isArea(key)
    let points = standing == .aside ? 1 : inTitle[key] != nil ? 1 : isListed ? 3 : standing == .topic ? 12 : 8
    inTitle[key, default: 0] += points
    // 某某省某市:某县… is about the county.
    let isInner = isNarrower && inTitle.contains { outer, seen in seen >= 8 && outer != key && holds(outer, key) }
    add(points + (isInner ? 5 : 0), to: key)
  }

  private func holds(_ outer: SubjectKey, _ inner: SubjectKey) -> Bool {
    guard case .place(let above) = outer, case .place(let place) = inner else { return false }
    return gazetteer.isAncestor(above, of: place)
  }

  /// The only name of a headline, which tells what is done for it: 互联网助力某县旅游.
  mutating func enterSole(_ key: SubjectKey) {
    inTitle[key, default: 0] += 7
    add(7, to: key)
  }

  mutating func enterPublisher(_ key: SubjectKey) {
    isSpoken.insert(key)
    guard case .place(let place) = key else { return add(5, to: key) }
    add(gazetteer.places[place].level == .province ? 3 : 5, to: key)
  }

  /// - Parameter isMinor: whether it weighs nothing by itself.
  mutating func enter(_ mention: SubjectMention, isMinor: Bool = false) {
    lies[mention.key] = mention.place
    if isMinor { add(0, to: mention.key) }
    if mention.kind == .institution, mention.key == .place(gazetteer.nation) { namesNation = true }
    guard mention.standing != .aside, !isMinor, counts[mention.key, default: 0] < 24 else { return }
    let points: Int
    switch mention.kind {
    case .institution: points = 1
    case .place(.country), .place(.region): points = mention.standing == .topic ? 1 : 0
    case .project: points = 0
    default: points = mention.standing == .topic ? 2 : 1
    }
    if case .place(.region) = mention.kind, mention.standing == .topic, gazetteer.isDomesticRegion(mention.key) {
      add(2, to: .place(gazetteer.nation))
    }
    counts[mention.key, default: 0] += points
    if case .place(let place) = mention.key, points > 0, counts[mention.key, default: 0] == points {
      // What lies inside speaks for the whole, once each.
      var next = gazetteer.parent(of: place)
      while let p = next {
        add(1, to: .place(p))
        next = gazetteer.parent(of: p)
      }
    }
    // A foreign country that comes first is seldom what an article is about.
    var opens = !hasOpened && mention.standing == .topic
    if case .place(let level) = mention.kind, level >= .region { opens = false }
    // Nor a company after the nation's statistics.
    if mention.kind == .company, namesNation { opens = false }
    add(points + (opens ? 4 : 0), to: mention.key)
    hasOpened = hasOpened || mention.standing == .topic
  }

  /// The division whose people's congress is reported to.
  mutating func enterAssembly(_ key: SubjectKey) {
    guard case .place = key, inTitle[key, default: 0] < 8 else { return }
    inTitle[key, default: 0] += 8
    add(12, to: key)
  }

  /// Words that stand for names (全市) speak for the strongest name that they can stand for.
  ///
  /// - Parameter own: what they stand for where no name fits.
  mutating func enterReferences(
    _ count: Int, isLocal: Bool, fits: (SubjectKey) -> Bool, own: @autoclosure () -> SubjectKey?
  ) {
    speaksLocally = speaksLocally || isLocal
    let best = order.filter(fits).max { scores[$0, default: 0] < scores[$1, default: 0] }
    if let best = best ?? own() {
      isSpoken.insert(best)
      add(min(count, 8), to: best)
    }
  }

  /// The subject with the most evidence, or nil where several share the article.
  func chosen() -> SubjectKey? {
    var best: SubjectKey?
    // 抢抓长三角机遇 tells where the headline's place lies.
    let hasOwn = inTitle.contains { $0.value >= 8 && !gazetteer.isArea($0.key) }
    for key in order where best.map({ scores[key, default: 0] > scores[$0, default: 0] }) ?? true {
      // Nor is 华北明珠 about 华北 when the text isn't.
      if gazetteer.isArea(key), hasOwn || counts[key, default: 0] == 0 { continue }
      best = key
    }
    let nation = SubjectKey.place(gazetteer.nation)
    // Nobody but the nation's bodies speaks.
    if namesNation, !speaksLocally, order.allSatisfy({ $0 == nation || scores[$0, default: 0] <= 2 }) { return nation }
    guard let best, let top = scores[best], top >= MainSubject.enough else { return nil }
    if inTitle[best, default: 0] >= 8 { return best }
    if speaksLocally, case .place(let place) = best, isWide(gazetteer.places[place].level) { return nil }
    // Without a headline it must be what most of the article is about.
    let others = order.filter { $0 != best && !isRelated($0, best) }.map { scores[$0, default: 0] }
    return top > others.reduce(0, +) && top * 2 >= (others.max() ?? 0) * 3 ? best : nil
  }

  /// Whether the headline names a subject, or its paper or the words for it (全市) do.
  func isHeadlined(_ key: SubjectKey) -> Bool { inTitle[key, default: 0] >= 8 || isSpoken.contains(key) }

  private func isWide(_ level: Gazetteer.Level) -> Bool { level == .nation || level >= .region }

  /// Whether one lies inside the other.
  private func isRelated(_ a: SubjectKey, _ b: SubjectKey) -> Bool {
    guard let p = place(a), let q = place(b) else { return false }
    return p == q || gazetteer.isAncestor(p, of: q) || gazetteer.isAncestor(q, of: p)
  }

  private func place(_ key: SubjectKey) -> Int? {
    if case .place(let place) = key { return place }
    return lies[key]
  }
}
