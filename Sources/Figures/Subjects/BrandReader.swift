import Lexicon

/// Finds the companies whose names are ordinary words (苹果, 小米): an article that tells the sales of one beside those
/// of another company means no fruit.
struct BrandReader {
  let words: SubjectWords

  /// The brands that the passages name, where at least one of them is said to sell, and another company is named too.
  ///
  /// - Complexity: linear in the passages and the tokens.
  func aliases(in passages: [[UInt16]], _ tokens: [[SubjectScanner.Token]]) -> [(
    word: String, value: AliasReader.Alias
  )] {
    var names: [[UInt16]] = []
    var sells = false
    for scalars in passages {
      var i = 0
      while i < scalars.count {
        guard let brand = words.brands.longest(in: scalars, at: i, before: scalars.count),
          BrandReader.isFree(i..<i + brand.length, in: scalars, 0..<scalars.count)
        else {
          i += 1
          continue
        }
        let name = Array(scalars[i..<i + brand.length])
        i += brand.length
        if names.count < BrandReader.limit, !names.contains(name) { names.append(name) }
        sells = sells || BrandReader.measures.stands(in: scalars, inClauseAfter: i, within: 20)
      }
    }
    guard sells, names.count >= 2 || namesCompany(tokens) else { return [] }
    return names.map {
      let name = String(decoding: $0, as: UTF16.self)
      return (name, AliasReader.Alias(name: name, kind: .company, place: nil, isWord: true))
    }
  }

  private static let limit = 32

  private func namesCompany(_ tokens: [[SubjectScanner.Token]]) -> Bool {
    tokens.contains { list in
      list.contains {
        if case .word(.corporation) = $0.meaning { return true }
        return false
      }
    }
  }

  /// Whether a word stands where a name begins and is no part of a longer one: 三星级, 现代化.
  static func isFree(_ word: Range<Int>, in scalars: [UInt16], _ range: Range<Int>) -> Bool {
    func isLetter(_ i: Int) -> Bool {
      range.contains(i) && ((0x41...0x5A).contains(scalars[i]) || (0x61...0x7A).contains(scalars[i]))
    }
    if isLetter(word.lowerBound) && isLetter(word.lowerBound - 1)
      || isLetter(word.upperBound - 1) && isLetter(word.upperBound)
    {
      return false
    }
    return !(range.contains(word.upperBound) && tails.contains(scalars[word.upperBound]))
      && !(range.contains(word.lowerBound - 1) && heads.contains(scalars[word.lowerBound - 1]))
  }

  private static let tails = Characters("级化型性派片树园汁酒醋农种粥粒核的".utf16)
  private static let heads = Characters("不红青糖烂大颗斤吨".utf16)

  /// What a company sells or earns.
  private static let measures = WordTable(set: [
    "出货", "销量", "销售量", "交付", "市场份额", "份额", "占有率", "市占率", "营收", "净利润", "市值", "股价", "售出", "装机量",
  ])
}
