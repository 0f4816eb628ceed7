import TranslationMemory

/// What a file had to be read otherwise for than it stands there, on standard error: each kind of
/// thing once, with where it was first and how often.
///
/// Takes memory for the kinds alone, so a file may be wrong in every line.
struct NoticeSummary {
  private let file: String
  private var order: [ImportNotice] = []
  private var counts: [String: Int] = [:]
  /// Notices beyond the kinds that are shown.
  private var others = 0

  /// A file whose every line is wrong in another way says nothing more in the next.
  private static let mostKinds = 30

  init(file: String) {
    self.file = file
  }

  mutating func add(_ notice: ImportNotice) {
    if let count = counts[notice.message] {
      counts[notice.message] = count + 1
    } else if order.count < Self.mostKinds {
      order.append(notice)
      counts[notice.message] = 1
    } else {
      others += 1
    }
  }

  var lines: [String] {
    let lines = order.map { notice in
      let count = counts[notice.message] ?? 1
      let place = notice.line > 0 ? "\(file):\(notice.line)" : file
      return "\(place): \(notice.message)" + (count > 1 ? " (and \(count - 1) more)" : "")
    }
    return lines + (others > 0 ? ["\(file): \(others) more notices of other kinds"] : [])
  }

  func print() {
    for line in lines { Console.note(line) }
  }
}
