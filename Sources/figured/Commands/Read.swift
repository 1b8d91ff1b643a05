import ArgumentParser
import Articles
import FoundationEssentials

struct Read: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show an article as it is understood: headline, date, publisher, body, and what was left out.",
    discussion: """
      This is how to find out why a figure is missing, or why one from the page's clutter is not.
      Exit status: 65 it is no article, 66 the file can't be read.
      """)

  @Argument(help: "A file; `-` is standard input.")
  var path: String

  @Flag(help: "Write one JSON object for each article.")
  var json = false

  func run() throws {
    try Commands.withBytes(of: path) { bytes in
      for article in try Reader().articles(in: bytes, name: path) {
        FileBytes.write(json ? try ArticleView.json(article) : ArticleView.text(article))
      }
    }
  }
}
