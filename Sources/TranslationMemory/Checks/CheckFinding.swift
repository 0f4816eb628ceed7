import Linguistics

/// Something in a translation that a person should look at.
public struct CheckFinding: Sendable, Hashable {
  /// What kind of fault.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// There is no translation, or nothing but spaces.
    case empty
    /// The source, or words of it, stand in the target as they are.
    case untranslated
    /// The words of the target say something else.
    case otherText
    /// Numbers or dates differ.
    case numbers
    /// A place or a person of the source became another one.
    case names
    /// A term that the glossary forbids.
    case forbiddenTerm
    /// A term of the source has no translation, or another one than in the glossary.
    case missingTerm
    /// The target is far longer or shorter than usual in the file.
    case length
    /// The same source was translated otherwise before.
    case inconsistentTarget
    /// The same target stood for another source before.
    case inconsistentSource
    case doubledSpace
    /// A quotation mark without its partner.
    case quotes
    /// Inline codes that only one side has, or that are not nested correctly.
    case codes
    /// Latin letters in a Cyrillic word.
    case mixedScript
    /// One side denies what the other states; a warning, for there are many ways to say no.
    case negation
    /// The two sides say opposite things, such as `rises` and `falls`.
    case opposite
    /// A word twice in a row.
    case doubledWord
    /// A space before a mark that takes none.
    case spacing
    /// The mark that ends the source is missing.
    case endPunctuation
  }

  /// The unit's place in the file, counted from 1.
  public let row: Int
  /// The line the unit begins on, counted from 1; in an archive, of the file inside it.
  public let line: Int
  public let kind: Kind
  /// What exactly, for a person.
  public let detail: String
  public let source: String
  public let target: String
  public let language: LanguageTag
  /// What it rests on, without words of any language.
  public internal(set) var evidence = Evidence()

  /// What a finding rests on, for programs that say it in a language of their own.
  public struct Evidence: Sendable, Hashable {
    /// A place of the texts that this one disagrees with.
    public struct Other: Sendable, Hashable {
      /// Its line, or its segment's number.
      public let line: Int
      /// Its source or its target.
      public let text: String
    }

    /// What of the source the target lacks, as the source writes it.
    public var missing: [String] = []
    /// What should not stand in the target, or not so, as the target writes it.
    public var faulty: [String] = []
    /// What the glossary has instead.
    public var wanted: [String] = []
    public var other: Other?
    /// The first place of the fault in the target, in UTF-16 units; nil when it has none.
    public var place: Range<Int>?

    init(
      missing: [String] = [], faulty: [String] = [], wanted: [String] = [], other: Other? = nil
    ) {
      self.missing = missing
      self.faulty = faulty
      self.wanted = wanted
      self.other = other
    }
  }
}
