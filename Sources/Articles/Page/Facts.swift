/// What a file says of itself outside its text: front matter, `<meta>`, JSON fields.
struct Facts: Sendable {
  /// The headline, beyond doubt.
  var title: String?
  /// What may be the headline, perhaps with the site's name behind it.
  var titles: [String] = []
  var published: String?
  var publisher: String?
  var author: String?
  /// The name of the site, weaker than a publisher.
  var site: String?
  var url: String?

  var isEmpty: Bool { title == nil && titles.isEmpty && published == nil && publisher == nil && url == nil }

  enum Field: String { case title, published, publisher, site, author, url, body, html }

  /// Takes a field over if it has a value and none was taken before.
  mutating func note(_ field: Field, _ value: String) {
    let value = Self.trimmed(value)
    guard !value.isEmpty, value.utf8.count <= 1000 else { return }
    switch field {
    case .title: titles.append(value)
    case .published: published = published ?? DateReader.date(in: value)
    case .publisher: publisher = publisher ?? value
    case .site: site = site ?? value
    case .author: author = author ?? value
    case .url: url = url ?? value
    case .body, .html: break
    }
  }

  /// Takes over what is known to another and not here.
  mutating func fill(from other: Facts) {
    if titles.isEmpty { titles = other.titles }
    title = title ?? other.title
    published = published ?? other.published
    publisher = publisher ?? other.publisher
    author = author ?? other.author
    site = site ?? other.site
    url = url ?? other.url
  }

  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !CharacterKind.isSpace($0.value) }),
      let last = scalars.lastIndex(where: { !CharacterKind.isSpace($0.value) })
    else { return "" }
    return String(scalars[first...last])
  }
}
