import ArgumentParser
import Articles
import Figures
import Glibc

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show an article with its figures marked, and which rules gave which field of them.",
    discussion: """
      The article's text comes first, every figure coloured by its kind and numbered as in the log. Below it stands \
      each figure with its fields, and beside a field the rule that gave it. With --figure only that one is explained.
      Exit status: 65 it is no article, 66 the file can't be read.
      """)

  @Argument(help: "A file; `-` is standard input.")
  var path: String

  @Option(name: .shortAndLong, help: "The number of one figure: `seq` in its record.")
  var figure: Int?

  @Option(help: "Colours: auto (on a terminal), always or never.")
  var color: Colour = .auto

  enum Colour: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

  @OptionGroup var options: SettingsOptions

  func run() throws { try Commands.explained { try explain(Processing(try options.settings())) } }

  private func explain(_ processing: Processing) throws {
    let isColoured = color == .always || (color == .auto && isatty(STDOUT_FILENO) == 1)
    try Commands.withBytes(of: path) { bytes in
      let explained = try processing.explained(bytes, file: path)
      if let figure, !(1...max(1, explained.reduce(0) { $0 + $1.figures.count })).contains(figure) {
        throw ValidationError("The article has no figure \(figure).")
      }
      FileBytes.write(Explanation(isColoured: isColoured, only: figure).text(explained))
    }
  }
}
