public import SystemPackage

/// The two logs, and how their files are called: `figures.jsonl` is live, `figures-000001.jsonl` closed,
/// `figures-000001.jsonl.zst` closed and compressed. In the order of their names, then the live one, they are the log.
public enum LogName: Int, Sendable, CaseIterable {
  case figures = 1
  case articles = 2

  var stem: String {
    switch self {
    case .figures: "figures"
    case .articles: "articles"
    }
  }

  public var liveFile: FilePath { FilePath("\(stem).jsonl") }

  /// What a live file is called until it is in place.
  var nextFile: FilePath { FilePath(".\(stem).jsonl.next") }

  /// What a compressed file is called until it is whole.
  var unfinishedFile: FilePath { FilePath(".\(stem).jsonl.zst.unfinished") }

  /// - Parameter number: from 1; with more than six digits the order by name ends.
  public func closedFile(_ number: Int) -> FilePath {
    let digits = String(number)
    return FilePath("\(stem)-\(String(repeating: "0", count: max(0, 6 - digits.count)))\(digits).jsonl")
  }

  public func compressedFile(_ number: Int) -> FilePath { FilePath("\(closedFile(number)).zst") }

  /// A closed file's number and whether it is compressed; nil for any other name.
  public func closed(_ name: FilePath) -> (number: Int, isCompressed: Bool)? {
    var rest = Substring(name.string)
    guard rest.hasPrefix(stem + "-") else { return nil }
    rest = rest.dropFirst(stem.count + 1)
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    guard digits.count >= 6, let number = Int(digits), number > 0 else { return nil }
    switch rest.dropFirst(digits.count) {
    case ".jsonl": return (number, false)
    case ".jsonl.zst": return (number, true)
    default: return nil
    }
  }
}
