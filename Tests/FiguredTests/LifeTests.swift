import Foundation
import Glibc
import Programs
import Testing

/// Promises 35 and 36: what the service manager hears when something is wrong, and the end.
@Suite("Life", .serialized)
struct LifeTests {
  @Test("promise 35: a start that fails says why, with its errno")
  func failedStart() throws {
    let socket = try NotifySocket(abstract: true)
    let bad = try Program.run(
      ["run", "--spool", "/tmp/x", "--set", "limits.attempts=0"], environment: ["NOTIFY_SOCKET": socket.name])
    #expect(bad.status == 78)
    let told = socket.messages { $0.contains { $0.hasPrefix("ERRNO=") } }
    #expect(told.last?.contains("ERRNO=\(EINVAL)") == true)
    #expect(told.last?.contains { $0.hasPrefix("STATUS=") && $0.contains("limits.attempts") } == true)
  }

  @Test("promise 35: the watchdog hears nothing more when a worker is stuck", .timeLimit(.minutes(2)))
  func stuckWorker() throws {
    guard shell("strace -o /dev/null true") else { return print("skipped: strace can't trace here") }
    let socket = try NotifySocket(abstract: true)
    let folder = FileManager.default.temporaryDirectory.appending(path: "figured-\(UUID().uuidString)")
    let spool = folder.appending(path: "spool")
    // Reading one of many takes a minute.
    let stuck = ["-P", spool.appending(path: "work/3.txt").path, "-e", "inject=pread64:delay_enter=60000000:when=1"]
    let daemon = try RunningDaemon(
      ["log.durability=crash", "limits.processor_seconds=1", "pickup.workers=2"],
      environment: ["NOTIFY_SOCKET": socket.name, "WATCHDOG_USEC": "400000"], spool: spool,
      prefix: ["/usr/bin/strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=pread64"] + stuck + ["--"])
    let number = try #require(try daemon.status()["pid"] as? Int32)
    // All at once, so that threads take them.
    kill(number, SIGSTOP)
    for number in 0..<40 { try daemon.drop("\(number).txt", article(number)) }
    kill(number, SIGCONT)
    try daemon.wait("it is claimed") { daemon.names(in: "work").contains("3.txt") }
    // It may take a second of processor time, and is given ten for the rest.
    _ = socket.messages(seconds: 20) { _ in false }
    let late = socket.messages(seconds: 2) { _ in false }
    #expect(!late.contains { $0.contains("WATCHDOG=1") })
  }

  @Test("promise 36: told to end, it gives back what no thread has begun")
  func givenBack() throws {
    let daemon = try RunningDaemon(["log.durability=crash", "pickup.workers=1"])
    // All at once, so that it claims many.
    daemon.signal(SIGSTOP)
    let tree = daemon.file("incoming/tree/of/folders")
    try FileManager.default.createDirectory(at: tree, withIntermediateDirectories: true)
    for number in 0..<40 {
      let text = ((100 * number)..<(100 * number + 100)).map(article).joined()
      try daemon.drop(number % 2 == 0 ? "\(number).txt" : "tree/of/folders/\(number).txt", text)
    }
    daemon.signal(SIGCONT)
    try daemon.wait("it has claimed many") { daemon.names(in: "work").count > 20 }
    #expect(daemon.end() == 0)
    #expect(try FileManager.default.subpathsOfDirectory(atPath: daemon.file("work").path).isEmpty)
    #expect(daemon.names(in: "incoming").count > 15)
    // What a process leaves that is killed between a claim's folders and its file.
    let empty = daemon.file("work/made/for/nothing")
    try FileManager.default.createDirectory(at: empty, withIntermediateDirectories: true)
    try daemon.start()
    try daemon.wait(articles: 40, seconds: 120)
    #expect(Set(try daemon.articles().compactMap { $0["outcome"] as? String }) == ["done"])
    try daemon.wait("no folder is left in work/") {
      try FileManager.default.subpathsOfDirectory(atPath: daemon.file("work").path).isEmpty
    }
  }

  @Test("promise 36: a second signal ends it at once, and nothing is half-written")
  func secondSignal() throws {
    let daemon = try RunningDaemon(["log.durability=crash", "limits.processor_seconds=60"])
    try daemon.drop("a.txt", article(1))
    try daemon.wait(articles: 1)
    // Long enough that it is at it when it is told to end.
    try daemon.drop("long.txt", (0..<30_000).map(article).joined())
    try daemon.wait("it is at it") { daemon.names(in: "work") == ["long.txt"] }
    daemon.signal(SIGTERM)
    usleep(300_000)
    #expect(daemon.process?.isRunning == true)
    let start = Date()
    #expect(daemon.end() == 128 + SIGTERM)
    #expect(Date().timeIntervalSince(start) < 1)
    #expect(try daemon.articles().count == 1)
    let verified = try Program.run(["verify", "--spool", daemon.spool.path])
    #expect(verified.status == 0, "\(verified.output)")
  }
}
