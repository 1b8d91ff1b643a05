import FoundationEssentials
import Testing

@testable import Articles

/// The articles that lie beside the project, if they do: headline, date and publisher against their references.
@Suite("Reference articles")
struct ReferenceTests {
  static let folder = "../shared"
  static let names: [(article: String, reference: String)] = {
    let files = FileManager.default
    return ["seeds", "dev"].flatMap { set -> [(article: String, reference: String)] in
      let names = (try? files.contentsOfDirectory(atPath: "\(folder)/articles/\(set)")) ?? []
      return names.sorted().map { name in
        ("\(folder)/articles/\(set)/\(name)", "\(folder)/gold/\(set)/\(name.prefix { $0 != "." }).article.json")
      }
    }
  }()

  private struct Reference: Decodable {
    var title: String?
    var published: String?
    var publisher: String?
  }

  @Test("headline, date and publisher are right in 95 of 100", .enabled(if: !names.isEmpty, "\(folder) is not here"))
  func facts() throws {
    var (right, asked) = (0, 0)
    for (file, reference) in Self.names {
      let expected = try JSONDecoder().decode(Reference.self, from: Data(contentsOf: URL(filePath: reference)))
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
      let article = try #require(try Reading.reader.articles(in: bytes, name: file).first)
      for (found, wanted) in [
        (article.title, expected.title), (article.published, expected.published),
        (article.publisher, expected.publisher),
      ] {
        asked += 1
        if found.map(Self.key) == wanted.map(Self.key) { right += 1 }
      }
    }
    #expect(right * 100 >= asked * 95, "\(right) of \(asked)")
  }

  /// Letters, digits and Han characters.
  private static func key(_ text: String) -> [UInt16] {
    Fold.units(text).filter { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 >= 0x3400 && $0 < 0xA000 }
  }
}
