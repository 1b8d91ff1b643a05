import Articles
import CLibxml2
import Glibc

/// How fast files are read: `swift run -c release ReadingBenchmark [FILE …]`.
///
/// Without files it makes a text and a page of 10 MB each. For HTML the time of libxml2's own parse, to which
/// nobody listens, stands beside it. The best of five runs counts.
@main
enum ReadingBenchmark {
  static func main() throws {
    var inputs: [(name: String, bytes: [UInt8])] = []
    for path in CommandLine.arguments.dropFirst() { inputs.append((path, try bytes(ofFile: path))) }
    if inputs.isEmpty {
      let lines = self.lines(bytes: 10_000_000)
      inputs.append(("text", Array(lines.joined(separator: "\n").utf8)))
      inputs.append(("page", page(lines)))
    }
    let reader = Reader()
    for (name, bytes) in inputs {
      let reading = try best { _ = try reader.articles(in: bytes, name: name) }
      var line = "\(name): \(bytes.count) bytes, read at \(rate(bytes.count, reading)) MB/s"
      if bytes.first == UInt8(ascii: "<") {
        line += ", parsed by libxml2 alone at \(rate(bytes.count, best { parse(bytes) })) MB/s"
      }
      print(line)
    }
  }

  /// Paragraphs of a made-up report, each different.
  private static func lines(bytes: Int) -> [String] {
    var lines: [String] = []
    var size = 0
    var number = 7
    while size < bytes {
      number = (number * 1_103_515_245 + 12345) % 2_147_483_648
      let line =
        "　　\(number % 12 + 1)月份,临江市规模以上工业企业\(number % 9000)家完成增加值\(number % 700).\(number % 97)亿元,"
        + "同比增长\(number % 30).\(number % 10)%,高于全省\(number % 20).\(number % 7)个百分点;固定资产投资(不含农户)"
        + "\(number % 5000)万元,其中工业投资占比\(number % 100)%。市统计局有关负责人表示,运行总体平稳。"
      lines.append(line)
      size += line.utf8.count
    }
    return lines
  }

  private static func page(_ lines: [String]) -> [UInt8] {
    let paragraphs = lines.map { line in
      "<p class=\"text\" style=\"text-indent: 2em\"><span>\(line)</span>&nbsp;<a href=\"/n/1.html\">详情</a></p>\n"
    }
    return Array(
      ("<!DOCTYPE html><html><head><title>临江市工业运行平稳</title></head><body><ul class=\"nav\"><li><a href=\"/\">首页</a></li>"
        + "</ul><div id=\"content\"><h1>临江市工业运行平稳</h1>\(paragraphs.joined())</div></body></html>").utf8)
  }

  /// The parse of a page by libxml2 with no one to tell.
  private static func parse(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
      guard let context = htmlCreateMemoryParserCtxt(start, CInt(bytes.count)) else { return }
      htmlCtxtUseOptions(context, CInt(HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue))
      context.pointee.charset = CInt(XML_CHAR_ENCODING_UTF8.rawValue)
      context.pointee.sax.pointee = htmlSAXHandler()
      htmlParseDocument(context)
      htmlFreeParserCtxt(context)
    }
  }

  private static func best(_ body: () throws -> Void) rethrows -> Duration {
    let clock = ContinuousClock()
    var best = Duration.seconds(1000)
    for _ in 0..<5 { best = min(best, try clock.measure(body)) }
    return best
  }

  private static func rate(_ bytes: Int, _ time: Duration) -> Int { Int(Double(bytes) / (time / .microseconds(1))) }
}

/// A file's content, or an error that names it.
private func bytes(ofFile path: String) throws -> [UInt8] {
  guard let file = fopen(path, "rb") else { throw ReadError(code: "missing", message: "\(path) can't be opened.") }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
  return bytes
}
