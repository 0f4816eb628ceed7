import Bitext
import Foundation
import Glibc
import Interchange
import Linguistics

/// Chooses units and gives them the form an export asks for.
struct ExportSelection {
  let options: ExportOptions
  /// The bounds of the last change, as the memory has it.
  private let since: Int?
  private let until: Int?
  /// Whether every unit is written as it is.
  private let takesAll: Bool

  init(options: ExportOptions) {
    self.options = options
    since = options.since.map(Memory.stampNumber)
    until = options.until.map(Memory.stampNumber)
    takesAll =
      options.languages.isEmpty && options.pair == nil && options.sourceLanguage == nil
      && options.origins.isEmpty && options.since == nil && options.until == nil
      && options.author == nil && options.quality == nil && options.flavour == nil
  }

  /// The unit as it is to be written; nil when it is not.
  func unit(_ stored: StoredUnit) -> TranslationUnit? {
    if takesAll { return stored.unit }
    guard isWanted(stored), var unit = chosen(stored.unit) else { return nil }
    if let source = source {
      if unit.attribute("srclang") != nil {
        unit.attributes.removeAll { $0.name == "srclang" }
      }
      if let flavour = options.flavour.flatMap({ TMXFlavour(rawValue: $0.rawValue) }) {
        unit = flavour.shaped(unit, source: source)
      }
    } else if options.flavour == .omegat {
      let source = unit.attribute("srclang").map { LanguageTag($0) }
      unit = TMXFlavour.omegat.shaped(unit, source: source)
    }
    return unit
  }

  /// The one source language, when one was asked for.
  var source: LanguageTag? { options.sourceLanguage ?? options.pair?.source }

  private func isWanted(_ stored: StoredUnit) -> Bool {
    if let quality = options.quality, stored.quality > quality { return false }
    if let since, stored.changed ?? 0 < since { return false }
    if let until, stored.changed ?? .max >= until { return false }
    if let author = options.author, !isBy(author, stored.unit) { return false }
    return options.origins.isEmpty
      || options.origins.contains { OriginPattern($0).matches(stored.origin) }
  }

  private func isBy(_ author: String, _ unit: TranslationUnit) -> Bool {
    ([unit.attributes] + unit.variants.map(\.attributes)).contains { attributes in
      ["creationid", "changeid"].contains { name in
        attributes.value(of: name)?.caseInsensitiveCompare(author) == .orderedSame
      }
    }
  }

  private func chosen(_ unit: TranslationUnit) -> TranslationUnit? {
    var part = unit
    if let pair = options.pair {
      part.variants = [pair.source, pair.target].compactMap { tag in
        variant(tag, of: unit).map {
          var variant = $0
          variant.language = tag
          return variant
        }
      }
      return part.variants.count == 2 ? part : nil
    }
    if options.languages.isEmpty { return unit }
    part.variants = unit.variants.filter { variant in
      options.languages.contains { $0.isSameLanguage(as: variant.language) }
    }
    let found = Set(part.variants.map(\.language.primary))
    return found.count >= min(2, options.languages.count) ? part : nil
  }

  /// The variant a tag means: that very tag, else the same language, whatever its region.
  private func variant(_ tag: LanguageTag, of unit: TranslationUnit) -> Variant? {
    unit.variants.first { $0.language.normalized == tag.normalized }
      ?? unit.variants.first { $0.language.isSameLanguage(as: tag) }
  }
}

/// The files a user means by a path, a name or a pattern of the shell.
struct OriginPattern {
  let pattern: String

  init(_ pattern: String) {
    self.pattern = pattern
  }

  func matches(_ origin: String) -> Bool {
    let name = (origin as NSString).lastPathComponent
    return origin == pattern || name == pattern || fnmatch(pattern, origin, 0) == 0
      || fnmatch(pattern, name, 0) == 0
  }
}
