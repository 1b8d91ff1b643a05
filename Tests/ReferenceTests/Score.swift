import Foundation

/// How the records of an article agree with its references.
///
/// A record belongs to the reference whose text it overlaps. Free choice counts neither way. Names (indicator,
/// subject, reference) agree when three quarters of their characters do, as an annotator's eye would have it.
struct Score {
  private(set) var wanted = 0
  private(set) var found = 0
  private(set) var detected = 0
  private(set) var quantities = 0
  private(set) var records = 0
  private(set) var errors: [String] = []

  mutating func add(_ name: String, _ lines: [[String: Any]], _ references: [Reference]) {
    var taken = Set<Int>()
    for reference in references {
      let end = reference.start + (reference.texts.map { $0.unicodeScalars.count }.max() ?? 0)
      let index = lines.indices.first { i in
        guard !taken.contains(i), let start = lines[i]["start"] as? Int, let stop = lines[i]["end"] as? Int else {
          return false
        }
        return start < end && stop > reference.start
      }
      if let index { taken.insert(index) }
      if reference.isOptional { continue }
      wanted += 1
      guard let index else {
        errors.append("\(name): missed \(reference.texts[0])")
        continue
      }
      found += 1
      detected += 1
      var wrong: [Reference.Field] = []
      for field in Reference.Field.allCases {
        guard let answers = reference.fields[field], !Self.agree(field, lines[index], answers) else { continue }
        wrong.append(field)
        errors.append(
          "\(name): \(field) of \(reference.texts[0]) is \(Self.shown(field, lines[index])), not \(answers)")
      }
      if wrong.allSatisfy({ $0.rawValue > Reference.Field.value.rawValue }) { quantities += 1 }
      if wrong.isEmpty { records += 1 }
    }
    for i in lines.indices where !taken.contains(i) {
      found += 1
      errors.append("\(name): no figure: \(lines[i]["text"] ?? "") in \(lines[i]["sentence"] ?? "")")
    }
  }

  func f1(_ right: Int) -> Double { wanted + found == 0 ? 0 : 2 * Double(right) / Double(wanted + found) }

  private static func shown(_ field: Reference.Field, _ line: [String: Any]) -> String {
    func word(_ key: String) -> String {
      switch line[key] {
      case let text as String: text
      case let number as NSNumber: number.decimalValue.description
      default: "-"
      }
    }
    switch field {
    case .value:
      let number = line["value"] is NSNull ? "\(word("low"))..\(word("high"))" : word("value")
      return "\(number) \(word("unit"))"
    case .period:
      guard let period = line["period"] as? [String: Any] else { return "-" }
      return "\(period["start"] as? String ?? "..")/\(period["end"] as? String ?? "..")"
    default: return word("\(field)")
    }
  }

  private static func agree(_ field: Reference.Field, _ line: [String: Any], _ answers: [String]) -> Bool {
    let got = shown(field, line)
    switch field {
    case .value:
      // `1;-1 pp;x`: any of the values with any of the units.
      let parts = answers.joined(separator: ";").split(separator: " ", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { return false }
      return parts[0].split(separator: ";").contains { value in
        parts[1].split(separator: ";").contains { "\(value) \($0)" == got }
      }
    case .bound: return answers.contains(got) || (answers == [""] && got == "exact")
    case .role: return answers.contains(got) || (answers == [""] && got == "level")
    case .status: return answers.contains(got) || (answers == [""] && got == "actual")
    case .basis, .period: return answers.contains(got) || (answers == [""] && got == "-")
    case .reference, .indicator, .subject:
      return answers.contains { answer in
        let null = answer.isEmpty || answer == "-"
        return null ? got == "-" : likeness(answer, got) >= (field == .subject ? 0.65 : 0.75)
      }
    case .text, .kind: return answers.contains(got)
    }
  }

  /// Twice the characters in common over all characters, punctuation and spaces aside.
  private static func likeness(_ a: String, _ b: String) -> Double {
    func letters(_ text: String) -> [Character: Int] {
      text.filter { $0.isLetter || $0.isNumber }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    let (x, y) = (letters(a), letters(b))
    let all = x.values.reduce(0, +) + y.values.reduce(0, +)
    let common = x.reduce(0) { $0 + min($1.value, y[$1.key] ?? 0) }
    return all == 0 ? 0 : 2 * Double(common) / Double(all)
  }
}
