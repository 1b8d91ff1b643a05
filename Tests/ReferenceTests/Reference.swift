import Foundation

/// What one figure of a reference article must be: a row below the article's text.
///
/// Columns, split by `|`: text, kind, value and unit, bound, role, basis, reference, indicator, subject, period,
/// status. Within a column `;` splits answers that are all right, `-` is null, `*` is not looked at; a range's value is
/// `low..high`; a period is an ISO 8601 interval, `../2024-04-12` an open one. An empty column is the field's usual value
/// (exact, level, null, actual), `"` the row above. A text that begins with `?` is free choice: the record may say it
/// or not.
struct Reference {
  var texts: [String]
  var isOptional: Bool
  /// Unicode scalar offset into the article's file.
  var start: Int
  var fields: [Field: [String]]

  enum Field: Int, CaseIterable {
    case text, kind, value, bound, role, basis, reference, indicator, subject, period, status
  }

  /// An article file: its bytes without the rows, and the rows.
  static func load(_ file: URL) throws -> (article: String, references: [Reference]) {
    let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\n---\n")
    guard parts.count == 2 else { throw Failure(message: "\(file.lastPathComponent): no line `---`") }
    let article = parts[0] + "\n"
    let scalars = Array(article.unicodeScalars)
    var position = 0
    var above: [String] = []
    var references: [Reference] = []
    for row in parts[1].split(separator: "\n") {
      var columns = row.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard columns.count == Field.allCases.count else {
        throw Failure(message: "\(file.lastPathComponent): \(columns.count) columns in \(row)")
      }
      for i in columns.indices where columns[i].contains("\"") && i < above.count {
        columns[i] = columns[i].replacingOccurrences(of: "\"", with: above[i])
      }
      above = columns
      let isOptional = columns[0].hasPrefix("?")
      let texts = columns[0].drop { $0 == "?" }.components(separatedBy: ";")
      let starts = texts.compactMap { find(Array($0.unicodeScalars), in: scalars, from: position) }
      guard let start = starts.min() else {
        throw Failure(message: "\(file.lastPathComponent): \(columns[0]) does not stand after \(position)")
      }
      position = start + 1
      var fields: [Field: [String]] = [:]
      for field in Field.allCases where !columns[field.rawValue].components(separatedBy: ";").contains("*") {
        fields[field] = columns[field.rawValue].components(separatedBy: ";")
      }
      fields[.text] = texts
      references.append(Reference(texts: texts, isOptional: isOptional, start: start, fields: fields))
    }
    return (article, references)
  }

  /// The next place of a number's text that is not the tail of a longer number.
  private static func find(_ text: [Unicode.Scalar], in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    guard scalars.count >= text.count else { return nil }
    return (start...(scalars.count - text.count)).first { i in
      scalars[i..<i + text.count].elementsEqual(text)
        && (i == 0 || !"0123456789.".unicodeScalars.contains(scalars[i - 1]))
    }
  }

  struct Failure: Error, CustomStringConvertible {
    var message: String
    var description: String { message }
  }
}
