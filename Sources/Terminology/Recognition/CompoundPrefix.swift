import Bytes
import Linguistics

/// Prefixes that stand before a term with a hyphen and leave it the term it is: `экс-министр`.
enum CompoundPrefix {
  /// The word behind the prefix, or nil.
  static func rest(of letters: Letters) -> ArraySlice<UInt32>? {
    guard let hyphen = letters.firstIndex(where: { $0 == "-" }), hyphen + 2 < letters.count else {
      return nil
    }
    let prefix = letters[..<hyphen].map { ScalarTable.shared.lowercase($0) }
    return prefixes.contains(prefix) ? letters[(hyphen + 1)...] : nil
  }

  private static let prefixes = Set(
    [Letters](
      endings: """
        экс вице мини супер макси микро мега псевдо квази нео обер унтер лже ex vice mini non mid pre \
        post anti pro co micro mega super quasi pseudo then
        """))
}
