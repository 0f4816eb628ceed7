/// What decides about a candidate without the scorer.
public enum HardRule: String, Sendable, Codable {
  /// A lower-case letter follows, perhaps after a dash: `и т. д. и т. п.`, `– Да! – сказал он.`
  case continuation
  /// A word of nothing but closing punctuation follows: `Стой! »`
  case punctuation
  /// A number of a list opens the paragraph: `12. Утвердить`
  case enumerator
  /// A title stands before a name: `проф. Иванов`, `Mr. Smith`.
  case title
  /// An abbreviation that needs what follows: `incl. VAT`, `пр. Республики`, `Co. Ltd.`
  case abbreviation
  /// An initial stands before a name: `M. Nurtleu`, `J.R. Smith`.
  case initial
  /// The quotation or bracket is part of a sentence that goes on behind it: `«Абай. Таң» романы`.
  case enclosed
  /// A letter that is a name itself ends the sentence: `группа А. Об этом`, `hepatitis C. Doctors`.
  case label
  /// A number ends the sentence: `Sept. 1. Nothing changed.`
  case number
  /// An hour ends the sentence: `at 9 a.m. Delegates`, not `9 a.m. Astana time`.
  case hour
  /// `No.` answers a question.
  case answer
  /// A whole word ends the sentence, though the next begins in lower case: `Ол келді. ал біз`
  case lowerCase
  /// The white space between two sentences is missing: `подписан!Стороны`
  case glued
  /// The line ends, and with it its last segment.
  case lineEnd
  /// A sentence longer than is held in memory is cut at white space.
  case length

  /// Whether a sentence ends where the rule decides.
  public var cuts: Bool {
    switch self {
    case .label, .number, .hour, .answer, .lowerCase, .glued, .lineEnd, .length: true
    case .continuation, .punctuation, .enumerator, .title, .abbreviation, .initial, .enclosed:
      false
    }
  }
}
