/// Gives each number of a list its own of the references named before: 分别高于全国、全省2.1和1.3个百分点.
enum ListedReferences {
  static func share(among readings: inout [RoleReading], _ quantities: [Quantity], _ layout: Layout) {
    var first = 0
    while first < readings.count {
      var next = first + 1
      while next < readings.count, readings[next].frame == readings[first].frame, !readings[next].frame.isEmpty {
        next += 1
      }
      if next - first > 1, readings[first].role == .gap, let reference = readings[first].reference {
        let parts = reference.split { separators.contains($0) }.map(String.init)
        if parts.count == next - first {
          for k in first..<next { readings[k].reference = parts[k - first] }
        }
      }
      first = next
    }
  }

  private static let separators: Set<Character> = ["、", "和", "與", "与", "及"]
}
