import Bytes

/// The quotation marks and brackets of a paragraph that are open at a place.
///
/// Only the outermost mark of a kind is known by its place; straight quotation marks open before a
/// letter and close after one.
struct OpenMarks {
  /// A kind of paired marks: how many are open, and where the first of them stands.
  struct Pair {
    var depth = 0
    var start = 0

    mutating func open(at place: Int) {
      if depth == 0 { start = place }
      depth += 1
    }

    mutating func close() { depth = max(0, depth - 1) }

    /// Opens or closes by one mark that is both.
    mutating func toggle(at place: Int, canOpen: Bool) {
      if depth > 0 {
        depth = 0
      } else if canOpen {
        open(at: place)
      }
    }
  }

  var guillemets = Pair()
  var brackets = Pair()
  var curly = Pair()
  var straight = Pair()

  var isAny: Bool {
    guillemets.depth | brackets.depth | curly.depth | straight.depth != 0
  }

  /// Counts the mark at `place`, if there is one there.
  mutating func take(_ scalar: UInt32, at place: Int, in bytes: Bytes, from start: Int) {
    switch scalar {
    case "(": brackets.open(at: place)
    case ")": brackets.close()
    case "«": guillemets.open(at: place)
    case "»": guillemets.close()
    case "„": curly.open(at: place)
    case "“": curly.toggle(at: place, canOpen: true)
    case "”": curly.close()
    case "\"":
      let opens =
        place == start || spaceLength(bytes, at: place - 1, end: place) > 0
        || bytes[place - 1] == "("
      straight.toggle(at: place, canOpen: opens)
    default: break
    }
  }
}
