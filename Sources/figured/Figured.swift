import ArgumentParser

@main
struct Figured: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figured",
    abstract: "Finds the economic figures in Chinese articles and writes them as JSON Lines.",
    version: programVersion,
    subcommands: [
      Run.self, Extract.self, Read.self, Explain.self, Status.self, Check.self, Reload.self, Retry.self, Drop.self,
      Verify.self,
    ])
}
