/// What an abbreviation does to the full stop after it.
package enum AbbreviationRole: UInt8, Sendable, CaseIterable {
  /// Stands before a name (`проф. Иванов`, `Mr. Smith`): the sentence goes on.
  case title
  /// Stands before the name of a place (`ул. Абая`, `с. Акжар`): the sentence goes on.
  case address
  /// Points at a number or another place in a text (`рис. 5`, `см.`): the sentence goes on.
  case reference
  /// Joins two parts of a sentence (`т.е.`, `e.g.`): the sentence goes on.
  case connective
  /// Measures the number before it (`5 млн.`, `10 кг.`): the sentence may end here.
  case unit
  /// Belongs to a date (`2018 г.`, `XIX в.`, `Jan.`): the sentence may end here.
  case date
  /// Closes an enumeration or a name (`и др.`, `т.д.`, `Inc.`): the sentence may end here.
  case closing
  /// Stands before the word it belongs to (`нац. парк`, `5 млрд. теңге`): the sentence goes on.
  case attribute

  /// Whether a sentence may end with such an abbreviation.
  package var mayEnd: Bool { self == .unit || self == .date || self == .closing }
}

/// Abbreviations of one kind and why they are kept together.
package struct AbbreviationGroup: Sendable {
  package let role: AbbreviationRole
  /// Why the group exists: what the stop after its members means.
  package let reason: String
  /// The abbreviations without their last stop, inner stops without spaces.
  package let abbreviations: [String]

  init(_ role: AbbreviationRole, _ reason: String, _ abbreviations: String) {
    self.role = role
    self.reason = reason
    self.abbreviations = abbreviations.split(whereSeparator: \.isWhitespace).map(String.init)
  }
}

extension Language {
  /// The abbreviations that news in the language uses, grouped.
  package var abbreviationGroups: [AbbreviationGroup] {
    switch self {
    case .russian: russianAbbreviations
    case .kazakh: kazakhAbbreviations
    case .english: englishAbbreviations
    }
  }
}
