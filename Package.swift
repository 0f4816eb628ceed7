// swift-tools-version: 6.1

import PackageDescription

/// The commit the package is built from, with a plus when files have been changed since; empty
/// outside a clone.
let commit =
  Context.gitInformation.map {
    $0.currentCommit.prefix(7) + ($0.hasUncommittedChanges ? "+" : "")
  } ?? ""

let package = Package(
  name: "tm",
  products: [
    .library(name: "TranslationMemory", targets: ["TranslationMemory"]),
    .executable(name: "tm", targets: ["tm"]),
    .executable(name: "benchmarks", targets: ["Benchmarks"]),
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // Its core serves; its routes, traces and configuration would take longer to compile than it.
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CSnowball", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CPostgreSQL", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),

    .target(name: "CVersion", cSettings: [.define("TM_COMMIT", to: "\"\(commit)\"")]),

    // One direction of dependency: each target sees only those above it that it names.
    .target(name: "Bytes"),
    .target(
      name: "Linguistics", dependencies: ["Bytes", "CSnowball"],
      exclude: ["Segmentation/Boundaries/Scorer/LICENCES.md"]),
    .target(name: "Bitext", dependencies: ["Bytes", "Linguistics"]),
    .target(name: "Matching", dependencies: ["Bytes", "Linguistics"]),
    .target(
      name: "Alignment", dependencies: ["Bytes", "Linguistics"], exclude: ["Fragments/LICENCES.md"]),
    .target(
      name: "Completion", dependencies: ["Alignment", "Bytes", "Linguistics"],
      exclude: ["Mixing/LICENCES.md"]),
    .target(name: "Repair", dependencies: ["Alignment", "Bytes", "Linguistics", "Matching"]),
    .target(name: "Terminology", dependencies: ["Alignment", "Bitext", "Bytes", "Linguistics"]),
    .target(
      name: "Interchange", dependencies: ["Bitext", "Bytes", "Linguistics", "CLibXML2", "CArchive"]),
    .target(
      name: "MemoryStore",
      dependencies: [
        "Alignment", "Bitext", "Bytes", "Completion", "Linguistics", "Matching",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(name: "TeamMemory", dependencies: ["Bitext", "Bytes", "Linguistics", "CPostgreSQL"]),
    .target(
      name: "Workspace",
      dependencies: ["Linguistics", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(
      name: "TranslationMemory",
      dependencies: [
        "Bytes", "Linguistics", "Bitext", "Matching", "Alignment", "Completion", "Interchange",
        "MemoryStore", "Repair", "TeamMemory", "Terminology", "Workspace", "CVersion",
      ]),
    .target(
      name: "Server",
      dependencies: [
        "TranslationMemory",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      // What Generated/WebFiles.swift is made of.
      exclude: ["Web", "API/openapi.json"]),
    .executableTarget(
      name: "tm",
      dependencies: [
        "Server", "TranslationMemory",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Not shipped: figures and what they are compared with.
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Linguistics", "Matching", "MemoryStore", "TranslationMemory",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // Not shipped: fits the weights of fragments and tries them.
    .executableTarget(
      name: "train-fragments",
      dependencies: [
        "Alignment", "Linguistics", "MemoryStore", "TranslationMemory",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // Not shipped: fits the weights of completion and tries them.
    .executableTarget(
      name: "train-completion",
      dependencies: [
        "Completion", "TranslationMemory",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // Not shipped: makes the weights that Linguistics ships.
    .executableTarget(
      name: "train-segmenter",
      dependencies: [
        "Linguistics", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["OwnTexts"]),

    // What tests of several targets share.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(name: "BytesTests", dependencies: ["Bytes"]),
    .testTarget(name: "LinguisticsTests", dependencies: ["Linguistics"]),
    .testTarget(name: "MatchingTests", dependencies: ["Matching", "TestSupport"]),
    .testTarget(name: "BitextTests", dependencies: ["Bitext"]),
    .testTarget(
      name: "MemoryStoreTests",
      dependencies: [
        "MemoryStore", "Alignment", "Bitext", "Linguistics", "Matching", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    // PostgreSQL servers for tests.
    .target(name: "TestCluster", path: "Tests/TestCluster"),
    .testTarget(
      name: "TeamMemoryTests",
      dependencies: [
        "tm", "TeamMemory", "TranslationMemory", "MemoryStore", "Bitext", "Linguistics",
        "TestCluster", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "TranslationMemoryTests",
      dependencies: ["TranslationMemory", "Alignment", "TestSupport"]),
    .testTarget(name: "CommandTests", dependencies: ["tm", "TranslationMemory", "TestCluster"]),
    .testTarget(
      name: "WorkspaceTests",
      dependencies: [
        "Workspace", "Linguistics", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(name: "ServerTests", dependencies: ["Server", "TranslationMemory"]),
    .testTarget(name: "WorkbenchTests", dependencies: ["tm"]),
    .testTarget(
      name: "TerminologyTests",
      dependencies: ["Terminology", "Alignment", "Bitext", "Linguistics", "TestSupport"]),
    .testTarget(
      name: "CompletionTests", dependencies: ["Completion", "Alignment", "Bytes", "Linguistics"]),
    .testTarget(
      name: "RepairTests", dependencies: ["Repair", "Alignment", "Linguistics", "Matching"]),
    .testTarget(name: "AlignmentTests", dependencies: ["Alignment", "Linguistics", "TestSupport"]),
    .testTarget(
      name: "InterchangeTests",
      dependencies: ["Interchange", "Bitext", "Linguistics", "TestSupport"]),
    .testTarget(name: "ContentTests", dependencies: ["Interchange", "Bitext", "Linguistics"]),
  ],
  swiftLanguageModes: [.v6]
)

// The documentation is built by .ci/documentation; nobody else fetches what that takes.
if Context.environment["TM_DOCUMENTATION"] != nil {
  package.dependencies.append(
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}

// Fuzzing of the readers, one executable each; see README. Not built unless asked for, because
// libFuzzer has a main function of its own.
if Context.environment["TM_FUZZ"] != nil {
  package.targets.append(
    .target(name: "FuzzSupport", dependencies: ["Interchange"], path: "Sources/Fuzzing/Support"))
  for reader in ["TMX", "XLIFF", "TBX", "SRX", "Tables", "Zip", "HTML", "Text", "Merge"] {
    package.targets.append(
      .executableTarget(
        name: "fuzz-\(reader.lowercased())",
        dependencies: ["FuzzSupport", "Interchange", "Linguistics"],
        path: "Sources/Fuzzing/\(reader)", swiftSettings: [.unsafeFlags(["-parse-as-library"])]))
  }
}
