import Glibc
import Linux

/// A bar on the terminal while there is much to do; nothing where standard error is no terminal.
struct Progress {
  private let files: Int
  private let bytes: Int
  private var shown: Int64 = 0

  /// - Returns: nil where it is no terminal, or soon done.
  init?(files: Int, bytes: Int) {
    guard isatty(STDERR_FILENO) == 1, files >= 50 || bytes >= 4 << 20 else { return nil }
    self.files = files
    self.bytes = max(1, bytes)
  }

  /// Shows where things stand, ten times a second at most.
  mutating func show(articles: Int, bytes done: Int, figures: Int) {
    let now = Clock.steady
    guard now - shown >= 100_000_000 else { return }
    shown = now
    let part = min(30, done * 30 / bytes)
    let bar = String(repeating: "█", count: part) + String(repeating: "░", count: 30 - part)
    print("\r\(bar) \(min(100, done * 100 / bytes)) %  \(articles) articles, \(figures) figures\u{1B}[K")
  }

  /// Takes the bar away, so that something else can be written.
  mutating func clear() {
    if shown > 0 { print("\r\u{1B}[K") }
    shown = 0
  }

  private func print(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
