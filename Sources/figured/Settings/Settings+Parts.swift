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

  var rotation: Rotation {
    Rotation(
      size: rotateMegabytes > 0 ? rotateMegabytes << 20 : nil,
      age: rotateHours > 0 ? Int64(rotateHours) * 3_600_000_000_000 : nil)
  }
}
