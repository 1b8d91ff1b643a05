import Foundation
import Glibc
import Programs
import Testing

/// Promises 26 to 29: whatever ends the program, at whatever moment, costs nothing.
@Suite("Crashes", .serialized)
struct CrashTests {
  private static let isLong = ProcessInfo.processInfo.environment["FIGURED_LONG"] != nil

  /// `Tests/Faults/sweep` says what it does. Here at a few places; with FIGURED_LONG=1 at all of them.
  @Test(
    "promises 27, 28, 29: at a kill, a torn write, a full disk, an I/O error, a power cut at any call nothing is lost or doubled",
    .timeLimit(.minutes(240)),
    arguments: isLong
      ? ["kill", "tear", "full", "broken", "forget", "cut-ext4", "cut-xfs"] : ["kill tear forget", "cut-ext4"])
  func sweep(kind: String) throws {
    if kind.hasPrefix("cut"), !shell("test $(id -u) = 0 && losetup -f >/dev/null && command -v mkfs.xfs") {
      return print("skipped: \(kind) needs root, a loop device, and the tools of ext4 and xfs")
    }
    // The release build takes a quarter of the time.
    let size = CrashTests.isLong ? "-b \(Built.released)" : "-q -s 500 -b \(Built.folder)"
    let sweep = try Ended(shell: "\(Built.root)/Tests/Faults/sweep -w \(size) \(kind)")
    print(sweep.output, terminator: "")
    #expect(sweep.isGood, "\(sweep.output)")
  }

  @Test("promises 26, 28: killed again and again while articles come in, it writes what an undisturbed run writes")
  func killedAgainAndAgain() throws {
    let count = CrashTests.isLong ? 10_000 : 60
    // None may count as poison only because it was in hand so often.
    let daemon = try RunningDaemon(["log.durability=crash", "limits.attempts=100"])
    var kills = 0
    var dropped = 0
    while try daemon.articles().count < count {
      let batch = min(count, dropped + count / 10)
      while dropped < batch {
        try daemon.drop("\(dropped).txt", article(dropped))
        dropped += 1
      }
      usleep(UInt32.random(in: 20_000...300_000))
      // The short form ends when a slow machine has had enough of it.
      if !CrashTests.isLong, dropped == count, kills >= 6 { continue }
      daemon.end(by: SIGKILL)
      kills += 1
      try daemon.start()
    }
    try daemon.wait("all are in done/") { daemon.names(in: "done").count == count }
    print("killed \(kills) times while \(count) articles came in")
    #expect(kills > 2)
    #expect(try daemon.articles().allSatisfy { $0["outcome"] as? String == "done" })
    let expected = try Program.run(["extract", daemon.file("done").path]).output.split(separator: "\n").count
    let ids = try daemon.figures().compactMap { $0["id"] as? String }
    #expect(ids.count == expected && Set(ids).count == expected)
    let verified = try Program.run(["verify", "--spool", daemon.spool.path])
    #expect(verified.status == 0, "\(verified.output)")
  }
}
