/// A headline or a publisher's name, which stand outside the text.
struct Headline {
  var scalars: [UInt16]
  private var characters: [Unicode.Scalar]

  init(_ string: String?) {
    characters = Array((string ?? "").unicodeScalars)
    scalars = characters.map { $0.value < 65536 ? Script.fold[Int($0.value)] : 0xFFFD }
  }

  func string(_ range: Range<Int>) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: characters[range])
    return String(scalars)
  }
}

extension SubjectFinder {
  /// Takes the names of the headline in.
  ///
  /// - Returns: the words under which it speaks of its place (我区), by what that place's name ends in.
  func enter(
    _ names: [NameReader.Named], of title: Headline, in main: inout MainSubject, _ register: inout NameRegister
  ) -> [UInt16: String] {
    var previous: SubjectPosition.Previous?
    var spoken: [UInt16: String] = [:]
    for named in names {
      if let last = named.refers {
        // 我区上半年… is about the district, whatever is said of 全市.
        if SubjectBoundary.isLeft(title.scalars, named.range.lowerBound, 0) { spoken[last] = title.string(named.range) }
        continue
      }
      let name = named.kind == .institution ? nil : named.fullName ?? title.string(named.name)
      let key =
        name.map { register.enter(named.kind, place: named.place, $0, isFull: named.isFull) }
        ?? named.place.map { .place($0) } ?? .unknown
      let standing = position.standing(
        of: named.range, in: title.scalars, clause: clause(around: named.range, in: title.scalars), previous: previous)
      let marks = [named.range.lowerBound - 1, named.range.upperBound]
      let isListed = marks.contains { title.scalars.indices.contains($0) && title.scalars[$0] == 0x3001 }  // 、
      let isNarrower = title.scalars.end(of: ":", at: named.range.lowerBound - 1) != nil
      main.enterTitle(
        key, named.kind, place: named.place, standing, isListed: isListed,
        isNarrower: isNarrower && previous?.range.upperBound == named.range.lowerBound - 1)
      if standing == .aside, names.count == 1, case .place(let level) = named.kind, level < .region,
        level != .nation, position.isServed(named.range, in: title.scalars)
      {
        main.enterSole(key)
      }
      previous = SubjectPosition.Previous(range: named.range, standing: standing, isAlike: true, locates: false)
    }
    return spoken
  }

  /// A headline's clauses end with spaces as well as with marks.
  private func clause(around name: Range<Int>, in scalars: [UInt16]) -> Range<Int> {
    func ends(_ character: UInt16) -> Bool {
      [0x20, 0x2C, 0x3A, 0x3B, 0x21, 0x3F, 0x7C, 0x5D, 0x3011].contains(character)  // space , : ; ! ? | ] 】
    }
    var start = name.lowerBound
    var end = name.upperBound
    while start > 0, !ends(scalars[start - 1]) { start -= 1 }
    while end < scalars.count, !ends(scalars[end]) { end += 1 }
    return start..<end
  }
}
