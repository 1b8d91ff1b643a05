import Ledger
import SystemPackage
import Testing

struct CommitTests {
  @Test func linesStandInOrderAndCountersAddUp() throws {
    let scratch = try Scratch()
    let ledger = try scratch.ledger()
    try ledger.commit([entry(1), entry(2)])
    try ledger.commit([entry(3, outcome: .failed), entry(1, outcome: .duplicate, file: "again.txt")])
    #expect(try scratch.text("figures.jsonl") == "{\"id\":\"1:1\"}\n{\"id\":\"2:1\"}\n{\"id\":\"2:2\"}\n")
    let outcomes = try #require(try scratch.text("articles.jsonl")).split(separator: "\n").count
    #expect(outcomes == 4)
    let counters = try ledger.counters()
    #expect(counters.done == 2 && counters.failed == 1 && counters.duplicate == 1 && counters.figures == 3)
  }

  @Test func anArticleWithoutAnIdFailsAndLeavesNoRow() throws {
    let scratch = try Scratch()
    for number in 1...2 {
      var unreadable = entry(number, outcome: .failed)
      (unreadable.article, unreadable.finish.article) = (nil, nil)
      try scratch.ledger().commit([unreadable])
    }
    let ledger = try scratch.ledger()
    #expect(try ledger.counters().failed == 2)
    #expect(try ledger.outcome(of: ArticleID([UInt8](repeating: 0, count: 32))) == nil)
    #expect(try ledger.pendingFinishes().map(\.article) == [nil, nil])
  }

  @Test func whatWasDoneIsKnownAfterRestart() throws {
    let scratch = try Scratch()
    try scratch.ledger().commit([entry(1), entry(2, outcome: .failed)])
    let ledger = try scratch.ledger()
    #expect(try ledger.outcome(of: articleID(1)) == .done)
    #expect(try ledger.outcome(of: articleID(2)) == .failed)
    #expect(try ledger.outcome(of: articleID(3)) == nil)
    #expect(throws: LedgerError.self) { try ledger.commit([entry(1, file: "again.txt")]) }
    try ledger.commit([entry(2)])
    #expect(try ledger.outcome(of: articleID(2)) == .done)
    #expect(try ledger.counters().done == 2)
  }

  @Test func theSameBytesTwiceInOneCommitAreRefused() throws {
    let scratch = try Scratch()
    let ledger = try scratch.ledger()
    #expect(throws: LedgerError.self) { try ledger.commit([entry(1), entry(1, file: "again.txt")]) }
    #expect(try scratch.text("figures.jsonl") == "")
    try ledger.commit([entry(1), entry(1, outcome: .duplicate, file: "again.txt")])
    #expect(try ledger.counters().duplicate == 1)
  }

  @Test func finishesStayUntilTheyAreToldAsMade() throws {
    let scratch = try Scratch()
    let ledger = try scratch.ledger()
    try ledger.commit([entry(1), entry(2)])
    #expect(try ledger.pendingFinishes() == [entry(1).finish, entry(2).finish])
    ledger.finished([entry(1).finish.claimed])
    try ledger.commit([entry(3)])
    #expect(try scratch.ledger().pendingFinishes() == [entry(2).finish, entry(3).finish])
  }

  @Test func attemptsAreCountedUntilACommit() throws {
    let scratch = try Scratch()
    #expect(try scratch.ledger().begin(["work/a1.txt", "work/a2.txt"]) == [1, 1])
    let ledger = try scratch.ledger()
    #expect(try ledger.begin(["work/a1.txt", "work/a2.txt"]) == [2, 2])
    try ledger.commit([entry(1)])
    try ledger.release(["work/a2.txt"])
    #expect(try ledger.begin(["work/a1.txt", "work/a2.txt"]) == [1, 1])
  }
}
