/// Reads the places of a text: which division a name means, and whether it is a name there at all.
struct PlaceReader: Sendable {
  typealias Token = SubjectScanner.Token

  let gazetteer: Gazetteer
  /// Which places the article names beyond doubt, so that their doubtful short names count too.
  let certain: Set<Int32>

  /// A name with the divisions before it: 江苏省无锡市.
  struct Chain {
    /// The innermost place; nil where several bear the name.
    var place: Int?
    var isFull: Bool
    var last: Int
    /// Whether it is a place by itself; a doubtful name may still open a longer one.
    var stands: Bool
  }

  /// The place that begins at token `k`, with those that follow it and lie inside it.
  func chain(_ tokens: [Token], _ k: Int, in scalars: [UInt16], _ block: Range<Int>) -> Chain? {
    guard case .place(let meanings) = tokens[k].meaning else { return nil }
    var place = choose(meanings)
    var last = k
    var innermost = meanings
    while last + 1 < tokens.count, tokens[last + 1].range.lowerBound == tokens[last].range.upperBound,
      case .place(let next) = tokens[last + 1].meaning
    {
      let inner = place.flatMap { outer in
        gazetteer.meanings(next).first { gazetteer.isAncestor(outer, of: Int($0.place)) }
      }
      if let inner {
        place = Int(inner.place)
      } else if last == k, let pair = firstPair(meanings, next) {
        place = pair
      } else {
        break
      }
      last += 1
      innermost = next
    }
    let stands = last > k || self.stands(alone: meanings, tokens, k, in: scalars, block)
    let isFull = gazetteer.meanings(innermost).contains { $0.isFull && Int($0.place) == place }
    return Chain(place: place, isFull: isFull, last: last, stands: stands)
  }

  /// The one meant of a name's meanings: the highest, and of equals the one whose province the article names.
  private func choose(_ meanings: Range<Int32>) -> Int? {
    let all = gazetteer.meanings(meanings)
    guard let first = all.first else { return nil }
    let level = gazetteer.places[Int(first.place)].level
    let rivals = all.filter {
      gazetteer.places[Int($0.place)].level == level && !gazetteer.places[Int($0.place)].isFormer
    }
    if rivals.count <= 1 { return Int(first.place) }
    let known = rivals.filter { isWithinCertain(Int($0.place)) }
    return known.count == 1 ? known.first.map { Int($0.place) } : nil
  }

  private func isWithinCertain(_ place: Int) -> Bool {
    var next = gazetteer.parent(of: place)
    while let p = next {
      if certain.contains(Int32(p)) { return true }
      next = gazetteer.parent(of: p)
    }
    return false
  }

  /// Of two adjacent names the inner place, where one meaning of the first holds one of the second.
  private func firstPair(_ outer: Range<Int32>, _ inner: Range<Int32>) -> Int? {
    for o in gazetteer.meanings(outer) {
      for i in gazetteer.meanings(inner) where gazetteer.isAncestor(Int(o.place), of: Int(i.place)) {
        return Int(i.place)
      }
    }
    return nil
  }

  /// Whether a name without its province or prefecture before it is a place here, and not part of other words.
  private func stands(
    alone meanings: Range<Int32>, _ tokens: [Token], _ k: Int, in scalars: [UInt16], _ block: Range<Int>
  ) -> Bool {
    let all = gazetteer.meanings(meanings)
    guard let first = all.first else { return false }
    let range = tokens[k].range
    if !first.isFull, isAmongWaters(range, in: scalars, block) { return false }
    if all.contains(where: { certain.contains($0.place) }) { return true }
    if first.needsContext { return isListed(tokens, k, in: scalars) }
    let place = gazetteer.places[Int(first.place)]
    guard place.level == .county, range.count <= 2 else { return true }
    // Short names of counties turn up inside other words, so they must stand free.
    if isListed(tokens, k, in: scalars) { return true }
    guard SubjectBoundary.isLeft(scalars, range.lowerBound, block.lowerBound) else { return false }
    let follows = range.lowerBound > block.lowerBound && scalars[range.lowerBound - 1] == 0x3001  // 、
    let isDistrict = place.name.utf16.last == ReferenceResolver.Suffix.district
    return !follows && !isDistrict || isWithinCertain(Int(first.place))
  }

  /// Whether it is one of several rivers, lakes or mountains: 滦河、白河、黑河.
  private func isAmongWaters(_ range: Range<Int>, in scalars: [UInt16], _ block: Range<Int>) -> Bool {
    guard let last = scalars[range].last, PlaceReader.waters.contains(last) else { return false }
    let start = range.lowerBound
    if start - 2 >= block.lowerBound, scalars[start - 1] == 0x3001, scalars[start - 2] == last { return true }  // 、
    guard range.upperBound < block.upperBound, scalars[range.upperBound] == 0x3001 else { return false }
    var end = range.upperBound + 1
    while end < block.upperBound, end - range.upperBound <= 4, SubjectBoundary.isHan(scalars[end]), scalars[end] != last
    {
      end += 1
    }
    let isNext = end < block.upperBound && scalars[end] == last && end > range.upperBound + 1
    return isNext && end - range.upperBound <= 3
      && (end + 1 >= block.upperBound || !SubjectBoundary.isHan(scalars[end + 1]) || scalars[end + 1] == 0x7B49)  // 等
  }

  private static let waters = Characters("河江湖山".utf16)

  /// Whether it is a member of a list of places: 、 between it and another place's name.
  private func isListed(_ tokens: [Token], _ k: Int, in scalars: [UInt16]) -> Bool {
    func isPlace(_ token: Token) -> Bool {
      guard case .place(let meanings) = token.meaning, let first = gazetteer.meanings(meanings).first else {
        return false
      }
      return gazetteer.places[Int(first.place)].code != 0
    }
    let range = tokens[k].range
    if k > 0, isPlace(tokens[k - 1]), tokens[k - 1].range.upperBound + 1 == range.lowerBound,
      scalars[range.lowerBound - 1] == 0x3001
    {
      return true
    }
    return k + 1 < tokens.count && isPlace(tokens[k + 1]) && range.upperBound + 1 == tokens[k + 1].range.lowerBound
      && scalars[range.upperBound] == 0x3001
  }
}
