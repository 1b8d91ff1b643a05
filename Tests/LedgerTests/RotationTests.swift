import Glibc
import Ledger
import Linux
import Synchronization
import SystemPackage
import Programs
import Testing

struct RotationTests {
  @Test func aFullFileIsClosedUnderTheNextNumber() throws {
    let scratch = try Scratch()
    let ledger = try scratch.ledger(rotation: Rotation(size: 30))
    for number in 1...3 { try ledger.commit([entry(number, figures: 2)]) }
    #expect(try scratch.text("figures-000001.jsonl") == "{\"id\":\"1:1\"}\n{\"id\":\"1:2\"}\n")
    #expect(try scratch.text("figures-000002.jsonl") == "{\"id\":\"2:1\"}\n{\"id\":\"2:2\"}\n")
    #expect(try scratch.text("figures.jsonl") == "{\"id\":\"3:1\"}\n{\"id\":\"3:2\"}\n")
  }

  @Test func numbersGoOnAfterRestartAndNeverMeet() throws {
    let scratch = try Scratch()
    for number in 1...3 { try scratch.ledger(rotation: Rotation(size: 30)).commit([entry(number, figures: 2)]) }
    #expect(try scratch.text("figures-000002.jsonl") == "{\"id\":\"2:1\"}\n{\"id\":\"2:2\"}\n")
    // A name that is taken already, by whatever, is never written over.
    try Folder(scratch.logs).create("figures-000003.jsonl").writeAll(Array("mine\n".utf8))
    try scratch.ledger(rotation: Rotation(size: 30)).commit([entry(4, figures: 2)])
    #expect(try scratch.text("figures-000003.jsonl") == "mine\n")
    #expect(try scratch.text("figures-000004.jsonl") == "{\"id\":\"3:1\"}\n{\"id\":\"3:2\"}\n")
  }

  @Test func anOldFileIsClosedWhenItIsDue() throws {
    let scratch = try Scratch()
    let ledger = try scratch.ledger(rotation: Rotation(size: nil, age: 3_600_000_000_000))
    #expect(try ledger.rotateIfDue() == nil)
    let before = Clock.wall
    try ledger.commit([entry(1)])
    let due = try #require(try ledger.rotateIfDue())
    #expect(due >= before + 3_600_000_000_000 && due <= Clock.wall + 3_600_000_000_000)
    // The age counts from the first line also for a ledger that was opened later.
    let later = try scratch.ledger(rotation: Rotation(size: nil, age: 1))
    #expect(try later.rotateIfDue() == nil)
    #expect(try scratch.text("figures-000001.jsonl") == "{\"id\":\"1:1\"}\n")
    #expect(try scratch.text("articles.jsonl") == "")
  }

  @Test("promise 30: tail -F follows rotation without a loss") func tailFollowsRotationWithoutLoss() throws {
    let scratch = try Scratch()
    let ledger = try scratch.ledger(durability: .crash, rotation: Rotation(size: 2_000))
    let seen = scratch.path.appending("seen").string
    let live = scratch.logs.appending("figures.jsonl").string
    let tail = try Child(["/usr/bin/tail", "-s", "0.2", "-n", "+1", "-F", live], output: .file(seen))
    usleep(300_000)
    for number in 1...120 {
      try ledger.commit([entry(number, figures: 10)])
      // About one rotation in 40 ms: `tail` must have seen a live file at all.
      usleep(3_000)
    }
    let count = "test $(wc -l <\(seen)) -ge 1200 && break; sleep 0.1"
    _ = try Ended(shell: "for i in $(seq 50); do \(count); done")
    #expect(tail.isRunning)
    let lines = try Ended(shell: "cat \(seen)").output.split(separator: "\n")
    let expected = (1...120).flatMap { number in (1...10).map { "{\"id\":\"\(number):\($0)\"}" } }
    #expect(lines.map(String.init) == expected)
    #expect(try scratch.text("figures-000005.jsonl") != nil)
  }
}
