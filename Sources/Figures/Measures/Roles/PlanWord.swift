import CLexicon
import Lexicon

/// What a listed word says of whether the numbers after it are of what is or of what is planned;
/// the list is `words/plans.tsv`.
enum PlanWord: String, Sendable {
  /// All that follows in the sentence is planned, up to a semicolon or a word of what is done: 力争.
  case wide
  /// All that follows in the sentence: 主要预期目标.
  case goal
  /// The next amount, and the growth told of it: 计划投资.
  case narrow
  /// What follows in its clause: 加快打造.
  case clause
  /// What will be able to: planned where the paragraph told of a plan before (项目建成后…。可处理…).
  case able
  /// Tells of a project that is only approved or wanted: all that the paragraph says of it is planned until it starts.
  case project
  /// As `wide`, and what is saved by it is planned in the sentences after it too: 建成后.
  case built
  /// A saving that completion brings: 缩短至.
  case saved
  /// The start or the end of building: to come where it is planned itself, else it ends the project's plan.
  case start
  /// A fact, which ends the plan of a clause before: 连续.
  case fact
  /// What follows is done: 已, 截至.
  case done
  /// Holds a word of the list and is none of them: 行动计划.
  case word

  /// The list, read; a row that cannot be read says so to `reject`, which is given its columns.
  static func table(_ file: WordFile, reject: (WordFile.Row) -> Void = { _ in }) -> WordTable<PlanWord> {
    var words = WordEntries<PlanWord>()
    file.forEachRow { row in
      if row.count == 2, !row[0].isEmpty, let word = PlanWord(rawValue: String(row[1])) {
        words.append(row[0], word)
      } else {
        reject(row)
      }
    }
    return WordTable(words)
  }

  static let table = table(WordFile(lexicon_plans()))
}
