import Testing

@testable import Articles

@Suite("Offsets")
struct OffsetMapTests {
  @Test("a range runs from its first scalar's place to just after its last's")
  func range() {
    var map = OffsetMap()
    map.append(.init(text: 0, source: 10, width: 1))
    map.append(.init(text: 3, source: 20, width: 5))
    map.append(.init(text: 4, source: 25, width: 1))
    #expect(map.source(of: 1..<4) == 11..<25)
    #expect(map.source(of: 3..<6) == 20..<27)
  }
}
