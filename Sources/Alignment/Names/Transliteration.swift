import Bytes
import Linguistics

/// Latin letters for the sounds of Cyrillic and Latin words, one for each sound whatever its
/// spelling: c is `ч`, x is `ш`, j is `ж`, h is `х`.
enum Transliteration {
  /// The skeleton of a lower-case word.
  static func skeleton(of word: UnsafeBufferPointer<UInt8>) -> LatinSkeleton {
    var scalars: [UInt32] = []
    var index = 0
    var hasCyrillic = false
    while index < word.count {
      let scalar = decodeScalar(word, &index)
      hasCyrillic = hasCyrillic || LookAlikes.isCyrillic(scalar)
      scalars.append(scalar)
    }
    return LatinSkeleton(simplified(hasCyrillic ? cyrillic(scalars) : latin(scalars)))
  }

  /// Doubled letters once, and no glide between vowels (`maya`, `мая`).
  private static func simplified(_ sounds: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for (index, sound) in sounds.enumerated() where sound != result.last {
      let isGlide =
        sound == i && index + 1 < sounds.count && isOpen(result.last) && isOpen(sounds[index + 1])
      if !isGlide { result.append(sound) }
    }
    return result
  }

  private static let i = UInt8(ascii: "i")

  private static func isOpen(_ letter: UInt8?) -> Bool {
    guard let letter else { return false }
    return letter != i && LatinSkeleton.isVowel(letter)
  }

  private static func cyrillic(_ scalars: [UInt32]) -> [UInt8] {
    var sounds: [UInt8] = []
    for (index, scalar) in scalars.enumerated() {
      // дж is one sound.
      if scalar == "д", index + 1 < scalars.count, scalars[index + 1] == "ж" { continue }
      let latin = scalar < 0x80 ? UInt8(scalar) : letters[scalar] ?? 0
      if "a"..."z" ~= latin { sounds.append(latin) }
    }
    return sounds
  }

  private static let letters: [UInt32: UInt8] = {
    let pairs = """
      аa бb вv гg дd еe ёe жj зz иi йi кk лl мm нn оo пp рr сs тt уu фf хh цs чc шx щx ыi эe юu яa \
      әa ғg қk ңn өo ұu үu һh іi їi єe ґg ўu
      """
    var letters: [UInt32: UInt8] = [:]
    for pair in pairs.split(separator: " ") {
      guard let from = pair.unicodeScalars.first, let to = pair.utf8.last else { continue }
      letters[from.value] = to
    }
    return letters
  }()

  private static func latin(_ scalars: [UInt32]) -> [UInt8] {
    let spelling = scalars.compactMap(plainLetter)
    var sounds: [UInt8] = []
    var index = 0
    while index < spelling.count {
      let rest = spelling[index...]
      if let (cluster, sound) = clusters.first(where: { rest.starts(with: $0.0) }) {
        sounds.append(contentsOf: sound)
        index += cluster.count
      } else {
        sounds.append(sound(of: spelling[index], before: rest.dropFirst().first))
        index += 1
      }
    }
    return sounds
  }

  private static func sound(of letter: UInt8, before next: UInt8?) -> UInt8 {
    switch letter {
    case UInt8(ascii: "c"):
      switch next {
      case UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "y"): UInt8(ascii: "s")
      default: UInt8(ascii: "k")
      }
    case UInt8(ascii: "w"): UInt8(ascii: "v")
    case UInt8(ascii: "q"): UInt8(ascii: "k")
    case UInt8(ascii: "y"): i
    default: letter
    }
  }

  /// Longest first among those that begin alike.
  private static let clusters: [([UInt8], [UInt8])] = [
    ("sch", "x"), ("tch", "c"), ("sh", "x"), ("ch", "c"), ("zh", "j"), ("kh", "h"), ("ph", "f"),
    ("th", "t"), ("ck", "k"), ("qu", "kv"), ("ya", "a"), ("yu", "u"), ("ye", "e"), ("yo", "o"),
    ("ts", "s"), ("tz", "s"), ("x", "ks"), ("dj", "j"),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  /// A Latin letter without its marks; nil for whatever is none.
  private static func plainLetter(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case "a"..."z": UInt8(scalar)
    case "à"..."ſ":
      bases[Int(scalar - 0xE0)] == UInt8(ascii: "-") ? nil : bases[Int(scalar - 0xE0)]
    default: nil
    }
  }

  /// The plain letters of U+00E0 to U+017F, a dash where there is none.
  private static let bases = Array(
    ("aaaaaaaceeeeiiiidnooooo-ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii"
      + "iijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)
}
