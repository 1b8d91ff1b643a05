public import SystemPackage

extension FilePath {
  /// A path of these bytes, whatever their encoding; they end at a zero.
  public init(bytes: [UInt8]) {
    self = (bytes + [0]).withUnsafeBytes { all in
      all.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.map { FilePath(platformString: $0) } ?? FilePath()
      }
    }
  }

  /// The path's bytes as the kernel has them.
  public var bytes: [UInt8] {
    withPlatformString { Array(UnsafeRawBufferPointer(start: $0, count: length)) }
  }
}
