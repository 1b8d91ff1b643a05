import CLexicon

/// A document's text, laid out for the rules: one folded character a scalar, beside the bytes it came from.
///
/// `scalars` is what rules look at. Each is one UTF-16 unit, folded so that a rule is written once:
/// traditional characters are simplified, full-width digits, letters and punctuation are ASCII
/// (`，` is `,`, `％` is `%`, `（` is `(`). A scalar beyond U+FFFF is U+FFFD. The fold is one for one, so an
/// offset into `scalars` is an offset into the document's text. `string` gives a range as the article has it.
///
/// A class, since every reader of a rule holds it: a struct of its four arrays would count four references for each.
public final class Text: Sendable {
  public let scalars: [UInt16]
  public let blocks: [Block]
  /// Whether it is written in traditional script: one character in twenty has a simplified form.
  let isTraditional: Bool
  private let bytes: [UInt8]
  /// Where each scalar begins in `bytes`, and one more: where the last ends.
  private let offsets: [UInt32]

  /// - Complexity: linear in the text.
  public init(_ document: Document) {
    let fold = Script.fold
    bytes = document.text
    blocks = document.blocks
    var scalars: [UInt16] = []
    var offsets: [UInt32] = []
    scalars.reserveCapacity(bytes.count / 2)
    offsets.reserveCapacity(bytes.count / 2 + 1)
    var simplified = 0
    var i = 0
    while i < bytes.count {
      offsets.append(UInt32(i))
      let first = Int(bytes[i])
      let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
      var unit = 0xFFFD
      if length == 1 {
        unit = first
      } else if length == 3, i + 2 < bytes.count {
        unit = (first & 0x0F) << 12 | (Int(bytes[i + 1]) & 0x3F) << 6 | Int(bytes[i + 2]) & 0x3F
      } else if length == 2, i + 1 < bytes.count {
        unit = (first & 0x1F) << 6 | Int(bytes[i + 1]) & 0x3F
      }
      let folded = fold[unit]
      if folded != unit, folded >= 0x3400 { simplified += 1 }
      scalars.append(folded)
      i += length
    }
    offsets.append(UInt32(bytes.count))
    self.scalars = scalars
    isTraditional = simplified * 20 > scalars.count
    self.offsets = offsets
  }

  public var count: Int { scalars.count }

  /// A range of scalars as it stands in the article, in UTF-8.
  public func utf8(_ range: Range<Int>) -> ArraySlice<UInt8> {
    bytes[Int(offsets[range.lowerBound])..<Int(offsets[range.upperBound])]
  }

  /// A range of scalars as it stands in the article.
  public func string(_ range: Range<Int>) -> String { String(decoding: utf8(range), as: UTF8.self) }

  /// A range of scalars folded: simplified script, half-width.
  public func folded(_ range: Range<Int>) -> String { String(decoding: scalars[range], as: UTF16.self) }

  public subscript(index: Int) -> UInt16 { scalars[index] }
}
