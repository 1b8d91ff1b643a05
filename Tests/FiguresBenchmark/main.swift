// How fast figures are found, and that the time grows as the text does.
//
//   swift run -c release FiguresBenchmark [MEGABYTES]      the largest text, default 64
//
// Two tables: articles of growing length, and hostile text. Each row has the thread's CPU time per byte, as MB/s and as a
// ratio to the floor: folding the same text, which every rule needs. A row of the first table that is three times slower
// per byte than the row for 64 KB, or a hostile row thirty times slower, ends the program with status 1.
import Figures
import Glibc

let largest = (CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 64) * 1_000_000
let extractor = Extractor()
var isLinear = true

print("articles          bytes   figures     MB/s   of floor")
var normal = 0.0
for size in [1_000, 64_000, 1_000_000, 8_000_000, 64_000_000] where size <= largest {
  let measured = measure(Corpus.articles(bytes: size))
  print(row("articles", size, measured))
  if size == 64_000 { normal = measured.seconds / Double(size) }
  if normal > 0, measured.seconds / Double(size) > 3 * normal { isLinear = false }
}

print("\nhostile           bytes   figures     MB/s   of floor")
for (name, text) in Corpus.hostile(bytes: min(largest, 10_000_000)) {
  let measured = measure(text)
  print(row(name, text.count, measured))
  if measured.seconds / Double(text.count) > 30 * normal { isLinear = false }
}
print(isLinear ? "\nlinear" : "\nNOT LINEAR")
exit(isLinear ? 0 : 1)
