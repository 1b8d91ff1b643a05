import Foundation
import Logging
import Programs
import Testing

@testable import figured

/// Promise 38: messages have fields and a place in the catalog, repeats are limited, and without a journal they are
/// plain lines. `SystemdTests` looks at them in a real journal.
@Suite("Messages")
struct MessageTests {
  @Test("promise 38: the catalog explains every kind of message, and no other")
  func catalog() throws {
    let text = try String(contentsOfFile: "\(Built.root)/systemd/figured.catalog", encoding: .utf8)
    let entries = text.components(separatedBy: "\n-- ").dropFirst().map { $0.split(separator: "\n") }
    #expect(entries.compactMap(\.first).map(String.init).sorted() == Event.allCases.map(\.rawValue).sorted())
    for entry in entries {
      #expect(entry.dropFirst().first?.hasPrefix("Subject: ") == true)
      #expect(entry.contains("Defined-By: figured"))
    }
  }

  @Test("promise 38: an entry of the journal has MESSAGE_ID, PRIORITY, ERRNO and fields of its own")
  func fields() {
    let fields = JournalOrStandardError.fields(
      "a.txt failed", .warning,
      [Event.field: "255ab91e9783437ba94c3bac2d6fe715", "errno": "13", "code": "unreadable", "article": "00ff"])
    #expect(
      fields.map { "\($0.name)=\($0.value)" } == [
        "MESSAGE=a.txt failed", "PRIORITY=4", "ERRNO=13", "FIGURED_ARTICLE=00ff", "FIGURED_CODE=unreadable",
        "MESSAGE_ID=255ab91e9783437ba94c3bac2d6fe715",
      ])
  }

  @Test("promise 38: so many of a kind within a while are told, then their number")
  func limit() {
    let limit = RepeatLimit()
    for _ in 0..<RepeatLimit.allowed { #expect(limit.admits("a", now: 0)) }
    #expect(limit.nextDue == nil)
    for _ in 0..<7 { #expect(!limit.admits("a", now: 1)) }
    #expect(limit.admits("b", now: 1))
    #expect(limit.nextDue == RepeatLimit.period)
    #expect(limit.takeLeftOut(now: RepeatLimit.period - 1).isEmpty)
    // What is left out is counted until it is told, however late.
    #expect(!limit.admits("a", now: 2 * RepeatLimit.period))
    #expect(limit.takeLeftOut(now: 2 * RepeatLimit.period).map { "\($0.kind) \($0.count)" } == ["a 8"])
    #expect(limit.nextDue == nil)
    #expect(limit.admits("a", now: 2 * RepeatLimit.period))
    // Those that come slowly are all told.
    for time in 1...100 { #expect(limit.admits("c", now: Int64(time) * RepeatLimit.period / 10)) }
  }

  @Test("promise 38: without a journal they are plain lines, and a flood is told by its number")
  func plain() throws {
    let daemon = try RunningDaemon(["log.durability=crash", "pickup.settle_seconds=0"])
    let flood = RepeatLimit.allowed + 13
    for number in 0..<flood { try daemon.drop("\(number).txt", "") }
    try daemon.wait("they failed") { try daemon.articles().count == flood }
    #expect(daemon.end() == 0)
    let lines = daemon.log.split(separator: "\n")
    #expect(lines.allSatisfy { $0.hasPrefix("figured: ") })
    #expect(lines.filter { $0.contains(".txt failed: ") }.count == RepeatLimit.allowed)
    #expect(lines.contains("figured: 13 more messages of this kind were left out: articleFailed"))
    #expect(try daemon.articles().count == flood)
  }
}
