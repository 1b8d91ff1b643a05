/// Thresholds that select what is counted.
extension ClauseIndicators {
  /// A threshold: the measure before it where one is named, else the noun that it selects.
  func criterion(_ i: Int) -> Finding {
    let token = quantities[i].token
    var k = token
    while k > 0, tokens[k - 1].kind == .light || tokens[k - 1].kind == .change { k -= 1 }
    if k > 0 {
      switch tokens[k - 1].kind {
      // 新增亿元以上入库企业: what is done selects nothing.
      case .event
      where text.folded(tokens[k - 1].range).hasPrefix("新") || token + 1 < tokens.count && tokens[token + 1].isNominal:
        break
      case .indicator, .head, .property, .generic, .event:
        var start = k - 1
        while start > 0, tokens[start - 1].isInPhrase, tokens[start - 1].kind != .joiner { start -= 1 }
        let isNew = k > 1 && tokens[k - 2].kind == .event && text.folded(tokens[k - 2].range).hasPrefix("新增")
        let own =
          tokens[k - 1].kind == .event || tokens[k - 1].kind == .generic
          ? start..<k : isNew ? k - 2..<k : k - 1..<k
        if let phrase = trimmer.phrase(own) {
          return Finding(phrase: phrase, rule: "criterion: measure before", isCarried: false)
        }
      default: break
      }
    }
    let right = after.find(after: token, to: rightEnd(i), isCount: false)
    return Finding(phrase: right, rule: "criterion: noun selected", isCarried: false)
  }
}
