import CLexicon
import Testing

@testable import Figures

@Suite("Word lists of the roles")
struct RolesWordsTests {
  @Test("every row can be read, and no word stands twice")
  func rows() {
    var bad: [String] = []
    func check(_ name: String, _ file: WordFile, _ read: ((([Substring]) -> Void)) -> Void) {
      read { bad.append("\(name): \($0.joined(separator: " | "))") }
      var seen: Set<Substring> = []
      file.forEachRow { if !seen.insert($0[0]).inserted { bad.append("\(name): \($0[0]) stands twice") } }
    }
    let roles = WordFile(lexicon_roles())
    let plans = WordFile(lexicon_plans())
    let comparisons = WordFile(lexicon_comparisons())
    check("roles.tsv", roles) { _ = RoleWord.table(roles, reject: $0) }
    check("plans.tsv", plans) { _ = PlanWord.table(plans, reject: $0) }
    check("comparisons.tsv", comparisons) { _ = PointInTime.rows(comparisons, reject: $0) }
    #expect(bad.isEmpty)
  }

  @Test("a row that cannot be read is told", arguments: ["增\tchange\t", "增\tunknown\tup", "增", "比\tbasis\t"])
  func badRow(_ row: String) {
    var rejected = 0
    _ = RoleWord.table(WordFile(text: row)) { _ in rejected += 1 }
    #expect(rejected == 1)
  }
}
