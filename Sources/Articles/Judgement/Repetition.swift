/// Leaves out what stands in an article before, word for word: only the first copy counts.
enum Repetition {
  /// - Complexity: linear in the page.
  static func omit(_ page: Page, _ verdicts: inout [Judge.Verdict]) {
    var seen: Set<UInt64> = []
    for i in verdicts.indices {
      guard case .body = verdicts[i], page.paragraphs[i].part != .table else { continue }
      var (long, new) = (0, 0)
      for sentence in sentences(page, page.paragraphs[i].range) where sentence.count >= 12 {
        long += 1
        if seen.insert(hash(page, sentence)).inserted { new += 1 }
      }
      if long > 0, new == 0 { verdicts[i] = .omitted(.repetition) }
    }
  }

  /// The sentences of a paragraph by `。！？`.
  static func sentences(_ page: Page, _ range: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = range.lowerBound
    for i in range {
      switch page.folded[i] {
      case 0x3002, 0x21, 0x3F:
        sentences.append(start..<i + 1)
        start = i + 1
      default: break
      }
    }
    if start < range.upperBound { sentences.append(start..<range.upperBound) }
    return sentences
  }

  /// FNV-1a over a passage without white space and without a lead such as `摘要：`.
  static func hash(_ page: Page, _ range: Range<Int>) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    let lead = page.folded[range].prefix(6).firstIndex(of: 0x3A)
    for i in (lead.map { $0 + 1 } ?? range.lowerBound)..<range.upperBound where page.folded[i] != 0x20 {
      hash = (hash ^ UInt64(page.scalars[i])) &* 0x100_0000_01b3
    }
    return hash
  }
}
