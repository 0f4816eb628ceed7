import TranslationMemory

/// What was saved of a damaged memory, in words.
struct SalvageLines {
  private let report: SalvageReport

  init(_ report: SalvageReport) {
    self.report = report
  }

  /// A line for each unit and concept that is not as it was.
  var lines: [String] {
    report.lost.map { "lost: unit \($0)" }
      + report.incomplete.map { "incomplete: unit \($0)" }
      + report.doubtful.map { "doubtful: unit \($0)" }
      + report.loneTexts.map { "lone text: unit \($0)" }
      + report.incompleteConcepts.map { "incomplete: concept \($0)" }
  }

  /// What happened, for a person.
  func notes(_ path: String) -> [String] {
    var notes = ["saved \(report.units) units and \(report.concepts) concepts in \(path)"]
    func add(_ count: Int, _ what: String) {
      if count > 0 { notes.append("\(count) \(what)") }
    }
    add(report.lostPages, "pages of the file cannot be read; what else stood on them is not known")
    add(report.lost.count, "units are lost")
    add(report.incomplete.count, "units have lost a text, or their properties and origin")
    add(report.doubtful.count, "units say something else than their checksum: look at them")
    add(report.unchecked, "units could not be checked: their checksums are lost")
    add(report.loneTexts.count, "texts have lost their unit, and are units of one language now")
    add(report.incompleteConcepts.count, "concepts have lost their terms or what else they said")
    if report.hasGuessedLanguages {
      notes.append("the names of languages are lost; they were guessed from the texts")
    }
    if report.mayHoldDeleted {
      notes.append("units that were deleted before may be back: look through them")
    }
    if report.isLogLost {
      notes.append("the last changes, in the log beside the file, could not be read")
    }
    return notes
  }
}
