import Foundation
import Glibc
import Programs
import Testing

/// Promise 8, of mounts; and what `verify` says.
@Suite("Mounts and verification", .serialized)
struct MountTests {
  @Test("verify names what disagrees, and its exit status says so")
  func verify() throws {
    let daemon = try RunningDaemon()
    try daemon.drop("a.txt", article(1))
    try daemon.wait("it is in done/") { daemon.names(in: "done") == ["a.txt"] }
    let good = try Program.run(["verify", "--spool", daemon.spool.path])
    #expect(good.status == 0 && good.output.isEmpty)
    daemon.end()
    try Data(article(2).utf8).write(to: daemon.file("done/b.txt"))
    try Data().write(to: daemon.file("log/figures.jsonl"))
    let bad = try Program.run(["verify", "--spool", daemon.spool.path])
    #expect(bad.status == 1)
    #expect(bad.output.contains("b.txt"))
  }

  @Test(
    "promise 8: a spool that is unmounted and comes back is taken up again", .enabled(if: getuid() == 0, "needs root"))
  func unmounted() throws {
    let state = FileManager.default.temporaryDirectory.appending(path: "figured-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: state) }
    let daemon = try RunningDaemon(
      ["log.durability=crash", "pickup.poll_seconds=1"],
      environment: [
        "STATE_DIRECTORY": state.appending(path: "s").path, "LOGS_DIRECTORY": state.appending(path: "l").path,
        "RUNTIME_DIRECTORY": state.appending(path: "r").path,
      ])
    func status() throws -> String {
      try String(contentsOf: state.appending(path: "r/status.json"), encoding: .utf8)
    }
    // Another file system over the spool is what a mount, and then its end, look like.
    try #require(mount("figured", daemon.spool.path, "tmpfs", 0, "size=4m") == 0)
    defer { umount2(daemon.spool.path, Int32(MNT_DETACH)) }
    try daemon.wait("it says so") { try status().contains("\"state\": \"polling\"") }
    for name in ["incoming", "work", "done", "failed"] {
      try FileManager.default.createDirectory(at: daemon.file(name), withIntermediateDirectories: false)
    }
    try Data(article(1).utf8).write(to: daemon.file("incoming/a.txt"))
    try daemon.wait("it is done there") { daemon.names(in: "done") == ["a.txt"] }
    umount2(daemon.spool.path, Int32(MNT_DETACH))
    try daemon.drop("b.txt", article(2))
    try daemon.wait("it is done here") { daemon.names(in: "done") == ["b.txt"] }
    try daemon.wait("it watches") { try status().contains("\"state\": \"watching\"") }
  }
}
