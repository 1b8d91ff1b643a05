/// What the ledger has committed since it was made.
public struct Counters: Sendable, Equatable {
  public var done = 0
  public var failed = 0
  public var duplicate = 0
  public var figures = 0

  public init() {}

  mutating func add(_ entry: Entry) {
    switch entry.outcome {
    case .done: done += 1
    case .failed: failed += 1
    case .duplicate: duplicate += 1
    }
    figures += entry.figures
  }
}
