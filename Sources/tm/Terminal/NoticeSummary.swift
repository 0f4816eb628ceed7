import TranslationMemory

/// What an import had to be lenient about, on standard error: each kind of thing once, with where
/// it was first and how often.
struct NoticeSummary {
  private let lines: [String]

  init(_ notices: [ImportNotice], file: String) {
    var order: [String] = []
    var first: [String: ImportNotice] = [:]
    var counts: [String: Int] = [:]
    for notice in notices {
      let words = notice.message
      if first[words] == nil {
        order.append(words)
        first[words] = notice
      }
      counts[words, default: 0] += 1
    }
    lines = order.compactMap { words in
      guard let notice = first[words] else { return nil }
      let count = counts[words] ?? 1
      let place = notice.line > 0 ? "\(file):\(notice.line)" : file
      return "\(place): \(words)" + (count > 1 ? " (and \(count - 1) more)" : "")
    }
  }

  func print() {
    for line in lines { Console.note(line) }
  }
}
