import TranslationMemory

/// The fragments of a segment for a person: the sentence with its fragments marked, then a line for each
/// translation.
struct FragmentRows {
  private let text: String
  private let fragments: [Fragment]
  private let screen: Screen
  private var style: Style { screen.style }

  /// Less likely fragments are for machines to weigh, not for a person to read.
  private static let leastConfidence = 0.5

  init(_ suggestion: Suggestion, screen: Screen) {
    text = suggestion.segment.text
    fragments = suggestion.fragments.filter { $0.confidence >= Self.leastConfidence }
    self.screen = screen
  }

  /// `  parts  В ‹2023 году› состоялось ‹заседание Правительства›`, then
  /// `    71  заседание Правительства → Үкімет отырысы  ×3 #12`.
  var lines: [String] {
    guard !fragments.isEmpty else { return [] }
    let hanging = HangingText(width: screen.width)
    var lines = hanging.lines("     " + style.dim("parts      "), marked, indent: 16)
    for fragment in fragments {
      var source = fragment.source
      for target in fragment.targets {
        guard let best = target.translations.first, best.confidence >= Self.leastConfidence else {
          continue
        }
        let percent = "       " + TextColumns.padded("\(Int(best.confidence * 100)) %", 6)
        let column = sourceWidth
        let language = "  \(target.language)  "
        let indent = TextColumns.width(percent) + column + language.count
        let text = best.text + "  " + style.dim("×\(best.count) #\(best.unit)")
        if TextColumns.width(source) > column {
          // Too long for its column: on a line of its own.
          lines += hanging.lines(percent, source, indent: TextColumns.width(percent))
          let margin = String(repeating: " ", count: indent - language.count)
          lines += hanging.lines(margin + language, text, indent: indent)
        } else {
          lines += hanging.lines(
            percent + TextColumns.padded(source, column) + language, text, indent: indent)
        }
        source = ""
      }
    }
    return lines
  }

  /// The columns of the longest source, at most a third of the screen.
  private var sourceWidth: Int {
    let longest = fragments.lazy.map { TextColumns.width($0.source) }.max() ?? 0
    return min(longest, screen.width.map { max(12, $0 / 3) } ?? longest)
  }

  /// The sentence with ‹marks› around fragments; those that overlap one already marked stay plain.
  private var marked: String {
    let scalars = Array(text.unicodeScalars)
    func piece(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
      return String(view)
    }
    var result = ""
    var position = 0
    for fragment in fragments where fragment.range.lowerBound >= position {
      result += style.dim(piece(position..<fragment.range.lowerBound))
      result += "‹" + piece(fragment.range) + "›"
      position = fragment.range.upperBound
    }
    return result + style.dim(piece(position..<max(position, scalars.count)))
  }
}
