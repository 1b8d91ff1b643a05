/// What an article calls the subjects that it names, so that each can be given its fullest name.
struct NameRegister: Sendable {
  /// A name as the article has it.
  struct Form: Sendable {
    var name: String
    var folded: [UInt16]
    var isFull: Bool
  }

  private let gazetteer: Gazetteer
  private var forms: [SubjectKey: Form] = [:]
  private var byName: [String: SubjectKey] = [:]
  /// The zones, companies and projects in the order of their first mention, at most `limit` of them compared.
  private(set) var named: [(key: SubjectKey, kind: SubjectMention.Kind, folded: [UInt16], place: Int?)] = []
  /// Companies in a place, which the company's own name doesn't stand for: 重庆格力.
  private var branches: Set<SubjectKey> = []
  private static let limit = 64

  init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

  /// Takes a name in and says whose it is.
  mutating func enter(
    _ kind: SubjectMention.Kind, place: Int?, _ name: String, isFull: Bool
  ) -> SubjectKey {
    let key = self.key(kind, place: place, name)
    if let known = forms[key], known.name == name, known.isFull || !isFull { return key }
    let folded = Script.folded(name)
    if let known = forms[key], (known.isFull ? 1 : 0, known.folded.count) >= (isFull ? 1 : 0, folded.count) {
      return key
    }
    forms[key] = Form(name: name, folded: folded, isFull: isFull)
    return key
  }

  /// Takes a company's branch in a place in, which is a subject of its own.
  mutating func enterBranch(place: Int?, _ name: String) -> SubjectKey {
    if byName[name] == nil {
      let key = SubjectKey.named(named.count)
      named.append((key, .company, Script.folded(name), place))
      byName[name] = key
      branches.insert(key)
    }
    return enter(.company, place: place, name, isFull: false)
  }

  private mutating func key(_ kind: SubjectMention.Kind, place: Int?, _ name: String) -> SubjectKey {
    switch kind {
    case .place(.nation): return .place(gazetteer.nation)
    case .place:
      if let place { return .place(place) }
    case .institution: if let place { return .place(place) }
    default: break
    }
    if let known = byName[name] { return known }
    let folded = Script.folded(name)
    for other in named.prefix(NameRegister.limit)
    where other.kind == kind && !branches.contains(other.key)
      && (other.folded.ends(with: folded) || folded.ends(with: other.folded))
    {
      byName[name] = other.key
      return other.key
    }
    let key = SubjectKey.named(named.count)
    named.append((key, kind, folded, place))
    byName[name] = key
    return key
  }

  /// Makes a short name (以下简称“…”) mean what was named before.
  mutating func alias(_ name: String, of key: SubjectKey) { byName[name] = key }

  /// The fullest name that the article gives, or of a place that it never names the official one.
  func name(of key: SubjectKey) -> String? {
    if case .place(let place) = key, place == gazetteer.nation { return forms[key]?.name ?? "中国" }
    if let form = forms[key] { return form.name }
    if case .place(let place) = key { return gazetteer.usualName(of: place) }
    return nil
  }

  func kind(of key: SubjectKey) -> SubjectMention.Kind {
    switch key {
    case .place(let place): .place(gazetteer.places[place].level)
    case .named(let number): named[number].kind
    case .unknown: .institution
    }
  }

  /// The division that a subject is or lies in.
  func place(of key: SubjectKey) -> Int? {
    switch key {
    case .place(let place): place
    case .named(let number): named[number].place
    case .unknown: nil
    }
  }

  func folded(of key: SubjectKey) -> [UInt16]? { forms[key]?.folded }

  func code(of key: SubjectKey) -> String? {
    guard case .place(let place) = key, gazetteer.places[place].code != 0 else { return nil }
    return String(gazetteer.places[place].code)
  }
}

extension Array where Element == UInt16 {
  func ends(with other: [UInt16]) -> Bool { count >= other.count && suffix(other.count).elementsEqual(other) }
}
