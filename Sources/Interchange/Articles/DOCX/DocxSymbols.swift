/// The characters of fonts that have signs where others have letters: `w:sym` names a font and a
/// code, and old texts have such codes in U+F020 to U+F0FF.
enum DocxSymbols {
  /// What a font shows for a code; a white square for a sign that Unicode lacks.
  static func character(font: String?, code: UInt32) -> Unicode.Scalar? {
    let isPrivate = 0xF000...0xF0FF ~= code
    let index = isPrivate ? code - 0xF000 : code
    let name = font?.lowercased() ?? (isPrivate ? "symbol" : "")
    if let table = tables[name], index <= 0xFF {
      return index >= 0x20 ? table[Int(index - 0x20)] : nil
    }
    if unnamedFonts.contains(where: name.hasPrefix), index <= 0xFF { return "□" }
    return Unicode.Scalar(isPrivate ? index : code)
  }

  /// Text with the codes of a symbol font replaced.
  static func text(_ text: String, font: String?) -> String {
    guard text.unicodeScalars.contains(where: { 0xF020...0xF0FF ~= $0.value }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if 0xF020...0xF0FF ~= scalar.value {
        // In a font that is none of these, the signs are most often those of Symbol.
        let known = font.flatMap { tables[$0.lowercased()] == nil ? nil : $0 }
        if let sign = character(font: known, code: scalar.value) { result.append(sign) }
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static let unnamedFonts = ["wingdings", "webdings", "marlett", "mt extra"]

  private static let tables: [String: [Unicode.Scalar]] = [
    "symbol": Array(symbol.unicodeScalars), "wingdings": Array(wingdings.unicodeScalars),
  ]

  /// From 0x20 on.
  private static let symbol =
    " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_"
    + "‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼□"
    + String(repeating: "□", count: 32)
    + "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓"
    + "◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪□〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭□"

  private static let wingdings =
    " ✏✂✁👓🕭📖🕯☎✆✉🖃📪📫📬📭📁📂📄🗏🗐🗄⌛⌨🖰🖲💻🖴💾🖬✇✍🖎✌👌👍👎☜☞☝☟🖐☺😐☹💣☠🏳"
    + "🏱✈☼💧❄🕆✞🕈✠✡☪☯ॐ☸♈♉♊♋♌♍♎♏♐♑♒♓🙰🙵●❍■□◻❑❒⬧⧫◆❖⬥⌧⮹⌘🏵🏶❝❞□"
    + "⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿🙢🙠🙡🙣🙞🙜🙝🙟·•"
    + "▪○🞆🞈◉◎🔿▪☐🟂✦★✶✴✹✵⯐⌖⟡⌑⯑✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛⮰⮱⮲⮳⮴⮵⮶⮷🙪🙫🙕🙔🙗"
    + "🙖🙐🙑🙒🙓⌫⌦⮘➢⮙⮛⮈⮊⮉⮋←→↑↓↖↗↙↘⬅➔⬆⬇↖↗↙↘⇦⇨⇧⇩⬄⇳⬁⬀⬃⬂▭▫✗✔☒☑□"
}
