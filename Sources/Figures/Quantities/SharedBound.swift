/// Gives a bound that is said of each of a list to all of it: 分别超过3亿元、4亿元 are both over.
///
/// Without 分别, 均 or 都 the bound holds for the first of the list only.
enum SharedBound {
  static func spread(over found: inout [Quantity], in s: [UInt16]) {
    var shared = Figure.Bound.exact
    for k in found.indices {
      guard let list = found[k].list else { continue }
      if k == 0 || found[k - 1].list != list {
        shared = isOfEach(found[k], s) ? found[k].bound : .exact
      } else if found[k].bound == .exact {
        found[k].bound = shared
      }
    }
  }

  /// Whether 分别, 均 or 都 stands a few words before the bound of a quantity, with no punctuation or number between.
  private static func isOfEach(_ quantity: Quantity, _ s: [UInt16]) -> Bool {
    let start = quantity.extent.lowerBound
    guard start < quantity.range.lowerBound else { return false }
    var i = start - 1
    while i >= max(0, start - 8), s[i] > 0x3400, NumberCharacter.kind(s[i]) == 0 {
      let before = i > 0 ? s[i - 1] : 0x20
      switch s[i] {
      case UInt16(of: "别") where before == UInt16(of: "分"): return true
      case UInt16(of: "均") where !before.isOne(of: "人平日月年户亩场单"): return true
      case UInt16(of: "都") where !before.isOne(of: "成首古京"): return true
      default: i -= 1
      }
    }
    return false
  }
}
