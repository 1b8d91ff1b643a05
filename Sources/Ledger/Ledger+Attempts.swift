public import SystemPackage

extension Ledger {
  /// Notes that files are about to be read, so that one which crashes the process is known for it. Survives the
  /// process; a power cut may forget it. A commit forgets the attempts at what it commits.
  ///
  /// - Returns: for each, which attempt this is, from 1.
  public func begin(_ claimed: [FilePath]) throws(LedgerError) -> [Int] {
    var counts: [Int] = []
    try using { store throws(LedgerError) in
      try store.note { () throws(LedgerError) in
        try forgetFinished(in: store)
        counts.removeAll()
        for name in claimed { counts.append(try store.attempt(name)) }
      }
    }
    finishedSince.removeAll(keepingCapacity: true)
    return counts
  }

  /// Forgets the attempts at files that are given back without a verdict.
  public func release(_ claimed: [FilePath]) throws(LedgerError) {
    try using { store throws(LedgerError) in
      try store.note { () throws(LedgerError) in
        for name in claimed { try store.remove(attemptAt: name) }
      }
    }
  }
}
