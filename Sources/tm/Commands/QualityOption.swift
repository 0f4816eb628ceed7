import ArgumentParser
import Foundation
import TranslationMemory

/// A quality by its name.
struct QualityOption: ExpressibleByArgument {
  let quality: Quality

  static let allValueStrings = Quality.allCases.map(\.name)
  static let defaultCompletionKind = CompletionKind.list(allValueStrings)

  init?(argument: String) {
    guard let named = Quality.allCases.first(where: { $0.name == argument }) else { return nil }
    quality = named
  }
}
