import Lexicon

/// Finds the places, zones, companies and projects that a text names, and says whose a figure is.
struct SubjectFinder: Sendable {
  private let scanner: SubjectScanner
  let position = SubjectPosition()
  private let aliasReader: AliasReader
  private let localPlaceReader: LocalPlaceReader
  private let sightReader = SightReader()
  private let words: SubjectWords

  /// - Parameter places: the user's own rows, in the format of `places.tsv`.
  init(places: [WordFile] = []) {
    let gazetteer = Gazetteer(additional: places)
    words = SubjectWords(gazetteer)
    scanner = SubjectScanner(gazetteer: gazetteer, words: words)
    localPlaceReader = LocalPlaceReader(gazetteer: gazetteer, words: words)
    aliasReader = AliasReader(gazetteer: gazetteer, words: words)
  }

  var gazetteer: Gazetteer { scanner.gazetteer }

  /// Whom an article is about and whom it names.
  ///
  /// - Complexity: linear in the text.
  func subjects(in text: Text, _ layout: Layout, _ document: Document) -> ArticleSubjects {
    let title = Headline(document.title)
    let publisher = Headline(document.publisher)
    var tokens = text.blocks.map { scanner.tokens(in: text.scalars, $0.range) }
    var titleTokens = scanner.tokens(in: title.scalars, 0..<title.scalars.count)
    var publisherTokens = scanner.tokens(in: publisher.scalars, 0..<publisher.scalars.count)
    let head = ArticleHead(gazetteer: gazetteer)
    let home = head.home(tokens, in: text)
    let reader = NameReader(
      places: PlaceReader(
        gazetteer: gazetteer,
        certain: head.certain([titleTokens, publisherTokens] + tokens, heads: [title.scalars, publisher.scalars])),
      nation: home == gazetteer.taiwan ? gazetteer.taiwan : gazetteer.nation)

    var names = zip(text.blocks, tokens).map { reader.names(in: text.scalars, $1, $0.range) }
    let heads = [(title, titleTokens), (publisher, publisherTokens)].map { head, tokens in
      LocalPlaceReader.Passage(
        scalars: head.scalars, range: 0..<head.scalars.count, tokens: tokens, isHead: true)
    }
    let passages = zip(text.blocks, tokens).map {
      LocalPlaceReader.Passage(scalars: text.scalars, range: $0.range, tokens: $1, isHead: false)
    }
    let aliases =
      localPlaceReader.aliases(in: heads + passages) + aliasReader.headed(title.scalars, titleTokens, in: text)
      + aliasReader.aliases(in: text, names.flatMap { $0 }) + aliasReader.listed(in: text)
      + BrandReader(words: words).aliases(in: [title.scalars, text.scalars], tokens)
      + ReportingCompanies(words: words).aliases(in: text, title.scalars)
      + ReportingCompanies(words: words).headlined(title.scalars, in: text)
    if !aliases.isEmpty {
      // Read again, now that the article's short names are known.
      let table = WordTable(aliases)
      for (i, block) in text.blocks.enumerated() where table.stands(in: text, block.range) {
        tokens[i] = scanner.tokens(in: text.scalars, block.range, aliases: table)
        names[i] = reader.names(in: text.scalars, tokens[i], block.range)
      }
      titleTokens = scanner.tokens(in: title.scalars, 0..<title.scalars.count, aliases: table)
      publisherTokens = scanner.tokens(in: publisher.scalars, 0..<publisher.scalars.count, aliases: table)
    }

    let titleNames = reader.names(in: title.scalars, titleTokens, 0..<title.scalars.count)
    let publisherNames = reader.names(in: publisher.scalars, publisherTokens, 0..<publisher.scalars.count)
    var bareZones = BareZones()
    func enterZones(_ names: [NameReader.Named], _ string: (Range<Int>) -> String) {
      for named in names where named.kind == .zone && named.refers == nil {
        bareZones.enter(named.fullName ?? string(named.name), place: named.place)
      }
    }
    enterZones(titleNames, title.string)
    enterZones(publisherNames, publisher.string)
    for list in names { enterZones(list, text.string) }
    func meant(_ names: [NameReader.Named], _ scalars: [UInt16]) -> [NameReader.Named] {
      names.compactMap { named in
        guard named.refers == ReferenceResolver.Suffix.park else { return named }
        let word = scalars[named.range]
        guard let zone = bareZones.meaning(of: word) else { return BareZones.isKind(word) ? nil : named }
        var full = NameReader.Named(named.range, .zone, place: zone.place, rule: "a zone by its kind")
        full.fullName = zone.name
        return full
      }
    }
    names = zip(text.blocks, names).map { block, list in
      sightReader.adding(to: meant(list, text.scalars), in: text.scalars, block.range)
    }

    names = settlingBranches(names, in: text)

    var register = NameRegister(gazetteer)
    var main = MainSubject(gazetteer: gazetteer)
    let spoken = enter(meant(titleNames, title.scalars), of: title, in: &main, &register)
    var references = spoken.mapValues { _ in 8 }
    var publisherKey: SubjectKey?
    for named in publisherNames where named.refers == nil {
      guard named.kind != .place(.nation) else { continue }
      if let place = named.place {
        publisherKey = .place(place)
      } else if named.kind.isPlace, let name = named.fullName {
        publisherKey = register.enter(named.kind, place: nil, name, isFull: true)
      } else {
        continue
      }
      if let publisherKey { main.enterPublisher(publisherKey) }
    }
    if publisherKey == nil, let home {
      publisherKey = .place(home)
      main.enterPublisher(.place(home))
    }

    let use = MentionUse(gazetteer: gazetteer, text: text)
    var mentions: [SubjectMention] = []
    var pending: [(index: Int, last: UInt16)] = []
    for (number, list) in names.enumerated() {
      let block = text.blocks[number].range
      var clauseIndex = list.isEmpty ? 0 : layout.clauseIndex(of: block.lowerBound)
      var previous: SubjectPosition.Previous?
      var isPlace = false
      for (number, named) in list.enumerated() {
        while layout.clauses[clauseIndex].range.upperBound <= named.range.lowerBound {
          clauseIndex += 1; previous = nil
        }
        let clause = layout.clauses[clauseIndex].range
        let wasPlace = isPlace
        isPlace = named.kind.isPlace || named.refers != nil
        previous?.isAlike = isPlace == wasPlace
        var standing = position.standing(
          of: use.extent(of: named), in: text.scalars,
          clause: clause.lowerBound..<max(clause.upperBound, named.range.upperBound), previous: previous,
          isCompany: named.kind == .company)
        if use.isRouteEnd(number, of: list) || use.countsOthers(named) || use.isInTitle(named)
          || use.isUndertaking(named)
          || use.isExample(number, of: list, clause: clause.upperBound)
        {
          standing = .aside
        }
        previous = SubjectPosition.Previous(
          range: named.range, standing: standing, isAlike: true,
          locates: position.locates(named.range, in: text.scalars, clause: clause))
        var mention = SubjectMention(
          range: named.range, name: "", kind: named.kind, key: .unknown, place: named.place, standing: standing,
          rule: named.rule)
        if let place = use.alwaysMeant(named) {
          mention.refers = true
          mention.key = .place(place)
          mention.kind = .place(gazetteer.places[place].level)
          if place != gazetteer.nation { mention.place = place }
          main.enter(mention)
        } else if let last = named.refers {
          mention.refers = true
          if standing != .aside || !SubjectFinder.local.contains(last) { references[last, default: 0] += 1 }
          pending.append((mentions.count, last))
        } else if named.kind != .place(.county) || named.place != nil || named.fullName != nil || named.isFull {
          let name = named.kind == .institution ? nil : named.fullName ?? text.string(named.name)
          mention.key =
            name.map {
              named.branchOf != nil
                ? register.enterBranch(place: named.place, $0)
                : register.enter(named.kind, place: named.place, $0, isFull: named.isFull)
            }
            ?? named.place.map { .place($0) } ?? .unknown
          main.enter(mention, isMinor: use.isMinor(named))
          if use.namesAssembly(after: named.range.upperBound) { main.enterAssembly(mention.key) }
        }
        mentions.append(mention)
      }
    }
    var own: [UInt16: SubjectKey] = [:]
    for (last, count) in references.sorted(by: { $0.key < $1.key }) {
      // Of a province that is never named only 我省 tells.
      let isOwnProvince = pending.contains { $0.last == 0x7701 && text[mentions[$0.index].range.lowerBound] == 0x6211 }
      let isLocal = SubjectFinder.local.contains(last) || last == 0x7701 && isOwnProvince  // 省
      func fits(_ key: SubjectKey) -> Bool {
        guard case .place(let place) = key else {
          if case .place = register.kind(of: key) { return register.folded(of: key)?.last == last }
          return false
        }
        return gazetteer.places[place].level < .region && gazetteer.places[place].name.utf16.last == last
      }
      func enterOwn() -> SubjectKey? {
        let body = ownWord(last, pending, mentions, text).map { text.string($0) }
        guard isLocal, let word = body ?? spoken[last] else { return nil }
        let key = register.enter(.place(.county), place: nil, word, isFull: true)
        own[last] = key
        return key
      }
      main.enterReferences(count, isLocal: isLocal, fits: fits, own: enterOwn())
    }
    let chosen = main.chosen()
    resolve(&mentions, pending, main: chosen, publisherKey, own, register, text)
    for i in mentions.indices {
      mentions[i].name = register.name(of: mentions[i].key) ?? text.string(mentions[i].range)
      mentions[i].code = register.code(of: mentions[i].key)
    }
    let subject = chosen.map { key in
      SubjectMention(
        range: 0..<0, name: register.name(of: key) ?? "", code: register.code(of: key), kind: register.kind(of: key),
        key: key, place: register.place(of: key), standing: .topic, rule: "whom the article is about")
    }
    return ArticleSubjects(
      mentions: mentions, main: subject, isHeadlined: chosen.map { main.isHeadlined($0) } ?? false)
  }

  /// A place before a company makes a branch of it where the article says so again (重庆格力); once it tells only where
  /// the company is from (长沙中联重科).
  private func settlingBranches(_ names: [[NameReader.Named]], in text: Text) -> [[NameReader.Named]] {
    var counts: [String: Int] = [:]
    for named in names.joined() where named.branchOf != nil { counts[text.folded(named.range), default: 0] += 1 }
    if counts.isEmpty { return names }
    return names.map { list in
      list.map { named in
        guard let own = named.branchOf, counts[text.folded(named.range)] == 1 else { return named }
        var plain = NameReader.Named(own, .company, rule: named.rule)
        plain.isFull = named.isFull
        return plain
      }
    }
  }

  /// What divisions below a province end in: of an article that speaks of 全县 the nation is not the subject.
  private static let local = Characters("市区县州旗镇乡村".utf16)

  /// The word under which an article that never names its place speaks of it: 全市, or else 我市.
  private func ownWord(
    _ last: UInt16, _ pending: [(index: Int, last: UInt16)], _ mentions: [SubjectMention], _ text: Text
  ) -> Range<Int>? {
    let words = pending.filter { $0.last == last }.map { mentions[$0.index].range }.filter { $0.count == 2 }
    return words.first { text[$0.lowerBound] == 0x5168 } ?? words.first { text[$0.lowerBound] == 0x6211 }
  }

  private func resolve(
    _ mentions: inout [SubjectMention], _ pending: [(index: Int, last: UInt16)], main: SubjectKey?,
    _ publisher: SubjectKey?, _ own: [UInt16: SubjectKey], _ register: NameRegister, _ text: Text
  ) {
    var resolver = ReferenceResolver(
      gazetteer: gazetteer, main: main, mainPlace: main.flatMap { register.place(of: $0) }, publisher: publisher)
    var next = pending[...]
    var block = 0
    for i in mentions.indices {
      if let reference = next.first, reference.index == i {
        next.removeFirst()
        let range = mentions[i].range
        while text.blocks[block].range.upperBound <= range.lowerBound { block += 1 }
        let key = resolver.resolve(
          reference.last, first: text[range.lowerBound], names: register,
          paragraph: text.blocks[block].range.lowerBound)
        if let key = key ?? own[reference.last] {
          mentions[i].key = key
          mentions[i].kind = register.kind(of: key)
          mentions[i].place = register.place(of: key)
        }
      }
      resolver.note(mentions[i])
    }
  }

  /// For each quantity whose it is, or nil where the article does not say.
  ///
  /// - Complexity: linear in the quantities, the mentions and the clauses.
  func owners(
    of quantities: [Quantity], _ measurements: [Measurement], in text: Text, _ layout: Layout,
    _ subjects: ArticleSubjects
  ) -> [SubjectMention?] {
    OwnerReader(gazetteer: gazetteer, text: text, layout: layout, subjects: subjects)
      .owners(of: quantities, measurements)
  }
}
