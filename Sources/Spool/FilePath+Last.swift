import SystemPackage

extension FilePath {
  /// The last part as a path of its own.
  var last: FilePath { FilePath(root: nil, components.suffix(1)) }
}
