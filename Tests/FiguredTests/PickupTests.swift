import Foundation
import Glibc
import Programs
import Testing

/// Promises 1 to 12: which files are picked up, when, and which are left alone.
@Suite("Picking up", .serialized)
struct PickupTests {
  @Test("promise 1: a file moved in is in the log once, and in done/")
  func moved() throws {
    let daemon = try RunningDaemon()
    try daemon.drop("a.txt", article(1))
    try daemon.wait(articles: 1, seconds: 5)
    #expect(try daemon.outcomes(of: "a.txt") == ["done"])
    #expect(try daemon.figures().count == daemon.articles()[0]["figures"] as? Int)
    try daemon.wait("it is in done/") { daemon.names(in: "done") == ["a.txt"] }
    #expect(try String(contentsOf: daemon.file("done/a.txt"), encoding: .utf8) == article(1))
  }

  @Test("promise 2: a file written in ten pieces is read once, whole")
  func pieces() throws {
    let daemon = try RunningDaemon()
    let file = open(daemon.incoming.appending(path: "a.txt").path, O_WRONLY | O_CREAT, 0o644)
    let bytes = Array(String(repeating: article(1), count: 10).utf8)
    for piece in 0..<10 {
      let part = bytes[(piece * bytes.count / 10)..<((piece + 1) * bytes.count / 10)]
      _ = part.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      usleep(100_000)
      #expect(try daemon.articles().isEmpty)
    }
    close(file)
    try daemon.wait(articles: 1)
    #expect(try daemon.articles()[0]["bytes"] as? Int == bytes.count)
    usleep(200_000)
    #expect(try daemon.articles().count == 1)
  }

  @Test("promise 3: a file that somebody else still writes to is not read, though another writer closed it")
  func secondWriter() throws {
    let daemon = try RunningDaemon()
    let path = daemon.incoming.appending(path: "a.txt").path
    let first = open(path, O_WRONLY | O_CREAT | O_APPEND, 0o644)
    let second = open(path, O_WRONLY | O_APPEND)
    _ = write(first, "经济", 6)
    close(first)
    usleep(300_000)
    #expect(try daemon.articles().isEmpty)
    _ = write(second, "增长", 6)
    close(second)
    try daemon.wait(articles: 1)
    #expect(try daemon.articles()[0]["bytes"] as? Int == 12)
  }

  @Test("promise 4: a file published by a link is picked up")
  func linked() throws {
    let daemon = try RunningDaemon()
    let original = daemon.spool.deletingLastPathComponent().appending(path: "original")
    try Data(article(1).utf8).write(to: original)
    #expect(link(original.path, daemon.incoming.appending(path: "a.txt").path) == 0)
    try daemon.wait(articles: 1, seconds: 5)
    #expect(try daemon.outcomes(of: "a.txt") == ["done"])
  }

  @Test(
    "promise 4: a file published by a link while it is open is picked up when it is closed, which is no event of its name"
  )
  func linkedOpen() throws {
    let daemon = try RunningDaemon()
    let file = open(daemon.incoming.path, O_WRONLY | linuxTemporaryFile, 0o644)
    #expect(Array(article(1).utf8).withUnsafeBytes { write(file, $0.baseAddress, $0.count) } > 0)
    let path = daemon.incoming.appending(path: "a.txt").path
    #expect(linkat(AT_FDCWD, "/proc/self/fd/\(file)", AT_FDCWD, path, AT_SYMLINK_FOLLOW) == 0)
    usleep(600_000)
    #expect(try daemon.articles().isEmpty)
    close(file)
    try daemon.wait(articles: 1, seconds: 5)
    #expect(try daemon.outcomes(of: "a.txt") == ["done"])
  }

  /// O_TMPFILE, which Swift's Glibc module lacks.
  private let linuxTemporaryFile: Int32 = 0o20000000 | O_DIRECTORY

  @Test("an empty file with a time of the future is complete when it has stayed as it is")
  func futureTime() throws {
    let daemon = try RunningDaemon(["log.durability=crash", "pickup.settle_seconds=1"])
    let draft = daemon.spool.deletingLastPathComponent().appending(path: "draft").path
    #expect(shell("touch -d 'now + 1 year' \(draft)"))
    #expect(rename(draft, daemon.incoming.appending(path: "empty.txt").path) == 0)
    try daemon.wait(articles: 1)
    #expect(try daemon.outcomes(of: "empty.txt") == ["failed"])
  }

  @Test("many files that it may not take hold up neither the others nor its end", .timeLimit(.minutes(5)))
  func notItsOwn() throws {
    guard getuid() == 0, ProcessInfo.processInfo.environment["FIGURED_LONG"] != nil else {
      return print("skipped: it needs root and FIGURED_LONG, since it takes long with a debug build")
    }
    let daemon = try RunningDaemon(["log.durability=crash", "pickup.settle_seconds=0"], user: "nobody")
    // More than it keeps in mind, in a folder that others may not write to.
    let folder = daemon.spool.deletingLastPathComponent().appending(path: "folder").path
    #expect(shell("mkdir \(folder) && cd \(folder) && seq 20000 | xargs touch"))
    #expect(rename(folder, daemon.incoming.appending(path: "folder").path) == 0)
    try daemon.wait("it has seen them", seconds: 120) { daemon.log.contains("Permission denied") }
    try daemon.drop("a.txt", article(1))
    try daemon.wait("it is done", seconds: 120) { try daemon.outcomes(of: "a.txt") == ["done"] }
    let start = Date()
    #expect(daemon.end() == 0)
    #expect(Date().timeIntervalSince(start) < 20)
  }

  @Test("promise 5: names of unfinished files are left alone until they are renamed")
  func unfinished() throws {
    let daemon = try RunningDaemon()
    let names = [
      ".a.txt", "a.txt~", "a.part", "a.filepart", "a.tmp", "A.TMP", "a.crdownload", ".syncthing.a.txt.tmp",
    ]
    for (number, name) in names.enumerated() { try daemon.drop(name, article(number)) }
    usleep(300_000)
    #expect(try daemon.articles().isEmpty)
    for (number, name) in names.enumerated() {
      let final = daemon.incoming.appending(path: "\(number).txt").path
      #expect(rename(daemon.incoming.appending(path: name).path, final) == 0)
    }
    try daemon.wait(articles: names.count, seconds: 5)
  }

  @Test("promises 6, 19: what came while it was down is processed once after the start, oldest first")
  func whileDown() throws {
    let daemon = try RunningDaemon()
    daemon.end()
    for number in 0..<20 {
      try daemon.drop("\(number).txt", article(number))
      let then = Date(timeIntervalSince1970: 1_700_000_000 - Double(number))
      try FileManager.default.setAttributes(
        [.modificationDate: then], ofItemAtPath: daemon.incoming.appending(path: "\(number).txt").path)
    }
    try daemon.start()
    try daemon.wait(articles: 20)
    let files = try daemon.articles().compactMap { $0["file"] as? String }
    #expect(files == (0..<20).reversed().map { "\($0).txt" })
  }

  @Test(
    "a file with the time of another century is picked up like any other", arguments: [-9_000_000_000, 9_000_000_000])
  func anyTime(seconds: Int) throws {
    // The file systems of disks have years from 1901 on; this one has all.
    let folder = URL(filePath: "/dev/shm/figured-\(UUID().uuidString)")
    let daemon = try RunningDaemon(spool: folder.appending(path: "spool"))
    let draft = folder.appending(path: "draft").path
    try Data(article(1).utf8).write(to: URL(filePath: draft))
    let time = timespec(tv_sec: seconds, tv_nsec: 0)
    #expect(utimensat(AT_FDCWD, draft, [time, time], 0) == 0)
    #expect(rename(draft, daemon.incoming.appending(path: "a.txt").path) == 0)
    try daemon.wait(articles: 1)
    #expect(try daemon.outcomes(of: "a.txt") == ["done"])
  }

  @Test("promise 9: a tree made together with its files is processed, under paths below incoming/")
  func tree() throws {
    let daemon = try RunningDaemon()
    for number in 0..<20 {
      let folder = daemon.incoming.appending(path: "a\(number)/b/c")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(article(number).utf8).write(to: folder.appending(path: "x.txt"))
    }
    try daemon.wait(articles: 20)
    let files = Set(try daemon.articles().compactMap { $0["file"] as? String })
    #expect(files == Set((0..<20).map { "a\($0)/b/c/x.txt" }))
    try daemon.wait("all are in done/") { daemon.names(in: "done").count == 20 }
    #expect(daemon.names(in: "work").isEmpty)
  }

  @Test("a folder that was moved inside incoming/ is watched under its new name")
  func movedFolder() throws {
    let daemon = try RunningDaemon()
    let old = daemon.incoming.appending(path: "old")
    try FileManager.default.createDirectory(at: old, withIntermediateDirectories: true)
    usleep(100_000)
    try FileManager.default.moveItem(at: old, to: daemon.incoming.appending(path: "new"))
    usleep(100_000)
    try daemon.drop("new/a.txt", article(1))
    try daemon.wait(articles: 1, seconds: 5)
    #expect(try daemon.outcomes(of: "new/a.txt") == ["done"])
  }

  @Test("promise 8: incoming/ may go and come back")
  func incomingGoes() throws {
    let daemon = try RunningDaemon(["log.durability=crash", "pickup.poll_seconds=1"])
    let away = daemon.file("away")
    try FileManager.default.moveItem(at: daemon.incoming, to: away)
    try daemon.wait("it says so") { try daemon.status()["state"] as? String == "polling" }
    try FileManager.default.createDirectory(at: daemon.incoming, withIntermediateDirectories: false)
    try daemon.drop("a.txt", article(1))
    try daemon.wait(articles: 1, seconds: 5)
    try daemon.wait("it watches again") { try daemon.status()["state"] as? String == "watching" }
    try FileManager.default.removeItem(at: daemon.incoming)
    try daemon.wait("it says so") { try daemon.status()["state"] as? String == "polling" }
    try FileManager.default.moveItem(at: away, to: daemon.incoming)
    try daemon.drop("b.txt", article(2))
    try daemon.wait(articles: 2, seconds: 5)
  }

  @Test("promise 12: links, pipes, sockets and folders named like articles are left alone, with one warning each")
  func noFiles() throws {
    let daemon = try RunningDaemon(["log.durability=crash", "pickup.rescan_seconds=1"])
    let path = { (name: String) in daemon.incoming.appending(path: name).path }
    #expect(symlink("/etc/passwd", path("link.txt")) == 0)
    #expect(symlink("/etc", path("folderlink")) == 0)
    #expect(mkfifo(path("pipe.txt"), 0o644) == 0)
    try FileManager.default.createDirectory(atPath: path("folder.txt"), withIntermediateDirectories: false)
    usleep(2_500_000)
    try daemon.drop("a.txt", article(1))
    try daemon.wait(articles: 1, seconds: 5)
    #expect(try daemon.articles().count == 1)
    for name in ["link.txt", "folderlink", "pipe.txt", "folder.txt"] {
      #expect(daemon.log.components(separatedBy: "incoming/\(name) is").count == 2, "\(name) in \(daemon.log)")
    }
  }

  @Test("promise 7: an overflow of the event queue loses nothing and is counted")
  func overflow() throws {
    let limits = try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
    let limit = try #require(Int(limits.trimmingCharacters(in: .whitespacesAndNewlines)))
    // The long form makes as many files as it takes; the short one closes a few files again and again.
    let isLong = ProcessInfo.processInfo.environment["FIGURED_LONG"] != nil
    let count = isLong ? 20_000 : 100
    let daemon = try RunningDaemon()
    daemon.signal(SIGSTOP)
    for round in 0...(isLong ? 0 : limit / count * 5 / 4) {
      for number in 0..<count {
        let file = open(daemon.incoming.appending(path: "\(number)").path, O_WRONLY | O_CREAT, 0o644)
        if round == 0 { _ = write(file, "x\(number)", String(number).utf8.count + 1) }
        close(file)
      }
    }
    try daemon.drop("last.txt", article(1))
    daemon.signal(SIGCONT)
    try daemon.wait("all are done", seconds: isLong ? 900 : 20) {
      try daemon.number("seen") == count + 1 && daemon.number("waiting") + daemon.number("in_work") == 0
    }
    #expect(try daemon.articles().count == count + 1)
    #expect(Set(try daemon.articles().compactMap { $0["file"] as? String }).count == count + 1)
    // Where mounts come and go, a scan may be faster than the events before the overflow.
    try daemon.wait("it is counted") { try daemon.number("overflows") >= 1 }
  }

  @Test(
    "promise 24: without inotify instances or watches it polls, says so, and watches again later",
    arguments: ["instances", "watches"])
  func withoutWatches(limit: String) throws {
    // Limits of a user namespace of its own: they touch nobody else.
    let file = "/proc/sys/user/max_inotify_\(limit)"
    let later = FileManager.default.temporaryDirectory.appending(path: "figured-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: later) }
    let script = """
      echo 0 >\(file) || exit 99
      (until [ -e \(later.path) ]; do sleep 0.1; done; echo 100 >\(file)) &
      exec "$@"
      """
    guard shell("unshare --user --map-root-user true") else { return print("skipped: no user namespaces here") }
    let daemon = try RunningDaemon(
      ["log.durability=crash", "pickup.poll_seconds=1"],
      prefix: ["/usr/bin/unshare", "--user", "--map-root-user", "/bin/bash", "-c", script, "bash"])
    try daemon.wait("it polls") { try daemon.status()["state"] as? String == "polling" }
    try daemon.drop("a.txt", article(1))
    try daemon.wait(articles: 1, seconds: 10)
    try Data().write(to: later)
    try daemon.wait("it watches again") { try daemon.status()["state"] as? String == "watching" }
    try daemon.drop("b.txt", article(2))
    try daemon.wait(articles: 2, seconds: 5)
  }
}
