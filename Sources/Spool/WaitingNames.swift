public import SystemPackage

/// The names that wait to be looked at, oldest first, each once. It holds a bounded number of them; of the rest it
/// knows how many there were, and `isComplete` says that a scan is due once it is empty.
public struct WaitingNames: Sendable {
  public struct Waiting: Sendable {
    public var name: FilePath
    public var sighting: Sighting
  }

  private let capacity: Int
  private var queue: [Waiting] = []
  private var head = 0
  private var known: Set<FilePath> = []
  /// Names for which there was no room when they came.
  private var missed = 0
  /// What the last scan has left for the next one.
  private var more = 0

  /// - Parameter capacity: how many names are held.
  public init(capacity: Int) { self.capacity = capacity }

  /// How many wait, those included that are not held.
  public var count: Int { held + missed + more }

  /// How many are held.
  public var held: Int { queue.count - head }

  /// Whether all that wait are held.
  public var isComplete: Bool { missed + more == 0 }

  /// Appends a name, if it does not wait already.
  public mutating func append(_ name: FilePath, _ sighting: Sighting) {
    guard !known.contains(name) else {
      // An event says more than a scan does.
      if sighting == .completed, let place = queue[head...].firstIndex(where: { $0.name == name }) {
        queue[place].sighting = .completed
      }
      return
    }
    guard held < capacity else {
      missed += 1
      return
    }
    known.insert(name)
    queue.append(Waiting(name: name, sighting: sighting))
  }

  /// Takes the next name.
  public mutating func next() -> Waiting? {
    guard head < queue.count else { return nil }
    let waiting = queue[head]
    known.remove(waiting.name)
    head += 1
    if head == queue.count || head >= 1024 {
      queue.removeFirst(head)
      head = 0
    }
    return waiting
  }

  /// Takes the place of all that waited: a scan saw them too.
  public mutating func replace(by scan: Scan) {
    let certain = Set(queue[head...].lazy.filter { $0.sighting == .completed }.map(\.name))
    queue = scan.oldest.map {
      Waiting(name: $0.name, sighting: certain.contains($0.name) ? .completed : .found)
    }
    head = 0
    known = Set(queue.map(\.name))
    more = scan.more
    if scan.isFromBeginning { missed = 0 }
  }
}
