import Figures

/// An article's figures as `figured explain` shows them.
struct Explanation {
  var isColoured: Bool
  /// The number of the only figure to be explained; nil for all.
  var only: Int?

  func text(_ articles: [Processing.Explained]) -> [UInt8] {
    var output = ""
    var number = 0
    for article in articles {
      let text = Text(article.document)
      if only == nil { output += marked(article, text, from: number) + "\n" }
      for figure in article.figures {
        number += 1
        if only == nil || only == number { output += explained(figure, number, text) + "\n" }
      }
    }
    return Array(output.utf8)
  }

  /// The article block by block, each figure followed by its number.
  private func marked(_ article: Processing.Explained, _ text: Text, from first: Int) -> String {
    var output = ""
    var next = 0
    for block in article.document.blocks {
      var position = block.range.lowerBound
      while next < article.figures.count, article.figures[next].range.lowerBound < block.range.upperBound {
        let figure = article.figures[next]
        next += 1
        output += text.string(position..<figure.range.lowerBound)
        output += coloured(text.string(figure.range), figure.kind) + faint("[\(first + next)]")
        position = figure.range.upperBound
      }
      output += text.string(position..<max(position, block.range.upperBound)) + "\n"
    }
    return output
  }

  private func explained(_ figure: Figure, _ number: Int, _ text: Text) -> String {
    var lines = ["[\(number)] \(coloured(text.string(figure.range), figure.kind))  \(text.string(figure.sentence))"]
    func line(_ name: String, _ value: String?, _ fields: String...) {
      let rules = figure.reasons.filter { fields.contains("\($0.field)") }.map { "\($0.rule)" }
      let because = rules.isEmpty ? "" : faint("  ← " + rules.joined(separator: ", "))
      lines.append("    \(name)\(String(repeating: " ", count: 10 - name.count))\(value ?? "–")\(because)")
    }
    let ends = [figure.low, figure.high].map { $0?.description ?? "…" }.joined(separator: " to ")
    line("value", "\(figure.value?.description ?? ends) \(figure.unit)", "quantity")
    line("kind", "\(figure.kind.rawValue), \(figure.bound.rawValue)", "kind", "bound")
    line("role", figure.role.rawValue, "role")
    if figure.role != .level || figure.basis != nil { line("basis", figure.basis?.rawValue, "basis") }
    if figure.reference != nil { line("reference", figure.reference, "reference") }
    let standard = figure.indicatorStandard.map { " (\($0))" } ?? ""
    line("indicator", figure.indicator.map { $0 + standard }, "indicator", "standard")
    line("subject", figure.subject.map { $0 + (figure.subjectCode.map { " (\($0))" } ?? "") }, "subject")
    let period = figure.period.map { "\($0.text): \($0.start?.description ?? "") – \($0.end?.description ?? "")" }
    line("period", period, "period")
    line("status", figure.status.rawValue, "status")
    return lines.joined(separator: "\n") + "\n"
  }

  /// ANSI colours by kind, the same as a reader would group them: money, shares of a hundred, counts, the rest.
  private func coloured(_ text: String, _ kind: Figure.Kind) -> String {
    let code =
      switch kind {
      case .money: "1;32"
      case .percent, .percentagePoint: "1;36"
      case .count: "1;33"
      case .measure, .duration: "1;35"
      case .multiple, .fraction, .rank, .score: "1;34"
      }
    return isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : "「\(text)」"
  }

  private func faint(_ text: String) -> String { isColoured ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}
