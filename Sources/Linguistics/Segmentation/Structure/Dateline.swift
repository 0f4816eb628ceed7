/// Place, date and agency on a line of their own: `АСТАНА, 12 мая`, `Алматы. 5 мамыр. ҚазАқпарат`.
enum Dateline {
  /// Months by their stems and days relative to the article's.
  private static let dates = words(
    """
    январ* феврал* март* апрел* мая май июн* июл* август* сентябр* октябр* ноябр* декабр*
    сегодня вчера
    қаңтар* ақпан* наурыз* сәуір* мамыр* маусым* шілде* тамыз* қыркүйек* қазан* қараша* желтоқсан*
    бүгін кеше
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec today yesterday
    """)

  /// What may stand beside them in small letters.
  private static let companions = words(
    """
    г год года года. г. в жыл* ж сағат* часов час минут* gmt utc am pm a.m p.m at by of the
    понедельник вторник среда четверг пятница суббота воскресенье
    дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі
    """)

  private static func words(_ text: String) -> [CuePattern.Word] {
    text.split(whereSeparator: \.isWhitespace).map { CuePattern.Word(String($0)) }
  }

  static func matches(_ outline: SegmentOutline) -> Bool {
    let tokens = outline.tokens
    guard tokens.count <= 10, tokens.contains(where: { $0.kind == .number }) else { return false }
    var hasDate = false
    var hasTime = false
    var places = 0
    for index in tokens.indices {
      switch tokens[index].kind {
      case .number, .quotation: continue
      case .address: places += 1
      case .sign:
        hasTime = hasTime || (index > 0 && tokens[index - 1].kind == .number)
      case .word:
        if dates.contains(where: { outline.isToken(index, $0) }) {
          hasDate = true
        } else if tokens[index].isCapital {
          places += 1
        } else if !companions.contains(where: { outline.isToken(index, $0) }) {
          return false
        }
      }
    }
    let isTime = hasTime && outline.words == 0 && tokens.first?.kind == .number
    return (hasDate && places <= 4) || isTime
  }
}
