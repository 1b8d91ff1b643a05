import Lexicon

/// Finds the companies that only the reports tell which they publish: 某某瑞发布中期业绩快报.
struct ReportingCompanies {
  let words: SubjectWords

  private static func folded(_ list: String) -> [[UInt16]] { list.split(separator: " ").map { Script.folded($0) } }

  private static let verbs = WordTable(set: ["发布", "公布", "披露", "公告"])
  private static let reports = WordTable(set: [
    "业绩", "半年报", "年报", "季报", "中报", "财报", "快报", "公告", "招股书", "财务报告", "年度报告", "季度报告",
  ])
  /// What may stand between the name and the verb.
  private static let between = folded("近日 日前 昨晚 昨日 昨天 今日 今天 晚间 当晚 当日 日 月 昨 今 正式 对外 已 也 随后 最新")
  /// What may stand before the name.
  private static let leading = folded("近日 日前 昨晚 昨日 昨天 今日 今天 晚间 当晚 当日 其中 此前 同日 今年 去年 上市公司 龙头 企业 巨头 厂商 公司")
  private static let limit = 16

  /// - Parameter title: the headline, folded.
  /// - Complexity: linear in the text for each of the names, of which there are few.
  func aliases(in text: Text, _ title: [UInt16]) -> [(word: String, value: AliasReader.Alias)] {
    var found: [(word: String, value: AliasReader.Alias)] = []
    for i in text.scalars.indices
    where found.count < ReportingCompanies.limit
      && ReportingCompanies.verbs.longest(in: text.scalars, at: i, before: text.count) != nil
      && ReportingCompanies.reports.stands(in: text.scalars, inClauseAfter: i + 2, within: 14)
    {
      guard let range = name(before: i, in: text.scalars) else { continue }
      let name = text.scalars[range]
      let word = text.folded(range)
      guard !found.contains(where: { $0.word == word }), recurs(name, in: text.scalars) || recurs(name, in: title, 1)
      else { continue }
      found.append((word, AliasReader.Alias(name: text.string(range), kind: .company, place: nil)))
    }
    return found
  }

  /// The company that a headline opens with and the text names again and again, once at least with its head or its
  /// shareholders: 某某奶破产重整….
  ///
  /// - Complexity: linear in the text for each of the lengths.
  func headlined(_ title: [UInt16], in text: Text) -> [(word: String, value: AliasReader.Alias)] {
    for length in stride(from: 5, through: 3, by: -1) where title.count > length {
      let name = title[..<length]
      guard name.allSatisfy(SubjectBoundary.isInside), !SubjectBoundary.isGeneric(name),
        !SubjectBoundary.opensGroup(name[0]), !SubjectBoundary.opensVerb(name),
        (0..<length).allSatisfy({ words.table.longest(in: title, at: $0, before: length) == nil }),
        words.trades.longest(in: title, at: 0, before: length) == nil
      else { continue }
      var count = 0
      var isCompany = false
      for i in text.scalars.indices where text[i] == name[0] && text.scalars[i...].starts(with: name) {
        guard SubjectBoundary.isLeft(text.scalars, i, 0) else { continue }
        count += 1
        isCompany = isCompany || ReportingCompanies.heads.contains { text.end(of: $0, at: i + length) != nil }
      }
      guard count >= 4, isCompany else { continue }
      let word = String(decoding: name, as: UTF16.self)
      return [(word, AliasReader.Alias(name: word, kind: .company, place: nil))]
    }
    return []
  }

  private static let heads: [StaticString] = [
    "董事长", "总裁", "总经理", "创始人", "方面表示", "旗下", "公告", "控股股东", "重整", "内部人士", "官方", "高管", "股东", "创始", "债权", "债务",
  ]

  private func name(before verb: Int, in scalars: [UInt16]) -> Range<Int>? {
    var end = verb
    while end > 0, verb - end < 12 {
      let before = scalars[max(0, end - 4)..<end]
      if let word = ReportingCompanies.between.first(where: { before.suffix($0.count).elementsEqual($0) }) {
        end -= word.count
      } else if (0x30...0x39).contains(scalars[end - 1]), end < verb {
        end -= 1
      } else {
        break
      }
    }
    var start = end
    while start > 0, end - start < 12, SubjectBoundary.runsOn(scalars, start - 1, in: 0..<scalars.count),
      !SubjectBoundary.endsTime(scalars, start - 1, 0)
    { start -= 1 }
    for i in stride(from: end - 2, through: start + 2, by: -1) {
      let head = scalars[start..<i]
      if ReportingCompanies.leading.contains(where: { head.suffix($0.count).elementsEqual($0) }) {
        start = i
        break
      }
    }
    guard (3...6).contains(end - start), !SubjectBoundary.isGeneric(scalars[start..<end]),
      !SubjectBoundary.opensVerb(scalars[start..<end]),
      !SubjectBoundary.opensGroup(scalars[start])
    else { return nil }
    // No word that the lists know may lie in it: 证监会, 该公司.
    for i in start..<end where words.table.longest(in: scalars, at: i, before: end) != nil { return nil }
    return start..<end
  }

  private func recurs(_ name: ArraySlice<UInt16>, in scalars: [UInt16], _ times: Int = 2) -> Bool {
    var count = 0
    for i in scalars.indices where scalars[i] == name[name.startIndex] && scalars[i...].starts(with: name) {
      count += 1
      if count == times { return true }
    }
    return false
  }
}
