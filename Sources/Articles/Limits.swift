/// How much a reader takes on before it refuses a file.
public struct Limits: Sendable, Equatable {
  /// Of the file as it is, in bytes.
  public var bytes = 32 << 20
  /// Of the file unpacked, in bytes.
  public var unpackedBytes = 32 << 20
  /// How many of a thousand characters may be undecodable.
  public var undecodablePerMille = 10

  public init() {}
}
