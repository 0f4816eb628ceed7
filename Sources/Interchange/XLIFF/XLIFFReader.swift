import Bitext
import Linguistics

/// Reads the translations of an XLIFF file as units: 1.2 (OASIS, 2008) and 2.0 to 2.2.
///
/// A unit is one `<trans-unit>` (or, where `<seg-source>` cuts it, each of its `mrk mtype="seg"`),
/// or one `<segment>`. What a person confirmed comes as confirmed, what somebody translated without
/// that as imported; the rest is left out, and a notice says how much of each there was
/// (``TranslationStanding``). Notes of a unit are kept with each of its parts. Changes that were tracked count as accepted.
struct XLIFFReader {
  let options: UnitReadingOptions

  func read(_ source: PeekedSource, to receiver: UnitFileReader.Receiver) throws {
    do { try parse(source, to: receiver) } catch let error as InterchangeError {
      throw error.withoutRecovery
    }
  }

  private func parse(_ source: PeekedSource, to receiver: UnitFileReader.Receiver) throws {
    let input = try XMLInput(source, expected: "XLIFF file", encoding: options.encoding)
    let builder = XLIFFUnitBuilder(options: options)
    let parser = XMLPushParser(
      file: source.name, skippedLines: input.skippedLines, events: builder)
    func deliver() throws {
      for found in builder.takeFinished() {
        let quality: Quality = found.standing == .confirmed ? .confirmed : .imported
        try receiver.unit(found.unit, quality, found.line)
      }
    }
    while let piece = try input.next() {
      try parser.parse(piece)
      try deliver()
    }
    try parser.finish()
    try deliver()
    if !options.keepsEveryTranslation, let report = builder.tally.report {
      if options.isStrict, builder.tally.hasLosses {
        throw InterchangeError(file: source.name, .strict(report))
      }
      try receiver.notice(0, report)
    }
  }
}
