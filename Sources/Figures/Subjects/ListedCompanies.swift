/// Companies that the list knows, alone, with a longer name or as a branch in a place.
extension NameReader {
  /// A company of the list, with 公司 or 集团 after it, or whose name a longer one begins with.
  func corporation(_ tokens: [Token], _ k: inout Int, from start: Int, in scalars: [UInt16]) -> Named {
    if let long = longCompany(after: k, tokens, in: scalars) {
      k = long
      return Named(start..<tokens[long].range.upperBound, .company, rule: "a company by its last words")
    }
    var end = tokens[k].range.upperBound
    if let branch = branch(after: k, tokens) {
      k = branch
      return Named(start..<tokens[branch].range.upperBound, .company, rule: "a company's branch in a place")
    }
    if k + 1 < tokens.count, tokens[k + 1].range.lowerBound == end {
      switch tokens[k + 1].meaning {
      case .word(.refers(ReferenceResolver.Suffix.company)) where scalars[end] == 0x8BE5: break  // 该
      case .word(.refers(ReferenceResolver.Suffix.company)), .word(.company):
        k += 1
        end = tokens[k].range.upperBound
      default: break
      }
    }
    return Named(start..<end, .company, rule: "a company by the list")
  }

  /// The 分行 or 分公司 that follows a company's name and a place's: 农业银行河池分行.
  private func branch(after k: Int, _ tokens: [Token]) -> Int? {
    var next = k + 1
    while next < tokens.count, next <= k + 3, tokens[next].range.lowerBound == tokens[next - 1].range.upperBound {
      switch tokens[next].meaning {
      case .place: next += 1
      case .word(.company), .word(.refers(ReferenceResolver.Suffix.company)): return next > k + 1 ? next : nil
      default: return nil
      }
    }
    return nil
  }

  /// Whether a company of the list behind a place is its branch there: 中国某某, 重庆格力.
  func isPlaceOfBranch(_ chain: PlaceReader.Chain) -> Bool {
    guard chain.stands, let place = chain.place else { return false }
    return places.gazetteer.places[place].level < .county
  }
}
