import HTTPTypes

extension HTTPField.Name {
  /// Says that a page of our own asks: another origin's cannot send it without being allowed to.
  static let pageMark = known("X-TM")
  static let fetchSite = known("Sec-Fetch-Site")
  static let fetchMode = known("Sec-Fetch-Mode")
  static let contentTypeOptions = known("X-Content-Type-Options")
  static let referrerPolicy = known("Referrer-Policy")
  static let openerPolicy = known("Cross-Origin-Opener-Policy")
  static let resourcePolicy = known("Cross-Origin-Resource-Policy")

  /// A name that is known to be one.
  private static func known(_ name: String) -> HTTPField.Name { Self(name) ?? .server }
}
