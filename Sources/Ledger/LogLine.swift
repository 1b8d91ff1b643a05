/// What the ledger needs to know of a line of the logs: whose it is, and what it counts.
///
/// The keys that it looks for stand before all free text, in a fixed order; `figures` stands after a reason, in which
/// a quotation mark would be escaped. So the first place where a key is found is the key.
enum LogLine: Equatable {
  case figure(ArticleID, number: Int)
  /// The article is nil where the file could not be read.
  case article(ArticleID?, Outcome, figures: Int)

  /// - Returns: nil where the line is not one of this log.
  init?(_ line: ArraySlice<UInt8>, of log: LogName) {
    guard line.first == UInt8(ascii: "{"), line.last == UInt8(ascii: "}"), !line.contains(0) else { return nil }
    switch log {
    case .figures:
      guard let id = LogLine.value(of: "\"id\":\"", in: line),
        let article = ArticleID(hex: id.prefix(64)), id.dropFirst(64).first == UInt8(ascii: ":"),
        let number = LogLine.integer(id.dropFirst(65))
      else { return nil }
      self = .figure(article, number: number)
    case .articles:
      guard let outcome = LogLine.value(of: "\"outcome\":\"", in: line),
        let id = LogLine.value(of: "\"article\":", in: line),
        let figures = LogLine.value(of: "\"figures\":", in: line).flatMap(LogLine.integer),
        let known = LogLine.outcomes.first(where: { outcome.starts(with: $0.0.utf8) })
      else { return nil }
      let article = id.first == UInt8(ascii: "\"") ? ArticleID(hex: id.dropFirst().prefix(64)) : nil
      self = .article(article, known.1, figures: figures)
    }
  }

  private static let outcomes: [(String, Outcome)] = [
    ("done\"", .done), ("failed\"", .failed), ("duplicate\"", .duplicate),
  ]

  /// What follows a key, to the end of the line.
  private static func value(of key: String, in line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let key = Array(key.utf8)
    var rest = line
    while let start = rest.firstIndex(of: key[0]) {
      rest = rest[start...]
      if rest.starts(with: key) { return rest.dropFirst(key.count) }
      rest = rest.dropFirst()
    }
    return nil
  }

  private static func integer(_ bytes: ArraySlice<UInt8>) -> Int? {
    let digits = bytes.prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}
