import Figures
import Glibc

struct Measured {
  var figures: Int
  var seconds: Double
  var floor: Double
}

/// The thread's CPU time for one text, the best of several runs for short ones.
func measure(_ text: [UInt8]) -> Measured {
  let document = Document(
    text: text, blocks: blocks(of: text), title: nil, published: Day(2024, 6, 20), publisher: nil)
  let runs = max(1, min(50, 2_000_000 / max(1, text.count)))
  var figures = 0
  let seconds = best(of: runs) { figures = extractor.figures(in: document).count }
  var scalars = 0
  let floor = best(of: runs) { scalars = Text(document).count }
  precondition(scalars > 0, "an empty text has no speed")
  return Measured(figures: figures, seconds: seconds, floor: floor)
}

func row(_ name: String, _ bytes: Int, _ measured: Measured) -> String {
  func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
  func tenths(_ value: Double) -> String { "\(Int(value * 10) / 10).\(Int(value * 10) % 10)" }
  let speed = tenths(Double(bytes) / measured.seconds / 1_000_000)
  let name = name + String(repeating: " ", count: max(0, 14 - name.count))
  return name + right("\(bytes)", 10) + right("\(measured.figures)", 10) + right(speed, 9)
    + right(tenths(measured.seconds / measured.floor), 10) + "x"
}

private func best(of runs: Int, _ body: () -> Void) -> Double {
  (0..<runs).reduce(Double.infinity) { best, _ in
    let start = cpu()
    body()
    return min(best, cpu() - start)
  }
}

private func cpu() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// A block for each line, counted in scalars.
private func blocks(of text: [UInt8]) -> [Block] {
  var blocks: [Block] = []
  var start = 0
  var position = 0
  for byte in text where byte & 0xC0 != 0x80 {
    if byte == 0x0A {
      if start < position { blocks.append(Block(range: start..<position, part: .body)) }
      start = position + 1
    }
    position += 1
  }
  if start < position { blocks.append(Block(range: start..<position, part: .body)) }
  return blocks
}
