import Glibc
import Ledger
import Linux
import SystemPackage
import Programs
import Testing

/// What others do to the logs while the ledger is open, and while it is closed.
struct OutsideTests {
  final class Notices {
    var all: [Notice] = []
  }

  private static let line = "{\"id\":\"1:1\"}\n"

  /// Commits article 1, lets others do something to the logs, commits article 2; with and without a restart between.
  private func trial(restart: Bool, _ others: (borrowing Folder) throws -> Void) throws -> (Scratch, [Notice]) {
    let (scratch, notices) = (try Scratch(), Notices())
    var ledger = try scratch.ledger { notices.all.append($0) }
    try ledger.commit([entry(1)])
    try others(try Folder(scratch.logs))
    if restart { ledger = try scratch.ledger { notices.all.append($0) } }
    try ledger.commit([entry(2, figures: 1)])
    return (scratch, notices.all)
  }

  @Test("promise 31: a log moved away is closed, and a new one begun", arguments: [false, true]) func movedAway(
    restart: Bool
  ) throws {
    let (scratch, notices) = try trial(restart: restart) { try $0.rename("figures.jsonl", "figures.jsonl.1") }
    #expect(try scratch.text("figures.jsonl.1") == OutsideTests.line)
    #expect(try scratch.text("figures.jsonl") == "{\"id\":\"2:1\"}\n")
    #expect(notices == [.movedAway(.figures)])
  }

  @Test(arguments: [false, true]) func movedAwayWithANewOneInPlace(restart: Bool) throws {
    let (scratch, _) = try trial(restart: restart) {
      try $0.rename("figures.jsonl", "figures.jsonl.1")
      _ = try $0.create("figures.jsonl")
    }
    #expect(try scratch.text("figures.jsonl.1") == OutsideTests.line)
    #expect(try scratch.text("figures.jsonl") == "{\"id\":\"2:1\"}\n")
  }

  @Test("promise 31: a log removed is made again, and what it lost is told", arguments: [false, true]) func removed(
    restart: Bool
  ) throws {
    let (scratch, notices) = try trial(restart: restart) { try $0.remove("figures.jsonl") }
    #expect(try scratch.text("figures.jsonl") == "{\"id\":\"2:1\"}\n")
    #expect(notices == [.movedAway(.figures)])
  }

  @Test("promise 31: copytruncate is noticed and told", arguments: [false, true]) func copiedAndTruncated(restart: Bool)
    throws
  {
    let (scratch, notices) = try trial(restart: restart) {
      try $0.open("figures.jsonl", .readWrite).resize(to: 0)
    }
    #expect(try scratch.text("figures.jsonl") == "{\"id\":\"2:1\"}\n")
    #expect(notices == [.truncated(.figures, expected: 13, found: 0)])
  }

  @Test(arguments: [false, true]) func writtenToByOthers(restart: Bool) throws {
    let (scratch, notices) = try trial(restart: restart) {
      try $0.open("figures.jsonl", .readWrite, appending: true).writeAll(Array("mine\n".utf8))
    }
    #expect(try scratch.text("figures.jsonl") == OutsideTests.line + "mine\n{\"id\":\"2:1\"}\n")
    #expect(notices == [.foreignBytes(.figures, expected: 13, found: 18)])
  }

  @Test(arguments: [false, true]) func leftWithHalfALineByOthers(restart: Bool) throws {
    let (scratch, notices) = try trial(restart: restart) {
      try $0.open("figures.jsonl", .readWrite, appending: true).writeAll(Array("mi".utf8))
    }
    #expect(try scratch.text("figures-000001.jsonl") == OutsideTests.line + "mi")
    #expect(try scratch.text("figures.jsonl") == "{\"id\":\"2:1\"}\n")
    #expect(notices.last == .tornByOthers(.figures, as: "figures-000001.jsonl"))
  }

  @Test func theLedgerIsLostButTheLogsAreThere() throws {
    let scratch = try Scratch()
    let notices = Notices()
    try scratch.ledger { notices.all.append($0) }.commit([entry(1)])
    #expect(notices.all == [])
    for entry in try Folder(scratch.state).entries() { try Folder(scratch.state).remove(entry.name) }
    try scratch.ledger { notices.all.append($0) }.commit([entry(2, figures: 1)])
    #expect(try scratch.text("figures.jsonl") == OutsideTests.line + "{\"id\":\"2:1\"}\n")
    #expect(notices.all == [.begunAnew(.articles)])
  }

  @Test func theFoldersAreRestoredFromACopy() throws {
    let scratch = try Scratch()
    try scratch.ledger().commit([entry(1)])
    #expect(try Ended(shell: "cd \(scratch.path) && cp -r logs l && rm -r logs && mv l logs").isGood)
    let notices = Notices()
    let ledger = try scratch.ledger { notices.all.append($0) }
    try ledger.commit([entry(2, figures: 1)])
    #expect(try scratch.text("figures.jsonl") == OutsideTests.line + "{\"id\":\"2:1\"}\n")
    #expect(notices.all == [])
  }

  @Test func aDamagedLedgerSaysWhatToDo() throws {
    let scratch = try Scratch()
    try Folder(scratch.state).create("ledger.sqlite").writeAll(Array("this is no database, not at all\n".utf8))
    let error = #expect(throws: LedgerError.self) { try scratch.ledger() }
    #expect(error?.kind == .unusable)
    #expect(error?.message.contains("Restore it") == true)
  }

  @Test func aLogThatIsNoRegularFileIsRefused() throws {
    for command in ["mkfifo", "mkdir", "ln -s /etc/passwd"] {
      let scratch = try Scratch()
      #expect(try Ended(shell: "\(command) \(scratch.logs)/figures.jsonl").isGood)
      #expect(throws: LedgerError.self) { try scratch.ledger().commit([entry(1)]) }
    }
  }
}
