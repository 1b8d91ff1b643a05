extension PhraseBefore {
  /// 新能源车|累计|零售量, 发电设备|平均|利用小时: a measure with the thing before a word of how it is added up; nil
  /// where no thing stands there.
  func accumulated(_ phrase: NounPhrase, _ run: Range<Int>, from start: Int) -> NounPhrase? {
    let i = run.lowerBound
    guard i - 1 > start, phrase.length <= 8, let last = phrase.folded(in: trimmer.text).last,
      Self.measures.contains(last), trimmer.text.reads(tokens[i - 1].range, oneOf: Self.sums),
      tokens[i - 2].isNominal, tokens[i - 2].range.upperBound == tokens[i - 1].range.lowerBound
    else { return nil }
    let owner = runEnding(at: i - 1, from: start)
    guard let whose = trimmer.phrase(owner), whose.strength == .nominal, whose.length <= 12, !whose.endsInIndicator
    else { return nil }
    return whose + phrase
  }

  private static let sums: [StaticString] = ["累计", "平均", "累计平均", "年均", "合计", "总计"]
  private static let measures = Characters("量额数率价值时".utf16)
}
