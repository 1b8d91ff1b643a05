import Glibc
import Ledger
import Linux
import SystemPackage

struct Trial {
  var root: FilePath
  /// `crash` for that durability; a number N for articles (make), `batch=N`, `size=BYTES` of rotation, `wait` out pauses.
  var options: [String]

  private func number(_ option: String, _ standard: Int) -> Int {
    options.first { $0.hasPrefix(option + "=") }.flatMap { Int($0.dropFirst(option.count + 1)) } ?? standard
  }

  private func folder(_ name: String) throws -> Folder { try Folder(root.appending(name)) }

  // MARK: make

  func make() throws {
    let top = try Folder(root)
    for name in ["state", "logs", "incoming", "work", "done"] { try top.make(FilePath(name)) }
    let incoming = try folder("incoming")
    for article in 1...number("articles", 5) {
      try incoming.create(Trial.name(article)).writeAll(Array("\(article)".utf8))
    }
    // The last one holds the bytes of the first.
    try incoming.create("z-again").writeAll(Array("1".utf8))
  }

  private static func name(_ article: Int) -> FilePath {
    FilePath("a\(String(repeating: "0", count: max(0, 6 - String(article).count)))\(article)")
  }

  /// Article `n` has n % 5 figures; every third line is long, so that it crosses pages.
  static func figureLines(_ article: Int) -> [String] {
    (0..<article % 5).map { index in
      let filler = String(repeating: "字", count: index % 3 == 0 ? 3000 : 20)
      return "{\"id\":\"\(article):\(index + 1)\",\"sentence\":\"\(filler)\"}\n"
    }
  }

  private static func id(_ article: Int) -> ArticleID {
    var bytes = [UInt8](repeating: 0, count: 32)
    for index in 0..<8 { bytes[index] = UInt8(truncatingIfNeeded: article &* 0x9E37_79B1 >> (8 * index)) }
    return ArticleID(bytes)
  }

  // MARK: run

  func run() throws {
    let incoming = try folder("incoming")
    let work = try folder("work")
    let done = try folder("done")
    let ledger = try waiting { try opened() }
    let pending = try waiting { try ledger.pendingFinishes() }
    for finish in pending {
      guard let name = finish.claimed.lastComponent.map({ FilePath($0.string) }) else { continue }
      // A power cut may have undone the claim.
      if try incoming.statusIfThere(of: name)?.inode == finish.inode { try incoming.rename(name, to: work, name) }
      if try work.statusIfThere(of: name)?.inode == finish.inode { try work.rename(name, to: done, name) }
    }
    try waiting { try done.sync() }
    try waiting { try work.sync() }
    ledger.finished(pending.map(\.claimed))
    for entry in try incoming.entries() { try incoming.rename(entry.name, to: work, entry.name) }

    let names = try work.entries().map(\.name).sorted { $0.string < $1.string }
    let batch = number("batch", 2)
    for start in stride(from: 0, to: names.count, by: batch) {
      let claimed = Array(names[start..<min(start + batch, names.count)])
      _ = try waiting { try ledger.begin(claimed) }
      var seen: Set<ArticleID> = []
      var entries: [Entry] = []
      for name in claimed { entries.append(try entry(name, in: work, ledger: ledger, seen: &seen)) }
      try waiting { try ledger.commit(entries) }
      for name in claimed { try work.rename(name, to: done, name) }
      try waiting { try done.sync() }
      try waiting { try work.sync() }
      ledger.finished(entries.map(\.finish.claimed))
    }
  }

  private func opened() throws -> Ledger {
    try Ledger(
      state: root.appending("state"), logs: root.appending("logs"),
      durability: options.contains("crash") ? .crash : .power,
      rotation: Rotation(size: number("size", 20_000))
    ) { print("notice: \($0)") }
  }

  /// Tries again for as long as the ledger is paused, or a sync fails, where the option says so.
  private func waiting<Value>(_ body: () throws -> Value) throws -> Value {
    while true {
      do { return try body() } catch {
        let isPaused = (error as? LedgerError)?.kind == .paused || error is Errno
        guard isPaused, options.contains("wait") else { throw error }
        print("paused: \(error)")
        usleep(5_000)
      }
    }
  }

  private func entry(
    _ name: FilePath, in work: borrowing Folder, ledger: Ledger, seen: inout Set<ArticleID>
  ) throws -> Entry {
    let text = String(decoding: try work.open(name).bytes(at: 0, count: 100), as: UTF8.self)
    guard let article = Int(text) else { throw Failure(description: "\(name) holds \(text)") }
    let id = Trial.id(article)
    let isKnown = try waiting { try ledger.outcome(of: id) == .done }
    let outcome: Outcome = isKnown || !seen.insert(id).inserted ? .duplicate : .done
    let lines = outcome == .done ? Trial.figureLines(article) : []
    return Entry(
      article: id, outcome: outcome, figureLines: lines.flatMap { Array($0.utf8) }, figures: lines.count,
      articleLine: Array("{\"article\":\"\(article)\",\"outcome\":\"\(outcome)\",\"file\":\"\(name)\"}\n".utf8),
      finish: Finish(claimed: name, target: name, inode: try work.status(of: name).inode, article: id))
  }

  // MARK: check

  func check() throws {
    let articles = number("articles", 5)
    let figures = try lines(of: .figures)
    let records = try lines(of: .articles)
    let done = Set(try folder("done").entries().map(\.name.string))
    // In the order of their names, whichever crashes came between: each article once, and the same bytes once more.
    let expected = (1...articles).flatMap(Trial.figureLines)
    try expect(figures == expected, "figures: \(figures.map { $0.prefix(20) })")
    let expectedRecords =
      (1...articles).map { "{\"article\":\"\($0)\",\"outcome\":\"done\",\"file\":\"\(Trial.name($0))\"}\n" }
      + ["{\"article\":\"1\",\"outcome\":\"duplicate\",\"file\":\"z-again\"}\n"]
    try expect(records == expectedRecords, "articles: \(records)")
    try expect(done == Set((1...articles).map { Trial.name($0).string } + ["z-again"]), "done: \(done)")
    try expect(try folder("work").entries().isEmpty, "work is not empty")
    let counters = try opened().counters()
    try expect(
      counters.done == articles && counters.duplicate == 1 && counters.failed == 0
        && counters.figures == expected.count,
      "counters: \(counters)")
  }

  private func expect(_ truth: Bool, _ sentence: @autoclosure () -> String) throws {
    if !truth { throw Failure(description: sentence()) }
  }

  /// All lines of a log, closed files first, each with its newline.
  private func lines(of log: LogName) throws -> [String] {
    var text: [UInt8] = []
    for (name, bytes) in try files() where name == log.liveFile.string || log.closed(FilePath(name)) != nil {
      try expect(bytes.isEmpty || bytes.last == UInt8(ascii: "\n"), "\(name) ends inside a line")
      text += bytes
    }
    return text.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) + "\n" }
  }

  /// The logs' files, closed ones before the live one.
  private func files() throws -> [(name: String, bytes: [UInt8])] {
    let logs = try folder("logs")
    var files: [(String, [UInt8])] = []
    for entry in try logs.entries() {
      files.append((entry.name.string, try logs.open(entry.name).bytes(at: 0, count: logs.status(of: entry.name).size)))
    }
    // "-" comes before "." in ASCII.
    return files.sorted { $0.0 < $1.0 }
  }

  // MARK: prove

  func prove() throws {
    let before = try seen()
    for file in before.values { try checkLines(file.bytes, file.name) }
    try run()
    let after = try seen()
    for (inode, file) in before {
      // After a power cut ext4 may know the new size of a block that it had not written yet: zeros, which no reader
      // has seen before the cut.
      let seen = file.bytes.prefix(1 + (file.bytes.lastIndex { $0 != 0 } ?? -1))
      let now = after[inode]?.bytes ?? []
      try expect(seen.isEmpty || now.starts(with: seen), "\(file.name): bytes that were there have changed")
    }
    try check()
  }

  private func seen() throws -> [UInt64: (name: String, bytes: [UInt8])] {
    let logs = try folder("logs")
    var seen: [UInt64: (String, [UInt8])] = [:]
    for file in try files() { seen[try logs.status(of: FilePath(file.name)).inode] = file }
    return seen
  }

  /// Every line that has its newline is one of those planned: nothing torn is visible.
  private func checkLines(_ bytes: [UInt8], _ name: String) throws {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    _ = lines.popLast()
    for line in lines {
      let isWhole = line.first == UInt8(ascii: "{") && line.last == UInt8(ascii: "}") && !line.contains(0)
      try expect(isWhole, "\(name) has a line that is not whole: \(String(decoding: line.prefix(60), as: UTF8.self))")
    }
  }
}
