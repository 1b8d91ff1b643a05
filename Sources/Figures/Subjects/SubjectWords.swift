import CLexicon

/// The words that stand for a name or end one, and those that only look like a place.
struct SubjectWords: Sendable {
  enum Meaning: Hashable, Sendable {
    /// Stands for what was named before, whose name can end in this character (全市, 该区, 公司).
    case refers(UInt16)
    case zone, company, institution, project
    /// An ordinary word in which no place is named.
    case other
  }

  let table: WordTable<Meaning>

  init() {
    var words: [(word: String, value: Meaning)] = []
    WordFile(lexicon_subject_words()).forEachRow { row in
      guard row.count >= 2 else { return }
      let meaning: Meaning
      switch row[0] {
      case "refers": meaning = .refers(row.count > 2 ? row[2].utf16.first ?? 0 : 0)
      case "zone": meaning = .zone
      case "company": meaning = .company
      case "institution": meaning = .institution
      case "project": meaning = .project
      default: meaning = .other
      }
      words.append((String(row[1]), meaning))
    }
    table = WordTable(words)
  }
}
