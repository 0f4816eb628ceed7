import TranslationMemory

/// Prints on standard error what was wrong in a file that was read all the same: each kind of fault
/// once, with its first place and its number.
///
/// Only the kinds take memory, so every line of a file may be wrong.
struct NoticeSummary {
  private let file: String
  private var order: [ImportNotice] = []
  private var counts: [String: Int] = [:]
  /// Notices beyond the kinds that are shown.
  private var others = 0

  /// When every line of a file is wrong in another way, more lines would say nothing new.
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
