/// Finds by their last characters the towns, counties and cities that the gazetteer does not have: 云岭湖市.
///
/// Between a boundary and the level's character stand two to four characters that are no ordinary word. One such
/// name is enough where it opens the headline, the paper's name or, of a city or county, a clause; else it must recur.
struct LocalPlaceReader: Sendable {
  typealias Token = SubjectScanner.Token

  /// A passage cut into words.
  struct Passage {
    var scalars: [UInt16]
    var range: Range<Int>
    var tokens: [Token]
    /// Whether it is the headline or the paper's name.
    var isHead: Bool
  }

  let gazetteer: Gazetteer
  let words: SubjectWords

  private struct Evidence {
    var count = 0
    var opens = false
    var opensHead = false
    /// Whether a division's full name stands right before it, or it opens a clause and 的 or a number follows.
    var follows = false
  }

  /// The names found, and the short forms that the headline or the paper gives of them, with what they stand for.
  ///
  /// - Complexity: linear in the passages; at most 64 names are compared with one another.
  func aliases(in passages: [Passage]) -> [(word: String, value: AliasReader.Alias)] {
    var evidence: [[UInt16]: Evidence] = [:]
    var order: [[UInt16]] = []
    for passage in passages {
      forEachName(in: passage) { range in
        let name = Array(passage.scalars[range])
        if evidence[name] == nil {
          guard order.count < LocalPlaceReader.limit else { return }
          order.append(name)
        }
        let start = range.lowerBound
        let follows = isBehindPlace(start, passage)
        let opens = follows || start == passage.range.lowerBound || !SubjectBoundary.isHan(passage.scalars[start - 1])
        evidence[name, default: Evidence()].count += 1
        if LocalPlaceReader.towns.contains(name.last ?? 0), follows || opens && isOwner(range.upperBound, passage) {
          evidence[name]?.follows = true
        }
        if opens { evidence[name, default: Evidence()].opens = true }
        if opens, passage.isHead { evidence[name, default: Evidence()].opensHead = true }
      }
    }
    var aliases: [(word: String, value: AliasReader.Alias)] = []
    for name in order {
      guard let seen = evidence[name], seen.opens, isEnough(seen, name) else { continue }
      // 日前云岭湖市 beside 云岭湖市 is no name of its own.
      if order.contains(where: { $0.count < name.count && name.ends(with: $0) }) { continue }
      let alias = AliasReader.Alias(name: String(decoding: name, as: UTF16.self), kind: .place(.county), place: nil)
      aliases.append((alias.name, alias))
      let short = name.dropLast(1)
      guard short.count <= 3, passages.contains(where: { $0.isHead && opens($0, with: short) }) else { continue }
      aliases.append((String(decoding: short, as: UTF16.self), alias))
    }
    return aliases
  }

  private static let limit = 64

  /// What is said of towns and villages: 的, a number, 集体, 增收, 地处, 辖.
  private static let owned = Characters("的0123456789集增地辖共位现年种".utf16)
  private static let towns = Characters("镇乡村".utf16)

  /// 下龙头村的, 太安村19户
  private func isOwner(_ end: Int, _ passage: Passage) -> Bool {
    guard end < passage.range.upperBound else { return false }
    return LocalPlaceReader.owned.contains(passage.scalars[end])
  }

  private func isBehindPlace(_ start: Int, _ passage: Passage) -> Bool {
    var low = 0
    var high = passage.tokens.count
    while low < high {
      let middle = (low + high) / 2
      if passage.tokens[middle].range.upperBound < start { low = middle + 1 } else { high = middle }
    }
    guard low < passage.tokens.count, passage.tokens[low].range.upperBound == start,
      case .place(let meanings) = passage.tokens[low].meaning
    else { return false }
    return gazetteer.meanings(meanings).contains { $0.isFull && gazetteer.places[Int($0.place)].level == .county }
  }

  private func isEnough(_ seen: Evidence, _ name: [UInt16]) -> Bool {
    if seen.opensHead || seen.follows || seen.count >= 2 { return true }
    return name.count <= 4 && [0x5E02, 0x53BF].contains(name.last)  // 市 县
  }

  /// Whether a headline or a paper's name begins with a place's short form.
  private func opens(_ head: Passage, with short: ArraySlice<UInt16>) -> Bool {
    guard words.table.longest(in: Array(short), at: 0, before: short.count) == nil, head.scalars.starts(with: short)
    else { return false }
    // 宣威水库 begins with no town.
    switch words.table.longest(in: head.scalars, at: short.count, before: head.scalars.count)?.value {
    case .project, .zone, .company: return false
    default: return true
    }
  }

  private func forEachName(in passage: Passage, _ body: (Range<Int>) -> Void) {
    let scalars = passage.scalars
    var k = 0
    // Where a name may begin at the earliest for the words before it.
    var free = passage.range.lowerBound
    for i in passage.range {
      while k < passage.tokens.count, passage.tokens[k].range.upperBound <= i {
        if !mayOpenName(passage.tokens[k], before: i, scalars) { free = passage.tokens[k].range.upperBound }
        k += 1
      }
      guard words.levelEnds.contains(scalars[i]), let level = words.levels[scalars[i]] else { continue }
      if k < passage.tokens.count, passage.tokens[k].range.contains(i) {
        // 云岭湖市委: the level's character belongs to both.
        guard case .word(.institution) = passage.tokens[k].meaning, passage.tokens[k].range.lowerBound == i else {
          continue
        }
      } else if i + 1 < passage.range.upperBound,
        level.notBefore.contains(scalars[i + 1]) || words.levels[scalars[i + 1]] != nil
      {
        continue
      }
      var start = i
      while start > free, i - start <= 5, SubjectBoundary.continuesPlace(scalars, start - 1) { start -= 1 }
      let own = scalars[start..<i]
      guard (2...4).contains(own.count), isProper(own, level, isVillage: scalars[i] == 0x6751) else { continue }
      body(start..<i + 1)
    }
  }

  /// A county's short name may be a town's as well (云溪 in 云溪镇); all other words end before a name.
  private func mayOpenName(_ token: Token, before level: Int, _ scalars: [UInt16]) -> Bool {
    guard case .place(let meanings) = token.meaning, let first = gazetteer.meanings(meanings).first else {
      return false
    }
    return gazetteer.places[Int(first.place)].level == .county && !first.isFull
  }

  /// - Parameter isVillage: whether it ends in 村; such names begin with all kinds of words (下柳塘村).
  private func isProper(_ own: ArraySlice<UInt16>, _ level: SubjectWords.Level, isVillage: Bool) -> Bool {
    guard let first = own.first, let last = own.last else { return false }
    if level.notAfter.contains(last) || !isVillage && level.notAfter.contains(first) && own.count > 2 { return false }
    if own.contains(where: { words.levels[$0] != nil }) { return false }
    // 曾家镇 counts no houses.
    let isFamily = own.count == 2 && last == 0x5BB6  // 家
    return (isFamily || !SubjectBoundary.isGeneric(own)) && !SubjectBoundary.opensGroup(first)
  }
}
