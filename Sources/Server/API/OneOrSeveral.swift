/// One value for an article with one target language; a list, or values by language, for an article
/// with several.
enum OneOrSeveral<One: Encodable & Sendable, Several: Encodable & Sendable>: Encodable, Sendable {
  case one(One)
  case several(Several)

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .one(let value): try container.encode(value)
    case .several(let values): try container.encode(values)
    }
  }
}
