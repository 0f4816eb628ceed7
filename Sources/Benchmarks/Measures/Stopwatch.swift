import Foundation

/// Processor time of the whole process and time on the wall, in milliseconds.
struct Stopwatch {
  private let processor = Self.now(CLOCK_PROCESS_CPUTIME_ID)
  private let wall = Self.now(CLOCK_MONOTONIC)

  var processorTime: Double { Self.now(CLOCK_PROCESS_CPUTIME_ID) - processor }
  var wallTime: Double { Self.now(CLOCK_MONOTONIC) - wall }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}

/// Times of many runs of one thing.
struct Timings {
  private var sorted: [Double]

  init(_ times: [Double]) { sorted = times.sorted() }

  var median: Double { quantile(0.5) }
  var mean: Double { sorted.isEmpty ? 0 : sorted.reduce(0, +) / Double(sorted.count) }

  func quantile(_ share: Double) -> Double {
    sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, Int(share * Double(sorted.count)))]
  }
}

/// Numbers as the reports print them, the same in every locale.
func figure(_ value: Double, _ digits: Int = 2) -> String {
  String(format: "%.\(digits)f", value)
}
