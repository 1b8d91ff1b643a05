/// Gives each number of a list its own of what is compared with: 分别高于全国、全省2.1和1.3个百分点, 分别比上月末和上年同期低0.6和0.1个百分点.
enum ListedReferences {
  static func share(among readings: inout [RoleReading], in text: Text, _ marks: [RoleMark], published: Day?) {
    var first = 0
    while first < readings.count {
      var next = first + 1
      while next < readings.count, readings[next].frame == readings[first].frame, !readings[next].frame.isEmpty {
        next += 1
      }
      if next - first > 1 {
        if readings[first].role == .gap {
          shareReferences(among: &readings, first..<next)
        } else if readings[first].role == .change {
          shareBases(among: &readings, first..<next, text, marks, published)
        }
      }
      first = next
    }
  }

  private static func shareReferences(among readings: inout [RoleReading], _ list: Range<Int>) {
    guard let reference = readings[list.lowerBound].reference else { return }
    let parts = reference.split { separators.contains($0) }.map { $0.prefix { !"（(".contains($0) } }.map(String.init)
    guard parts.count == list.count else { return }
    for k in list { readings[k].reference = parts[k - list.lowerBound] }
  }

  private static func shareBases(
    among readings: inout [RoleReading], _ list: Range<Int>, _ text: Text, _ marks: [RoleMark], _ published: Day?
  ) {
    let frame = readings[list.lowerBound].frame
    guard
      let opener = marks.last(upTo: frame.upperBound, from: frame.lowerBound, { $0.value.senses.contains(.than) })
    else { return }
    var bases: [Figure.Basis] = []
    var start = opener.range.upperBound
    for i in start...frame.upperBound where i == frame.upperBound || joints.contains(text[i]) {
      if let time = PointInTime.find(in: start..<i, text, published) { bases.append(time.basis) }
      start = i + 1
      if start > frame.upperBound { break }
    }
    guard bases.count == list.count else { return }
    for k in list { readings[k].basis = bases[k - list.lowerBound] }
  }

  private static let separators: Set<Character> = ["、", "和", "與", "与", "及"]
  private static let joints = Characters("、和与及".utf16)
}
