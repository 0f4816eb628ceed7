import ArgumentParser
import TranslationMemory

/// Numbers with their nouns.
enum Counted {
  static func units(_ count: Int) -> String { count.counted("unit") }
  static func concepts(_ count: Int) -> String { count.counted("concept") }
}
