/// Says what 经开区, 高新区 and the like mean where they stand without a name: the one zone of the kind that the article
/// names, else the word itself is all the name that there is.
struct BareZones {
  private static func words(_ list: String) -> [[UInt16]] { list.split(separator: " ").map { Script.folded($0) } }

  /// The words that mean the same kind, a row each; what ends a full name comes with what stands for it alone.
  private static let kinds = [
    words("经济技术开发区 经济开发区 经开区 开发区"),
    words("高新技术产业开发区 高新技术开发区 高新区 开发区"),
    words("综合保税区 综保区"),
    words("自由贸易试验区 自贸试验区 自贸区"),
    words("旅游度假区 度假区"),
    words("工业园区 工业园"),
    words("产业园区 产业园"),
    words("新区"),
    words("保税区"),
  ]
  /// The words that name a zone by themselves in the article of the place that has only one.
  private static let names = words("经济技术开发区 经济开发区 经开区 高新技术产业开发区 高新技术开发区 高新区 开发区 综合保税区 综保区 保税区")

  private struct Zone {
    var name: String
    var folded: [UInt16]
    var place: Int?
  }

  private var zones: [Zone] = []
  private static let limit = 64

  /// Takes a zone's name in.
  mutating func enter(_ name: String, place: Int?) {
    guard zones.count < BareZones.limit else { return }
    let folded = Script.folded(name)
    if zones.contains(where: { $0.folded == folded }) { return }
    zones.append(Zone(name: name, folded: folded, place: place))
  }

  /// The name that a bare word stands for, with the division that the zone lies in; nil where it can't be told.
  func meaning(of word: ArraySlice<UInt16>) -> (name: String, place: Int?)? {
    let own = zones.filter { $0.folded.count > word.count && $0.folded.suffix(word.count).elementsEqual(word) }
    let kin = own.isEmpty ? zones.filter { isKin($0.folded, word) } : own
    // Of 雅安经开区 and 四川雅安经开区 the longer is the one zone's.
    if let longest = kin.max(by: { $0.folded.count < $1.folded.count }) {
      let isOne = kin.allSatisfy { longest.folded.ends(with: $0.folded) }
      return isOne ? (longest.name, longest.place) : nil
    }
    guard BareZones.names.contains(where: { $0.elementsEqual(word) }) else { return nil }
    return (String(decoding: word, as: UTF16.self), nil)
  }

  private func isKin(_ name: [UInt16], _ word: ArraySlice<UInt16>) -> Bool {
    BareZones.kinds.contains { kind in
      kind.contains { $0.elementsEqual(word) }
        && kind.contains { name.count > $0.count && name.suffix($0.count).elementsEqual($0) }
    }
  }

  /// Whether a bare word tells its kind, so that it stands for no zone of another: 自贸试验区 for no 产业园.
  static func isKind(_ word: ArraySlice<UInt16>) -> Bool {
    names.contains { $0.elementsEqual(word) } || word.elementsEqual(kinds[3][0]) || word.elementsEqual(kinds[3][1])
      || word.elementsEqual(kinds[3][2])
  }
}
