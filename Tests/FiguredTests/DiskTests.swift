import Foundation
import Glibc
import Programs
import Testing

/// Promises 23 and 25: full, read-only and failing disks hold the service up, and cost nothing.
@Suite("Disks", .serialized)
struct DiskTests {
  /// A small file system on a folder of a spool.
  private struct Disk {
    let spool: URL
    let folder: URL

    /// Nil, with a notice, where nothing can be mounted.
    init?(_ name: String, megabytes: Int) throws {
      let base = FileManager.default.temporaryDirectory.appending(path: "figured-\(UUID().uuidString)")
      spool = base.appending(path: "spool")
      folder = spool.appending(path: name)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      guard shell("mount -t tmpfs -o size=\(megabytes)m tmpfs \(folder.path)") else {
        print("skipped: mounting needs root")
        return nil
      }
    }

    func fill() { #expect(!shell("cat /dev/zero >\(folder.path)/ballast 2>/dev/null")) }
    func makeRoom() { #expect(shell("rm \(folder.path)/ballast")) }
    func remount(_ option: String) { #expect(shell("mount -o remount,\(option) \(folder.path)")) }
    func remove() { #expect(shell("umount -l \(folder.path)")) }
  }

  private static func isPaused(_ daemon: RunningDaemon) -> Bool {
    ["run", "state"].contains { folder in
      let status = try? String(contentsOf: daemon.file("\(folder)/status.json"), encoding: .utf8)
      return status?.contains("\"paused\"") == true
    }
  }

  /// A daemon that has done one article and has paused with 40 more, since the disk is full. Its status is on another.
  private func paused(on disk: Disk, durability: String) throws -> RunningDaemon {
    let daemon = try RunningDaemon(
      ["log.durability=\(durability)"], environment: ["RUNTIME_DIRECTORY": disk.spool.path + "/run"], spool: disk.spool)
    try daemon.drop("0.txt", article(0))
    try daemon.wait(articles: 1)
    disk.fill()
    for number in 1...40 { try daemon.drop("\(number).txt", article(number)) }
    // What room there is within blocks is used up first.
    try daemon.wait("it has paused") { DiskTests.isPaused(daemon) }
    return daemon
  }

  /// Every line has its end, and the ledger, the logs and the folders agree.
  private func expectWhole(_ daemon: RunningDaemon, articles: Int) throws {
    try daemon.wait("all are in done/") { daemon.names(in: "done").count == articles }
    #expect(try daemon.articles().compactMap { $0["outcome"] as? String } == Array(repeating: "done", count: articles))
    for log in ["figures", "articles"] {
      #expect(try Data(contentsOf: daemon.file("log/\(log).jsonl")).last == 0x0A)
    }
    let verified = try Program.run(["verify", "--spool", daemon.spool.path])
    #expect(verified.status == 0, "\(verified.output)")
  }

  @Test(
    "promise 23: with no room for logs or ledger nothing torn is visible, the status says so, and it goes on by itself",
    arguments: ["log", "state"], ["power", "crash"])
  func full(folder: String, durability: String) throws {
    guard let disk = try Disk(folder, megabytes: 1) else { return }
    defer { disk.remove() }
    let daemon = try paused(on: disk, durability: durability)
    #expect(daemon.log.contains("No space left") || daemon.log.contains("disk is full"))
    let before = try daemon.articles().count
    #expect(before < 41)
    #expect(try Data(contentsOf: daemon.file("log/articles.jsonl")).last == 0x0A)
    disk.makeRoom()
    try daemon.wait(articles: 41, seconds: 40)
    try daemon.wait("it says that it goes on") { !DiskTests.isPaused(daemon) }
    try expectWhole(daemon, articles: 41)
    #expect(daemon.end() == 0)
  }

  @Test("killed while the disk is full, it starts, and goes on once there is room", arguments: ["log", "state"])
  func fullAndKilled(folder: String) throws {
    guard let disk = try Disk(folder, megabytes: 1) else { return }
    defer { disk.remove() }
    let daemon = try paused(on: disk, durability: "power")
    daemon.end(by: SIGKILL)
    try daemon.start()
    try daemon.wait("it has paused again") { DiskTests.isPaused(daemon) }
    disk.makeRoom()
    try daemon.wait(articles: 41, seconds: 40)
    try expectWhole(daemon, articles: 41)
  }

  @Test("started with no room for the ledger it waits, can be ended, and goes on once there is room")
  func fullAtStart() throws {
    guard let disk = try Disk("state", megabytes: 1) else { return }
    defer { disk.remove() }
    disk.fill()
    let daemon = try RunningDaemon(
      ["log.durability=power"], environment: ["RUNTIME_DIRECTORY": disk.spool.path + "/run"], spool: disk.spool)
    #expect(daemon.log.contains("Can't start yet: "))
    #expect(daemon.end() == 0)
    try daemon.start()
    disk.makeRoom()
    try daemon.wait("it watches") { daemon.log.contains("Watching") }
    try daemon.drop("0.txt", article(0))
    try daemon.wait(articles: 1)
    try expectWhole(daemon, articles: 1)
  }

  @Test("with no room for the reason of a failed file it waits, and leaves nothing but the file and its reason")
  func fullSpool() throws {
    guard let disk = try Disk("", megabytes: 1) else { return }
    defer { disk.remove() }
    let own = ["STATE_DIRECTORY": "state", "LOGS_DIRECTORY": "log", "RUNTIME_DIRECTORY": "run"]
    let base = disk.spool.deletingLastPathComponent()
    let daemon = try RunningDaemon(environment: own.mapValues { base.appending(path: $0).path }, spool: disk.spool)
    try Data("\0".utf8).write(to: daemon.file("incoming/.draft"))
    disk.fill()
    #expect(rename(daemon.file("incoming/.draft").path, daemon.file("incoming/bad.txt").path) == 0)
    try daemon.wait("it has tried again") { daemon.log.contains("No space left") }
    sleep(2)
    #expect(daemon.names(in: "failed") == [])
    disk.makeRoom()
    try daemon.wait("it is in failed/") { daemon.names(in: "failed") == ["bad.txt", "bad.txt.reason.json"] }
  }

  @Test("at the limit of a file's size it has paused, and can be ended")
  func sizeLimit() throws {
    let daemon = try RunningDaemon(prefix: ["/bin/bash", "-c", "ulimit -f 256; exec \"$@\"", "bash"])
    // A record has more than a kilobyte.
    for number in 0..<300 { try daemon.drop("\(number).txt", article(number)) }
    try daemon.wait("it has paused", seconds: 60) { DiskTests.isPaused(daemon) }
    #expect(daemon.end() == 0)
  }

  @Test("logs that are read-only hold it up until they are writable again")
  func readOnly() throws {
    guard let disk = try Disk("log", megabytes: 1) else { return }
    defer { disk.remove() }
    let daemon = try RunningDaemon(["log.durability=power"], spool: disk.spool)
    try daemon.drop("0.txt", article(0))
    try daemon.wait(articles: 1)
    daemon.end(by: SIGKILL)
    disk.remount("ro")
    try daemon.start()
    try daemon.drop("1.txt", article(1))
    try daemon.wait("it has paused") { DiskTests.isPaused(daemon) }
    disk.remount("rw")
    try daemon.wait(articles: 2, seconds: 40)
    try expectWhole(daemon, articles: 2)
  }

  @Test("promise 25: after a failed fdatasync it says so, writes again through a new descriptor, and doubles nothing")
  func failedSync() throws {
    let base = FileManager.default.temporaryDirectory.appending(path: "figured-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: base) }
    let faults = base.appending(path: "faults.so").path
    #expect(shell("cc -shared -fPIC -o \(faults) \(Built.root)/Tests/Faults/faults.c -ldl"))
    let calls = base.appending(path: "calls").path
    let daemon = try RunningDaemon(
      ["log.durability=power"],
      environment: [
        "LD_PRELOAD": faults, "FAULT": "fail@2:5", "FAULT_CALLS": "fdatasync,pwrite,open",
        "FAULT_PATH": "figures.jsonl",
        "FAULT_SAY": calls,
      ])
    try daemon.drop("0.txt", article(0))
    try daemon.wait(articles: 1)
    try expectWhole(daemon, articles: 1)
    #expect(daemon.log.contains("syncing figures.jsonl failed"))
    // Opened at the start; the sync that failed; then opened anew, written again from the plan, and synced.
    let said = try String(contentsOfFile: calls, encoding: .utf8).split(separator: "\n").map(String.init)
    let failed = try #require(said.firstIndex(of: "fdatasync failed"))
    #expect(Array(said[(failed + 1)...].prefix(3)) == ["open", "pwrite", "fdatasync"], "\(said)")
  }
}
