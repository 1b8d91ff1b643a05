public import SystemPackage

/// How an article ended.
public enum Outcome: Int, Sendable, CaseIterable {
  case done = 1
  case failed = 2
  /// The same bytes were done before.
  case duplicate = 3
}

/// One article, ready to be committed.
public struct Entry: Sendable {
  /// Nil where the bytes could not be read; such an article failed.
  public var article: ArticleID?
  public var outcome: Outcome
  /// The figure records, each with its newline; empty unless the outcome is `done`.
  public var figureLines: [UInt8]
  public var figures: Int
  /// The article record that closes them, with its newline.
  public var articleLine: [UInt8]
  /// Where the file goes once the commit is made.
  public var finish: Finish

  public init(
    article: ArticleID?, outcome: Outcome, figureLines: [UInt8], figures: Int, articleLine: [UInt8], finish: Finish
  ) {
    precondition(outcome == .done || figureLines.isEmpty, "Only a done article has figures.")
    precondition(article != nil || outcome == .failed, "Only a failed article has no id.")
    precondition(articleLine.last == UInt8(ascii: "\n"), "A record ends with a newline.")
    precondition(figureLines.isEmpty || figureLines.last == UInt8(ascii: "\n"), "A record ends with a newline.")
    self.article = article
    self.outcome = outcome
    self.figureLines = figureLines
    self.figures = figures
    self.articleLine = articleLine
    self.finish = finish
  }
}

/// A claimed file's way out: the rename that follows the commit.
///
/// The ledger keeps it until `Ledger.finished(_:)`, so that a crash between the two does not make the file a duplicate.
/// Both paths are the spool's own and mean nothing to the ledger; `claimed` is unique among the files in work.
public struct Finish: Sendable, Equatable {
  public var claimed: FilePath
  public var target: FilePath
  /// The claimed file's inode: another file of that name is not meant.
  public var inode: UInt64
  /// Nil where its bytes could not be read.
  public var article: ArticleID?

  public init(claimed: FilePath, target: FilePath, inode: UInt64, article: ArticleID?) {
    self.claimed = claimed
    self.target = target
    self.inode = inode
    self.article = article
  }
}
