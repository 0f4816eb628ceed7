import Foundation
import TranslationMemory

/// One line on a terminal's standard error that says how far long work is, from the second
/// second on.
final class ProgressLine: ProgressReporter {
  private let start = Date()
  private var lastShown: Date?

  /// Nil where nobody would see it.
  static func ifUseful() -> ProgressLine? {
    Console.showsProgress ? ProgressLine() : nil
  }

  func report(_ progress: WorkProgress) {
    let now = Date()
    guard now.timeIntervalSince(lastShown ?? start) >= (lastShown == nil ? 1 : 0.2) else { return }
    lastShown = now
    show(Self.line(progress, elapsed: now.timeIntervalSince(start)))
  }

  /// Wipes the line, so that what follows stands alone.
  func clear() {
    if lastShown != nil { show("") }
  }

  private func show(_ line: String) {
    Console.say("\r\u{1B}[2K\(ShownText.symbols(in: line))")
  }

  /// `importing news.tmx: 412,000 units, 210 of 515 MB, 38 MB/s, 8 s left`
  static func line(_ progress: WorkProgress, elapsed: Double) -> String {
    func megabytes(_ bytes: Int) -> Int { bytes / 1_000_000 }
    let rate = Double(progress.bytes) / max(elapsed, 0.001)
    var parts = ["\(progress.items) units"]
    if let total = progress.totalBytes, total > 0 {
      parts.append("\(megabytes(progress.bytes)) of \(megabytes(total)) MB")
      parts.append("\(megabytes(Int(rate))) MB/s")
      parts.append("\(Int(Double(max(0, total - progress.bytes)) / max(rate, 1))) s left")
    } else {
      parts.append("\(megabytes(progress.bytes)) MB")
    }
    return "\(progress.title): " + parts.joined(separator: ", ")
  }
}
