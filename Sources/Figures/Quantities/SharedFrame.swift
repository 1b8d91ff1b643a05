/// Gives the frame of a list's first rate to all of it: 每吨上调260元和250元 are both for a tonne.
enum SharedFrame {
  static func spread(over found: inout [Quantity], in s: [UInt16]) {
    var frame = ""
    var unit = ""
    for k in found.indices {
      guard let list = found[k].list else { continue }
      if k == 0 || found[k - 1].list != list {
        let parts = found[k].unit.split(separator: "/", maxSplits: 1)
        let isFramed = parts.count == 2 && s[found[k].extent.lowerBound] == UInt16(of: "每")
        (unit, frame) = isFramed ? (String(parts[0]), "/" + parts[1]) : ("", "")
      } else if !frame.isEmpty, found[k].unit == unit {
        found[k].unit += frame
      }
    }
  }
}
