import CLexicon
import Lexicon

/// Says from the words around a name whether figures in its clause can be its own.
struct SubjectPosition: Sendable {
  /// What a word at or behind a name tells of it.
  private struct Uses: OptionSet, Sendable {
    let rawValue: UInt8
    static let after = Uses(rawValue: 1)
    static let regard = Uses(rawValue: 2)
    static let lead = Uses(rawValue: 4)
  }

  /// Words that stand before a name, written backwards, as they are looked for.
  private let before: WordTable<Void>
  private let others: WordTable<Uses>

  init() {
    var before = WordEntries<Void>()
    var others = WordEntries<Uses>()
    WordFile(lexicon_subject_position()).forEachRow { row in
      guard row.count >= 2 else { return }
      switch row[0] {
      case "before": before.append(folded: Script.folded(row[1]).reversed(), ())
      case "after": others.append(row[1], .after)
      case "regard": others.append(row[1], .regard)
      default: others.append(row[1], .lead)
      }
    }
    self.before = WordTable(before)
    self.others = WordTable(others) { $0.reduce([]) { $0.union($1) } }
  }

  /// The length of the longest word of a use that begins at a place, 0 where there is none.
  private func length(of use: Uses, in scalars: [UInt16], at start: Int, before end: Int) -> Int {
    var longest = 0
    others.forEachMatch(in: scalars, at: start, before: end) { length, uses in
      if uses.contains(use) { longest = length }
    }
    return longest
  }

  /// The name before in the same clause.
  struct Previous {
    var range: Range<Int>
    var standing: SubjectMention.Standing
    /// Whether it is of the same kind, so that the two can be one list.
    var isAlike: Bool
    /// Whether it says at the clause's beginning where the next one lies.
    var locates: Bool
  }

  /// - Parameters:
  ///   - previous: the name before it in the same clause, with its standing.
  ///   - isCompany: whether it is a company's: 某某首次 is about it, 某地首次 about what comes from there.
  /// - Complexity: constant but for the words between the clause's beginning and the name, of which 40 are read.
  func standing(
    of name: Range<Int>, in scalars: [UInt16], clause: Range<Int>,
    previous: Previous?, isCompany: Bool = false
  ) -> SubjectMention.Standing {
    if !isCompany || name.upperBound < clause.upperBound && [0x4E4B, 0x4EE5].contains(scalars[name.upperBound]),  // 之 以
      length(of: .after, in: scalars, at: name.upperBound, before: clause.upperBound) > 0
    {
      return .aside
    }
    if let previous {
      if previous.isAlike, joins(scalars, previous.range.upperBound..<name.lowerBound) { return previous.standing }
      if previous.locates, name.lowerBound - previous.range.upperBound <= 6, scalars[name.lowerBound - 1] == 0x7684 {
        return .topic  // 位于某地的某某
      }
    }
    let start = name.lowerBound
    var reversed: [UInt16] = []
    var i = start
    while i > clause.lowerBound, reversed.count < 6 {
      i -= 1
      reversed.append(scalars[i])
    }
    if let word = before.longest(in: reversed, at: 0, before: reversed.count) {
      let opens = start - word.length == clause.lowerBound || isLead(scalars, clause.lowerBound..<start - word.length)
      if word.length == 1, reversed[0] == 0x662F || reversed[0] == 0x4E3A, reversed.count > 1,  // 是 为
        [0x7684, 0x522B, 0x6B21].contains(reversed[1])  // 的 别 次
      {
        return .topic  // 增速最快的是某地
      }
      // 在 从 就 对 以 按
      let introduces = word.length == 1 && [0x5728, 0x4ECE, 0x5C31, 0x5BF9, 0x4EE5, 0x6309].contains(reversed[0])
      let isRegarded =
        introduces && length(of: .regard, in: scalars, at: name.upperBound, before: clause.upperBound) > 0
      return opens && isRegarded ? .topic : .aside
    }
    // 江油市56个、高新区32个: the next of a list that tells a figure of each.
    if let previous, scalars[start - 1] == 0x3001, name.upperBound < clause.upperBound,  // 、
      (0x30...0x39).contains(scalars[name.upperBound]), (0x30...0x39).contains(scalars[previous.range.upperBound])
    {
      return previous.standing
    }
    return isLead(scalars, clause.lowerBound..<start) ? .topic : .inside
  }

  /// Whether a name at the beginning of a clause only says where something lies: 位于某地, 来自某地.
  func locates(_ name: Range<Int>, in scalars: [UInt16], clause: Range<Int>) -> Bool {
    let gap = scalars[clause.lowerBound..<max(clause.lowerBound, name.lowerBound)]
    guard let word = SubjectPosition.locating.first(where: { gap.suffix($0.count).elementsEqual($0) }) else {
      return false
    }
    return isLead(scalars, clause.lowerBound..<name.lowerBound - word.count)
  }

  /// Whether a headline tells what is done for a place or comes to it: 互联网助力某县旅游.
  func isServed(_ name: Range<Int>, in scalars: [UInt16]) -> Bool {
    SubjectPosition.serving.contains { word in
      name.lowerBound >= word.unitCount && scalars.end(of: word, at: name.lowerBound - word.unitCount) != nil
    }
  }

  private static let serving: [StaticString] = [
    "助力", "服务", "支持", "支撑", "保障", "推动", "推进", "加快", "建设", "打造", "引领", "带动", "落户", "落地", "入驻", "走进", "聚焦",
  ]

  private static let locating = ["位于", "坐落于", "坐落在", "地处", "来自", "落户", "在"].map { Script.folded($0) }

  /// Whether two names belong to one list: 上海、江苏和浙江.
  private func joins(_ scalars: [UInt16], _ gap: Range<Int>) -> Bool {
    guard gap.count == 1 else { return false }
    return [0x3001, 0x548C, 0x4E0E, 0x53CA, 0x6216].contains(scalars[gap.lowerBound])  // 、和与及或
  }

  /// Whether nothing but times, numbers, brackets and opening words stands there.
  private func isLead(_ scalars: [UInt16], _ range: Range<Int>) -> Bool {
    guard range.count <= 40 else { return false }
    var i = range.lowerBound
    while i < range.upperBound {
      let word = length(of: .lead, in: scalars, at: i, before: range.upperBound)
      if word > 0 {
        i += word
      } else if SubjectBoundary.isHan(scalars[i]), !isNumeral(scalars[i]) {
        return false
      } else {
        i += 1
      }
    }
    return true
  }

  private func isNumeral(_ character: UInt16) -> Bool {
    [0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341].contains(character)
  }
}
