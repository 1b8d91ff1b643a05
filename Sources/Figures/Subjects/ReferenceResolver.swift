/// Says what 全市, 我省, 该区, 当地, 公司 and 该项目 stand for.
struct ReferenceResolver: Sendable {
  let gazetteer: Gazetteer
  /// Whom the article is about and whose paper prints it, each with the divisions above it, nearest first.
  let roots: [SubjectKey]
  private(set) var recent: [SubjectMention] = []
  private static let memory = 32
  /// What the projects end in that are no lines.
  private static let spots = Characters("场库站桥厂地坝闸园".utf16)

  init(gazetteer: Gazetteer, main: SubjectKey?, mainPlace: Int?, publisher: SubjectKey?) {
    self.gazetteer = gazetteer
    var roots: [SubjectKey] = []
    if let main { roots.append(main) }
    for place in [mainPlace, publisher.flatMap(ReferenceResolver.place)] {
      var next = place
      while let p = next {
        roots.append(.place(p))
        next = gazetteer.parent(of: p)
      }
    }
    if case .named = publisher, let publisher { roots.append(publisher) }
    self.roots = roots
  }

  private static func place(_ key: SubjectKey) -> Int? {
    if case .place(let place) = key { return place }
    return nil
  }

  /// Remembers a name of the text, so that what follows can stand for it.
  mutating func note(_ mention: SubjectMention) {
    guard mention.key != .unknown else { return }
    if recent.count == ReferenceResolver.memory { recent.removeFirst() }
    recent.append(mention)
  }

  /// What a word stands for, or nil where the article gives nothing that it can stand for.
  ///
  /// - Parameters:
  ///   - last: the character that the full name ends in.
  ///   - first: the word's own first character: 全 and 我 look to whom the article is about, 该 to what was named last.
  ///   - paragraph: where the word's paragraph begins.
  func resolve(_ last: UInt16, first: UInt16, names: NameRegister, paragraph: Int) -> SubjectKey? {
    func fits(_ key: SubjectKey, _ kind: SubjectMention.Kind?) -> Bool { self.fits(key, kind, last, names) }
    let root = roots.first { fits($0, nil) }
    if first == 0x6211 || first == 0x672C, let root { return root }  // 我 本
    let inParagraph = recent.indices.last {
      // 某区以打造某示范区为目标: the zone in passing is not meant.
      recent[$0].range.lowerBound >= paragraph && recent[$0].standing != .aside && fits(recent[$0].key, recent[$0].kind)
        && !recent[$0].refers && (recent[$0].kind != .zone || recent[$0].standing == .topic || root == nil)
    }
    // 甲区和乙区…,全区: several are nobody's whole.
    if first == 0x5168, let root, let inParagraph,  // 全
      recent.contains(where: {
        $0.range.lowerBound >= paragraph && $0.key != recent[inParagraph].key && $0.key != root && !$0.refers
          && $0.standing != .aside && fits($0.key, $0.kind)
      })
    {
      return root
    }
    if let inParagraph { return recent[inParagraph].key }
    if last == Suffix.company, let root { return root }
    if last == Suffix.company {
      // 记者走进某某公司,公司…: nobody else is meant.
      let aside = recent.last { $0.range.lowerBound >= paragraph && fits($0.key, $0.kind) && !$0.refers }
      if let aside { return aside.key }
    }
    if last == Suffix.project || last == Suffix.line {
      let named = recent.filter { fits($0.key, $0.kind) }
      let here = named.filter { $0.range.lowerBound >= paragraph }
      // A park may be the project too.
      let park = recent.last { $0.range.lowerBound >= paragraph && $0.standing == .topic && $0.kind == .zone }
      return (here.last { $0.standing == .topic } ?? here.last ?? (named.isEmpty ? park : nil) ?? named.last)?.key
    }
    if last == Suffix.company || first == 0x8BE5 {  // 该
      if let before = recent.last(where: { $0.standing != .aside && fits($0.key, $0.kind) }) { return before.key }
      return root
    }
    return root ?? recent.last { fits($0.key, $0.kind) && $0.standing != .aside }?.key ?? ancestor(last)
  }

  enum Suffix {
    static let nation: UInt16 = 0x56FD  // 国
    static let company: UInt16 = 0x53F8  // 司
    static let project: UInt16 = 0x9879  // 项
    /// A road or a railway, which is no airport and no bridge.
    static let line: UInt16 = 0x7EBF  // 线
    static let anywhere: UInt16 = 0x5730  // 地
    static let park: UInt16 = 0x56ED  // 园
    static let district: UInt16 = 0x533A  // 区
    static let harbour: UInt16 = 0x6E2F  // 港
    static let cooperative: UInt16 = 0x793E  // 社
  }

  private func fits(
    _ key: SubjectKey, _ kind: SubjectMention.Kind?, _ last: UInt16, _ names: NameRegister
  ) -> Bool {
    // Asked for only where it decides, since most subjects are places.
    func name() -> [UInt16]? { names.folded(of: key) }
    if case .place(let place) = key {
      let level = gazetteer.places[place].level
      if last == Suffix.anywhere { return level == .province || level == .prefecture || level == .county }
      if last == Suffix.harbour { return gazetteer.places[place].code == 810000 }
      guard level < .region, let end = gazetteer.places[place].name.utf16.last else { return false }
      return end == last
    }
    // A place that the gazetteer doesn't have is known by its last character alone.
    if kind?.isPlace == true { return name()?.last == last || last == Suffix.anywhere }
    switch last {
    case Suffix.company: return kind == .company || kind == nil && name()?.isCompany == true
    case Suffix.project: return kind == .project
    case Suffix.line: return kind == .project && !ReferenceResolver.spots.contains(name()?.last ?? 0)
    case Suffix.cooperative: return (kind == .company || kind == nil) && name()?.last == last
    case Suffix.park: return kind == .zone || kind == nil && name()?.isZone == true
    case Suffix.anywhere: return kind == .zone
    case Suffix.district: return (kind == .zone || kind == nil) && name()?.last == Suffix.district
    default: return kind == nil && name()?.last == last
    }
  }

  /// The province of a place that the text has named, for 全省.
  private func ancestor(_ last: UInt16) -> SubjectKey? {
    for mention in recent.reversed() {
      var next = mention.place
      while let p = next {
        if gazetteer.places[p].name.utf16.last == last { return .place(p) }
        next = gazetteer.parent(of: p)
      }
    }
    return nil
  }
}

extension Array where Element == UInt16 {
  fileprivate var isZone: Bool { last == 0x533A || last == 0x56ED }
  fileprivate var isCompany: Bool { last != 0x533A && last != 0x56ED }
}
