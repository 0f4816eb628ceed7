import Foundation
import Linguistics

/// Pairs of texts by where they come from, of which each part is left out in turn.
struct TrainingTable {
  /// Rows of one or several sources that no memory of the others knows.
  struct Fold {
    let name: String
    let asked: [(source: String, target: String)]
    /// The rows of all other folds, as a table.
    let stored: String
  }

  private typealias Row = (group: String, source: String, target: String)

  private let rows: [Row]
  private let from: LanguageTag
  private let to: LanguageTag

  /// Reads tables in UTF-8 whose first column says where a row comes from and whose others are named
  /// after their languages.
  init(_ paths: [String], from: LanguageTag, to: LanguageTag, least: Int) throws {
    self.from = from
    self.to = to
    rows = try paths.flatMap { path in
      Self.grouped(try Self.read(path, from: from, to: to), least: least)
    }
  }

  private static func read(
    _ path: String, from: LanguageTag, to: LanguageTag
  ) throws -> [Row] {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let names = (lines.first ?? "").split(separator: "\t").map(String.init)
    guard let source = names.firstIndex(of: from.literal),
      let target = names.firstIndex(of: to.literal)
    else { throw TrainingError.noColumns(path: path) }
    return lines.dropFirst().compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard fields.count > max(source, target), !fields[source].isEmpty, !fields[target].isEmpty
      else { return nil }
      return (String(fields[0]), String(fields[source]), String(fields[target]))
    }
  }

  /// Groups of fewer rows than `least` are joined with those that come after them.
  private static func grouped(_ rows: [Row], least: Int) -> [Row] {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for row in rows {
      if counts[row.group] == nil { order.append(row.group) }
      counts[row.group, default: 0] += 1
    }
    var names: [String: String] = [:]
    var joined: (name: String, count: Int)?
    for group in order {
      let count = counts[group] ?? 0
      guard count < least else {
        names[group] = group
        continue
      }
      let name = joined?.name ?? "from \(group)"
      names[group] = name
      let sum = (joined?.count ?? 0) + count
      joined = sum < least ? (name, sum) : nil
    }
    return rows.map { (names[$0.group] ?? $0.group, $0.source, $0.target) }
  }

  var folds: [Fold] {
    var names: [String] = []
    for row in rows where !names.contains(row.group) { names.append(row.group) }
    return names.map { name in
      var stored = "\(from.literal)\t\(to.literal)\n"
      for row in rows where row.group != name { stored += "\(row.source)\t\(row.target)\n" }
      return Fold(
        name: name, asked: rows.filter { $0.group == name }.map { ($0.source, $0.target) },
        stored: stored)
    }
  }
}

enum TrainingError: Error, CustomStringConvertible {
  case noColumns(path: String)

  var description: String {
    switch self {
    case .noColumns(let path): "\(path) has no columns of both languages"
    }
  }
}
