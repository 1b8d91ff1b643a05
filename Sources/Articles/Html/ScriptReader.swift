/// Finds in scripts what a page says nowhere else: the date of pages that fill it in later, and the text of pages that
/// are built by their scripts.
///
/// It looks for `name = "value"`, `name: 'value'` and `"name": decode("value")` whatever the rest of the script is, so
/// that JSON, linked data and plain variables are one to it.
struct ScriptReader {
  /// A text and what stands nearest to it.
  struct Article {
    var text: JsonText
    var facts: Facts
  }

  private struct Body {
    var parts: [Range<Int>]
    var han: Int
    /// Where each field was last seen before the text and first after it.
    var before: [Facts.Field: Range<Int>]
    var after: [Facts.Field: Range<Int>] = [:]
  }

  /// What stands under names that mean it wherever they stand.
  private(set) var facts = Facts()
  private let names: FactNames
  private var seen: [Facts.Field: Range<Int>] = [:]
  private var longest: Body?

  init(_ names: FactNames) { self.names = names }

  /// The longest text that was found, if it is long enough for an article.
  func article(in source: [UInt32]) -> Article? {
    guard let longest, longest.han >= 40, let place = longest.parts.first?.lowerBound else { return nil }
    var article = Article(text: JsonText(), facts: Facts())
    for part in longest.parts { article.text.appendLine(source, part) }
    for (field, range) in longest.before {
      let isNearest = longest.after[field].map { $0.lowerBound - place > place - range.lowerBound } ?? true
      if isNearest { article.facts.note(field, JsonText(source, range).string) }
    }
    for (field, range) in longest.after { article.facts.note(field, JsonText(source, range).string) }
    return article
  }

  /// Reads a script.
  ///
  /// - Parameter range: of its content.
  /// - Complexity: linear.
  mutating func read(_ source: [UInt32], _ range: Range<Int>) {
    var scanner = ScriptScanner(source, range)
    while let (name, value) = scanner.next() {
      guard let (field, isCertain) = names.field(inScript: source[name], ofCall: value.isOfCall),
        let first = value.parts.first
      else { continue }
      if field == .body || field == .html {
        let han = value.parts.reduce(0) { $0 + source[$1].count(where: CharacterKind.isHan) + escapes(source, $1) }
        if han > longest?.han ?? 0 { longest = Body(parts: value.parts, han: han, before: seen) }
      } else if first.count <= 400 {
        seen[field] = first
        if longest != nil, longest?.after[field] == nil { longest?.after[field] = first }
        if isCertain { facts.note(field, JsonText(source, first).string) }
      }
    }
  }

  /// How many characters of a text are escaped as `\u4E07`.
  private func escapes(_ source: [UInt32], _ range: Range<Int>) -> Int {
    var count = 0
    for i in range.dropLast() where source[i] == 0x5C && source[i + 1] == 0x75 { count += 1 }
    return count
  }
}
