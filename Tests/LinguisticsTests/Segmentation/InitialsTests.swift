import Testing

@testable import Linguistics

/// Sentences made of parts, so that no list of names can know them all.
@Suite struct InitialsTests {
  private static let offices = [
    "Foreign Minister", "Deputy Chairman", "Ambassador", "Professor", "Senator", "the economist",
    "Prime Minister", "spokesman", "Governor", "Judge",
  ]
  private static let letters = "ABCDEFGHJKLMNOPQRSTUVWXYZ".map(String.init)
  private static let surnames = [
    "Nurlanov", "Akhmet", "Zhaksylyk", "Orazbek", "Tleu", "Kim", "Serikbay", "Hollis", "Ward",
    "Petersen", "Garcia", "Bekova", "Sultan", "Rakhim", "Adil", "Bright", "Stone", "Mukhtar",
    "Yessen",
    "Da Silva", "O'Neil", "Abish-Uly",
  ]
  private static let frames: [(String, String)] = [
    ("", " opened the fair."), ("The plan was read by ", " on Monday."),
    ("On Friday ", " left for Riga."),
    ("They met ", " and others."), ("According to ", ", growth will go on."),
    ("It was, said ", ", a good year."), ("Both ", " and the Akim spoke."),
    ("The award went to ", "."),
  ]

  @Test func `Hardly one of a thousand made sentences is cut behind an initial`() {
    let segmenter = Segmenter(language: .english)
    var cut: [String] = []
    for number in 0..<1000 {
      let (before, after) = Self.frames[number % Self.frames.count]
      let office = Self.offices[number / 3 % Self.offices.count]
      let letter = Self.letters[number * 7 % Self.letters.count]
      let other = Self.letters[number * 11 % Self.letters.count]
      let initials = number % 4 == 3 ? "\(letter). \(other)." : "\(letter)."
      let surname = Self.surnames[number * 5 % Self.surnames.count]
      let name = number % 5 == 0 ? "\(initials) \(surname)" : "\(office) \(initials) \(surname)"
      var text = before + name + after
      text = text.prefix(1).uppercased() + text.dropFirst()
      if segmenter.segments(in: text).count != 1 { cut.append(text) }
    }
    #expect(cut.count <= 20, "\(cut.prefix(30))")
  }
}
