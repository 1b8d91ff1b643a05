/// Says what an article's head and its script tell of where it is from.
struct ArticleHead {
  let gazetteer: Gazetteer

  /// Taiwan or Hong Kong where an article in traditional script names more of it than of all other divisions, so that
  /// it is from there: its 財政部 is Taiwan's.
  ///
  /// - Complexity: linear in the tokens.
  func home(_ lists: [[SubjectScanner.Token]], in text: Text) -> Int? {
    var counts: [Int32: Int] = [:]
    var all = 0
    for token in lists.joined() {
      let place: Int32
      switch token.meaning {
      case .place(let meanings):
        guard let first = gazetteer.meanings(meanings).first, !first.needsContext else { continue }
        place = first.place
      case .word(.implies(let implied)): place = implied
      case .word(.refers(ReferenceResolver.Suffix.harbour)): place = Int32(gazetteer.hongKong)
      default: continue
      }
      let code = gazetteer.places[Int(place)].code
      guard code != 0 else { continue }
      all += 1
      counts[code / 10000, default: 0] += 1
    }
    let homes: [(Int32, Int)] = [(71, gazetteer.taiwan), (81, gazetteer.hongKong)]
    guard let (_, home) = homes.first(where: { counts[$0.0, default: 0] * 2 >= max(all, 1) }),
      isTraditional(lists, in: text)
    else { return nil }
    return home
  }

  /// Whether one of the first words that names are made of is in traditional script.
  private func isTraditional(_ lists: [[SubjectScanner.Token]], in text: Text) -> Bool {
    lists.lazy.joined().prefix(200).contains { text.string($0.range) != text.folded($0.range) }
  }

  /// The places that are named beyond doubt: in full, by a name that no other place has; and those by whose short name a
  /// headline or a paper opens, where the text speaks of 全县 or 我区 accordingly.
  func certain(_ lists: [[SubjectScanner.Token]], heads: [[UInt16]]) -> Set<Int32> {
    var certain: Set<Int32> = []
    var references: Set<UInt16> = []
    for token in lists.joined() {
      if case .word(.refers(let last)) = token.meaning { references.insert(last) }
    }
    for (head, tokens) in zip(heads, lists) {
      for token in tokens {
        guard case .place(let meanings) = token.meaning, let name = onlyPresent(meanings), !name.needsContext,
          SubjectBoundary.isLeft(head, token.range.lowerBound, 0),
          let last = gazetteer.places[Int(name.place)].name.utf16.last, references.contains(last)
        else {
          if let place = headed(token, in: head) { certain.insert(place) }
          continue
        }
        certain.insert(name.place)
      }
    }
    for list in lists {
      for token in list {
        guard case .place(let meanings) = token.meaning, let first = gazetteer.meanings(meanings).first else {
          continue
        }
        let level = gazetteer.places[Int(first.place)].level
        let isLong = token.range.count > 2 || level != .county
        if !first.needsContext, isLong, meanings.count == 1 || level < .county { certain.insert(first.place) }
      }
    }
    return certain
  }

  /// The place whose short name a headline begins with, though it be an ordinary word too, where a colon or a time
  /// follows: 长寿:…, 安康上半年….
  private func headed(_ token: SubjectScanner.Token, in head: [UInt16]) -> Int32? {
    let end = token.range.upperBound
    guard token.range.lowerBound == 0, end < head.count, case .place(let meanings) = token.meaning,
      let name = onlyPresent(meanings),
      head[end] == 0x3A || (0x30...0x39).contains(head[end])
        || ArticleHead.times.contains(where: { head.end(of: $0, at: end) != nil })
    else { return nil }
    return name.place
  }

  private static let times: [StaticString] = [
    "上半年", "前三季度", "一季度", "二季度", "三季度", "四季度", "首季", "今年", "去年", "全年", "前两月", "前两个月",
  ]

  /// The one of a name's meanings that is no former division.
  private func onlyPresent(_ meanings: Range<Int32>) -> Gazetteer.Name? {
    let present = gazetteer.meanings(meanings).filter { !gazetteer.places[Int($0.place)].isFormer }
    return present.count == 1 ? present.first : nil
  }
}
