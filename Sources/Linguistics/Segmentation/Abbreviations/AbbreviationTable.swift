/// The abbreviations of a language, looked up by ``WordHash``.
struct AbbreviationTable: Sendable {
  private let roles: [UInt64: AbbreviationRole]
  /// Their keys: most words are no abbreviations.
  private let known: HashSieve

  static func table(for language: Language) -> AbbreviationTable {
    switch language {
    case .russian: russian
    case .kazakh: kazakh
    case .english: english
    }
  }

  private static let russian = AbbreviationTable(Language.russian.abbreviationGroups)
  private static let kazakh = AbbreviationTable(Language.kazakh.abbreviationGroups)
  private static let english = AbbreviationTable(Language.english.abbreviationGroups)

  /// The first group that names an abbreviation decides its role.
  init(_ groups: [AbbreviationGroup]) {
    var roles: [UInt64: AbbreviationRole] = [:]
    for group in groups {
      for abbreviation in group.abbreviations {
        let hash = WordHash.of(abbreviation)
        if roles[hash] == nil { roles[hash] = group.role }
      }
    }
    self.roles = roles
    var known = HashSieve()
    for hash in roles.keys { known.insert(hash) }
    self.known = known
  }

  @inline(__always)
  func role(_ hash: UInt64) -> AbbreviationRole? {
    known.mayContain(hash) ? roles[hash] : nil
  }
}
