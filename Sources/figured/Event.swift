import Ledger
import Logging
import SystemPackage

/// What the journal is told of: each kind has the MESSAGE_ID under which systemd/figured.catalog explains it.
enum Event: String, CaseIterable, Sendable {
  case started = "6f3db3f793114eb698dc389eb3cbc7c7"
  case stopped = "c40108c9a6254d97a16d315466e3af09"
  case cannotStart = "268e1575905c48a78c7d3592e3bda819"
  case startWaits = "dce571c7461f4c3297052aa8f0cd7560"
  case settingsTaken = "8ed70ae5268041149e90483a5d75d4dc"
  case settingsKept = "da5ed73af7124e90b70075557f7f4a7c"
  case restartNeeded = "a817b68ac4fe497f8b3cb604fd0253c0"
  case paused = "1bf58dcbe8db4beab83f3d8aaf0f57d9"
  case wentOn = "a9f1d0da77c14e55a3f29ade3bf0c736"
  case polling = "a15a689cf58c475dbafa07d1196dae0e"
  case watching = "f3c4527090724949b9a84c0b09ca1473"
  case overflow = "856a9c5a6d154bafb24c9b6f3d81c91b"
  case leftAlone = "8de5777a03f04292a4c1494d89eaad14"
  case claimFailed = "3ec13078717d40599038171fc61446b7"
  case articleFailed = "255ab91e9783437ba94c3bac2d6fe715"
  case fileGone = "f65a58e46f534e3ab12b0481c17d4a56"
  case logCompleted = "5f538a516a244398b3543d4771609228"
  case logClosed = "29ea0d50d6084999ae46c6d72b9abc4a"
  case logTouched = "39b73774eb9c48c8b37504759ee77513"
  case syncFailed = "d3357b2ef87c467182915b35030a94c4"
  case logCompressed = "950c99b378ea40f99d2510e6b828074c"
  case oldDeleted = "d4b61c8c138e40049b5c69f704d49206"
  case trouble = "86bded96025d45a8abd17acabbf8ac0c"
  case leftOut = "34a6b9bd88694bdca9d21ec5a58eb2ca"

  var level: Logger.Level {
    switch self {
    case .cannotStart: .critical
    case .startWaits, .settingsKept, .paused, .syncFailed: .error
    case .restartNeeded, .polling, .leftAlone, .claimFailed, .articleFailed, .fileGone, .logTouched, .trouble: .warning
    case .started, .stopped, .settingsTaken, .wentOn, .watching, .overflow, .logCompleted, .logClosed, .oldDeleted,
      .leftOut:
      .notice
    case .logCompressed: .info
    }
  }

  /// The journal's field, as metadata.
  static let field = "MESSAGE_ID"
}

extension Logger {
  /// Says what happened.
  ///
  /// - Parameters:
  ///   - errno: goes to the field `ERRNO`.
  ///   - fields: go to fields named `FIGURED_` and the key in capitals.
  func tell(_ event: Event, _ message: String, errno: Errno? = nil, _ fields: [String: String] = [:]) {
    var metadata = fields.mapValues { MetadataValue.string($0) }
    metadata[Event.field] = .string(event.rawValue)
    if let errno { metadata["errno"] = .string(String(errno.rawValue)) }
    log(level: event.level, "\(message)", metadata: metadata)
  }
}

extension Logger {
  /// Says what the ledger noticed.
  func tell(_ notice: Notice) {
    switch notice {
    case .completed: tell(.logCompleted, "\(notice)")
    case .rotated: tell(.logClosed, "\(notice)")
    case .movedAway, .truncated, .foreignBytes, .begunAnew, .tornByOthers: tell(.logTouched, "\(notice)")
    case .syncFailed(_, let errno): tell(.syncFailed, "\(notice)", errno: errno)
    }
  }
}
