/// Names the whole of a part that says none: 总投资超千亿元,其中四大产业占比约55% is a part of 总投资.
enum WholeOfPart {
  static func name(in measurements: inout [Measurement], _ quantities: [Quantity], _ text: Text, _ layout: Layout) {
    for index in measurements.indices
    where measurements[index].role.role == .share && measurements[index].role.reference == nil {
      let sentence = layout.place(of: quantities[index].range.lowerBound).sentence
      let unit = unitOfPart(index, measurements, quantities, text)
      var k = index - 1
      while k >= 0, index - k <= 6,
        layout.place(of: quantities[k].range.lowerBound).sentence == sentence
      {
        let between = quantities[k].range.upperBound..<quantities[index].range.lowerBound
        if between.count > 80 { break }
        // 项目316个,总投资173亿元,其中亿元以上项目215个,占比68%: a part of what is counted alike.
        if measurements[k].role.role == .level, unit == nil || quantities[k].unit == unit,
          let whole = measurements[k].indicator.indicator,
          names(whereof, in: between, text)
        {
          measurements[index].role.reference = whole
          measurements[index].role.reasons.append(Reason(field: "reference", rule: "what 其中 stands for"))
          break
        }
        k -= 1
      }
      if measurements[index].role.reference == nil, tellsOf(measurements[index].role.frame, text),
        let whole = wholeOfPartBefore(index, measurements, quantities, layout)
      {
        measurements[index].role.reference = whole
        measurements[index].role.reasons.append(Reason(field: "reference", rule: "the whole of the part before"))
      }
    }
  }

  /// The unit of the level that 其中 gives of the part, where a whole before it has the same.
  private static func unitOfPart(
    _ index: Int, _ measurements: [Measurement], _ quantities: [Quantity], _ text: Text
  ) -> String? {
    guard index > 1, measurements[index - 1].role.role == .level,
      quantities[index].range.lowerBound - quantities[index - 1].range.upperBound <= 8
    else { return nil }
    let unit = quantities[index - 1].unit
    let earlier = max(0, index - 6)..<(index - 1)
    let hasWhole = earlier.contains {
      measurements[$0].role.role == .level && quantities[$0].unit == unit
        && quantities[index].range.lowerBound - quantities[$0].range.upperBound <= 80
        && names(whereof, in: quantities[$0].range.upperBound..<quantities[index - 1].range.lowerBound, text)
    }
    return hasWhole ? unit : nil
  }

  /// Where a part is told with 占 alone, the whole is that of the part before: 占出口总值的57.9%。…占17.2%.
  private static func wholeOfPartBefore(
    _ index: Int, _ measurements: [Measurement], _ quantities: [Quantity], _ layout: Layout
  ) -> String? {
    let block = layout.place(of: quantities[index].range.lowerBound).block
    var k = index - 1
    while k >= 0, index - k <= 12, layout.place(of: quantities[k].range.lowerBound).block == block {
      if measurements[k].role.role == .share, let whole = measurements[k].role.reference { return whole }
      k -= 1
    }
    return nil
  }

  private static func tellsOf(_ frame: Range<Int>, _ text: Text) -> Bool {
    !frame.isEmpty && text[frame.lowerBound] == 0x5360 && frame.count <= 3  // 占
  }

  private static let whereof = Script.folded("其中")

  private static func names(_ word: [UInt16], in range: Range<Int>, _ text: Text) -> Bool {
    range.dropLast(word.count - 1).contains { text.scalars[$0..<$0 + word.count].elementsEqual(word) }
  }
}
