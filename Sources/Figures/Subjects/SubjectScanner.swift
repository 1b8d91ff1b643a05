/// Cuts a text into the words that names of subjects are made of.
///
/// From left to right the longest word of the gazetteer or of the subject words counts; an ordinary word that is
/// longer than any place's name there hides it (推广 hides 广安 in 推广安全).
struct SubjectScanner: Sendable {
  struct Token: Sendable {
    var range: Range<Int>
    var meaning: Meaning
  }

  enum Meaning: Sendable {
    /// A run of the gazetteer's meanings.
    case place(Range<Int32>)
    case word(SubjectWords.Meaning)
    /// A short name that the article itself introduces.
    case alias(AliasReader.Alias)

    /// Whether it is 公司 or 集团.
    var isCompany: Bool {
      if case .word(.refers(ReferenceResolver.Suffix.company)) = self { return true }
      return false
    }
  }

  let gazetteer: Gazetteer
  let words: SubjectWords

  private static let measures = Characters("天年月日元家亿万个".utf16)

  /// - Complexity: linear in the range.
  func tokens(
    in scalars: [UInt16], _ range: Range<Int>, aliases: WordTable<AliasReader.Alias>? = nil
  ) -> [Token] {
    var tokens: [Token] = []
    var i = range.lowerBound
    while i < range.upperBound {
      guard begins(with: scalars[i]) || aliases?.begins(with: scalars[i]) == true else {
        i += 1
        continue
      }
      // 5天全国 names no 天全.
      if SubjectScanner.measures.contains(scalars[i]), i > range.lowerBound, TimeSign.isDigit(scalars[i - 1]) {
        i += 1
        continue
      }
      let place = longestPlace(in: scalars, at: i, before: range.upperBound)
      let word = words.table.longest(in: scalars, at: i, before: range.upperBound)
        .flatMap { isWhole(i..<i + $0.length, in: scalars, range) ? $0 : nil }
      let alias = aliases?.longest(in: scalars, at: i, before: range.upperBound)
        .flatMap { !$0.value.isWord || BrandReader.isFree(i..<i + $0.length, in: scalars, range) ? $0 : nil }
      if let alias, alias.length >= max(place?.length ?? 0, word?.length ?? 0) {
        tokens.append(Token(range: i..<i + alias.length, meaning: .alias(alias.value)))
        i += alias.length
      } else if let place, place.isPartOfName {
        i += place.length
      } else if let place,
        place.length > (word?.length ?? 0) || place.length == word?.length && word?.value.ends != true
      {
        tokens.append(Token(range: i..<i + place.length, meaning: .place(place.value)))
        i += place.length
      } else if let word {
        if word.value != .other { tokens.append(Token(range: i..<i + word.length, meaning: .word(word.value))) }
        i += word.length
      } else if let end = speciallyTreatedStock(in: scalars, at: i, before: range.upperBound) {
        tokens.append(Token(range: i..<end, meaning: .word(.corporation)))
        i = end
      } else {
        i += 1
      }
    }
    return tokens
  }

  /// Whether a name or a word can begin with a character, but for a short name of the article's own.
  private func begins(with character: UInt16) -> Bool {
    gazetteer.words.begins(with: character) || words.table.begins(with: character)
      || character == 0x2A || character == 0x53  // *ST and ST
  }

  /// Whether a word does not begin or end amid Latin letters: the RIM of PRIME names no company.
  private func isWhole(_ word: Range<Int>, in scalars: [UInt16], _ range: Range<Int>) -> Bool {
    func isLetter(_ i: Int) -> Bool {
      range.contains(i) && ((0x41...0x5A).contains(scalars[i]) || (0x61...0x7A).contains(scalars[i]))
    }
    return !(isLetter(word.lowerBound) && isLetter(word.lowerBound - 1))
      && !(isLetter(word.upperBound - 1) && isLetter(word.upperBound))
  }

  /// *ST and ST open the names of stocks under special treatment: two characters follow (*ST远洋).
  private func speciallyTreatedStock(in scalars: [UInt16], at start: Int, before end: Int) -> Int? {
    var i = start
    if scalars[i] == 0x2A { i += 1 }  // *
    guard i + 3 < end, scalars[i] == 0x53, scalars[i + 1] == 0x54 else { return nil }
    if i == start, start > 0, (0x41...0x7A).contains(scalars[start - 1]) { return nil }
    return SubjectBoundary.isHan(scalars[i + 2]) && SubjectBoundary.isHan(scalars[i + 3]) ? i + 4 : nil
  }

  private struct Found {
    var length: Int
    var value: Range<Int32>
    /// Whether it is only part of a road's or a station's name.
    var isPartOfName = false
  }

  private func longestPlace(in scalars: [UInt16], at start: Int, before end: Int) -> Found? {
    var found: Found?
    gazetteer.words.forEachMatch(in: scalars, at: start, before: end) { length, meanings in
      let after = start + length
      if after < end, found != nil, splits(scalars[after - 1], scalars[after]) { return }
      found = Found(length: length, value: meanings)
    }
    if let place = found, start + place.length < end {
      found?.isPartOfName = isFollowedByLocalName(scalars, start + place.length, end)
    }
    return found
  }

  /// Whether a name's last character belongs to the next word instead: 上海市场 is 上海 and 市场.
  private func splits(_ last: UInt16, _ next: UInt16) -> Bool {
    switch (last, next) {
    case (0x5E02, 0x573A), (0x5E02, 0x503C), (0x533A, 0x57DF), (0x533A, 0x5757), (0x533A, 0x4F4D), (0x5E02, 0x653F):
      return true  // 市场 市值 区域 区块 区位 市政
    default: return false
    }
  }

  /// Whether a road, bridge, station or the like follows, so that the place is only part of a name: 南京东路.
  private func isFollowedByLocalName(_ scalars: [UInt16], _ after: Int, _ end: Int) -> Bool {
    let next = scalars[after]
    if next == 0x8DEF || next == 0x6865 { return true }  // 路 桥
    guard after + 1 < end else { return false }
    let second = scalars[after + 1]
    if next.isOne(of: "东西南北中") { return second == 0x8DEF || second == 0x7AD9 }  // 路 站
    return next == 0x5927 && (second == 0x9053 || second == 0x8857 || second == 0x6865)  // 大道 大街 大桥
  }
}
