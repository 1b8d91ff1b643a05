import CLibxml2
import Glibc

/// Parses HTML by libxml2's SAX interface, and finds out where its text stands.
///
/// Why libxml2: it is well kept, packaged everywhere, and three to six times as fast as gumbo, which is archived.
/// It tells no places, but at each callback its input stands at the end of what it tells of. Text is taken from
/// the page itself where its bytes are found there; else it is a character reference.
struct HtmlParser {
  private var reader: HtmlReader
  private let bytes: [UInt8]
  /// What is still to come of what is no text.
  private var blanks: ArraySlice<Range<Int>>
  private var context: htmlParserCtxtPtr?
  private var elements: [UnsafePointer<xmlChar>: HtmlElement?] = [:]
  /// Where the text told of last ends.
  private var last = 0
  /// A byte's place and the same place in characters, from which others near by are counted.
  private var byte = 0
  private var scalar: Int

  /// Elements nested deeper count as part of the one at this depth: a stray end tag costs libxml2 a look at each
  /// open element, so that 100,000 of them within as many took 15 s.
  private static let depthLimit: CInt = 256

  /// - Parameter start: where in the text the page begins.
  /// - Returns: the reader, told of everything.
  /// - Complexity: linear.
  static func parse(_ text: [UInt32], from start: Int, _ reader: HtmlReader) -> HtmlReader {
    var parser = HtmlParser(reader: reader, shadow: HtmlShadow(text, from: start), scalar: start)
    parser.parse()
    return parser.reader
  }

  private init(reader: HtmlReader, shadow: HtmlShadow, scalar: Int) {
    self.reader = reader
    bytes = shadow.bytes
    blanks = shadow.blanks[...]
    self.scalar = scalar
  }

  private mutating func parse() {
    _ = Self.library
    let context = bytes.withUnsafeBytes { bytes in
      htmlCreateMemoryParserCtxt(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(clamping: bytes.count))
    }
    guard let context else { return }  // the page is empty
    defer { htmlFreeParserCtxt(context) }
    var options: CInt = 0
    for option in [
      HTML_PARSE_RECOVER, HTML_PARSE_NOERROR, HTML_PARSE_NOWARNING, HTML_PARSE_NONET, HTML_PARSE_IGNORE_ENC,
      HTML_PARSE_NOIMPLIED,
    ] {
      options |= CInt(option.rawValue)
    }
    htmlCtxtUseOptions(context, options)
    context.pointee.charset = CInt(XML_CHAR_ENCODING_UTF8.rawValue)
    context.pointee.sax.pointee = Self.callbacks
    self.context = context
    withUnsafeMutablePointer(to: &self) { parser in
      context.pointee.userData = UnsafeMutableRawPointer(parser)
      htmlParseDocument(context)
    }
    self.context = nil
  }

  /// libxml2 wants to be prepared once, before it runs on several threads.
  private static let library: Bool = {
    xmlInitParser()
    return true
  }()

  private static var callbacks: htmlSAXHandler {
    var callbacks = htmlSAXHandler()
    callbacks.initialized = 1
    callbacks.startElement = { parser, name, attributes in
      guard let name else { return }
      parser?.assumingMemoryBound(to: HtmlParser.self).pointee.start(name, attributes)
    }
    callbacks.endElement = { parser, name in
      guard let name else { return }
      parser?.assumingMemoryBound(to: HtmlParser.self).pointee.end(name)
    }
    callbacks.characters = { parser, text, count in
      let text = UnsafeBufferPointer(start: text, count: Int(count))
      parser?.assumingMemoryBound(to: HtmlParser.self).pointee.characters(text)
    }
    callbacks.ignorableWhitespace = callbacks.characters
    callbacks.cdataBlock = { parser, text, count in
      let text = UnsafeBufferPointer(start: text, count: Int(count))
      parser?.assumingMemoryBound(to: HtmlParser.self).pointee.script(text)
    }
    callbacks.comment = { parser, text in
      let text = UnsafeBufferPointer(start: text, count: Int(xmlStrlen(text)))
      parser?.assumingMemoryBound(to: HtmlParser.self).pointee.reader.comment(text)
    }
    return callbacks
  }

  // MARK: Elements

  private mutating func start(
    _ name: UnsafePointer<xmlChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    var isTooDeep = false
    if let context, context.pointee.nameNr > Self.depthLimit {
      context.pointee.nameNr -= 1
      context.pointee.name = context.pointee.nameTab[Int(context.pointee.nameNr) - 1]
      isTooDeep = true
    }
    guard let element = element(name) else { return }
    reader.start(element, HtmlAttributes(pairs: attributes))
    if isTooDeep { reader.end(element) }
  }

  private mutating func end(_ name: UnsafePointer<xmlChar>) {
    if let element = element(name) { reader.end(element) }
  }

  /// libxml2 keeps one copy of each name, so that its address stands for it.
  private mutating func element(_ name: UnsafePointer<xmlChar>) -> HtmlElement? {
    if let known = elements[name] { return known }
    let element = HtmlElement(name: String(cString: name))
    elements[name] = .some(element)
    return element
  }

  // MARK: Text

  private mutating func characters(_ text: UnsafeBufferPointer<xmlChar>) {
    guard let context, !text.isEmpty else { return }
    let input = context.pointee.input.pointee
    let end = Int(input.consumed) + (input.cur - input.base)
    guard let start = place(of: text, endingAt: end) else { return reference(text, endingAt: end) }
    last = start + text.count
    var first = position(start)
    let close = position(last)
    while let blank = blanks.first, blank.lowerBound < close {
      if blank.lowerBound > first { reader.text(first..<blank.lowerBound) }
      first = max(first, blank.upperBound)
      guard blank.upperBound <= close else { break }
      blanks.removeFirst()
    }
    if first < close { reader.text(first..<close) }
  }

  /// The content of a script or a style, or a part of it.
  private mutating func script(_ text: UnsafeBufferPointer<xmlChar>) {
    guard let context, !text.isEmpty else { return }
    let input = context.pointee.input.pointee
    guard let start = place(of: text, endingAt: Int(input.consumed) + (input.cur - input.base)) else { return }
    last = start + text.count
    let first = position(start)
    reader.script(first..<position(last))
  }

  /// Where the page has this text: before the input's position, or before its next character where a long text
  /// is told of in parts, or at it.
  private func place(of text: UnsafeBufferPointer<xmlChar>, endingAt end: Int) -> Int? {
    var character = 1
    while character < text.count, text[text.count - character] & 0xC0 == 0x80 { character += 1 }
    let starts = [end - text.count, end - text.count + character, last, end]
    // libxml2 hands over what it gathered once that is 1,000 bytes, before it steps over the last character.
    for start in text.count >= 1000 ? [starts[1], starts[0], last, end] : starts {
      guard start >= last, start + text.count <= bytes.count else { continue }
      if holds(text, at: start) { return start }
    }
    return nil
  }

  private func holds(_ text: UnsafeBufferPointer<xmlChar>, at start: Int) -> Bool {
    bytes.withUnsafeBytes { bytes in
      guard let first = bytes.baseAddress, let other = text.baseAddress else { return false }
      return memcmp(first + start, other, text.count) == 0
    }
  }

  /// Text that is not in the page as it is: what a character reference stands for.
  private mutating func reference(_ text: UnsafeBufferPointer<xmlChar>, endingAt end: Int) {
    let end = min(max(end, last), bytes.count)
    // From the `&`, which is near.
    var start = end
    while start > max(last, end - 64) {
      start -= 1
      if bytes[start] == 0x26 { break }
    }
    last = end
    let first = position(start)
    let scalars = Charset.utf8.decode(Array(text)[...]).scalars
    reader.reference(scalars, first..<max(position(end), first + 1))
  }

  /// The place in characters of a place in bytes.
  ///
  /// - Complexity: linear in the distance from the place asked for before.
  private mutating func position(_ place: Int) -> Int {
    while byte < place {
      if bytes[byte] & 0xC0 != 0x80 { scalar += 1 }
      byte += 1
    }
    while byte > place {
      byte -= 1
      if bytes[byte] & 0xC0 != 0x80 { scalar -= 1 }
    }
    return scalar
  }
}

/// A tag's attributes, their character references resolved.
struct HtmlAttributes {
  fileprivate let pairs: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?

  var isEmpty: Bool { pairs?.pointee == nil }

  /// Calls `body` with each attribute's name, in small letters, and its value.
  func forEach(_ body: (_ name: String, _ value: UnsafeBufferPointer<UInt8>) -> Void) {
    guard var pair = pairs else { return }
    while let name = pair[0] {
      body(String(cString: name), UnsafeBufferPointer(start: pair[1], count: Int(xmlStrlen(pair[1]))))
      pair += 2
    }
  }
}
