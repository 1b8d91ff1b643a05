/// The articles that JSON holds: objects with a text or a page under one of the names that crawlers use.
struct JsonArticles {
  struct Record {
    var facts = Facts()
    /// The clean text, and the whole page; the text goes first.
    var body: JsonText?
    var html: JsonText?
    /// What objects within it say that hold no text: `{"meta": {"title": …}, "text": …}`.
    var inner = Facts()
    /// Where in the file the object begins.
    var start: Int
  }

  private struct Frame {
    var isObject: Bool
    /// The field that the array or object is the value of.
    var field: Facts.Field?
    var record: Record
    /// The first article within that has none of its own around it.
    var articles: Int
  }

  private(set) var records: [Record] = []
  private let text: [UInt32]
  private let names: FactNames
  private var frames: [Frame] = []
  private var field: Facts.Field?
  /// Whether a long text counts as an article's under whatever name.
  private var takesAnyName = false

  /// Reads one value, or one a line; a line that is broken is skipped.
  ///
  /// - Returns: nil where the text is no JSON or holds no article.
  /// - Complexity: linear.
  init?(_ text: [UInt32], _ names: FactNames) {
    guard let first = text.first(where: { !CharacterKind.isSpace($0) }), first == 0x7B || first == 0x5B else {
      return nil
    }
    self.text = text
    self.names = names
    // Some crawlers write line ends into strings as they are.
    for (allowsLineEnds, takesAnyName) in [(false, false), (true, false), (true, true)] where records.isEmpty {
      self.takesAnyName = takesAnyName
      var scanner = JsonScanner(text, text.indices, allowsLineEnds: allowsLineEnds)
      while true {
        while let event = scanner.next() { take(event, scanner.position) }
        frames = []
        field = nil
        guard scanner.isBroken, !records.isEmpty else { break }
        scanner.skipLine()
      }
    }
    guard !records.isEmpty else { return nil }
  }

  /// The facts of an object within a page (JSON-LD), its parts' included.
  static func facts(_ text: [UInt32], _ range: Range<Int>, _ names: FactNames) -> Facts {
    var reader = JsonArticles(text: text, names: names)
    var scanner = JsonScanner(text, range, allowsLineEnds: true)
    var facts = Facts()
    while let event = scanner.next() {
      // The name of a publisher is no title.
      if event == .endObject, let frame = reader.frames.last, frame.field == nil {
        facts.fill(from: frame.record.facts)
      }
      reader.take(event, scanner.position)
    }
    return facts
  }

  private init(text: [UInt32], names: FactNames) {
    self.text = text
    self.names = names
  }

  private mutating func take(_ event: JsonScanner.Event, _ position: Int) {
    switch event {
    case .beginObject, .beginArray:
      if let top = frames.last, !top.isObject { field = field ?? top.field }
      frames.append(
        Frame(
          isObject: event == .beginObject, field: field, record: Record(start: position - 1), articles: records.count))
      field = nil
    case .endObject: endObject()
    case .endArray: endArray()
    case .name(let range):
      field = range.count <= 40 ? names.field(JsonText(text, range).string) : nil
      if takesAnyName, field == nil { field = .body }
    case .string(let range): value(range, isString: true)
    case .literal(let range): value(range, isString: false)
    }
  }

  private mutating func value(_ range: Range<Int>, isString: Bool) {
    guard let top = frames.indices.last else { return }
    let isPart = !frames[top].isObject  // of an array
    defer { if !isPart { field = nil } }
    guard let field = isPart ? frames[top].field : field else { return }
    let owner = isPart && top > 0 ? top - 1 : top
    guard frames[owner].isObject, !range.isEmpty else { return }
    switch field {
    case .body:
      guard isString, !takesAnyName || isText(range) else { return }
      if frames[owner].record.body == nil { frames[owner].record.body = JsonText() }
      if isPart {
        frames[owner].record.body?.appendLine(text, range)
      } else if frames[owner].record.body.map({ $0.scalars.count < range.count }) == true {
        frames[owner].record.body = JsonText(text, range)
      }
    case .html: if isString, frames[owner].record.html == nil { frames[owner].record.html = JsonText(text, range) }
    default: if range.count <= 2000 { frames[owner].record.facts.note(field, JsonText(text, range).string) }
    }
  }

  private mutating func endArray() {
    guard let frame = frames.last, !frame.isObject else { return }
    frames.removeLast()
    // {"blocks": [{"text": …}, {"text": …}]}: paragraphs of one article have no titles and days of their own.
    let parts = records[frame.articles...]
    guard !frames.isEmpty, parts.count > 1, parts.allSatisfy({ $0.facts.isEmpty && $0.body != nil }) else { return }
    guard var whole = parts.first else { return }
    for part in parts.dropFirst() { if let text = part.body { whole.body?.appendLine(text) } }
    records.removeLast(parts.count)
    records.append(whole)
  }

  /// Whether a string is long and Chinese.
  private func isText(_ range: Range<Int>) -> Bool {
    range.count >= 60 && text[range].count { CharacterKind.isHan($0) || $0 == 0x5C } * 4 > range.count
  }

  private mutating func endObject() {
    guard var frame = frames.popLast(), frame.isObject else { return }
    frame.record.facts.fill(from: frame.record.inner)
    if frame.record.body != nil || frame.record.html != nil {
      // What it holds besides (a list of comments, say) is part of it, not an article.
      records.removeLast(records.count - frame.articles)
      records.append(frame.record)
    } else {
      if let parent = frames.indices.last, frames[parent].isObject, frame.field == nil {
        frames[parent].record.inner.fill(from: frame.record.facts)
      }
      for i in frame.articles..<records.count { records[i].facts.fill(from: frame.record.facts) }
      // {"source": {"name": …}}: an object that names the field's value.
      if let field = frame.field, let name = frame.record.facts.titles.first,
        let owner = frames.lastIndex(where: \.isObject)
      {
        frames[owner].record.facts.note(field, name)
      }
    }
  }
}
