// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "figured",
  products: [.executable(name: "figured", targets: ["figured"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // Pure: bytes in, values out.
    .target(name: "CLexicon", exclude: ["words"]),
    .target(name: "Lexicon", dependencies: ["CLexicon"], swiftSettings: strict),
    .target(name: "Figures", dependencies: ["CLexicon", "Lexicon"], swiftSettings: strict),
    .systemLibrary(name: "CLibxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZstd", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),
    .target(
      name: "Articles", dependencies: ["CLexicon", "Lexicon", "CLibxml2", "CZlib", "CZstd"], swiftSettings: strict),
    .target(
      name: "Records", dependencies: ["Figures"],
      exclude: ["figure-record.md", "figure.schema.json", "article.schema.json"], swiftSettings: strict),

    // The system: whatever can block or fail with an errno.
    .target(name: "CLinux"),
    .target(
      name: "Linux",
      dependencies: ["CLinux", .product(name: "SystemPackage", package: "swift-system")],
      swiftSettings: strict),
    .systemLibrary(name: "CGcrypt", pkgConfig: "libgcrypt", providers: [.apt(["libgcrypt20-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .target(name: "Ledger", dependencies: ["Linux", "CSQLite", "CZstd"], swiftSettings: strict),
    .target(name: "Spool", dependencies: ["Linux"], swiftSettings: strict),
    .systemLibrary(name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
    .target(name: "Systemd", dependencies: ["CSystemd"], swiftSettings: strict),

    // The program.
    .executableTarget(
      name: "figured",
      dependencies: [
        "Figures", "Articles", "Records", "Linux", "Ledger", "Spool", "Systemd", "CGcrypt",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "TOMLKit", package: "TOMLKit"),
      ],
      swiftSettings: strict),

    .executableTarget(
      name: "FiguresBenchmark", dependencies: ["Figures"], path: "Tests/FiguresBenchmark", swiftSettings: strict),

    .testTarget(name: "FiguresTests", dependencies: ["Figures", "CLexicon", "Lexicon"], swiftSettings: strict),
    .testTarget(
      name: "ArticlesTests", dependencies: ["Articles", "Figures", "CLexicon", "CZlib", "CZstd"], swiftSettings: strict),
    .executableTarget(
      name: "ReadingBenchmark", dependencies: ["Articles", "CLibxml2"], path: "Tests/ReadingBenchmark",
      swiftSettings: strict),
    .testTarget(name: "RecordsTests", dependencies: ["Records", "Figures"], swiftSettings: strict),
    // How tests run the built programs.
    .target(name: "Programs", path: "Tests/Programs", swiftSettings: strict),
    // A program for tests to kill.
    .executableTarget(
      name: "ledger-trial",
      dependencies: ["Ledger", "Linux", .product(name: "SystemPackage", package: "swift-system")],
      path: "Tests/LedgerTrial", swiftSettings: strict),
    .testTarget(
      name: "FiguredTests",
      dependencies: [
        "Programs", "figured", "Ledger", "Linux", "Spool", .product(name: "SystemPackage", package: "swift-system"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "LedgerTests", dependencies: ["Programs", "Ledger", "Linux", "ledger-trial"], swiftSettings: strict),
    .testTarget(
      name: "ReferenceTests", dependencies: ["Programs", "figured"], exclude: ["articles"], swiftSettings: strict),
    .testTarget(
      name: "SystemdTests", dependencies: ["Programs", "figured"], exclude: ["service", "with-systemd"],
      swiftSettings: strict),
  ],
  cLanguageStandard: .c2x
)
