import Foundation

/// A table of sentences in several languages: UTF-8, tab-separated, the first line names columns.
struct ParallelTable {
  let rows: [(source: String, target: String)]

  /// Rows with text in both columns, each source once, in the order of the file.
  init(path: String, source: String, target: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: true).makeIterator()
    let names = (lines.next() ?? "").split(separator: "\t").map(String.init)
    guard let from = names.firstIndex(of: source), let to = names.firstIndex(of: target) else {
      throw BenchmarkError.missingColumns(path: path, [source, target])
    }
    var rows: [(source: String, target: String)] = []
    var seen: Set<String> = []
    while let line = lines.next() {
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count == names.count, !fields[from].isEmpty, !fields[to].isEmpty else {
        continue
      }
      let source = String(fields[from])
      if seen.insert(source).inserted { rows.append((source, String(fields[to]))) }
    }
    self.rows = rows
  }
}

/// Benchmarks that cannot run.
enum BenchmarkError: Error, CustomStringConvertible {
  case missingColumns(path: String, [String])
  case noData(String)

  var description: String {
    switch self {
    case .missingColumns(let path, let names):
      "\(path) has no columns \(names.joined(separator: " and "))"
    case .noData(let path): "no data in \(path); say where it is with --data"
    }
  }
}
