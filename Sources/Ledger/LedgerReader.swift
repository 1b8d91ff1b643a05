import Glibc
import SystemPackage

/// Reads the ledger beside the one that writes it.
final class LedgerReader {
  private let connection: Connection

  /// - Throws: `.paused` where there is no ledger.
  init(in state: FilePath) throws(LedgerError) {
    connection = try Connection(state.pushing(Store.fileName), readOnly: true)
  }

  /// Waits until no commit is under way, at most five seconds.
  ///
  /// - Returns: the bytes that are planned all the same.
  func waitForPlan() throws(LedgerError) -> Int {
    var planned = 0
    for _ in 0..<500 {
      // The transaction stays open: what is read after this is of the same moment.
      try connection.run("BEGIN")
      try Statement(connection, "SELECT ifnull(sum(length(bytes)), 0) FROM plan").run { planned = $0.integer(0) }
      if planned == 0 { break }
      try connection.run("COMMIT")
      usleep(10_000)
    }
    return planned
  }

  /// All articles but duplicates.
  func articles() throws(LedgerError) -> [ArticleID: Verification.Known] {
    var articles: [ArticleID: Verification.Known] = [:]
    try Statement(connection, "SELECT id, outcome, figures, figure_segment, article_segment FROM article").run { row in
      let id = row.bytes(0)
      guard id.count == 32, let outcome = Outcome(rawValue: row.integer(1)) else { return }
      articles[ArticleID(id)] = Verification.Known(
        outcome: outcome, figures: row.integer(2), figureSegment: row.integer(3), articleSegment: row.integer(4))
    }
    return articles
  }

  /// Also the end of the moment that was read of.
  func counters() throws(LedgerError) -> Counters {
    let counters = try Counters(from: connection)
    try? connection.run("COMMIT")
    return counters
  }

  /// How an article ended, as of now.
  func outcome(of article: ArticleID) throws(LedgerError) -> Outcome? {
    var outcome: Outcome?
    try Statement(connection, "SELECT outcome FROM article WHERE id = ?").run(.bytes(article.bytes)) {
      outcome = Outcome(rawValue: $0.integer(0))
    }
    return outcome
  }
}
