/// Lists of names that have one figure together.
extension OwnerReader {
  /// The names of a list together, whose figure is one: 东川县、西川县共签约12个; nil for one alone or with 等 behind.
  func list(from first: Int, in clause: Layout.Clause) -> SubjectMention? {
    var whole = subjects.mentions[first]
    guard whole.kind != .institution, whole.kind != .project, !whole.refers else { return nil }
    var (last, next) = (whole, first + 1)
    while next < subjects.mentions.count, next - first < 12 {
      let item = subjects.mentions[next]
      guard item.range.upperBound <= clause.range.upperBound, item.range.lowerBound == last.range.upperBound + 1,
        OwnerReader.joints.contains(text[last.range.upperBound]), !item.refers,
        item.kind == whole.kind || item.kind.isPlace && whole.kind.isPlace
      else { break }
      (last, next) = (item, next + 1)
    }
    guard next > first + 1, last.range.upperBound < text.count, text[last.range.upperBound] != 0x7B49 else {  // 等
      return nil
    }
    whole.range = whole.range.lowerBound..<last.range.upperBound
    (whole.name, whole.code, whole.key, whole.place) = (text.string(whole.range), nil, .unknown, nil)
    whole.rule = "a list of names"
    return whole
  }

  static let joints = Characters("、和与及".utf16)
}
