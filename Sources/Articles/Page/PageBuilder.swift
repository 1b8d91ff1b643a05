/// Builds a page character by character, leaving out what is noise.
struct PageBuilder {
  var page = Page()
  /// Of the paragraph to come; its range and counts are filled in as it closes.
  var next = Paragraph(range: 0..<0)
  var isLinked = false
  private var start = 0
  private var space: (scalar: UInt32, place: UInt32)?
  private var spaceIsLayout = false
  private var isAfterLine = false
  private var isAfterWrap = false
  private let fold = Fold.table

  /// - Parameters:
  ///   - place: of the character in the decoded file.
  ///   - width: how many of the file's characters it took.
  mutating func append(_ scalar: UInt32, at place: Int, width: Int = 1) {
    // Most characters are Han after Han.
    if scalar &- 0x4E00 < 0x5200, space == nil, !isAfterLine {
      push(scalar, UInt32(place), UInt8(clamping: width))
      if isLinked { next.linked += 1 }
      return
    }
    if CharacterKind.isSpace(scalar) {
      guard page.scalars.count > start else { return }
      if CharacterKind.isLineEnd(scalar) { spaceIsLayout = true }
      if space == nil { space = (scalar, UInt32(place)) }
      return
    }
    if CharacterKind.isInvisible(scalar) { return }
    if isAfterLine {
      if CharacterKind.canBeginLine(scalar) { breakParagraph() } else { spaceIsLayout = true }
      isAfterLine = false
    }
    if isAfterWrap {
      // English words go apart there, Chinese and numbers don't.
      if space == nil, Self.isLetter(scalar), page.scalars.last.map(Self.isLetter) == true {
        push(0x20, UInt32(place - 1), 1)
      }
      isAfterWrap = false
    }
    if let space {
      let between = CharacterKind.isWide(scalar) && page.scalars.last.map(CharacterKind.isWide) == true
      if !(spaceIsLayout && between) {
        push(CharacterKind.isLineEnd(space.scalar) || space.scalar == 9 ? 0x20 : space.scalar, space.place, 1)
      }
      self.space = nil
      spaceIsLayout = false
    }
    push(scalar, UInt32(place), UInt8(clamping: width))
    if isLinked { next.linked += 1 }
  }

  /// Whether nothing is held back, so that characters of running text can be taken as they come.
  var takesRuns: Bool { space == nil && !isAfterLine && !isAfterWrap }

  /// Appends characters within U+FFFF that are no white space and show something; it must take runs.
  ///
  /// - Parameter run: a slice of the decoded file, so that its indices are the characters' places.
  mutating func append(run: ArraySlice<UInt32>) {
    let fold = fold
    page.scalars.append(contentsOf: run)
    page.folded.append(contentsOf: run.lazy.map { fold[Int($0)] })
    page.places.append(contentsOf: UInt32(run.startIndex)..<UInt32(run.endIndex))
    page.widths.append(contentsOf: repeatElement(1, count: run.count))
    if isLinked { next.linked += run.count }
  }

  /// Makes room for a text of so many characters.
  mutating func reserve(_ count: Int) {
    page.scalars.reserveCapacity(count)
    page.folded.reserveCapacity(count)
    page.places.reserveCapacity(count)
    page.widths.reserveCapacity(count)
  }

  private mutating func push(_ scalar: UInt32, _ place: UInt32, _ width: UInt8) {
    page.scalars.append(scalar)
    page.folded.append(scalar < 0x10000 ? fold[Int(scalar)] : 0xFFFD)
    page.places.append(place)
    page.widths.append(width)
  }

  /// Ends the line, and with it the paragraph, unless what follows can't begin a line: `；` or `，`.
  mutating func breakLine() { isAfterLine = true }

  /// Ends the line, but the paragraph goes on in the next.
  mutating func joinLine() { isAfterWrap = true }

  private static func isLetter(_ scalar: UInt32) -> Bool { (0x61...0x7A).contains(scalar | 0x20) }

  /// Ends the paragraph, if there is one.
  mutating func breakParagraph() {
    isAfterLine = false
    isAfterWrap = false
    space = nil
    spaceIsLayout = false
    defer { next.linked = 0 }
    guard page.scalars.count > start else { return }
    Noise.clean(&page, from: start)
    guard page.scalars.count > start else { return }
    next.range = start..<page.scalars.count
    next.count(page)
    page.paragraphs.append(next)
    start = page.scalars.count
  }
}

extension Paragraph {
  fileprivate mutating func count(_ page: Page) {
    (han, digits, stops, commas) = (0, 0, 0, 0)
    for i in range {
      let unit = page.folded[i]
      switch unit {
      case 0x30...0x39: digits += 1
      case 0x3002: stops += 1
      case 0x2C, 0x3001, 0x3B: commas += 1
      default: if CharacterKind.isHan(page.scalars[i]) { han += 1 }
      }
    }
    endsOpen = [0x3B, 0x3A].contains(page.folded[range.upperBound - 1])
  }
}
