/// What people and pages call encodings: the labels of the Encoding Standard (section 4.2), the
/// Kazakh encodings it lacks, and whatever differs from these in punctuation alone.
enum EncodingLabel {
  /// The encoding a label means; nil for a label that means nothing here.
  ///
  /// As in the Standard, `latin1` and `us-ascii` mean windows-1252, which is what texts so labelled
  /// are in.
  static func encoding(_ label: String) -> String? {
    names[folded(label)]
  }

  /// What the C library calls an encoding.
  static func systemName(_ encoding: String) -> String {
    switch encoding {
    case "KZ-1048": "RK1048"
    default: encoding
    }
  }

  private static func folded(_ label: some StringProtocol) -> String {
    let label = label.lowercased()
    return String(
      String.UnicodeScalarView(
        label.unicodeScalars.filter {
          ("a"..."z").contains($0) || ("0"..."9").contains($0)
        }))
  }

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for line in labels.split(separator: "\n") {
      let name = line.prefix { $0 != ":" }
      for label in line.dropFirst(name.count + 1).split(separator: " ") {
        names[folded(label)] = String(name)
      }
      names[folded(name)] = String(name)
    }
    return names
  }()

  private static let labels = """
    UTF-8: unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8
    UTF-16LE: utf-16 csunicode iso-10646-ucs-2 ucs-2 unicode unicodefeff
    UTF-16BE: unicodefffe
    CP866: 866 csibm866 ibm866
    KOI8-R: cskoi8r koi koi8
    KOI8-U: koi8-ru
    windows-1250: cp1250 x-cp1250
    windows-1251: cp1251 x-cp1251 win-1251 ansi-1251
    windows-1252: ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 \
    iso_8859-1:1987 l1 latin1 us-ascii x-cp1252 win-1252
    windows-1253: cp1253 x-cp1253
    windows-1254: cp1254 csisolatin5 iso-8859-9 iso-ir-148 iso_8859-9:1989 l5 latin5 x-cp1254
    windows-1255: cp1255 x-cp1255
    windows-1256: cp1256 x-cp1256
    windows-1257: cp1257 x-cp1257
    windows-1258: cp1258 x-cp1258
    windows-874: dos-874 iso-8859-11 tis-620
    ISO-8859-2: csisolatin2 iso-ir-101 iso_8859-2:1987 l2 latin2
    ISO-8859-3: csisolatin3 iso-ir-109 iso_8859-3:1988 l3 latin3
    ISO-8859-4: csisolatin4 iso-ir-110 iso_8859-4:1988 l4 latin4
    ISO-8859-5: csisolatincyrillic cyrillic iso-ir-144 iso_8859-5:1988
    ISO-8859-6: arabic asmo-708 csisolatinarabic ecma-114 iso-ir-127 iso_8859-6:1987
    ISO-8859-7: csisolatingreek ecma-118 elot_928 greek greek8 iso-ir-126 sun_eu_greek
    ISO-8859-8: csisolatinhebrew hebrew iso-8859-8-e iso-8859-8-i iso-ir-138 logical visual
    ISO-8859-10: csisolatin6 iso-ir-157 l6 latin6
    ISO-8859-13:
    ISO-8859-14:
    ISO-8859-15: csisolatin9 l9
    ISO-8859-16:
    MACINTOSH: csmacintosh mac x-mac-roman
    MAC-CYRILLIC: x-mac-cyrillic x-mac-ukrainian
    GBK: chinese csgb2312 csiso58gb231280 gb2312 gb_2312-80 iso-ir-58 x-gbk
    GB18030:
    BIG5-HKSCS: big5 cn-big5 csbig5 x-x-big5
    EUC-JP: cseucpkdfmtjapanese x-euc-jp
    ISO-2022-JP: csiso2022jp
    CP932: csshiftjis ms932 ms_kanji shift_jis sjis windows-31j x-sjis
    CP949: cseuckr csksc56011987 euc-kr iso-ir-149 korean ks_c_5601-1987 ksc5601 windows-949
    KZ-1048: kz1048 strk1048-2002 rk1048 cskz1048
    PT154: ptcp154 csptcp154 cp154 cyrillic-asian
    """
}
