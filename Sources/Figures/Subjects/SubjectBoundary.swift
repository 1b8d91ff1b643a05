/// Where a name can begin and what can't stand inside one.
enum SubjectBoundary {
  private static func set(_ characters: String) -> Set<UInt16> { Set(characters.utf16) }

  /// Characters that are words of their own before or between names.
  private static let breaking = set("的了在由是与于到让把将及和等进对从也而被并就都其这那各每该此或但又还使因由给向、")

  private static let opening = set("在和与及至到从赴对于是由将等的年月日,为给向比让跟据:")

  /// Words that make an ordinary noun of what follows: 国家级经开区, 大型集团, 商业银行.
  private static let generic: [[UInt16]] = [
    "国家级", "省级", "市级", "县级", "区级", "大型", "大", "家", "个", "企业", "商业", "国有", "民营", "外资", "中小",
    "上市", "多家", "农村", "产业", "现代", "重点", "骨干", "龙头", "各类", "特色", "国家", "园", "级", "座", "新建",
    "合资", "控股", "跨国", "投资", "建设", "央企", "国企", "民企", "保险", "证券", "政策性", "股份制", "全省", "全市",
  ].map { Script.folded($0) }

  /// Whether a name can begin at a place for what stands before it.
  static func isLeft(_ scalars: [UInt16], _ start: Int, _ lower: Int) -> Bool {
    guard start > lower else { return true }
    return !isHan(scalars[start - 1]) || opening.contains(scalars[start - 1])
  }

  /// Whether a name can run on through a character.
  static func isInside(_ character: UInt16) -> Bool {
    isHan(character) && !breaking.contains(character) || isLetter(character)
  }

  static func isUnbroken(_ scalars: [UInt16], _ range: Range<Int>) -> Bool {
    var depth = 0
    for i in range {
      switch scalars[i] {
      case 0x28: depth += 1
      case 0x29: depth -= 1
      default: if !isInside(scalars[i]) { return false }
      }
    }
    return depth == 0
  }

  static func isGeneric(_ words: ArraySlice<UInt16>) -> Bool {
    generic.contains { words.suffix($0.count).elementsEqual($0) }
  }

  static func isHan(_ character: UInt16) -> Bool { (0x4E00...0x9FFF).contains(character) }

  private static func isLetter(_ character: UInt16) -> Bool {
    (0x41...0x5A).contains(character) || (0x61...0x7A).contains(character)
  }
}
