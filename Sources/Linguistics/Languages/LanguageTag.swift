import Foundation

/// A language tag as a tool wrote it, compared by the language that is meant.
///
/// Real memories say `RU`, `ru_RU`, `Ru-ru`, `rus` and `kk-Cyrl-KZ` for the languages of one unit.
/// The literal spelling is kept, because a lossless export must give it back; look-ups go by
/// ``primary``, the BCP 47 primary subtag (RFC 5646, section 2.2.1) in its two-letter form.
public struct LanguageTag: Hashable, Sendable, Codable {
  /// The tag as it was written.
  public let literal: String
  /// The primary subtag in lower case, ISO 639-1 where there is a two-letter code; empty if the
  /// tag is.
  public let primary: String

  public init(_ literal: String) {
    self.literal = literal
    let subtag = literal.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
    let lower = String(decoding: subtag.map(Self.asciiLowercased), as: UTF8.self)
    primary = Self.twoLetter[lower] ?? Self.ofCountry[lower] ?? lower
  }

  public init(_ language: Language) {
    self.init(language.rawValue)
  }

  /// `und`: a language that is not given and cannot be told (RFC 5646, section 4.1).
  public static let undetermined = LanguageTag("und")

  /// The language, when it is one `tm` knows well.
  public var language: Language? { Language(rawValue: primary) }

  /// Whether its primary subtag is the code of a language (ISO 639, as far as CLDR lists them).
  public var isRegistered: Bool { Self.registered.contains(primary) }

  private static let registered = Set(Locale.LanguageCode.isoLanguageCodes.map(\.identifier))

  /// The whole tag in lower case with hyphens, as tags are compared when the region matters.
  public var normalized: String {
    let bytes = literal.utf8.map { byte in
      byte == UInt8(ascii: "_") ? UInt8(ascii: "-") : Self.asciiLowercased(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether it is the code of a country, taken for its language: `kz` for `kk`.
  public var isOfCountry: Bool {
    let subtag = normalized.prefix { $0 != "-" }
    return Self.ofCountry[String(subtag)] != nil
  }

  /// Whether both name the same language, whatever their regions, scripts and spelling.
  public func isSameLanguage(as other: LanguageTag) -> Bool { primary == other.primary }

  private static func asciiLowercased(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  /// Codes of countries (ISO 3166) that people write for a language, where they are the code of no
  /// other one.
  private static let ofCountry: [String: String] = [
    "kz": "kk", "ua": "uk", "by": "be", "tj": "tg", "cz": "cs", "cn": "zh", "jp": "ja", "gr": "el",
    "dk": "da", "vn": "vi", "gb": "en", "us": "en",
  ]

  /// ISO 639-2 codes (both the terminological and the bibliographic ones) that tools write.
  private static let twoLetter: [String: String] = [
    "rus": "ru", "eng": "en", "kaz": "kk", "ukr": "uk", "bel": "be", "uzb": "uz", "kir": "ky",
    "tat": "tt", "tgk": "tg", "tuk": "tk", "aze": "az", "tur": "tr", "mon": "mn", "zho": "zh",
    "chi": "zh", "jpn": "ja", "kor": "ko", "deu": "de", "ger": "de", "fra": "fr", "fre": "fr",
    "spa": "es", "ita": "it", "por": "pt", "pol": "pl", "ces": "cs", "cze": "cs", "slk": "sk",
    "slo": "sk", "bul": "bg", "srp": "sr", "hrv": "hr", "slv": "sl", "nld": "nl", "dut": "nl",
    "swe": "sv", "nor": "no", "dan": "da", "fin": "fi", "est": "et", "lav": "lv", "lit": "lt",
    "hun": "hu", "ron": "ro", "rum": "ro", "ell": "el", "gre": "el", "ara": "ar", "heb": "he",
    "fas": "fa", "per": "fa", "hin": "hi", "vie": "vi", "tha": "th", "ind": "id", "msa": "ms",
    "may": "ms", "kat": "ka", "geo": "ka", "hye": "hy", "arm": "hy",
  ]
}

extension LanguageTag: CustomStringConvertible {
  public var description: String { literal }
}
