/// What is known of an article from elsewhere; it goes before what the article says itself.
public struct Metadata: Sendable {
  public var title: String?
  /// In any usual form: `2023-07-03`, `2023年7月3日`, RFC 822, seconds since 1970.
  public var published: String?
  public var publisher: String?
  public var url: String?

  public init(title: String? = nil, published: String? = nil, publisher: String? = nil, url: String? = nil) {
    self.title = title
    self.published = published
    self.publisher = publisher
    self.url = url
  }
}
