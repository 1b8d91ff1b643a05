import ArgumentParser
import Articles
import FoundationEssentials

struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the figure records of files, or of one article on standard input.")

  @Argument(help: "Files and folders; `-` is standard input.")
  var paths: [String] = ["-"]

  @Flag(help: "Read one JSON object a line: file, text or html, and optional url, title, published, publisher.")
  var jsonLines = false

  func run() throws {
    let processing = Processing()
    for path in paths.flatMap(Extract.files(at:)) {
      let bytes = path == "-" ? try FileBytes.standardInput() : [UInt8](try Data(contentsOf: URL(filePath: path)))
      let inputs = jsonLines ? try Extract.objects(in: bytes) : [(path, bytes)]
      for (file, bytes) in inputs {
        do {
          let outcome = try processing.outcome(of: bytes, file: file)
          FileBytes.write(outcome.lines)
        } catch {
          FileBytes.warn("\(file): \(error.message)")
        }
      }
    }
  }

  private struct Object: Decodable {
    var file: String?
    var text: String?
    var html: String?
  }

  private static func objects(in bytes: [UInt8]) throws -> [(String, [UInt8])] {
    try bytes.split(separator: UInt8(ascii: "\n")).map { line in
      let object = try JSONDecoder().decode(Object.self, from: Data(line))
      return (object.file ?? "-", Array((object.text ?? object.html ?? "").utf8))
    }
  }

  private static func files(at path: String) -> [String] {
    var isFolder: Bool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder else { return [path] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().map { path + "/" + $0 }
  }
}
