import ArgumentParser
import Articles
import FoundationEssentials
import Linux
import Spool
import SystemPackage

struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the figure records of files, or of one article on standard input.",
    discussion: """
      Writes the same records as the daemon, one JSON object a line, to standard output. Of a folder all files below \
      it are read, in the order of their names.

      With --json-lines the input is one JSON object a line: `text` or `html`, and, if wanted, `file`, `url`, `title`, \
      `published` (2023-07-03, a time may follow) and `publisher`, which go before what the article says of itself. \
      The records of a line are written before the next line is read, so it serves as a filter in a pipe.

      Exit status: 0 all was read, 65 some input is no article, 66 some file can't be read.
      """)

  @Argument(help: "Files and folders; `-` is standard input.", completion: .file())
  var paths: [String] = ["-"]

  @Flag(help: "The input is one JSON object a line.")
  var jsonLines = false

  @OptionGroup var options: SettingsOptions

  func run() throws { try Commands.explained { try extract(ExtractRun(try options.settings())) } }

  private func extract(_ first: ExtractRun) throws {
    var run = first
    for path in paths { run.find(path) }
    run.begin()
    for input in run.inputs {
      do throws(Errno) {
        if jsonLines {
          try run.extractLines(of: input)
        } else {
          run.extract(try input.bytes(), file: input.file)
        }
      } catch {
        run.fail(input.path, "\(error)", status: 66)
      }
    }
    run.end()
    if run.status != 0 { throw ExitCode(run.status) }
  }
}

/// What `extract` reads: a file, or standard input.
struct ExtractInput {
  var path: String
  /// As in the records: the file's name, or its path below the folder that was named.
  var file: String
  var size: Int

  func bytes() throws(Errno) -> [UInt8] {
    path == "-" ? try FileBytes.standardInput() : try FileBytes.all(of: path)
  }

  /// - Parameter limit: the longest line that is given, in bytes.
  func lines(limit: Int) throws(Errno) -> LineReader {
    LineReader(path == "-" ? try FileBytes.openStandardInput() : try FileBytes.open(path), limit: limit)
  }
}

/// One run of `extract`.
struct ExtractRun {
  private let processing: Processing
  private(set) var inputs: [ExtractInput] = []
  private(set) var status: Int32 = 0
  private var progress: Progress?
  private var articles = 0
  private var figures = 0
  private var bytes = 0

  /// The longest line with --json-lines, in bytes.
  private let lineLimit: Int

  init(_ settings: Settings) {
    processing = Processing(settings)
    lineLimit = settings.unpackedMegabytes << 20
  }

  // MARK: Inputs

  /// Adds a file, or the files of a folder.
  mutating func find(_ path: String) {
    if path == "-" { return inputs.append(ExtractInput(path: path, file: path, size: 0)) }
    let name = FilePath(path)
    do throws(Errno) {
      let folder: Folder
      do throws(Errno) { folder = try Folder(name) } catch .notDirectory {
        let last = name.lastComponent.map { FilePath(root: nil, [$0]) } ?? name
        return inputs.append(ExtractInput(path: path, file: last.printable, size: try FileBytes.size(of: path)))
      }
      try find(in: folder, at: name, below: FilePath())
    } catch { fail(path, "\(error)", status: 66) }
  }

  private mutating func find(in folder: borrowing Folder, at path: FilePath, below: FilePath) throws(Errno) {
    let entries = try folder.entries().sorted { $0.name.bytes.lexicographicallyPrecedes($1.name.bytes) }
    for entry in entries where entry.name.bytes.first != UInt8(ascii: ".") {
      let status = try folder.status(of: entry.name)
      let name = below.pushing(entry.name)
      switch status.kind {
      case .file:
        inputs.append(
          ExtractInput(path: path.pushing(name).string, file: name.printable, size: status.size))
      case .folder: try find(in: try folder.folder(entry.name), at: path, below: name)
      case .link, .pipe, .socket, .device: break
      }
    }
  }

  // MARK: Extraction

  mutating func begin() {
    progress = Progress(files: inputs.count, bytes: inputs.reduce(0) { $0 + $1.size })
  }

  mutating func extract(_ bytes: [UInt8], file: String, given: Processing.Given = .init()) {
    do throws(ReadError) {
      let outcome = try processing.outcome(of: bytes, file: file, given: given)
      FileBytes.write(outcome.lines)
      figures += outcome.figures
    } catch { fail(file, "\(error.message) (\(error.code))", status: 65) }
    articles += 1
    self.bytes += bytes.count
    progress?.show(articles: articles, bytes: self.bytes, figures: figures)
  }

  /// An object of the input with --json-lines.
  private struct Object: Decodable {
    var file: String?
    var text: String?
    var html: String?
    var url: String?
    var title: String?
    var published: String?
    var publisher: String?
  }

  /// - Throws: where the input can't be read.
  mutating func extractLines(of input: ExtractInput) throws(Errno) {
    var reader = try input.lines(limit: lineLimit)
    var number = 0
    while let line = try reader.next() {
      number += 1
      let place = "\(input.path), line \(number)"
      guard case .whole(let line) = line else {
        fail(place, "longer than \(lineLimit >> 20) MiB (limits.unpacked_mb)", status: 65)
        continue
      }
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
      guard let object = try? JSONDecoder().decode(Object.self, from: Data(line)) else {
        fail(place, "not a JSON object with `text` or `html`", status: 65)
        continue
      }
      guard let text = object.text ?? object.html else {
        fail(place, "neither `text` nor `html`", status: 65)
        continue
      }
      let published = object.published.flatMap(Processing.Given.day)
      if let said = object.published, published == nil {
        fail(place, "`published` must begin with a day as in 2023-07-03, not \(said)", status: 65)
        continue
      }
      extract(
        Array(text.utf8), file: object.file ?? object.url ?? "\(input.file):\(number)",
        given: .init(title: object.title, published: published, publisher: object.publisher))
    }
  }

  mutating func fail(_ what: String, _ why: String, status: Int32) {
    progress?.clear()
    FileBytes.warn("\(what): \(why)")
    self.status = max(self.status, status)
  }

  mutating func end() { progress?.clear() }
}
