import Foundation
import Glibc
import Linux
import Spool
import SystemPackage
import Programs
import Testing

/// Promises 13 to 17 and 20 to 22: what can't be used is set aside with its reason, and the rest goes on.
@Suite("Failing", .serialized)
struct FailureTests {
  private func reason(_ name: String, _ daemon: RunningDaemon) throws -> [String: Any] {
    let data = try Data(contentsOf: daemon.file("failed/\(name).reason.json"))
    return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  @Test("more text or more records than is allowed fail")
  func overfull() throws {
    let daemon = try RunningDaemon(["log.durability=crash", "limits.text_mb=1", "limits.records_mb=1"])
    try daemon.drop("long.txt", (0..<40_000).map { "第\($0)号乡镇经济运行总体平稳,人民生活改善。\n" }.joined())
    // Every record holds the sentence, which has no end.
    try daemon.drop("dense.txt", "2024-05-20\n\n目前" + (0..<2000).map { "有企业\($0)家、" }.joined())
    try daemon.drop("good.txt", article(1))
    try daemon.wait(articles: 3)
    try daemon.wait("two are in failed/") { daemon.names(in: "failed").count == 4 }
    for (name, key) in [("long.txt", "text_mb"), ("dense.txt", "records_mb")] {
      #expect(try daemon.outcomes(of: name) == ["failed"])
      #expect(try reason(name, daemon)["code"] as? String == "oversized")
      #expect((try reason(name, daemon)["message"] as? String)?.contains("limits.\(key)") == true)
    }
    #expect(try daemon.outcomes(of: "good.txt") == ["done"])
  }

  @Test("promise 14: empty, binary and oversized files each fail with their own code; a good one beside them is done")
  func codes() throws {
    let daemon = try RunningDaemon([
      "log.durability=crash", "limits.article_mb=1", "pickup.settle_seconds=0",
    ])
    let sparse = daemon.incoming.appending(path: ".sparse")
    _ = FileManager.default.createFile(atPath: sparse.path, contents: nil)
    #expect(truncate(sparse.path, 2 << 30) == 0)
    #expect(rename(sparse.path, daemon.incoming.appending(path: "sparse.txt").path) == 0)
    try daemon.drop("empty.txt", "")
    try daemon.drop("nul.txt", String(repeating: "\0", count: 5000))
    let program = try FileHandle(forReadingFrom: URL(filePath: Program.path)).read(upToCount: 100_000)
    try daemon.drop("program.txt", try #require(program))
    try daemon.drop("good.txt", article(1))
    try daemon.wait(articles: 5)
    #expect(try daemon.outcomes(of: "good.txt") == ["done"])
    for (name, code) in [
      ("sparse.txt", "oversized"), ("empty.txt", "empty"), ("nul.txt", "nul-filled"), ("program.txt", "binary"),
    ] {
      #expect(try daemon.outcomes(of: name) == ["failed"])
      try daemon.wait("\(name) is in failed/") { daemon.names(in: "failed").contains(name) }
      let reason = try reason(name, daemon)
      #expect(reason["code"] as? String == code)
      #expect(reason["attempts"] as? Int == 1)
      #expect((reason["message"] as? String)?.isEmpty == false)
      #expect(reason["file"] as? String == name)
      let record = try #require(try daemon.articles().first { $0["file"] as? String == name })
      #expect((record["reason"] as? String)?.hasPrefix(code + ": ") == true)
    }
    try daemon.wait("counters") { try daemon.number("seen") == 5 && daemon.number("failed") == 4 }
  }

  @Test("promise 13: an unreadable file fails")
  func unreadable() throws {
    // Root may read everything, so the program runs as nobody where the tests run as root.
    let user = getuid() == 0 ? "nobody" : nil
    let daemon = try RunningDaemon(user: user)
    try daemon.drop("good.txt", article(1))
    let secret = daemon.incoming.appending(path: ".secret")
    try Data(article(2).utf8).write(to: secret)
    #expect(chmod(secret.path, 0) == 0)
    #expect(rename(secret.path, daemon.incoming.appending(path: "secret.txt").path) == 0)
    try daemon.wait(articles: 2)
    #expect(try daemon.outcomes(of: "good.txt") == ["done"])
    #expect(try daemon.outcomes(of: "secret.txt") == ["failed"])
    try daemon.wait("it is in failed/") { daemon.names(in: "failed").contains("secret.txt") }
    #expect(try reason("secret.txt", daemon)["code"] as? String == "unreadable")
  }

  @Test("promise 15: any name is handled, logged so that it can be had again, and nothing in done/ is overwritten")
  func names() throws {
    let daemon = try RunningDaemon(["log.durability=crash", "pickup.settle_seconds=0"])
    let names = [
      "新闻.txt", "-rf", "a\nb.txt", "back\\slash.txt", "q\"uote.txt", String(repeating: "x", count: 255),
      String(repeating: "长", count: 85),
    ]
    for (index, name) in names.enumerated() {
      for number in 0..<3 {
        try daemon.drop(name, article(3 * index + number))
        try daemon.wait(articles: 4 * index + number + 1)
        try daemon.wait("it is in done/") { daemon.names(in: "done").count == 3 * index + number + 1 }
      }
      try daemon.drop(name, "")
      try daemon.wait(articles: 4 * (index + 1))
      try daemon.wait("it is in failed/") { daemon.names(in: "failed").count == 2 * (index + 1) }
    }
    let files = try daemon.articles().compactMap { $0["file"] as? String }
    #expect(files.map { FilePath(printable: $0).string } == names.flatMap { [$0, $0, $0, $0] })
    let contents = try daemon.names(in: "done").map {
      try String(contentsOf: daemon.file("done/\($0)"), encoding: .utf8)
    }
    #expect(Set(contents) == Set((0..<(3 * names.count)).map(article)))
  }

  @Test("a folder named like a file before it holds nothing up", arguments: ["done", "failed"])
  func fileInTheWay(place: String) throws {
    let daemon = try RunningDaemon(["log.durability=crash", "pickup.settle_seconds=0"])
    func text(_ number: Int) -> String { place == "done" ? article(number) : String(repeating: "\0", count: number) }
    try daemon.drop("2024", text(1))
    try daemon.wait(articles: 1)
    try FileManager.default.createDirectory(at: daemon.file("incoming/2024/05"), withIntermediateDirectories: true)
    try daemon.drop("2024/05/a.txt", text(2))
    try daemon.wait(articles: 2)
    try daemon.drop("b.txt", article(3))
    try daemon.wait(articles: 3)
    try daemon.wait("they have left work/") { daemon.names(in: "work").isEmpty }
    #expect(daemon.names(in: place).filter { !$0.hasSuffix(".json") && $0 != "b.txt" } == ["2024", "a.txt"])
    #expect(try daemon.outcomes(of: "2024/05/a.txt") == [place])
  }

  @Test("promise 15: a name that is not UTF-8 is logged so that it can be had again")
  func invalidName() throws {
    let daemon = try RunningDaemon()
    let name: [UInt8] = [0x61, 0xFF, 0xC3, 0x28, 0x5C, 0x78]
    let draft = daemon.incoming.appending(path: ".draft").path
    try Data(article(1).utf8).write(to: URL(filePath: draft))
    let path = Array(daemon.incoming.path.utf8) + [0x2F] + name + [0]
    #expect(path.withUnsafeBytes { rename(draft, $0.baseAddress?.assumingMemoryBound(to: CChar.self)) } == 0)
    try daemon.wait(articles: 1)
    let file = try #require(try daemon.articles()[0]["file"] as? String)
    #expect(FilePath(printable: file).bytes == name)
    #expect(try daemon.articles()[0]["outcome"] as? String == "done")
  }

  @Test(
    "promises 16, 17: the same bytes under another name are a duplicate, also after a restart; other bytes are a new article"
  )
  func identity() throws {
    let daemon = try RunningDaemon()
    try daemon.drop("a.txt", article(1))
    try daemon.wait(articles: 1)
    let figures = try daemon.figures().count
    try daemon.drop("b.txt", article(1))
    try daemon.wait(articles: 2)
    daemon.end()
    try daemon.start()
    try daemon.drop("c.txt", article(1))
    try daemon.wait(articles: 3)
    #expect(try daemon.articles().compactMap { $0["outcome"] as? String } == ["done", "duplicate", "duplicate"])
    #expect(try daemon.figures().count == figures)
    try daemon.drop("a.txt", article(2))
    try daemon.wait(articles: 4)
    #expect(try daemon.outcomes(of: "a.txt") == ["done", "done"])
    try daemon.wait("counters") { try daemon.number("seen") == 4 && daemon.number("duplicate") == 2 }
  }

  @Test("promise 22: an article that ended the process in its hands is set aside as poison after a few tries")
  func poison() throws {
    let daemon = try RunningDaemon(["log.durability=crash", "limits.attempts=2"])
    daemon.end()
    // What a process leaves that ended over an article: the file in work/, and its attempts in the ledger.
    try FileManager.default.createDirectory(at: daemon.file("work/x"), withIntermediateDirectories: true)
    try Data(article(1).utf8).write(to: daemon.file("work/x/bad.txt"))
    let attempts = "INSERT INTO attempt VALUES(CAST('x/bad.txt' AS BLOB), 2)"
    try #require(try Ended(["/usr/bin/sqlite3", daemon.file("state/ledger.sqlite").path, attempts]).isGood)
    try daemon.drop("good.txt", article(2))
    try daemon.start()
    try daemon.wait(articles: 2)
    #expect(try daemon.outcomes(of: "good.txt") == ["done"])
    #expect(try daemon.outcomes(of: "x/bad.txt") == ["failed"])
    try daemon.wait("it is in failed/") { daemon.names(in: "failed").contains("x/bad.txt") }
    #expect(try reason("x/bad.txt", daemon)["code"] as? String == "poison")
    #expect(try daemon.figures().allSatisfy { $0["file"] as? String == "good.txt" })
  }

  @Test("promises 20, 21: retry and drop: failed files go back or away, one or all")
  func retryAndDrop() throws {
    let daemon = try RunningDaemon(["log.durability=crash", "pickup.settle_seconds=0"])
    for name in ["a.txt", "b.txt", "c.txt", "d/e.txt"] {
      try? FileManager.default.createDirectory(at: daemon.file("incoming/d"), withIntermediateDirectories: true)
      try daemon.drop(name, "")
    }
    try daemon.wait("they failed") { daemon.names(in: "failed").count == 8 }
    let listed = try Program.run(["retry", "--spool", daemon.spool.path])
    #expect(
      listed.output.split(separator: "\n").map { $0.split(separator: "\t")[0] } == [
        "a.txt", "b.txt", "c.txt", "d/e.txt",
      ])
    #expect(try Program.run(["drop", "--spool", daemon.spool.path, "a.txt"]).status == 0)
    #expect(daemon.names(in: "failed").count == 6)
    try Data(article(1).utf8).write(to: daemon.file("failed/b.txt"))
    let retried = try Program.run(["retry", "--spool", daemon.spool.path, "b.txt", "missing.txt"])
    #expect(retried.status == 1)
    #expect(retried.errors.contains("missing.txt"))
    try daemon.wait("it is done") { try daemon.outcomes(of: "b.txt") == ["failed", "done"] }
    #expect(try Program.run(["drop", "--spool", daemon.spool.path, "--all"]).status == 0)
    #expect(daemon.names(in: "failed").isEmpty)
    #expect(try Program.run(["drop", "--spool", daemon.spool.path]).status == 64)
  }
}
