/// What a commit survives.
public enum Durability: String, Sendable, CaseIterable {
  /// The power going away: plan and logs are synced before an article counts as done.
  case power
  /// The process being killed: nothing is synced but by the kernel in its own time.
  case crash
}

/// When a log's live file gives way to a new one. Nil is never.
public struct Rotation: Sendable, Equatable {
  /// Bytes; the file that an article would make larger than this is closed first.
  public var size: Int?
  /// Nanoseconds since the first line.
  public var age: Int64?
  /// Nanoseconds since the first line before which a file is not closed for its size: a reader that follows the name,
  /// and looks now and then, must find each file.
  public var shortest: Int64

  public init(size: Int? = 1 << 30, age: Int64? = nil, shortest: Int64 = 0) {
    self.size = size
    self.age = age
    self.shortest = shortest
  }
}

/// What happens to closed files of a log. Nil is never.
public struct Retention: Sendable, Equatable {
  /// Whether closed files are compressed, all but the newest, which a reader may still hold.
  public var compresses: Bool
  /// Bytes of all closed files of one log, as they are on the disk; the oldest go first.
  public var size: Int?
  /// Nanoseconds since the last line.
  public var age: Int64?

  public init(compresses: Bool = true, size: Int? = nil, age: Int64? = nil) {
    self.compresses = compresses
    self.size = size
    self.age = age
  }
}
