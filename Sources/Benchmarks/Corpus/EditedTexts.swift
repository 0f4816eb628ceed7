/// Makes ever more texts of real ones: copies with words replaced by other texts' words, dropped,
/// added and numbers changed, the same in every run.
struct EditedTexts {
  private let texts: [String]
  private var state: UInt64

  init(_ texts: [String], seed: UInt64) {
    self.texts = texts
    state = seed
  }

  /// A copy of `text` after some edits.
  mutating func edited(_ text: String, edits: Int) -> String {
    var words = text.split(separator: " ").map(String.init)
    for _ in 0..<edits {
      let place = number(below: words.count + 1)
      switch number(below: 4) {
      case 0: words.insert(word(), at: place)
      case 1 where place < words.count && words.count > 3: words.remove(at: place)
      case 2:
        for index in words.indices where words[index].contains(where: \.isNumber) {
          words[index] = "\(number(below: 3000))"
        }
      default:
        if place < words.count { words[place] = word() }
      }
    }
    return words.joined(separator: " ")
  }

  /// One of the texts.
  mutating func text() -> String { texts[number(below: texts.count)] }

  private mutating func word() -> String {
    let words = text().split(separator: " ")
    return words.isEmpty ? "" : String(words[number(below: words.count)])
  }

  /// Sebastiano Vigna's splitmix64.
  mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ z >> 31) % UInt64(max(1, limit)))
  }
}
