import Ledger
import Linux
import SystemPackage
import Programs
import Testing

struct VerificationTests {
  /// An article with records as the program writes them.
  private static func article(_ number: Int, figures: Int) -> Entry {
    let id = articleID(number)
    let lines = (1...figures).map { "{\"schema\":\"figured/1\",\"id\":\"\(id):\($0)\",\"text\":\"3个\"}\n" }.joined()
    let record = "{\"schema\":\"figured-article/1\",\"article\":\"\(id)\",\"outcome\":\"done\",\"reason\":null,"
    return Entry(
      article: id, outcome: .done, figureLines: Array(lines.utf8), figures: figures,
      articleLine: Array((record + "\"figures\":\(figures),\"file\":\"\(number).txt\"}\n").utf8),
      finish: Finish(claimed: FilePath("\(number).txt"), target: "", inode: 1, article: id))
  }

  /// Three articles with 2, 3 and 4 figures, in two files of each log.
  private static func scratch() throws -> Scratch {
    let scratch = try Scratch()
    let ledger = try scratch.ledger(rotation: Rotation(size: 500))
    for number in 1...3 { try ledger.commit([article(number, figures: number + 1)]) }
    return scratch
  }

  private static func verification(of scratch: Scratch) throws -> Verification {
    try Verification(state: scratch.state, logs: scratch.logs)
  }

  @Test func whatAgreesSaysNothing() throws {
    let scratch = try VerificationTests.scratch()
    var found = try VerificationTests.verification(of: scratch)
    #expect(found.disagreements == [] && found.remarks == [])
    #expect(found.articleLines == 3 && found.figureLines == 9)
    try found.compare(articleID(1), ofDoneFile: "1.txt")
    #expect(found.disagreements == [])
    try found.compare(articleID(9), ofDoneFile: "9.txt")
    #expect(found.disagreements.first?.hasPrefix("9.txt is in done/") == true)
    // Compressed files are read as well.
    let closed = try Ended(shell: "ls \(scratch.logs) | grep -c -- -0").output
    #expect(closed != "0\n")
    #expect(try Ended(shell: "cd \(scratch.logs) && zstd -q --rm *-0*.jsonl").isGood)
    found = try VerificationTests.verification(of: scratch)
    #expect(found.disagreements == [] && found.figureLines == 9)
  }

  @Test(
    arguments: [
      ("sed -i 1d figures-000001.jsonl", "where 1 should be"),
      ("sed -i '$d' figures.jsonl", "has 4 figures by the ledger, and 3 in the logs"),
      ("sed -i '$d' articles.jsonl", "has no record in the logs"),
      ("tail -n1 articles.jsonl >>articles.jsonl", "is done a second time"),
      ("cat figures-000001.jsonl >>figures.jsonl", "are there twice"),
      ("sed -i '1s/\"id\"/\"ix\"/' figures.jsonl", "figures.jsonl, line 1: not a line of this log"),
      ("echo -n '{' >>figures.jsonl", "ends inside a line"),
      ("sed -i 's/\"figures\":4/\"figures\":5/' articles.jsonl", "has 5 figures here, and 4 in the ledger"),
      ("sed -i 's/0303/0909/g' articles*.jsonl figures*.jsonl", "which the ledger does not know"),
      ("rm figures-000002.jsonl", "has 3 figures by the ledger, and 0 in the logs"),
    ])
  func whatDisagreesIsNamed(_ command: String, _ sentence: String) throws {
    let scratch = try VerificationTests.scratch()
    // Three closed files and a live one, so that one can be missing in the middle.
    try scratch.ledger(rotation: Rotation(size: 1)).commit([VerificationTests.article(4, figures: 4)])
    #expect(try Ended(shell: "cd \(scratch.logs) && \(command)").isGood)
    let found = try VerificationTests.verification(of: scratch)
    #expect(found.disagreementCount == found.disagreements.count)
    #expect(found.disagreements.contains { $0.contains(sentence) }, "\(found.disagreements)")
  }

  @Test func whatTheRetentionRemovedIsNotMissed() throws {
    let scratch = try VerificationTests.scratch()
    #expect(try Ended(shell: "cd \(scratch.logs) && rm *-000001.jsonl").isGood)
    let found = try VerificationTests.verification(of: scratch)
    #expect(found.disagreements == [])
    #expect(found.remarks.contains { $0.contains("are gone") })
  }

  @Test func aLedgerAtWorkAgreesAtEveryMoment() throws {
    let scratch = try VerificationTests.scratch()
    let ledger = try scratch.ledger(rotation: Rotation(size: 500))
    for number in 4...40 {
      try ledger.commit([VerificationTests.article(number, figures: 3)])
      let found = try VerificationTests.verification(of: scratch)
      #expect(found.disagreements == [])
    }
  }
}
