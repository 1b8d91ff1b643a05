/// What the ledger has committed since it was made.
public struct Counters: Sendable, Equatable {
  public var done = 0
  public var failed = 0
  public var duplicate = 0
  public var figures = 0

  public init() {}

  init(from connection: Connection) throws(LedgerError) {
    var values: [String: Int] = [:]
    try Statement(connection, "SELECT name, value FROM counter").run { row in
      values[String(decoding: row.bytes(0), as: UTF8.self)] = row.integer(1)
    }
    done = values["done"] ?? 0
    failed = values["failed"] ?? 0
    duplicate = values["duplicate"] ?? 0
    figures = values["figures"] ?? 0
  }

  /// The counters under the names that the ledger keeps them by.
  var named: [(String, Int)] {
    [("done", done), ("failed", failed), ("duplicate", duplicate), ("figures", figures)]
  }

  mutating func add(_ entry: Entry) {
    switch entry.outcome {
    case .done: done += 1
    case .failed: failed += 1
    case .duplicate: duplicate += 1
    }
    figures += entry.figures
  }
}
