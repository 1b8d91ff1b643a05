import CLexicon
import Lexicon

/// The places of the world that a figure can belong to: China's administrative divisions, countries, groupings.
struct Gazetteer: Sendable {
  enum Level: UInt8, Comparable, Sendable {
    case nation, province, prefecture, county, region, country

    static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
  }

  struct Place: Sendable {
    /// GB/T 2260, 0 where it has none.
    var code: Int32
    var level: Level
    var name: String
    var isFormer: Bool
  }

  /// One of a place's names.
  struct Name: Sendable {
    var place: Int32
    /// The name in full, as the standard has it.
    var isFull: Bool
    /// Whether its words mean something else as well, so that it counts only in the right company.
    var needsContext: Bool
  }

  let places: [Place]
  /// Of each word the run of `meanings` that it has, the highest level first.
  let words: WordTable<Range<Int32>>
  let meanings: [Name]
  private let byCode: [Int32: Int32]
  /// The parts of China that national figures are told by: 东部地区.
  private let quarters: Set<Int>
  /// The other parts of China and its waterways: 长三角, 长江干线.
  private let areas: Set<Int>
  /// China itself: 中国, 全国, 我国.
  let nation: Int
  /// Hong Kong and Taiwan.
  let hongKong: Int
  let taiwan: Int

  /// - Parameter additional: the user's own rows, in the format of `places.tsv`.
  init(additional: [WordFile] = []) {
    var rows = Rows()
    for file in [WordFile(lexicon_places())] + additional { rows.readDivisions(file) }
    rows.readRegions(WordFile(lexicon_regions()))
    var meanings: [Name] = []
    meanings.reserveCapacity(rows.names.count)
    words = WordTable(rows.names) { names in
      let start = Int32(meanings.count)
      meanings += names.count == 1 ? names : rows.ordered(names)[...]
      return start..<Int32(meanings.count)
    }
    places = rows.places
    byCode = rows.byCode
    quarters = rows.quarters
    areas = rows.areas
    nation = rows.places.firstIndex { $0.level == .nation } ?? 0
    hongKong = rows.byCode[810000].map(Int.init) ?? nation
    taiwan = rows.byCode[710000].map(Int.init) ?? nation
    self.meanings = meanings
  }

  /// The rows of the files while they are read.
  private struct Rows {
    var places: [Place] = []
    var byCode: [Int32: Int32] = [:]
    var names = WordEntries<Name>()
    var quarters: Set<Int> = []
    var areas: Set<Int> = []

    mutating func readDivisions(_ file: WordFile) {
      file.forEachRow { row in
        guard row.count >= 2, !row[1].isEmpty else { return }
        let code = Int32(row[0].number ?? 0)
        if code != 0, byCode[code] == nil { byCode[code] = Int32(places.count) }
        places.append(
          Place(
            code: code, level: Gazetteer.level(of: code), name: String(Rows.bare(row[1])),
            isFormer: row.count > 3 && row[3] == "former"))
        add(row[1], isFull: true)
        if row.count > 2 { row[2].words.forEach { add($0, isFull: false) } }
      }
    }

    mutating func readRegions(_ file: WordFile) {
      file.forEachRow { row in
        guard row.count >= 2 else { return }
        if row[0] == "quarter" { quarters.insert(places.count) }
        if row[0] == "area" { areas.insert(places.count) }
        let words = row[1].words
        guard let first = words.first else { return }
        let level: Level = row[0] == "nation" ? .nation : row[0] == "country" ? .country : .region
        places.append(Place(code: 0, level: level, name: String(Rows.bare(first)), isFormer: false))
        words.forEach { add($0, isFull: true) }
      }
    }

    /// Another name of the last place.
    private mutating func add(_ word: WordFile.Column, isFull: Bool) {
      let name = Name(place: Int32(places.count - 1), isFull: isFull, needsContext: Rows.isMarked(word))
      names.append(Rows.bare(word), name)
    }

    /// Whether a word ends in the mark of those that need context.
    private static func isMarked(_ word: WordFile.Column) -> Bool { word.bytes.last == UInt8(ascii: "?") }

    private static func bare(_ word: WordFile.Column) -> WordFile.Column {
      isMarked(word) ? WordFile.Column(bytes: word.bytes.dropLast()) : word
    }

    /// Present places before former ones, higher levels before lower.
    func ordered(_ names: ArraySlice<Name>) -> [Name] {
      names.sorted { a, b in
        let (p, q) = (places[Int(a.place)], places[Int(b.place)])
        if p.isFormer != q.isFormer { return q.isFormer }
        return p.level != q.level ? p.level < q.level : a.place < b.place
      }
    }
  }

  private static func level(of code: Int32) -> Level {
    if code == 0 { return .county }  // a user's own place
    if code % 10000 == 0 { return .province }
    // Cities without districts and Taiwan's counties stand where others have prefectures.
    if code % 100 == 0 || code / 10000 == 71 { return .prefecture }
    return .county
  }

  /// The division next above, or nil for provinces and what has no code.
  func parent(of place: Int) -> Int? {
    let code = places[place].code
    guard code % 10000 != 0 else { return nil }
    if code % 100 != 0, let prefecture = byCode[code / 100 * 100] { return Int(prefecture) }
    return byCode[code / 10000 * 10000].map(Int.init)
  }

  func isAncestor(_ above: Int, of place: Int) -> Bool {
    var next = parent(of: place)
    while let p = next {
      if p == above { return true }
      next = parent(of: p)
    }
    return false
  }

  /// The name by which articles call a place that they don't name: 香港 rather than 香港特别行政区.
  func usualName(of place: Int) -> String {
    let name = places[place].name
    switch places[place].code {
    case 710000: return String(name.dropLast())
    case 810000, 820000: return String(name.prefix(2))
    default: return name
    }
  }

  func isDomesticRegion(_ key: SubjectKey) -> Bool {
    if case .place(let place) = key { return quarters.contains(place) }
    return false
  }

  /// Whether it is a part of China that an article can be about: 长三角.
  func isArea(_ key: SubjectKey) -> Bool {
    if case .place(let place) = key { return areas.contains(place) || quarters.contains(place) }
    return false
  }

  func meanings(_ run: Range<Int32>) -> ArraySlice<Name> { meanings[Int(run.lowerBound)..<Int(run.upperBound)] }
}
