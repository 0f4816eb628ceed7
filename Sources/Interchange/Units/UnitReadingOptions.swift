import Bitext
import Linguistics

/// How a file of units is to be read.
package struct UnitReadingOptions: Sendable {
  /// The encoding to read the file in, whatever it says of itself.
  package var encoding: String?
  /// Makes an error of every notice.
  package var isStrict = false
  /// Reads what can be read of a broken TMX file.
  package var isRecovering = false
  /// What the columns of a table are, when its first line does not say.
  package var columns: [UnitTable.Column]?
  /// Delivers texts that have no translation yet, with an empty one, where tables and XLIFF files
  /// say that there should be one. An import leaves those out; who checks a translation wants them.
  package var keepsUntranslated = false
  /// Delivers every translation of an XLIFF file, whatever it is worth and however it was cut, for
  /// who puts translations into their document. Its id comes as `tuid`, what it is worth as a
  /// property, see ``TranslationStanding/standing(of:)``.
  package var keepsEveryTranslation = false
  /// The languages of XLIFF texts of which the file itself names none.
  package var sourceLanguage: LanguageTag?
  package var targetLanguage: LanguageTag?

  package init() {}
}
