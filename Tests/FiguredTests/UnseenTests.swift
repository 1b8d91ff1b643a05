import Foundation
import Glibc
import Programs
import Testing

@testable import Linux

/// Promises 3, 10 and 11: what no event tells of.
@Suite("Unseen changes", .serialized)
struct UnseenTests {
  /// Runs the daemon under strace, which lets a system call do something else than it was asked for.
  private func tampered(_ settings: [String], _ tampering: [String], spool: URL? = nil) throws -> RunningDaemon? {
    guard shell("strace -o /dev/null true") else {
      print("skipped: strace can't trace here")
      return nil
    }
    return try RunningDaemon(
      ["log.durability=crash"] + settings, spool: spool,
      prefix: ["/usr/bin/strace", "-f", "-qq", "-o", "/dev/null"] + tampering + ["--"])
  }

  @Test("promise 3: a file that changes while it is read is read again, and logged as it is in the end")
  func changedWhileRead() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "figured-\(UUID().uuidString)")
    let spool = folder.appending(path: "spool")
    let claimed = spool.appending(path: "work/a.txt").path
    // Between the bytes and the look at what became of the file there is half a second.
    let delay = ["-P", claimed, "-e", "trace=pread64", "-e", "inject=pread64:delay_exit=500000:when=1"]
    guard let daemon = try tampered(["pickup.settle_seconds=0"], delay, spool: spool) else { return }
    try daemon.drop("a.txt", article(1))
    try daemon.wait("it is claimed") { FileManager.default.fileExists(atPath: claimed) }
    usleep(200_000)
    let file = open(claimed, O_WRONLY | O_APPEND)
    let more = Array("1-4月,云溪市进出口总额增长3.1%。\n".utf8)
    #expect(more.withUnsafeBytes { write(file, $0.baseAddress, $0.count) } == more.count)
    close(file)
    try daemon.wait(articles: 1)
    let record = try daemon.articles()[0]
    #expect(record["outcome"] as? String == "done")
    #expect(record["bytes"] as? Int == article(1).utf8.count + more.count)
    #expect(try daemon.figures().compactMap { $0["text"] as? String }.last == "3.1%")
    try daemon.wait("it is in done/") { daemon.names(in: "done") == ["a.txt"] }
    #expect(try daemon.articles().count == 1)
  }

  @Test("a folder of done/ that is pruned just before a file comes to it is made again")
  func prunedFolder() throws {
    // The claim is the first rename; before the second one there is a second for others.
    let delay = ["-e", "trace=renameat2", "-e", "inject=renameat2:delay_enter=1000000:when=2"]
    guard let daemon = try tampered([], delay) else { return }
    try FileManager.default.createDirectory(at: daemon.file("incoming/day"), withIntermediateDirectories: false)
    try daemon.drop("day/a.txt", article(1))
    try daemon.wait("its folder is there") { rmdir(daemon.file("done/day").path) == 0 }
    try daemon.wait("it is in done/") { daemon.names(in: "done") == ["day/a.txt"] }
    #expect(daemon.names(in: "work").isEmpty)
  }

  @Test("a committed file that was away with work/ goes to done/ at the next start, and is no duplicate of itself")
  func workAway() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "figured-\(UUID().uuidString)")
    let spool = folder.appending(path: "spool")
    // Between its lines and its rename there is a second.
    let log = spool.appending(path: "log/figures.jsonl").path
    let delay = ["-P", log, "-e", "trace=fdatasync", "-e", "inject=fdatasync:delay_exit=1000000:when=1"]
    guard let daemon = try tampered(["log.durability=power"], delay, spool: spool) else { return }
    try daemon.drop("a.txt", article(1))
    try daemon.wait("its lines are there") { try !daemon.figures().isEmpty }
    try FileManager.default.moveItem(at: daemon.file("work"), to: daemon.file("away"))
    try daemon.wait("it says so") { daemon.log.contains("Moving a.txt to done/") }
    try daemon.drop("b.txt", article(2))
    try daemon.wait("the next one is done") { daemon.names(in: "done") == ["b.txt"] }
    kill(try #require(try daemon.status()["pid"] as? Int32), SIGTERM)
    #expect(daemon.process?.wait() == 0)
    #expect(rmdir(daemon.file("work").path) == 0)
    try FileManager.default.moveItem(at: daemon.file("away"), to: daemon.file("work"))
    try daemon.start()
    try daemon.wait("it is in done/") { daemon.names(in: "done") == ["a.txt", "b.txt"] }
    #expect(try daemon.articles().compactMap { $0["outcome"] as? String } == ["done", "done"])
  }

  @Test("promise 3: a file that was replaced twice while it was claimed is read, and holds up none of its name")
  func replacedTwice() throws {
    // Before the claim, and before what was claimed by mistake goes back, there is half a second for others.
    let delay = ["-e", "trace=renameat2", "-e", "inject=renameat2:delay_enter=500000:when=1..2"]
    guard let daemon = try tampered(["pickup.settle_seconds=0"], delay) else { return }
    try daemon.drop("a.txt", article(1))
    usleep(200_000)
    try daemon.drop("a.txt", article(2))
    try daemon.wait("the second one is claimed") { daemon.names(in: "work") == ["a.txt"] }
    try daemon.drop("a.txt", article(3))
    try daemon.wait("both are in done/") { daemon.names(in: "done").count == 2 }
    #expect(try daemon.outcomes(of: "a.txt") == ["done", "done"])
    #expect(daemon.names(in: "work").isEmpty)
  }

  @Test("killed between a failed file's reason and its rename it leaves one file with that reason")
  func killedBesideReason() throws {
    let kill = ["-e", "trace=renameat2", "-e", "inject=renameat2:signal=SIGKILL:when=2"]
    guard let daemon = try tampered([], kill) else { return }
    try daemon.drop("bad.txt", "\0")
    #expect(daemon.process?.wait() != 0)
    #expect(daemon.names(in: "failed") == ["bad.txt.reason.json"])
    try daemon.start()
    try daemon.wait("it is in failed/") { daemon.names(in: "failed") == ["bad.txt", "bad.txt.reason.json"] }
    let reason = try String(contentsOf: daemon.file("failed/bad.txt.reason.json"), encoding: .utf8)
    #expect(reason.contains("nul-filled"))
    #expect(try daemon.outcomes(of: "bad.txt") == ["failed"])
  }

  @Test("promise 10: a file whose event never came is found by the periodic rescan")
  func eventNeverCame() throws {
    // It believes that it watches, and nobody tells it anything.
    let deaf = ["-e", "trace=inotify_add_watch", "-e", "inject=inotify_add_watch:retval=1"]
    guard let daemon = try tampered(["pickup.rescan_seconds=3"], deaf) else { return }
    #expect(try daemon.status()["state"] as? String == "watching")
    let start = Date()
    try daemon.drop("a.txt", article(1))
    try daemon.wait(articles: 1)
    #expect(try daemon.outcomes(of: "a.txt") == ["done"])
    print("found after \(Date().timeIntervalSince(start)) seconds")
  }

  @Test("promise 11: on a user-space file system it polls, and says so")
  func userSpace() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "figured-\(UUID().uuidString)")
    let (behind, spool) = (folder.appending(path: "behind"), folder.appending(path: "mounted/spool"))
    for folder in [behind, spool] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    guard shell("bindfs \(behind.path) \(spool.path)") else { return print("skipped: nothing is mounted by FUSE here") }
    defer { _ = shell("umount -l \(spool.path)") }
    let own = ["STATE_DIRECTORY": "state", "LOGS_DIRECTORY": "log", "RUNTIME_DIRECTORY": "run"]
    let daemon = try RunningDaemon(
      ["log.durability=crash", "pickup.poll_seconds=1", "pickup.settle_seconds=0"],
      environment: own.mapValues { folder.appending(path: $0).path }, spool: spool)
    try daemon.wait("its status says so") {
      let status = try String(contentsOf: folder.appending(path: "run/status.json"), encoding: .utf8)
      return status.contains("\"state\": \"polling\"") && status.contains("remote or user-space file system")
    }
    #expect(daemon.log.contains("remote or user-space file system"))
    // Dropped behind the mount, so that no event comes.
    let draft = behind.appending(path: ".draft")
    try Data(article(1).utf8).write(to: draft)
    #expect(rename(draft.path, behind.appending(path: "incoming/a.txt").path) == 0)
    try daemon.wait("it is done") { daemon.names(in: "done") == ["a.txt"] }
    let records = try String(contentsOf: folder.appending(path: "log/articles.jsonl"), encoding: .utf8)
    #expect(records.contains("\"outcome\":\"done\""))
  }

  @Test(
    "promise 11: the type of a file system tells whether it is remote",
    arguments: [
      ("NFS", 0x6969, true), ("SMB", 0xFF53_4D42, true), ("SMB 2", 0xFE53_4D42, true), ("9p", 0x0102_1997, true),
      ("FUSE", 0x6573_5546, true), ("ext4", 0xEF53, false), ("xfs", 0x5846_5342, false), ("tmpfs", 0x0102_1994, false),
      ("btrfs", 0x9123_683E, false), ("overlay", 0x794C_7630, false),
    ])
  func remoteTypes(name: String, type: UInt64, isRemote: Bool) {
    #expect(FileSystem.isRemote(type) == isRemote, "\(name)")
  }
}
