import Glibc
import Ledger
import Linux
import SystemPackage

/// A folder with `state` and `logs` in it, for one test; gone with it.
final class Scratch {
  let path: FilePath

  init() throws {
    var template = Array("/tmp/figured-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw Errno(rawValue: errno) }
    path = FilePath(platformString: made)
    let folder = try Folder(path)
    try folder.make("state")
    try folder.make("logs")
  }

  deinit { Scratch.remove(path) }

  var state: FilePath { path.appending("state") }
  var logs: FilePath { path.appending("logs") }

  func ledger(
    durability: Durability = .power, rotation: Rotation = Rotation(), report: @escaping (Notice) -> Void = { _ in }
  ) throws -> Ledger {
    try Ledger(state: state, logs: logs, durability: durability, rotation: rotation, report: report)
  }

  /// A log's text; nil where there is no such file.
  func text(_ name: String) throws -> String? {
    let folder = try Folder(logs)
    guard let status = try folder.statusIfThere(of: FilePath(name)) else { return nil }
    return String(decoding: try folder.open(FilePath(name)).bytes(at: 0, count: status.size), as: UTF8.self)
  }

  private static func remove(_ path: FilePath) {
    if let folder = try? Folder(path), let entries = try? folder.entries() {
      for entry in entries { remove(path.pushing(entry.name)) }
    }
    _ = Glibc.remove(path.string)
  }
}

func articleID(_ number: Int) -> ArticleID {
  ArticleID([UInt8](repeating: UInt8(truncatingIfNeeded: number), count: 32))
}

/// An article made up for a test: article `number` has `number` figures.
func entry(_ number: Int, outcome: Outcome = .done, file: String? = nil, figures: Int? = nil) -> Entry {
  let id = articleID(number)
  let count = outcome == .done ? figures ?? number : 0
  let lines = (0..<count).map { "{\"id\":\"\(number):\($0 + 1)\"}\n" }.joined()
  let name = file ?? "a\(number).txt"
  return Entry(
    article: id, outcome: outcome, figureLines: Array(lines.utf8), figures: count,
    articleLine: Array("{\"article\":\"\(number)\",\"outcome\":\"\(outcome)\",\"file\":\"\(name)\"}\n".utf8),
    finish: Finish(
      claimed: FilePath("work/\(name)"), target: FilePath("done/\(name)"), inode: UInt64(number), article: id))
}
