import Bytes

/// Tells quickly that a segment is an ordinary sentence, as nearly all segments of an article are.
///
/// Looks at the beginnings of the first words alone. Whatever is not plain at once (addresses, short
/// lines with numbers, words that some cue has) is left to ``SegmentOutline``, the slow twin: it
/// finds no cue and no form in what is plain here.
struct SentenceSkim {
  private let bytes: Bytes
  private let end: Int
  private let cues: CueIndex
  private let table = ScalarTable.shared
  private var index: Int
  /// Tokens and words seen, and whether a small letter was.
  private var tokens = 0
  private var wordCount = 0
  private var hasSmallLetter = false
  private var hasNumber = false
  private var isAfterNumber = false

  /// How many words a plain sentence has; nil for everything else.
  static func words(_ bytes: Bytes, _ range: Range<Int>, _ cues: CueIndex) -> Int? {
    var skim = SentenceSkim(bytes: bytes, range: range, cues: cues)
    return skim.read()
  }

  private init(bytes: Bytes, range: Range<Int>, cues: CueIndex) {
    self.bytes = bytes
    self.cues = cues
    index = range.lowerBound
    end = range.upperBound
  }

  private mutating func read() -> Int? {
    guard index < end else { return nil }
    var next = index
    let first = decodeScalar(bytes, &next)
    guard !Onset.isBullet(first), !Onset.isDash(first) else { return nil }
    while index < end {
      if tokens == SegmentOutline.firstTokens {
        return hasSmallLetter ? wordCount + SegmentOutline.countWords(bytes, index..<end) : nil
      }
      if bytes[index] == " " {
        index &+= 1
        continue
      }
      let start = index
      let scalar = decodeScalar(bytes, &index)
      switch table.scalarClass(scalar) {
      case .upper, .lower, .letter, .digit:
        index = start
        guard readWord() else { return nil }
      case .mark, .ignorable: return nil
      case .symbol: guard readMark(scalar) else { return nil }
      case .space: continue
      }
    }
    // A dateline has a number.
    return hasSmallLetter && !hasNumber ? wordCount : nil
  }

  /// Reads a quotation or a sign; false when it is not plain.
  private mutating func readMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case "«", "“", "„":
      index = SegmentOutline.endOfQuotation(bytes, from: index, end: end)
    case "\"":
      let close = SegmentOutline.endOfPlainQuotation(bytes, from: index, end: end)
      guard let close else { return true }
      index = close
    case ":": return finishToken(UInt64(UInt8(ascii: ":")))
    case "|", "/", "›": return finishToken(UInt64(UInt8(ascii: "|")))
    case "©", "№", "@": return false
    default: return true
    }
    wordCount += 1
    return finishToken(UInt64(UInt8(ascii: "q")))
  }

  /// Reads a word or a number; false when it is not plain.
  private mutating func readWord() -> Bool {
    var beginning: UInt64 = 0
    var room = CuePattern.shortestStem
    var hasLetter = false
    var isLatin = true
    var hasDot = false
    word: while index < end {
      let byte = bytes[index]
      if byte == " " { break }
      if room == 0, byte == 0xD0 || byte == 0xD1, index &+ 1 < end {
        hasLetter = true
        index &+= 2
        continue
      }
      let at = index
      let scalar = decodeScalar(bytes, &index)
      let scalarClass = table.scalarClass(scalar)
      switch scalarClass {
      case .mark, .ignorable: return false
      case .upper, .lower, .letter:
        hasLetter = true
        if scalar > 0x7F { isLatin = false }
        if scalarClass == .lower { hasSmallLetter = true }
      case .digit: break
      case .space, .symbol:
        guard SegmentOutline.joins(scalar), index < end else {
          index = at
          break word
        }
        var next = index
        let following = table.scalarClass(decodeScalar(bytes, &next))
        guard following.isLetter || following == .digit else {
          index = at
          break word
        }
        // What joins may make an address of it.
        if scalar == "@" || scalar == "_" { return false }
        if scalar == "." { hasDot = true }
      }
      if room > 0, let folded = WordHash.folded(scalar, scalarClass) {
        Self.append(folded, to: &beginning, &room)
      }
    }
    // A Latin word with dots may be an address.
    return !(hasDot && hasLetter && isLatin) && finishWord(beginning, hasLetter)
  }

  private mutating func finishWord(_ beginning: UInt64, _ hasLetter: Bool) -> Bool {
    if !hasLetter {
      // Groups of digits are one number, and one token.
      if isAfterNumber { return true }
      hasNumber = true
      let isPlain = finishToken(UInt64(UInt8(ascii: "0")))
      isAfterNumber = true
      return isPlain
    }
    wordCount += 1
    return finishToken(beginning)
  }

  private mutating func finishToken(_ beginning: UInt64) -> Bool {
    isAfterNumber = false
    if tokens == 0, cues.mayBegin(with: beginning) { return false }
    tokens += 1
    return !cues.mayGoOn(with: beginning)
  }

  private static func append(_ scalar: UInt32, to beginning: inout UInt64, _ room: inout Int) {
    func put(_ byte: UInt32) {
      guard room > 0 else { return }
      beginning = beginning << 8 | UInt64(byte)
      room -= 1
    }
    if scalar < 0x80 {
      put(scalar)
    } else if scalar < 0x800 {
      put(0xC0 | scalar >> 6)
      put(0x80 | scalar & 0x3F)
    } else {
      // No cue has letters of other scripts.
      room = 0
      beginning = 0
    }
  }
}
