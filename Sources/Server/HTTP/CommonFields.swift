import HTTPTypes

/// What every answer says unless it says otherwise.
enum CommonFields {
  static let all: [(HTTPField.Name, String)] = [
    (.cacheControl, "no-store"), (.contentTypeOptions, "nosniff"),
    (
      .contentSecurityPolicy,
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    (.referrerPolicy, "no-referrer"), (.openerPolicy, "same-origin"),
    (.resourcePolicy, "same-origin"),
  ]

  /// Adds those that an answer does not have.
  static func add(to fields: inout HTTPFields) {
    for (name, value) in all where fields[name] == nil { fields[name] = value }
  }
}
