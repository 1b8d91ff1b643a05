import ArgumentParser
import Figures
import Glibc
import SystemPackage

/// The flags by which every command finds its settings.
struct SettingsOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Settings file; default: /etc/figured/figured.toml, if it is there.", valueName: "file"))
  var config: String?

  @Option(help: ArgumentHelp("The spool's folder, in place of the one in the settings.", valueName: "folder"))
  var spool: String?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp("One setting, as in limits.attempts=2. May be repeated.", valueName: "key=value"))
  var overrides: [String] = []

  /// The settings file that is meant: the one named, or the usual one where it exists.
  var file: String? {
    if let config { return config }
    let usual =
      Folders.named("CONFIGURATION_DIRECTORY")?.appending("figured.toml").string ?? "/etc/figured/figured.toml"
    return access(usual, F_OK) == 0 ? usual : nil
  }

  /// Flags over environment over file over defaults.
  func settings() throws(SettingsError) -> Settings {
    var settings = Settings()
    if let file {
      let bytes: [UInt8]
      do { bytes = try FileBytes.all(of: file, limit: 1 << 20) } catch {
        throw SettingsError(description: "\(file): \(error)")
      }
      try SettingsFile.apply(String(decoding: bytes, as: UTF8.self), name: file, to: &settings)
    }
    for setting in Setting.all {
      guard let text = Environment.value(of: setting.variable) else { continue }
      try set(setting, text, "the environment variable \(setting.variable)", &settings)
    }
    for override in overrides {
      let parts = override.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let setting = Setting.named(parts[0]) else {
        throw SettingsError(description: "--set \(override): there is no such setting")
      }
      try set(setting, parts[1], "--set \(parts[0])", &settings)
    }
    if let spool { settings.spool = absolute(FilePath(spool)) }
    try readWords(&settings)
    return settings
  }

  /// Reads the file of the user's own words, and sees that it can be used.
  private func readWords(_ settings: inout Settings) throws(SettingsError) {
    guard !settings.words.isEmpty else { return }
    do throws(Errno) {
      settings.ownWords = String(decoding: try FileBytes.all(of: settings.words.string, limit: 16 << 20), as: UTF8.self)
    } catch { throw SettingsError(description: "\(settings.words): \(error)") }
    do throws(OwnWordsError) { _ = try OwnWords(settings.ownWords) } catch {
      throw SettingsError(description: "\(settings.words):\(error.line): \(error.complaint)")
    }
  }

  private func set(
    _ setting: Setting, _ text: String, _ place: String, _ settings: inout Settings
  ) throws(SettingsError) {
    guard setting.set(text, in: &settings) else {
      throw SettingsError(description: "\(place): must be \(setting.allowed), not \(text)")
    }
  }

  private func absolute(_ path: FilePath) -> FilePath {
    guard path.isRelative, let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return FilePath(String(cString: folder)).pushing(path).lexicallyNormalized()
  }
}
