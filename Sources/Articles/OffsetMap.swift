/// Where each stretch of an article's text stands in the decoded file.
///
/// Both sides count Unicode scalars. A stretch is a run that was taken over scalar by scalar, so its places differ
/// by one number; within it an offset is exact.
public struct OffsetMap: Sendable {
  public struct Stretch: Sendable {
    public var text: Int
    public var source: Int
    /// How many scalars of the source each scalar of the stretch takes: 1, or more for a character reference
    /// (then the stretch is one scalar long).
    public var width: Int
  }

  public private(set) var stretches: [Stretch] = []

  public init() {}

  public mutating func append(_ stretch: Stretch) { stretches.append(stretch) }

  /// The range of the source from the first scalar's place to just after the last's.
  public func source(of range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    let first = stretch(of: range.lowerBound)
    let last = stretch(of: range.upperBound - 1)
    let start = first.source + (range.lowerBound - first.text)
    let end = last.source + (range.upperBound - 1 - last.text) + last.width
    return start..<end
  }

  private func stretch(of position: Int) -> Stretch {
    var low = 0
    var high = stretches.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if stretches[middle].text <= position { low = middle } else { high = middle - 1 }
    }
    return stretches[low]
  }
}
