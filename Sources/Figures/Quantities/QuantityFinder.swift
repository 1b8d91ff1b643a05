import Lexicon

/// Finds the numbers of a text that are quantities, with their units.
///
/// A text is passed character by character with one look at a table; only at a digit, a numeral or 第, 翻, 半, 过, 首
/// is anything read.
struct QuantityFinder: Sendable {
  private let names = NumberNames()
  private let reader: QuantityReader
  private let cues: Cues

  /// - Parameter units: a user's own rows, in the format of `units.tsv`.
  init(units: [WordFile] = []) {
    cues = Cues()
    reader = QuantityReader(cues: cues, units: units)
  }

  /// The quantities of a text in its order, not overlapping; dates, identifiers and names are not among them.
  ///
  /// - Complexity: linear in the text.
  func quantities(in text: Text, _ layout: Layout, _ times: [TimeMention]) -> [Quantity] {
    let s = text.scalars
    var found: [Quantity] = []
    var time = 0
    var clause = 0
    for block in text.blocks {
      if let cell = reader.cells.quantity(in: s, of: block) {
        found.append(cell)
        continue
      }
      var i = block.range.lowerBound
      while i < block.range.upperBound {
        guard NumberCharacter.table[Int(s[i])] != 0 else {
          i += 1
          continue
        }
        while time < times.count, times[time].range.upperBound <= i { time += 1 }
        if time < times.count, times[time].range.contains(i) {
          i = times[time].range.upperBound
          continue
        }
        while clause + 1 < layout.clauses.count, layout.clauses[clause].range.upperBound <= i { clause += 1 }
        var place = NumberPlace(
          position: i, block: block.range, clause: layout.clauses[clause].range,
          sentence: layout.sentences[layout.clauses[clause].sentence], read: block.range.lowerBound)
        if let last = found.last { place.read = max(place.read, last.range.upperBound) }
        i = max(i + 1, read(s, place, into: &found))
      }
    }
    var yuan: String?
    for k in found.indices where found[k].kind == .money && found[k].unit.hasPrefix("yuan") {
      let own = yuan ?? cues.yuan(in: text)
      found[k].unit = found[k].unit == "yuan" ? own : own + found[k].unit.dropFirst(4)
      yuan = own
    }
    markLists(&found, s)
    SharedBound.spread(over: &found, in: s)
    SharedFrame.spread(over: &found, in: s)
    return found
  }

  /// Reads what begins at a place; returns where to go on.
  private func read(_ s: [UInt16], _ place: NumberPlace, into found: inout [Quantity]) -> Int {
    let i = place.position
    let name = names.name(in: s, at: i, from: place.block.lowerBound, before: place.block.upperBound)
    if let name, name.beginsBefore { return name.end }
    let count = found.count
    let end = reader.read(s, place, into: &found)
    // A name that reaches as far as the figure is the name.
    if let name, found.count == count || name.end >= (found.last?.range.upperBound ?? 0) {
      found.removeSubrange(count...)
      return max(name.end, end)
    }
    return end
  }

  /// Numbers the lists: quantities of one kind with only 、和与及 between them.
  private func markLists(_ found: inout [Quantity], _ s: [UInt16]) {
    var list = -1
    var isOpen = false
    for k in found.indices.dropFirst() {
      let gap = found[k - 1].extent.upperBound..<max(found[k - 1].extent.upperBound, found[k].extent.lowerBound)
      let isJoined =
        !gap.isEmpty && gap.count <= 3 && found[k].kind == found[k - 1].kind
        && gap.allSatisfy { QuantityFinder.joints.contains(s[$0]) }
      if isJoined {
        if !isOpen { list += 1 }
        found[k - 1].list = list
        found[k].list = list
      }
      isOpen = isJoined
    }
  }

  private static let joints = Characters("、和与及以或 ".utf16)
}
