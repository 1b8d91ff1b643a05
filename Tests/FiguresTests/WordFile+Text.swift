import Lexicon

extension WordFile {
  /// The whole list, for tests that name a row's line.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension WordFile.Row {
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
