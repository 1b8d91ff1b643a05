/// Words of a user's own: units, indicators and places that the program does not know.
///
/// One word a line, columns split by tabs, `#` begins a remark line; the first column says which list the rest is a row
/// of, and the rest is as in that list of the program:
///
///     unit	标台	标台	count
///     indicator	规模以上数字经济增加值	数字经济增加值 规上数字经济增加值
///     place	-	云溪新区	云溪
public struct OwnWords: Sendable {
  /// As text in the format of `units.tsv`.
  var units = ""
  var indicators: [(standard: String, variants: [String])] = []
  /// As text in the format of `places.tsv`.
  var places = ""

  /// No words.
  public init() {}

  /// - Throws: `OwnWordsError` with the line that can't be used.
  public init(_ text: String) throws(OwnWordsError) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard !line.isEmpty, line.first != "#" else { continue }
      let row = line.split(separator: "\t", omittingEmptySubsequences: false)
      do throws(Complaint) { try add(row) } catch {
        throw OwnWordsError(line: index + 1, complaint: error.text)
      }
    }
  }

  private struct Complaint: Error { var text: String }

  private mutating func add(_ row: [Substring]) throws(Complaint) {
    guard row.count >= 3, row.dropFirst().allSatisfy({ !$0.isEmpty }) else {
      throw Complaint(text: "needs three columns or more, split by tabs, none of them empty")
    }
    switch row[0] {
    case "unit":
      guard row.count == 4, Figure.Kind(rawValue: String(row[3])) != nil else {
        throw Complaint(text: "a unit needs its word, its code and its kind: money, count, measure, …")
      }
      units += row[1...].joined(separator: "\t") + "\n"
    case "indicator":
      indicators.append((String(row[1]), row[2].split(separator: " ").map(String.init)))
    case "place":
      let isCode = row[1].utf8.count == 6 && row[1].utf8.allSatisfy { (0x30...0x39).contains($0) }
      guard isCode || row[1] == "-" else {
        throw Complaint(text: "a place needs its GB/T 2260 code of six digits, or `-` where it has none")
      }
      places += (isCode ? row[1] : "") + "\t" + row[2...].joined(separator: "\t") + "\n"
    default:
      throw Complaint(text: "begins with `\(row[0])`; allowed are unit, indicator and place")
    }
  }
}

/// A file of a user's own words that can't be used.
public struct OwnWordsError: Error, Sendable {
  /// From 1.
  public var line: Int
  public var complaint: String
}
