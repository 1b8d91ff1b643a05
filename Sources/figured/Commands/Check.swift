import ArgumentParser

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the settings, and print those in force.",
    discussion: """
      Reads the settings as `run` would: flags over environment over file over defaults. What is printed is itself a \
      settings file. Of bad settings it names file, line, key and what is allowed.
      Exit status: 0 good, 78 bad.
      """)

  @OptionGroup var options: SettingsOptions
  @Flag(name: .shortAndLong, help: "Print nothing where all is well.") var quiet = false
  @Flag(help: "Print the defaults with what each setting is for: the sample file.") var sample = false
  @Argument(help: "The settings file, in place of --config.") var file: String?

  func run() throws {
    if sample { return FileBytes.write(Array(Settings.sample.utf8)) }
    try Commands.explained {
      var options = options
      if let file { options.config = file }
      let settings = try options.settings()
      if !quiet { FileBytes.write(Array(settings.plainFile.utf8)) }
    }
  }
}
