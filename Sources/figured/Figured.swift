import ArgumentParser

@main
struct Figured: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figured",
    abstract: "Finds the economic figures in Chinese articles and writes them as JSON Lines.",
    version: "0.1.0",
    subcommands: [Extract.self, Read.self, Explain.self])
}
