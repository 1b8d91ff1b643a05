extension PhraseBefore {
  /// 对|美国|出口, 与|东盟|贸易额: trade with the one with whom it is done, nil where none is named.
  func withPartner(_ phrase: NounPhrase, _ run: Range<Int>, from start: Int) -> NounPhrase? {
    guard let piece = phrase.pieces.last, phrase.length <= 16 else { return nil }
    let end = piece.upperBound
    var i = run.lowerBound
    while i > start, tokens[i - 1].kind == .subject || tokens[i - 1].kind == .quote { i -= 1 }
    guard i > start, tokens[i - 1].range.count == 1,
      Self.towards.contains(trimmer.text[tokens[i - 1].range.lowerBound]),
      end - tokens[i - 1].range.upperBound <= Self.longest,
      i < run.lowerBound || trimmer.text[tokens[i].range.lowerBound] != 0x5916,  // 对|外贸
      Self.trades.contains(where: { trimmer.text.ends(piece, in: $0) })
    else { return nil }
    return NounPhrase(
      pieces: [tokens[i - 1].range.lowerBound..<end], strength: .nominal, endsInIndicator: phrase.endsInIndicator)
  }

  private static let towards = Characters("对自从向与同".utf16)
  private static let longest = 20
  private static let trades: [StaticString] = [
    "进出口", "出口", "进口", "进出口额", "出口额", "进口额", "进出口总额", "进出口总值", "出口总值", "进口总值", "出口总额", "进口总额", "贸易", "贸易额",
    "贸易总额", "贸易总值", "贸易值", "进出口值", "出口值", "进口值", "直接投资", "实际投资",
  ]
}
