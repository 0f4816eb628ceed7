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

  /// `importing news.tmx: 412000 units, 210 of 515 MB, 38 MB/s, 8 s left`, or
  /// `learning ru-kk: 500 of 2000 units, 25 %`.
  static func line(_ progress: WorkProgress, elapsed: Double) -> String {
    func megabytes(_ bytes: Int) -> Int { bytes / 1_000_000 }
    var parts = ["\(progress.done) units"]
    if let bytes = progress.bytes {
      let rate = Double(bytes.done) / max(elapsed, 0.001)
      if let total = bytes.total, total > 0 {
        parts.append("\(megabytes(bytes.done)) of \(megabytes(total)) MB")
        parts.append("\(megabytes(Int(rate))) MB/s")
        parts.append("\(Int(Double(max(0, total - bytes.done)) / max(rate, 1))) s left")
      } else {
        parts.append("\(megabytes(bytes.done)) MB")
      }
    } else if let total = progress.total, let fraction = progress.fraction {
      parts = ["\(progress.done) of \(total) units", "\(Int(fraction * 100)) %"]
    }
    return "\(progress.phase): " + parts.joined(separator: ", ")
  }
}
