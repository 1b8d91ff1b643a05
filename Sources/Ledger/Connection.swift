import CSQLite
import SystemPackage

/// A connection to SQLite, used by one thread at a time.
final class Connection {
  fileprivate let handle: OpaquePointer
  let path: FilePath

  /// - Throws: `.unusable` where the file is no ledger, `.paused` where it can't be opened now.
  init(_ path: FilePath, readOnly: Bool) throws(LedgerError) {
    var opened: OpaquePointer?
    let flags = readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    let code = path.withPlatformString { sqlite3_open_v2($0, &opened, flags | SQLITE_OPEN_NOMUTEX, nil) }
    guard let opened else { throw LedgerError(.paused, "Opening the ledger \(path): out of memory.", .noMemory) }
    handle = opened
    self.path = path
    guard code == SQLITE_OK else { throw failure(code) }
    sqlite3_extended_result_codes(handle, 1)
    sqlite3_busy_timeout(handle, 5_000)
  }

  /// Statements that are still alive keep the connection until they go.
  deinit { sqlite3_close_v2(handle) }

  /// Runs statements that return nothing.
  func run(_ sql: StaticString) throws(LedgerError) {
    let code = sql.withUTF8Buffer { sql in
      sql.withMemoryRebound(to: CChar.self) { sqlite3_exec(handle, $0.baseAddress, nil, nil, nil) }
    }
    guard code == SQLITE_OK else { throw failure(code) }
  }

  /// Runs `body` in one transaction: all of it, or nothing.
  func transaction(_ body: () throws(LedgerError) -> Void) throws(LedgerError) {
    try run("BEGIN IMMEDIATE")
    do throws(LedgerError) {
      try body()
      try run("COMMIT")
    } catch {
      // SQLite has rolled back by itself after most errors; then this one says so, and nobody needs to hear it.
      try? run("ROLLBACK")
      throw error
    }
  }

  /// The error behind a result code, with what a person can do.
  func failure(_ code: CInt) -> LedgerError {
    let said = String(cString: sqlite3_errmsg(handle))
    let errno = sqlite3_system_errno(handle)
    let system = errno == 0 ? nil : Errno(rawValue: errno)
    switch code & 0xFF {
    case SQLITE_CORRUPT, SQLITE_NOTADB:
      return LedgerError(
        .unusable,
        "The ledger \(path) is damaged (\(said)). Restore it from a copy, or move it away: then articles done "
          + "before are no longer known as duplicates.")
    case SQLITE_FULL: return LedgerError(.paused, "Writing the ledger \(path): \(said)", system ?? .noSpace)
    case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM, SQLITE_BUSY, SQLITE_LOCKED, SQLITE_NOMEM,
      SQLITE_PROTOCOL, SQLITE_INTERRUPT, SQLITE_AUTH:
      return LedgerError(
        .paused, "Using the ledger \(path): \(said) (\(code))\(system.map { ": \($0)" } ?? "")", system)
    default: return LedgerError(.unusable, "Using the ledger \(path): \(said) (\(code)).", system)
    }
  }
}

/// A statement prepared once and run often.
struct Statement: ~Copyable {
  private let connection: Connection
  private let handle: OpaquePointer

  init(_ connection: Connection, _ sql: StaticString) throws(LedgerError) {
    var prepared: OpaquePointer?
    let code = sql.withUTF8Buffer { sql in
      sql.withMemoryRebound(to: CChar.self) {
        sqlite3_prepare_v3(
          connection.handle, $0.baseAddress, CInt($0.count), CUnsignedInt(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
      }
    }
    guard code == SQLITE_OK, let prepared else { throw connection.failure(code) }
    self.connection = connection
    handle = prepared
  }

  deinit { sqlite3_finalize(handle) }

  /// Runs the statement, calling `row` for each row of its result.
  func run(_ values: Value..., row: (Row) -> Void = { _ in }) throws(LedgerError) {
    defer {
      sqlite3_reset(handle)
      sqlite3_clear_bindings(handle)
    }
    for (index, value) in values.enumerated() {
      let code = value.bind(to: handle, CInt(index + 1))
      guard code == SQLITE_OK else { throw connection.failure(code) }
    }
    while true {
      switch sqlite3_step(handle) {
      case SQLITE_ROW: row(Row(handle: handle))
      case SQLITE_DONE: return
      case let code: throw connection.failure(code)
      }
    }
  }

  /// A value bound to a statement.
  enum Value {
    case integer(Int)
    case bytes(ArraySlice<UInt8>)

    static func bytes(_ bytes: [UInt8]) -> Value { .bytes(bytes[...]) }
    static func path(_ path: FilePath) -> Value {
      path.withPlatformString { .bytes(Array(UnsafeRawBufferPointer(start: $0, count: path.length))[...]) }
    }
    /// Bit for bit: SQLite's integers are signed.
    static func number(_ number: UInt64) -> Value { .integer(Int(truncatingIfNeeded: number)) }

    fileprivate func bind(to handle: OpaquePointer, _ index: CInt) -> CInt {
      switch self {
      case .integer(let value): sqlite3_bind_int64(handle, index, Int64(value))
      case .bytes(let value):
        value.withUnsafeBytes { csqlite_bind_bytes(handle, index, $0.baseAddress, sqlite3_uint64($0.count)) }
      }
    }
  }

  /// A row of a result, valid within the call that it is given to.
  struct Row {
    fileprivate let handle: OpaquePointer

    func integer(_ column: CInt) -> Int { Int(sqlite3_column_int64(handle, column)) }
    func number(_ column: CInt) -> UInt64 { UInt64(truncatingIfNeeded: sqlite3_column_int64(handle, column)) }
    func bytes(_ column: CInt) -> [UInt8] {
      Array(
        UnsafeRawBufferPointer(
          start: sqlite3_column_blob(handle, column), count: Int(sqlite3_column_bytes(handle, column))))
    }
    func path(_ column: CInt) -> FilePath {
      (bytes(column) + [0]).withUnsafeBytes {
        $0.withMemoryRebound(to: CChar.self) { chars in
          guard let start = chars.baseAddress else { return FilePath() }
          return FilePath(platformString: start)
        }
      }
    }
  }
}
