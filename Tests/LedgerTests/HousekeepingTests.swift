import Ledger
import Linux
import SystemPackage
import Programs
import Testing

struct HousekeepingTests {
  /// Closed files 1 to 4 of figures, one article with two figures each, and a live one.
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    let ledger = try scratch.ledger(rotation: Rotation(size: 30))
    for number in 1...5 { try ledger.commit([entry(number, figures: 2)]) }
    return scratch
  }

  private func files(_ scratch: Scratch) throws -> [String] {
    try Folder(scratch.logs).entries().map(\.name.string).filter { $0.hasPrefix("figures") }.sorted()
  }

  @Test func allButTheNewestAreCompressed() throws {
    let scratch = try scratch()
    let plain = try scratch.text("figures-000002.jsonl")
    _ = try Housekeeping(logs: scratch.logs, retention: Retention()).run(now: Clock.wall)
    #expect(
      try files(scratch) == [
        "figures-000001.jsonl.zst", "figures-000002.jsonl.zst", "figures-000003.jsonl.zst", "figures-000004.jsonl",
        "figures.jsonl",
      ])
    #expect(try Ended(shell: "zstd -dc \(scratch.logs)/figures-000002.jsonl.zst").output == plain)
    // Once more there is nothing to do, and numbers go on.
    #expect(try Housekeeping(logs: scratch.logs, retention: Retention()).run(now: Clock.wall) == [])
    try scratch.ledger(rotation: Rotation(size: 30)).commit([entry(6, figures: 2)])
    #expect(try scratch.text("figures-000005.jsonl") != nil)
  }

  @Test func aCompressionCutShortIsBegunAgain() throws {
    let scratch = try scratch()
    let folder = try Folder(scratch.logs)
    try folder.create(".figures.jsonl.zst.unfinished").writeAll(Array("half".utf8))
    #expect(try Ended(shell: "cd \(scratch.logs) && zstd -q figures-000001.jsonl").isGood)
    _ = try Housekeeping(logs: scratch.logs, retention: Retention(compresses: false)).run(now: Clock.wall)
    #expect(try folder.statusIfThere(of: ".figures.jsonl.zst.unfinished") == nil)
    #expect(try files(scratch).prefix(2) == ["figures-000001.jsonl.zst", "figures-000002.jsonl"])
  }

  @Test func stoppingLeavesNothingHalf() throws {
    let scratch = try scratch()
    var asked = 0
    let actions = try Housekeeping(logs: scratch.logs, retention: Retention()).run(now: Clock.wall) {
      asked += 1
      return asked > 1
    }
    #expect(actions == [])
    #expect(try Folder(scratch.logs).statusIfThere(of: ".figures.jsonl.zst.unfinished") == nil)
    #expect(try files(scratch).count == 5)
  }

  @Test func theOldestGoFirst() throws {
    let scratch = try scratch()
    // Each has 26 bytes.
    let actions = try Housekeeping(logs: scratch.logs, retention: Retention(compresses: false, size: 60))
      .run(now: Clock.wall)
    #expect(
      actions.prefix(2) == [.removed("figures-000001.jsonl", bytes: 26), .removed("figures-000002.jsonl", bytes: 26)])
    #expect(try files(scratch) == ["figures-000003.jsonl", "figures-000004.jsonl", "figures.jsonl"])
  }

  @Test func ageCountsFromTheLastLineAndOutlivesCompression() throws {
    let scratch = try scratch()
    let hour: Int64 = 3_600_000_000_000
    try Folder(scratch.logs).open("figures-000001.jsonl", .readWrite).setModified(Clock.wall - 2 * hour)
    _ = try Housekeeping(logs: scratch.logs, retention: Retention()).run(now: Clock.wall)
    _ = try Housekeeping(logs: scratch.logs, retention: Retention(age: hour)).run(now: Clock.wall)
    #expect(try files(scratch).first == "figures-000002.jsonl.zst")
    _ = try Housekeeping(logs: scratch.logs, retention: Retention(age: hour)).run(now: Clock.wall + 2 * hour)
    #expect(try files(scratch) == ["figures.jsonl"])
  }
}
