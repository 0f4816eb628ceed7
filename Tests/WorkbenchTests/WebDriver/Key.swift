/// Keys that are no letters, as WebDriver names them (W3C WebDriver, section 17.4.2).
enum Key: String {
  case control = "\u{E009}"
  case shift = "\u{E008}"
  case alt = "\u{E00A}"
  case enter = "\u{E007}"
  case tab = "\u{E004}"
  case escape = "\u{E00C}"
  case backspace = "\u{E003}"
  case end = "\u{E010}"
  case home = "\u{E011}"
  case right = "\u{E014}"
  case up = "\u{E013}"
  case down = "\u{E015}"
  case f1 = "\u{E031}"
  case f3 = "\u{E033}"
  case f6 = "\u{E036}"
}

/// Keys pressed together: `.control + "z"`.
struct Chord {
  let keys: [String]

  init(_ key: Key) { keys = [key.rawValue] }
  private init(_ keys: [String]) { self.keys = keys }

  static func + (held: Chord, key: String) -> Chord { Chord(held.keys + [key]) }
  static func + (held: Chord, key: Chord) -> Chord { Chord(held.keys + key.keys) }

  static let control = Chord(.control)
  static let shift = Chord(.shift)
  static let alt = Chord(.alt)
  static let enter = Chord(.enter)
  static let tab = Chord(.tab)
  static let escape = Chord(.escape)
  static let backspace = Chord(.backspace)
  static let right = Chord(.right)
  static let up = Chord(.up)
  static let down = Chord(.down)
  static let f1 = Chord(.f1)
  static let f3 = Chord(.f3)
  static let f6 = Chord(.f6)
}
