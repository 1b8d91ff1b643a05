/// Finds the places, zones, companies and projects that a text names, and says whose a figure is.
struct SubjectFinder: Sendable {
  private let scanner: SubjectScanner

  /// - Parameter places: the user's own rows, in the format of `places.tsv`.
  init(places: [WordFile] = []) {
    scanner = SubjectScanner(gazetteer: Gazetteer(additional: places), words: SubjectWords())
  }

  /// The subjects that a text names, in its order, not overlapping.
  ///
  /// - Complexity: linear in the text.
  func mentions(in text: Text, _ layout: Layout, _ document: Document) -> [SubjectMention] {
    let gazetteer = scanner.gazetteer
    let tokens = text.blocks.map { scanner.tokens(in: text.scalars, $0.range) }
    let heads = [document.title, document.publisher].map { Script.folded($0 ?? "") }
    var reader = NameReader(gazetteer: gazetteer)
    for list in tokens + heads.map({ scanner.tokens(in: $0, 0..<$0.count) }) {
      for token in list {
        guard case .place(let meanings) = token.meaning else { continue }
        let names = gazetteer.meanings[Int(meanings.lowerBound)..<Int(meanings.upperBound)]
        if names.count == 1, let name = names.first, !name.needsContext, name.isFull || token.range.count > 2 {
          reader.certain.insert(name.place)
        }
      }
    }
    var mentions: [SubjectMention] = []
    for (block, list) in zip(text.blocks, tokens) {
      for named in reader.names(in: text.scalars, list, block.range) {
        var mention = SubjectMention(
          range: named.range, name: text.string(named.range), kind: named.kind, refers: named.refers != nil,
          rule: named.rule)
        if case .place = named.kind, let place = named.place, gazetteer.places[place].code != 0 {
          mention.code = String(gazetteer.places[place].code)
        }
        mentions.append(mention)
      }
    }
    return mentions
  }

  /// For each quantity whose it is, or nil where the article does not say.
  func subjects(
    of quantities: [Quantity], _ measurements: [Measurement], in text: Text, _ layout: Layout,
    _ mentions: [SubjectMention], _ document: Document
  ) -> [SubjectMention?] { quantities.map { _ in nil } }
}
