import CLexicon
import Lexicon

/// The names under which pages, front matter, scripts and crawlers give their facts.
///
/// Names are told apart without their case and without `_` and `-`: `publish_time` and `publishTime` are one.
struct FactNames: Sendable {
  private struct Entry {
    var field: Facts.Field
    var holdsInScripts: Bool
  }

  private let entries: [UInt64: Entry]

  init() {
    var entries: [UInt64: Entry] = [:]
    WordFile(lexicon_metas()).forEachRow { row in
      guard let field = Facts.Field(rawValue: String(row[1])) else { return }
      entries[Self.key(String(row[0]))] = Entry(field: field, holdsInScripts: row.count > 2)
    }
    self.entries = entries
  }

  func field(_ name: some StringProtocol) -> Facts.Field? { entries[Self.key(name)]?.field }

  /// The field of a name in a script, and whether the name means it wherever it stands.
  func field(inScript name: ArraySlice<UInt32>, ofCall: Bool) -> (field: Facts.Field, isCertain: Bool)? {
    var key = Self.key
    for scalar in name { Self.add(scalar, to: &key) }
    let bare = key
    if ofCall { Self.add(0x28, to: &key) }
    return (entries[key] ?? entries[bare]).map { ($0.field, $0.holdsInScripts) }
  }

  static func key(_ name: some StringProtocol) -> UInt64 {
    var key = key
    for scalar in name.unicodeScalars { add(scalar.value, to: &key) }
    return key
  }

  /// FNV-1a.
  private static let key: UInt64 = 0xcbf2_9ce4_8422_2325

  private static func add(_ scalar: UInt32, to key: inout UInt64) {
    guard scalar != 0x5F, scalar != 0x2D else { return }
    let small = (0x41...0x5A).contains(scalar) ? scalar | 0x20 : scalar
    key = (key ^ UInt64(small)) &* 0x100_0000_01b3
  }
}
