import TranslationMemory

/// The fragments of a segment for a person: the sentence with its fragments marked, then a line for each
/// translation.
struct FragmentRows {
  private let text: String
  private let fragments: [Fragment]
  private let style: Style

  /// Less likely fragments are for machines to weigh, not for a person to read.
  private static let leastConfidence = 0.5

  init(_ suggestion: Suggestion, style: Style) {
    text = suggestion.segment.text
    fragments = suggestion.fragments.filter { $0.confidence >= Self.leastConfidence }
    self.style = style
  }

  /// `  parts  В ‹2023 году› состоялось ‹заседание Правительства›`, then
  /// `    71  заседание Правительства → Үкімет отырысы  ×3 #12`.
  var lines: [String] {
    guard !fragments.isEmpty else { return [] }
    let width = fragments.lazy.map { $0.source.count }.max() ?? 0
    var lines = ["     " + style.dim("parts      ") + marked]
    for fragment in fragments {
      var source = fragment.source + String(repeating: " ", count: width - fragment.source.count)
      for target in fragment.targets {
        guard let best = target.translations.first, best.confidence >= Self.leastConfidence else {
          continue
        }
        let percent = "\(Int(best.confidence * 100)) %"
        let padding = String(repeating: " ", count: max(1, 6 - percent.count))
        lines.append(
          "       \(percent)\(padding)\(source)  \(target.language)  \(best.text)  "
            + style.dim("×\(best.count) #\(best.unit)"))
        source = String(repeating: " ", count: width)
      }
    }
    return lines
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
