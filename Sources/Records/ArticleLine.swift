/// An article record, as `figure-record.md` has it: how a file ended. It is written after the file's figures and
/// closes them.
public struct ArticleLine: Sendable {
  public enum Outcome: String, Sendable { case done, duplicate, failed }

  /// The lower-case hexadecimal SHA-256 of the file's bytes; nil where they could not be read.
  public var id: String?
  public var outcome: Outcome
  /// A code, a colon and a sentence; nil where the outcome is `done`.
  public var reason: String?
  public var figures = 0
  public var file: String
  /// The file's size.
  public var bytes: Int
  public var mediaType: String?
  public var encoding: String?
  /// `Hans` or `Hant`.
  public var script: String?
  public var title: String?
  public var published: String?
  public var publisher: String?
  public var received: Timestamp
  public var finished: Timestamp

  public init(
    id: String?, outcome: Outcome, reason: String? = nil, file: String, bytes: Int, received: Timestamp,
    finished: Timestamp
  ) {
    self.id = id
    self.outcome = outcome
    self.reason = reason
    self.file = file
    self.bytes = bytes
    self.received = received
    self.finished = finished
  }

  /// The line, its newline included.
  public var line: [UInt8] {
    let strings = [id, reason, file, mediaType, encoding, script, title, published, publisher]
    return [UInt8](capacity: strings.reduce(512) { $0 + $1.mostBytes }) { json in
      json.raw("{\"schema\":\"figured-article/1\"")
      json.member(#","article":"#, id)
      json.member(#","outcome":"#, word: outcome.rawValue)
      json.member(#","reason":"#, reason)
      json.member(#","figures":"#, figures)
      json.member(#","file":"#, file)
      json.member(#","bytes":"#, bytes)
      json.member(#","media_type":"#, mediaType)
      json.member(#","encoding":"#, encoding)
      json.member(#","script":"#, script)
      json.member(#","title":"#, title)
      json.member(#","published":"#, published)
      json.member(#","publisher":"#, publisher)
      json.member(#","received":"#, received.description)
      json.member(#","finished":"#, finished.description)
      json.raw("}\n")
    }
  }
}
