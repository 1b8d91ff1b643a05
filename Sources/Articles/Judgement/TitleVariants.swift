/// What a page's `<title>` may mean: a headline, with or without the site's name behind it.
struct TitleVariants {
  /// The longest first.
  private(set) var titles: [(title: String, site: String?)] = []

  init(_ title: String) {
    titles.append((title, nil))
    let scalars = Array(title.unicodeScalars)
    var cuts = 0
    for i in scalars.indices.reversed() where cuts < 5 && Self.isSeparator(scalars[i]) {
      cuts += 1
      let head = Facts.trimmed(Self.string(scalars[..<i]))
      let tail = Facts.trimmed(Self.string(scalars[(i + 1)...]))
      if !head.isEmpty { titles.append((head, tail.isEmpty ? nil : tail)) }
    }
  }

  /// A title without the names of site and channel behind it, which `_`, `|` or a dash with spaces parts from it;
  /// a bare dash does where a medium's name follows.
  static func withoutSite(_ title: String) -> (title: String, site: String?) {
    var (head, site): (String, String?) = (title, nil)
    for (variant, tail) in TitleVariants(title).titles.dropFirst() {
      guard let tail, variant.unicodeScalars.count(where: { CharacterKind.isHan($0.value) }) >= 4 else { continue }
      let separator = head.unicodeScalars.dropFirst(variant.unicodeScalars.count)
      let last = head.unicodeScalars.suffix(separator.count)
      let isStrong = last.contains { ["_", "|", "｜", "丨"].contains($0) } || last.first == " "
      let isMedium = Publication.isMedium(tail) && tail.unicodeScalars.count <= 12
      guard isStrong || isMedium else { break }
      (head, site) = (variant, site ?? tail)
    }
    return (head, site)
  }

  var keys: [TitleKey] { titles.map { TitleKey(title: $0.title) } }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "_", "|", "-", "—", "–", "｜", "丨", "－", "»", "›", ">", "·": true
    default: false
    }
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
