import Ledger
import SystemPackage

/// What can be set, and what it is when nobody sets it. `Setting.all` says the same to people.
struct Settings: Sendable, Equatable {
  var spool: FilePath = "/var/spool/figured"
  /// Empty for none.
  var words: FilePath = ""
  /// What stands in the file `words`, so that a reload sees its changes.
  var ownWords = ""
  var settleSeconds = 2
  var rescanSeconds = 300
  var pollSeconds = 2
  var workers = 0
  var articleMegabytes = 64
  var unpackedMegabytes = 256
  var textMegabytes = 8
  var recordMegabytes = 128
  var processorSeconds = 30
  var attempts = 4
  var durability = Durability.power
  var rotateMegabytes = 1024
  var rotateShortestSeconds = 10
  var rotateHours = 0
  var compress = true
  var logKeepDays = 0
  var logKeepMegabytes = 0
  var doneKeepDays = 0
  var doneKeepMegabytes = 0
  var failedKeepDays = 0
  var failedKeepMegabytes = 0
}

/// One setting: its key, what it may be, and what it is for.
struct Setting: Sendable {
  /// As in the file: `spool`, or `limits.attempts` for `attempts` in the section `[limits]`.
  var key: String
  var kind: Kind
  /// For the sample file and for `check`: what it does, and in which unit.
  var purpose: String

  enum Kind: Sendable {
    case path(any WritableKeyPath<Settings, FilePath> & Sendable)
    /// A path, or nothing.
    case optionalPath(any WritableKeyPath<Settings, FilePath> & Sendable)
    case number(any WritableKeyPath<Settings, Int> & Sendable, ClosedRange<Int>)
    case flag(any WritableKeyPath<Settings, Bool> & Sendable)
    case durability(any WritableKeyPath<Settings, Durability> & Sendable)
  }

  /// All settings, in the order of the sample file; those of a section stand together.
  static let all: [Setting] = [
    Setting(
      key: "spool", kind: .path(\.spool),
      purpose: "The folder with incoming/, work/, done/ and failed/. They must be on one mount."),
    Setting(
      key: "words", kind: .optionalPath(\.words),
      purpose: """
        A file of your own words: units, indicators and places that figured does not know, one a line, columns split by
        tabs: unit WORD CODE KIND, indicator STANDARD-NAME VARIANTS, place GB/T-2260-CODE-OR-DASH FULL-NAME SHORT-NAMES.
        """),

    Setting(
      key: "pickup.settle_seconds", kind: .number(\.settleSeconds, 0...3600),
      purpose: """
        How long a file must stay untouched where nothing else tells that it is complete: files found by a scan that
        belong to another user, and empty files.
        """),
    Setting(
      key: "pickup.rescan_seconds", kind: .number(\.rescanSeconds, 1...86_400),
      purpose: "How often to look for files of which no event came."),
    Setting(
      key: "pickup.poll_seconds", kind: .number(\.pollSeconds, 1...3600),
      purpose: "How often to look where there are no events: on NFS, SMB, 9p and FUSE, and when inotify has run out."),
    Setting(
      key: "pickup.workers", kind: .number(\.workers, 0...256),
      purpose: "Threads that read articles while many wait; 0 is one for each processor."),

    Setting(
      key: "limits.article_mb", kind: .number(\.articleMegabytes, 1...4096),
      purpose: "The largest file that is read, in MiB. Larger ones go to failed/."),
    Setting(
      key: "limits.unpacked_mb", kind: .number(\.unpackedMegabytes, 1...16_384),
      purpose: "The largest article after unpacking, in MiB."),
    Setting(
      key: "limits.text_mb", kind: .number(\.textMegabytes, 1...1024),
      purpose: "The longest text of one article that the daemon takes, in MiB. It needs up to 50 times that in memory."),
    Setting(
      key: "limits.records_mb", kind: .number(\.recordMegabytes, 1...4096),
      purpose: "The most that the records of one file may take, in MiB."),
    Setting(
      key: "limits.processor_seconds", kind: .number(\.processorSeconds, 1...3600),
      purpose: "Processor time that one article may take. One that takes more counts as a failed attempt."),
    Setting(
      key: "limits.attempts", kind: .number(\.attempts, 1...100),
      purpose: "After so many attempts that ended the process or failed for passing reasons an article goes to failed/."
    ),

    Setting(
      key: "log.durability", kind: .durability(\.durability),
      purpose: """
        What an article that counts as done survives: "power" for power cuts (its records are synced first), "crash" for
        the end of the process only (much faster).
        """),
    Setting(
      key: "log.rotate_mb", kind: .number(\.rotateMegabytes, 0...1_048_576),
      purpose: "A log that would grow larger than this, in MiB, is closed and a new one begun; 0 is never."),
    Setting(
      key: "log.rotate_min_seconds", kind: .number(\.rotateShortestSeconds, 0...3600),
      purpose: """
        A log is not closed for its size before its first line is so old, so that tail -F misses none: where it has to
        poll, it looks for a new file only after five seconds without a line.
        """),
    Setting(
      key: "log.rotate_hours", kind: .number(\.rotateHours, 0...87_600),
      purpose: "A log whose first line is older than this is closed; 0 is never."),
    Setting(key: "log.compress", kind: .flag(\.compress), purpose: "Whether closed logs are compressed."),
    Setting(
      key: "log.keep_days", kind: .number(\.logKeepDays, 0...36_500),
      purpose: "Closed logs are deleted when their last line is older than this; 0 is never."),
    Setting(
      key: "log.keep_mb", kind: .number(\.logKeepMegabytes, 0...1_073_741_824),
      purpose: "The oldest closed logs are deleted when all of them are larger than this, in MiB; 0 is never."),

    Setting(
      key: "done.keep_days", kind: .number(\.doneKeepDays, 0...36_500),
      purpose: "Files in done/ are deleted after so many days; 0 is never."),
    Setting(
      key: "done.keep_mb", kind: .number(\.doneKeepMegabytes, 0...1_073_741_824),
      purpose: "The oldest files in done/ are deleted when all of them are larger than this, in MiB; 0 is never."),

    Setting(
      key: "failed.keep_days", kind: .number(\.failedKeepDays, 0...36_500),
      purpose: "Files in failed/ are deleted after so many days; 0 is never."),
    Setting(
      key: "failed.keep_mb", kind: .number(\.failedKeepMegabytes, 0...1_073_741_824),
      purpose: "The oldest files in failed/ are deleted when all of them are larger than this, in MiB; 0 is never."),
  ]

  static func named(_ key: String) -> Setting? { all.first { $0.key == key } }

  /// `FIGURED_LIMITS_ATTEMPTS` for `limits.attempts`.
  var variable: String {
    "FIGURED_" + key.uppercased().map { $0 == "." ? "_" : String($0) }.joined()
  }

  var section: String { key.split(separator: ".").count == 2 ? String(key.prefix { $0 != "." }) : "" }
  var name: String { key.split(separator: ".").last.map(String.init) ?? key }

  /// What may stand there, for messages.
  var allowed: String {
    switch kind {
    case .path: "a path that begins with /"
    case .optionalPath: "a path that begins with /, or empty"
    case .number(_, let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .flag: "true or false"
    case .durability: Durability.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: " or ")
    }
  }

  /// The value as it is written in the file.
  func value(in settings: Settings) -> String {
    switch kind {
    case .path(let path), .optionalPath(let path): "\"\(settings[keyPath: path])\""
    case .number(let path, _): String(settings[keyPath: path])
    case .flag(let path): settings[keyPath: path] ? "true" : "false"
    case .durability(let path): "\"\(settings[keyPath: path].rawValue)\""
    }
  }

  /// Takes a value as text, as it stands in the environment or behind a flag.
  ///
  /// - Returns: false where it is not allowed.
  func set(_ text: String, in settings: inout Settings) -> Bool {
    switch kind {
    case .path(let path):
      guard text.hasPrefix("/"), !text.contains("\0") else { return false }
      settings[keyPath: path] = FilePath(text)
    case .optionalPath(let path):
      guard text.isEmpty || text.hasPrefix("/"), !text.contains("\0") else { return false }
      settings[keyPath: path] = FilePath(text)
    case .number(let path, let range):
      guard let number = Int(text), range.contains(number) else { return false }
      settings[keyPath: path] = number
    case .flag(let path):
      guard text == "true" || text == "false" else { return false }
      settings[keyPath: path] = text == "true"
    case .durability(let path):
      guard let durability = Durability(rawValue: text) else { return false }
      settings[keyPath: path] = durability
    }
    return true
  }
}

extension Settings {
  /// The settings as a file without remarks.
  var plainFile: String { file(explained: false) }

  /// The defaults as a file that explains them: `etc/figured/figured.toml`.
  static var sample: String {
    """
    # Settings of figured. What stands here are the defaults; a line that is left out keeps its default.
    # A flag overrides the environment variable that is named with each setting, which overrides this file.
    # Check it with: figured check FILE


    """ + Settings().file(explained: true)
  }

  private func file(explained: Bool) -> String {
    var text = ""
    var section = ""
    for setting in Setting.all {
      if setting.section != section {
        section = setting.section
        text += "\n[\(section)]\n"
      } else if explained, setting.key != Setting.all.first?.key {
        text += "\n"
      }
      if explained {
        for line in setting.purpose.split(separator: "\n") { text += "# \(line)\n" }
        text += "# \(setting.variable), \(setting.allowed).\n"
      }
      text += "\(setting.name) = \(setting.value(in: self))\n"
    }
    return text
  }
}
