/// Where in a text a number stands.
struct NumberPlace {
  /// Its first character.
  var position: Int
  var block: Range<Int>
  var clause: Range<Int>
  var sentence: Range<Int>
  /// Where what has been read before it ends.
  var read: Int

  func at(_ position: Int) -> NumberPlace {
    var place = self
    place.position = position
    return place
  }

  /// At most `length` characters of the clause before the number, none of them read already.
  func before(_ length: Int) -> Range<Int> {
    let lower = max(clause.lowerBound, read, position - length)
    return min(lower, position)..<position
  }
}
