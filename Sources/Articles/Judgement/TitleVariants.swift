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
