import Articles
import Ledger

/// The settings as the modules take them.
extension Settings {
  var limits: Limits {
    var limits = Limits()
    limits.bytes = articleMegabytes << 20
    limits.unpackedBytes = unpackedMegabytes << 20
    return limits
  }

  /// Of what the daemon takes.
  var bounds: Processing.Bounds {
    Processing.Bounds(text: textMegabytes << 20, records: recordMegabytes << 20)
  }

  var rotation: Rotation {
    Rotation(
      size: bytes(rotateMegabytes),
      age: rotateHours > 0 ? Int64(rotateHours) * 3_600_000_000_000 : nil,
      shortest: Int64(rotateShortestSeconds) * 1_000_000_000)
  }

  var logRetention: Retention {
    Retention(compresses: compress, size: bytes(logKeepMegabytes), age: age(logKeepDays))
  }

  var doneRetention: (size: Int?, age: Int64?) { (bytes(doneKeepMegabytes), age(doneKeepDays)) }
  var failedRetention: (size: Int?, age: Int64?) { (bytes(failedKeepMegabytes), age(failedKeepDays)) }

  private func bytes(_ megabytes: Int) -> Int? { megabytes > 0 ? megabytes << 20 : nil }
  private func age(_ days: Int) -> Int64? { days > 0 ? Int64(days) * 86_400_000_000_000 : nil }
}
