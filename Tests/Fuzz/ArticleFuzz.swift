// What libFuzzer calls with bytes that it makes up: any bytes must read as articles or be refused, and the articles'
// places and figures must hold together. `Tests/Fuzz/run` builds and runs it.

import Articles
import Figures
import Glibc

private let reader = Reader()
private let extractor = Extractor()

/// The first byte chooses the file's ending, which is a hint to the reader; the rest is the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  guard count > 1 else { return 0 }
  let endings = [".txt", ".html", ".md", ".json", ".txt.gz", ".txt.zst"]
  let name = "article" + endings[Int(start[0]) % endings.count]
  let bytes = [UInt8](UnsafeBufferPointer(start: start + 1, count: count - 1))
  check(bytes, name)
  // What takes more than linear time shows only in longer files. Which inputs are made longer hangs on their bytes
  // alone, so that one which was found is found again.
  let sum = bytes.reduce(0) { $0 &* 31 &+ Int($1) }
  if sum & 1023 == 0 {
    let long = (0..<100_000 / bytes.count).flatMap { _ in bytes }
    let start = processorTime()
    check(long, name)
    precondition(processorTime() - start < 5, "100 KB take over 5 s of the processor")
  }
  return 0
}

/// What this thread has used, in seconds: a busy machine does not count.
private func processorTime() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return time.tv_sec
}

private func check(_ bytes: [UInt8], _ name: String) {
  guard let articles = try? reader.articles(in: bytes, name: name) else { return }
  for article in articles { check(article) }
}

private func check(_ article: Article) {
  let scalars = String(decoding: article.text, as: UTF8.self).unicodeScalars.count
  var position = 0
  for block in article.blocks {
    precondition(block.range.lowerBound >= position, "blocks overlap or go back")
    precondition(block.range.upperBound <= scalars, "a block reaches beyond the text")
    position = block.range.upperBound
    guard !block.range.isEmpty else { continue }
    let source = article.offsets.source(of: block.range)
    precondition(source.lowerBound >= 0 && source.count > 0, "a block has no place in the source")
  }
  let document = Document(
    text: article.text,
    blocks: article.blocks.map {
      Block(
        range: $0.range, part: Part(rawValue: $0.part.rawValue) ?? .body, isHeading: $0.isHeading, headings: $0.headings
      )
    },
    title: article.title, published: article.published.flatMap(Day.init(iso8601:)), publisher: article.publisher)
  var end = 0
  for figure in extractor.figures(in: document) {
    precondition(figure.range.lowerBound >= end, "figures overlap or go back")
    precondition(!figure.range.isEmpty && figure.range.upperBound <= scalars, "a figure has no text")
    precondition(
      figure.sentence.lowerBound <= figure.range.lowerBound && figure.range.upperBound <= figure.sentence.upperBound,
      "a figure stands outside its sentence")
    precondition(figure.value != nil || figure.low != nil || figure.high != nil, "a figure has no number")
    end = figure.range.upperBound
  }
}
