import Foundation
import Glibc
import Programs
import Testing

/// Promises 33 to 37 and 39: settings, reload, what the service manager hears, the end, counters, the lock.
@Suite("Operation", .serialized)
struct OperationTests {
  @Test(
    "promise 35: the service manager hears of the start, the watchdog, a reload and the end", arguments: [false, true])
  func notifications(abstract: Bool) throws {
    let socket = try NotifySocket(abstract: abstract)
    let daemon = try RunningDaemon(environment: ["NOTIFY_SOCKET": socket.name, "WATCHDOG_USEC": "400000"])
    let start = socket.messages { $0.contains("READY=1") }
    #expect(start.dropLast().contains { $0.contains { $0.hasPrefix("EXTEND_TIMEOUT_USEC=") } })
    #expect(start.last?.contains("STATUS=Watching \(daemon.incoming.path); 0 articles, 0 figures; 0 waiting") == true)

    #expect(socket.messages { $0.contains("WATCHDOG=1") }.last?.contains("WATCHDOG=1") == true)

    try daemon.drop("a.txt", article(1))
    let status = socket.messages { $0.contains { $0.contains("1 article, ") } }
    #expect(status.last?.contains { $0.hasPrefix("STATUS=Watching") && $0.contains("; last 20") } == true)

    daemon.signal(SIGHUP)
    let reload = socket.messages { $0.contains("READY=1") }
    let reloading = try #require(reload.first { $0.contains("RELOADING=1") })
    #expect(reloading.contains { $0.hasPrefix("MONOTONIC_USEC=") })

    daemon.signal(SIGTERM)
    let end = socket.messages { $0.contains("STOPPING=1") }
    #expect(end.last?.contains("STOPPING=1") == true)
    #expect(daemon.process?.wait() == 0)
  }

  @Test("without a watchdog it sleeps: no wake-up while nothing happens")
  func idle() throws {
    let daemon = try RunningDaemon()
    func switches() throws -> Int {
      let number = try #require(daemon.process?.number)
      let status = try String(contentsOfFile: "/proc/\(number)/status", encoding: .utf8)
      let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches") })
      return try #require(Int(line.split(separator: "\t").last ?? ""))
    }
    // Mounts that other tests make are events too, so one quiet second of several is enough.
    let isQuiet = try (0..<10).contains { _ in
      let before = try switches()
      sleep(1)
      return try switches() == before
    }
    #expect(isQuiet)
  }

  @Test("promise 34: a reload takes over good settings and keeps the old ones over bad ones")
  func reload() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "figured-\(UUID().uuidString).toml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("[pickup]\nsettle_seconds = 0\n".utf8).write(to: file)
    let daemon = try RunningDaemon([], config: file)
    daemon.signal(SIGHUP)
    try daemon.wait("it is reloaded") { try daemon.number("reloads") == 1 }
    #expect(try daemon.status()["reload_error"] is NSNull)
    try Data("[pickup]\nsettle = 1\n".utf8).write(to: file)
    daemon.signal(SIGHUP)
    try daemon.wait("it was told again") { try daemon.number("reloads") == 2 }
    let error = try #require(try daemon.status()["reload_error"] as? String)
    #expect(error.contains("\(file.path):2: pickup.settle"))
    // The command finds bad settings without the daemon, and waits for it to take over good ones.
    let reload = ["reload", "--spool", daemon.spool.path, "--config", file.path]
    let bad = try Program.run(reload)
    #expect(bad.status == 78 && bad.errors.contains("\(file.path):2: pickup.settle"))
    #expect(try daemon.number("reloads") == 2)
    try Data("[pickup]\nsettle_seconds = 1\n".utf8).write(to: file)
    #expect(try Program.run(reload).status == 0)
    #expect(try daemon.number("reloads") == 3)
    #expect(try daemon.status()["reload_error"] is NSNull)
    daemon.signal(SIGSTOP)
    #expect(try Program.run(reload + ["--timeout", "1"]).status == 75)
    daemon.signal(SIGCONT)
    try daemon.drop("a.txt", article(1))
    try daemon.wait(articles: 1)
  }

  @Test("settings hold from their reload on, and the status names the durability that there is")
  func takenOver() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "figured-\(UUID().uuidString).toml")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data("[pickup]\nsettle_seconds = 3600\n".utf8).write(to: file)
    let daemon = try RunningDaemon([], config: file)
    try Data("[pickup]\nsettle_seconds = 0\n[log]\ndurability = \"crash\"\n".utf8).write(to: file)
    #expect(try Program.run(["reload", "--spool", daemon.spool.path, "--config", file.path]).status == 0)
    try daemon.drop("empty.txt", "")
    try daemon.wait("it has failed") { try daemon.outcomes(of: "empty.txt") == ["failed"] }
    #expect(try daemon.status()["durability"] as? String == "power")
    #expect(daemon.log.contains("taken over by a restart only"))
  }

  @Test("promise 39: a second daemon on the spool, or on its ledger, is refused")
  func lock() throws {
    let daemon = try RunningDaemon()
    let second = try Program.run(["run", "--spool", daemon.spool.path])
    #expect(second.status == 75)
    #expect(second.errors.contains("another daemon"))
    let own = daemon.spool.deletingLastPathComponent().appending(path: "own").path
    let sharing = try Program.run(
      ["run", "--spool", own], environment: ["STATE_DIRECTORY": daemon.file("state").path])
    #expect(sharing.status == 75)
    #expect(sharing.errors.contains("another daemon has its ledger in"))
    daemon.end()
    try daemon.start()
  }

  @Test("bad settings and a folder that can't be made end the start with a message and a status of their own")
  func badStart() throws {
    let bad = try Program.run(["run", "--spool", "/tmp/x", "--set", "limits.attempts=0"])
    #expect(bad.status == 78)
    #expect(bad.errors.contains("limits.attempts: must be a whole number from 1 to 100, not 0"))
    let nowhere = try Program.run(["run", "--spool", "/proc/nowhere"])
    #expect(nowhere.status == 73)
    #expect(nowhere.errors.contains("/proc/nowhere"))
  }

  @Test("promise 36: SIGTERM in a backlog: nothing is half done, and the next start does the rest")
  func termination() throws {
    let daemon = try RunningDaemon()
    daemon.signal(SIGSTOP)
    for number in 0..<300 { try daemon.drop("\(number).txt", article(number)) }
    daemon.signal(SIGCONT)
    try daemon.wait("it has begun") { try daemon.articles().count > 20 }
    #expect(daemon.end() == 0)
    #expect(daemon.names(in: "work").isEmpty)
    let done = try daemon.articles().count
    #expect(daemon.names(in: "incoming").count == 300 - done)
    #expect(try daemon.status()["state"] as? String == "stopped")
    try daemon.start()
    try daemon.wait(articles: 300)
    #expect(Set(try daemon.articles().compactMap { $0["article"] as? String }).count == 300)
    #expect(try daemon.number("seen") >= 0)
  }

  @Test("promise 37: counters add up at every moment, in both files")
  func counters() throws {
    let daemon = try RunningDaemon(["log.durability=crash", "pickup.settle_seconds=0"])
    for number in 0..<400 {
      try daemon.drop("\(number).txt", number % 10 == 0 ? "" : article(number % 50))
      if number % 20 == 0, let status = try? daemon.status() {
        let parts = ["done", "failed", "duplicate", "waiting", "in_work"].compactMap { status[$0] as? Int }
        #expect(parts.count == 5 && parts.reduce(0, +) == status["seen"] as? Int)
      }
    }
    try daemon.wait("all are seen") { try daemon.number("waiting") == 0 && daemon.articles().count == 400 }
    try daemon.wait("the status is of now") {
      try daemon.number("done") + daemon.number("failed") + daemon.number("duplicate") == 400
    }
    #expect(try daemon.number("failed") == 40)
    #expect(try daemon.number("seen") == 400)
    let metrics = try String(contentsOf: daemon.file("state/figured.prom"), encoding: .utf8)
    #expect(metrics.contains("figured_seen_total 400\n"))
    let shown = try Program.run(["status", "--spool", daemon.spool.path])
    #expect(shown.status == 0)
    #expect(shown.output.contains("seen 400 = done"))
    daemon.end(by: SIGKILL)
    #expect(try Program.run(["status", "--spool", daemon.spool.path]).status == 3)
    #expect(try Program.run(["reload", "--spool", daemon.spool.path]).status == 3)
  }

  @Test("what is too old or too much in done/ and failed/ is deleted, with its reason")
  func retention() throws {
    let daemon = try RunningDaemon([
      "log.durability=crash", "pickup.settle_seconds=0", "pickup.rescan_seconds=1", "done.keep_mb=1",
      "failed.keep_mb=1", "limits.article_mb=1",
    ])
    let large = String(repeating: article(1), count: 5000)
    for number in 0..<5 {
      try FileManager.default.createDirectory(
        at: daemon.file("incoming/done\(number)"), withIntermediateDirectories: false)
      try daemon.drop("done\(number)/a.txt", large + String(number))
      try daemon.drop("failed\(number).txt", large + large + large)
      try daemon.wait(articles: 2 * number + 2)
    }
    try daemon.wait("only the newest are left") {
      daemon.names(in: "done") == ["done4/a.txt"] && daemon.names(in: "failed").isEmpty
    }
  }
}
