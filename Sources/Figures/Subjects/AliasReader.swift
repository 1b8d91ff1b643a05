/// Finds the short names that an article gives or plainly uses: (以下简称“…”), 中科润资 for 中科润资科技股份有限公司.
struct AliasReader: Sendable {
  /// What a short name stands for.
  struct Alias: Sendable {
    var name: String
    var kind: SubjectMention.Kind
    var place: Int?
    /// Whether it is an ordinary word as well, so that it counts only where it stands free.
    var isWord = false
  }

  let gazetteer: Gazetteer
  let words: SubjectWords

  /// - Parameter names: the names of the text as they stand without short ones.
  /// - Complexity: linear in the text.
  func aliases(in text: Text, _ names: [NameReader.Named]) -> [(word: String, value: Alias)] {
    var aliases: [(word: String, value: Alias)] = []
    for named in names where named.refers == nil {
      let alias = Alias(name: text.string(named.name), kind: named.kind, place: named.place)
      let word =
        introduced(after: named.range.upperBound, in: text)
        ?? (named.kind == .company ? bracketed(after: named.range.upperBound, in: text) : nil)
      if let word { aliases.append((word, alias)) }
      if named.kind == .company { aliases += stems(of: named, in: text).map { ($0, alias) } }
    }
    return aliases
  }

  /// The company that a headline begins with, before a colon where the text names it too, or before the time or the
  /// verb of its report, and whose text speaks of 公司: 远山谷:营收承压; 远山谷2023年年度报告.
  ///
  /// - Complexity: linear in the text.
  func headed(_ title: [UInt16], _ titleTokens: [SubjectScanner.Token], in text: Text) -> [(word: String, value: Alias)]
  {
    var end = title.prefix(6).firstIndex(of: 0x3A) ?? 0
    var isReport = false
    if end == 0, title.count > 6 {
      // 云禾药业前三季度净利润增长5%
      end = (3...6).first { i in AliasReader.openings.contains { title.end(of: $0, at: i) != nil } } ?? 0
      isReport = AliasReader.reports.contains { word in title.indices.contains { title.end(of: word, at: $0) != nil } }
      if !isReport { return [] }
    }
    guard end >= 3 else { return [] }
    let name = title[..<end]
    guard name.allSatisfy(SubjectBoundary.isInside), !SubjectBoundary.isGeneric(name),
      !titleTokens.contains(where: { $0.range.lowerBound < end })
    else { return [] }
    let company: [UInt16] = [0x516C, 0x53F8]  // 公司
    var isNamed = isReport
    var speaks = false
    for i in text.scalars.indices where SubjectBoundary.isLeft(text.scalars, i, 0) {
      if text.scalars[i] == name[0] { isNamed = isNamed || text.scalars[i...].starts(with: name) }
      if text.scalars[i] == company[0] { speaks = speaks || text.scalars[i...].starts(with: company) }
    }
    guard isNamed, speaks else { return [] }
    let word = String(decoding: name, as: UTF16.self)
    return [(word, Alias(name: word, kind: .company, place: nil))]
  }

  private static let openings: [StaticString] = [
    "2", "今年", "去年", "上半年", "前三季", "一季", "三季", "半年报", "年报", "中报", "公布", "发布", "披露", "预计", "拟", "业绩", "净利",
    "营收", "中标",
  ]
  private static let reports: [StaticString] = [
    "年度报告", "季度报告", "年报", "季报", "中报", "权益分派", "利润分配", "业绩预告", "业绩快报", "净利润", "营业收入", "营收", "净利", "中标", "财报",
  ]
  /// What may stand before a company's name without a break.
  private static let leading: [StaticString] = ["随后", "此前", "其中", "昨日", "近日", "日前", "今日", "昨晚"]

  /// The companies that a stock's number in brackets follows: 浙江某某(301616.SZ).
  ///
  /// - Complexity: linear in the text.
  func listed(in text: Text) -> [(word: String, value: Alias)] {
    var listed: [(word: String, value: Alias)] = []
    for i in text.scalars.indices where text[i] == 0x28 {
      var end = i + 1
      while end < text.count, (0x30...0x39).contains(text[end]) { end += 1 }
      let digits = end - i - 1
      guard end + 2 < text.count, (4...6).contains(digits), digits == 6 && text[end] == 0x29 || text[end] == 0x2E else {
        continue
      }
      var start = i
      while start > 0, i - start <= 6,
        SubjectBoundary.continuesPlace(text.scalars, start - 1)
          || SubjectBoundary.runsOn(text.scalars, start - 1, in: 0..<text.count)
            && !SubjectBoundary.isOpening(text.scalars[start - 1])
      { start -= 1 }
      guard SubjectBoundary.isLeft(text.scalars, start, 0) else { continue }
      if let word = AliasReader.leading.first(where: { text.end(of: $0, at: start) != nil }) { start += word.unitCount }
      guard (3...6).contains(i - start) else { continue }
      let name = text.string(start..<i)
      if listed.count < 16, !listed.contains(where: { $0.value.name == name }) {
        listed.append((text.folded(start..<i), Alias(name: name, kind: .company, place: nil)))
      }
    }
    return listed
  }

  /// The short name that stands in brackets behind a company's, where the text uses it again: 某某股份公司(某某建化).
  private func bracketed(after end: Int, in text: Text) -> String? {
    guard end < text.count, text[end] == 0x28 else { return nil }  // (
    var i = end + 1
    while i < text.count, i - end <= 6, SubjectBoundary.isHan(text[i]) { i += 1 }
    guard i < text.count, text[i] == 0x29, i - end >= 4 else { return nil }  // )
    let name = text.scalars[end + 1..<i]
    let recurs = (i..<text.count).contains { text[$0] == name[end + 1] && text.scalars[$0...].starts(with: name) }
    return recurs ? text.folded(end + 1..<i) : nil
  }

  /// The short name that a bracket after a name introduces.
  private func introduced(after end: Int, in text: Text) -> String? {
    guard end < text.count, text[end] == 0x28 else { return nil }  // (
    var i = end + 1
    var isIntroduced = false
    while i + 1 < text.count, i < end + 8, !isIntroduced {
      // 简称 or 下称
      isIntroduced = (text[i] == 0x7B80 || text[i] == 0x4E0B) && text[i + 1] == 0x79F0
      i += isIntroduced ? 2 : 1
    }
    guard isIntroduced else { return nil }
    while i < text.count, [0x3A, 0x4E3A, 0x22, 0x201C, 0x300C, 0x20].contains(text[i]) { i += 1 }  // : 为 " “ 「 space
    let start = i
    while i < text.count, i - start <= 12, SubjectBoundary.isHan(text[i]) || (0x2A...0x7A).contains(text[i]) { i += 1 }
    guard (2...12).contains(i - start) else { return nil }
    return text.folded(start..<i)
  }

  /// What a company with …有限公司 in its name is called for short: its name up to its trade, with and without it.
  private func stems(of named: NameReader.Named, in text: Text) -> [String] {
    let name = Array(text.scalars[named.name])
    let limited = Script.folded("有限")
    guard name.count >= 8, let end = name.indices.first(where: { name[$0...].starts(with: limited) }) else { return [] }
    // 某某(重庆)有限公司 is not 某某 itself.
    if let bracket = name.firstIndex(of: 0x28), words.table.longest(in: name, at: 0, before: bracket)?.length == bracket
    {
      return []
    }
    var start = 0
    while let place = gazetteer.words.longest(in: name, at: start, before: end) { start += place.length }
    for i in start + 2..<max(start + 2, min(start + 5, end)) {
      guard let trade = words.trades.longest(in: name, at: i, before: end) else { continue }
      var stems = [name[start..<i + trade.length]]
      if i - start >= 3 { stems.append(name[start..<i]) }
      return stems.map { String(decoding: $0, as: UTF16.self) }
    }
    return []
  }
}
