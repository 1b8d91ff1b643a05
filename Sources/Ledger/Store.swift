import SystemPackage

/// The ledger's tables in SQLite, in the ledger's own terms.
///
/// `article` grows by about 50 bytes an article and is never thinned: it is what knows duplicates. `plan` holds the
/// bytes of a commit under way, `finish` and `attempt` what is in work, `segment` a row for each file of the logs.
final class Store {
  private let connection: Connection
  private let isPower: Bool
  private let findArticle: Statement
  private let saveArticle: Statement
  private let savePlan: Statement
  private let clearPlan: Statement
  private let saveSegment: Statement
  private let closeOlderSegments: Statement
  private let saveFinish: Statement
  private let removeFinish: Statement
  private let findFinish: Statement
  private let countAttempt: Statement
  private let removeAttempt: Statement
  private let addToCounter: Statement

  static let fileName: FilePath = "ledger.sqlite"

  /// Opens the ledger in a folder, or makes it.
  ///
  /// - Parameter isSuspect: whether an earlier connection failed, so that what the WAL says may not be on the disk.
  init(in folder: FilePath, durability: Durability, isSuspect: Bool = false) throws(LedgerError) {
    let connection = try Connection(folder.pushing(Store.fileName), readOnly: false)
    // NORMAL syncs at checkpoints only: the file stays whole after a power cut, and may forget the last commits.
    try connection.run("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA wal_autocheckpoint=4000")
    // Debian's SQLite writes zeros over what is deleted; a plan is no secret, it is in the log.
    try connection.run("PRAGMA secure_delete=OFF")
    try Store.migrate(connection)
    // What a process killed at a bad moment, or a failed sync, left in the WAL is brought home before anything is
    // built on it.
    var isBusy = false
    try Statement(connection, "PRAGMA wal_checkpoint(TRUNCATE)").run { isBusy = $0.integer(0) != 0 }
    if isBusy, isSuspect {
      throw LedgerError(.paused, "The ledger \(connection.path) is to be recovered, but another process is reading it.")
    }
    isPower = durability == .power
    self.connection = connection
    findArticle = try Statement(connection, "SELECT outcome FROM article WHERE id = ?")
    saveArticle = try Statement(
      connection,
      """
      INSERT INTO article(id, outcome, figures, figure_segment, article_segment) VALUES(?, ?, ?, ?, ?)
      ON CONFLICT(id) DO UPDATE SET outcome = excluded.outcome, figures = excluded.figures,
        figure_segment = excluded.figure_segment, article_segment = excluded.article_segment
      WHERE outcome != 1
      """)
    savePlan = try Statement(connection, "INSERT INTO plan(log, segment, start, bytes) VALUES(?, ?, ?, ?)")
    clearPlan = try Statement(connection, "DELETE FROM plan")
    saveSegment = try Statement(
      connection,
      """
      INSERT INTO segment(log, number, inode, size, begun, is_live) VALUES(?, ?, ?, ?, ?, 1)
      ON CONFLICT(log, number) DO UPDATE SET inode = excluded.inode, size = excluded.size, begun = excluded.begun
      """)
    closeOlderSegments = try Statement(
      connection, "UPDATE segment SET is_live = 0 WHERE log = ? AND number < ? AND is_live")
    saveFinish = try Statement(
      connection, "INSERT OR REPLACE INTO finish(claimed, target, inode, article) VALUES(?, ?, ?, ?)")
    removeFinish = try Statement(connection, "DELETE FROM finish WHERE claimed = ?")
    findFinish = try Statement(connection, "SELECT article, inode FROM finish WHERE claimed = ?")
    countAttempt = try Statement(
      connection,
      """
      INSERT INTO attempt(claimed, count) VALUES(?, 1)
      ON CONFLICT(claimed) DO UPDATE SET count = count + 1 RETURNING count
      """)
    removeAttempt = try Statement(connection, "DELETE FROM attempt WHERE claimed = ?")
    addToCounter = try Statement(
      connection,
      "INSERT INTO counter(name, value) VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET value = value + excluded.value")
  }

  private static let version = 1

  private static func migrate(_ connection: Connection) throws(LedgerError) {
    var version = 0
    try Statement(connection, "PRAGMA user_version").run { version = $0.integer(0) }
    guard version <= Store.version else {
      throw LedgerError(
        .unusable,
        "The ledger \(connection.path) has version \(version), made by a later program; this one knows \(Store.version)."
      )
    }
    guard version < 1 else { return }
    try connection.transaction { () throws(LedgerError) in
      try connection.run(
        """
        CREATE TABLE article(
          id BLOB PRIMARY KEY, outcome INTEGER NOT NULL, figures INTEGER NOT NULL,
          figure_segment INTEGER NOT NULL, article_segment INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE segment(
          log INTEGER NOT NULL, number INTEGER NOT NULL, inode INTEGER NOT NULL, size INTEGER NOT NULL,
          begun INTEGER NOT NULL, is_live INTEGER NOT NULL, PRIMARY KEY(log, number)) WITHOUT ROWID;
        CREATE TABLE plan(
          sequence INTEGER PRIMARY KEY, log INTEGER NOT NULL, segment INTEGER NOT NULL, start INTEGER NOT NULL,
          bytes BLOB NOT NULL);
        CREATE TABLE finish(
          claimed BLOB PRIMARY KEY, target BLOB NOT NULL, inode INTEGER NOT NULL, article BLOB NOT NULL);
        CREATE TABLE attempt(claimed BLOB PRIMARY KEY, count INTEGER NOT NULL);
        CREATE TABLE counter(name BLOB PRIMARY KEY, value INTEGER NOT NULL);
        PRAGMA application_id = 0x66696764; -- "figd", for the program file(1)
        PRAGMA user_version = 1;
        """)
    }
  }

  /// Runs a transaction that is on the disk when this returns, where the policy is `power`.
  func commit(_ body: () throws(LedgerError) -> Void) throws(LedgerError) {
    if isPower { try connection.run("PRAGMA synchronous=FULL") }
    defer { if isPower { try? connection.run("PRAGMA synchronous=NORMAL") } }
    try connection.transaction(body)
  }

  /// Runs a transaction that survives the process, and that a power cut may forget.
  func note(_ body: () throws(LedgerError) -> Void) throws(LedgerError) { try connection.transaction(body) }

  /// Gives up space of the write-ahead log after the disk was full.
  func shrink() { try? connection.run("PRAGMA wal_checkpoint(TRUNCATE)") }

  // MARK: Articles

  func outcome(of article: ArticleID) throws(LedgerError) -> Outcome? {
    var outcome: Outcome?
    try findArticle.run(.bytes(article.bytes)) { outcome = Outcome(rawValue: $0.integer(0)) }
    return outcome
  }

  func save(_ entry: Entry, figureSegment: Int, articleSegment: Int) throws(LedgerError) {
    if let article = entry.article, entry.outcome != .duplicate {
      try saveArticle.run(
        .bytes(article.bytes), .integer(entry.outcome.rawValue), .integer(entry.figures),
        .integer(figureSegment), .integer(articleSegment))
    }
    try removeAttempt.run(.path(entry.finish.claimed))
    try saveFinish.run(
      .path(entry.finish.claimed), .path(entry.finish.target), .number(entry.finish.inode),
      .bytes(entry.article?.bytes ?? []))
  }

  // MARK: Plan

  /// SQLite's limit of a value is a gigabyte; pieces also keep its memory low.
  private static let pieceSize = 16 << 20

  func plan(_ part: Plan) throws(LedgerError) {
    for start in stride(from: 0, to: part.bytes.count, by: Store.pieceSize) {
      let end = min(start + Store.pieceSize, part.bytes.count)
      try savePlan.run(
        .integer(part.log.rawValue), .integer(part.segment), .integer(part.start + start),
        .bytes(part.bytes[start..<end]))
    }
  }

  func removePlan() throws(LedgerError) { try clearPlan.run() }

  /// What the last commit planned, in the order of the files and offsets.
  func plans() throws(LedgerError) -> [Plan] {
    var plans: [Plan] = []
    try Statement(connection, "SELECT log, segment, start, bytes FROM plan ORDER BY sequence").run { row in
      guard let log = LogName(rawValue: row.integer(0)) else { return }
      let plan = Plan(log: log, segment: row.integer(1), start: row.integer(2), bytes: row.bytes(3))
      if let last = plans.last, last.log == log, last.segment == plan.segment, last.end == plan.start {
        plans[plans.count - 1].bytes += plan.bytes
      } else {
        plans.append(plan)
      }
    }
    return plans
  }

  // MARK: Segments

  func save(_ segment: Segment) throws(LedgerError) {
    try saveSegment.run(
      .integer(segment.log.rawValue), .integer(segment.number), .number(segment.inode), .integer(segment.size),
      .integer(Int(segment.begun)))
    try closeOlderSegments.run(.integer(segment.log.rawValue), .integer(segment.number))
  }

  /// The segment that was live at the last commit.
  func liveSegment(of log: LogName) throws(LedgerError) -> Segment? {
    var segment: Segment?
    try Statement(
      connection, "SELECT number, inode, size, begun FROM segment WHERE log = ? AND is_live ORDER BY number"
    ).run(.integer(log.rawValue)) { row in
      segment = Segment(
        log: log, number: row.integer(0), inode: row.number(1), size: row.integer(2), begun: Int64(row.integer(3)))
    }
    return segment
  }

  // MARK: Finishes

  func remove(finishOf claimed: FilePath) throws(LedgerError) { try removeFinish.run(.path(claimed)) }

  func isPending(_ finish: Finish) throws(LedgerError) -> Bool {
    var isPending = false
    try findFinish.run(.path(finish.claimed)) { row in
      isPending = row.bytes(0) == finish.article?.bytes ?? [] && row.number(1) == finish.inode
    }
    return isPending
  }

  func finishes() throws(LedgerError) -> [Finish] {
    var finishes: [Finish] = []
    try Statement(connection, "SELECT claimed, target, inode, article FROM finish").run { row in
      let article = row.bytes(3)
      finishes.append(
        Finish(
          claimed: row.path(0), target: row.path(1), inode: row.number(2),
          article: article.count == 32 ? ArticleID(article) : nil))
    }
    return finishes
  }

  // MARK: Attempts and counters

  func attempt(_ claimed: FilePath) throws(LedgerError) -> Int {
    var count = 0
    try countAttempt.run(.path(claimed)) { count = $0.integer(0) }
    return count
  }

  func remove(attemptAt claimed: FilePath) throws(LedgerError) { try removeAttempt.run(.path(claimed)) }

  func add(_ counters: Counters) throws(LedgerError) {
    for (name, value) in counters.named where value > 0 {
      try addToCounter.run(.bytes(Array(name.utf8)), .integer(value))
    }
  }

  func counters() throws(LedgerError) -> Counters { try Counters(from: connection) }
}
