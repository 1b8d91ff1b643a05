import CLexicon
import Lexicon
import Testing

@testable import Figures

@Suite("Word lists of the roles")
struct RolesWordsTests {
  @Test("every row can be read, and no word stands twice")
  func rows() {
    let roles = WordFile(lexicon_roles())
    let plans = WordFile(lexicon_plans())
    let comparisons = WordFile(lexicon_comparisons())
    var bad = faults("roles.tsv", roles) { _ = RoleWord.table(roles, reject: $0) }
    bad += faults("plans.tsv", plans) { _ = PlanWord.table(plans, reject: $0) }
    bad += faults("comparisons.tsv", comparisons) { _ = PointInTime.table(comparisons, reject: $0) }
    #expect(bad.isEmpty)
  }

  /// The rows of a list that cannot be read or stand twice, as `roles.tsv:12: …`.
  private func faults(_ name: String, _ file: WordFile, _ read: ((WordFile.Row) -> Void) -> Void) -> [String] {
    var unreadable: Set<String> = []
    read { unreadable.insert($0.text) }
    var seen: Set<Substring> = []
    var faults: [String] = []
    for (number, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.hasPrefix("#") && !line.isEmpty {
      let row = line.split(separator: "\t", omittingEmptySubsequences: false)
      if unreadable.contains(String(line)) { faults.append("\(name):\(number + 1): cannot be read: \(line)") }
      if !seen.insert(row[0]).inserted { faults.append("\(name):\(number + 1): stands twice: \(line)") }
    }
    return faults
  }

  @Test(
    "a row that cannot be read is told",
    arguments: ["增\tchange\t", "增\tunknown\tup", "增", "比\tbasis\t", "增\tchange\tsideways", "\tchange\tup"])
  func badRole(_ row: String) {
    var rejected = 0
    _ = RoleWord.table(WordFile(text: row)) { _ in rejected += 1 }
    #expect(rejected == 1)
  }

  @Test("a plan or a comparison that cannot be read is told", arguments: ["力争", "力争\tfar", "去年\tlast"])
  func badPlan(_ row: String) {
    var rejected = 0
    _ = PlanWord.table(WordFile(text: row)) { _ in rejected += 1 }
    _ = PointInTime.table(WordFile(text: row)) { _ in rejected += 1 }
    #expect(rejected == 2)
  }
}
