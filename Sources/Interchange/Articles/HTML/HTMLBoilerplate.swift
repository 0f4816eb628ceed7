/// Lines that are no text of an article whatever element they stand in: the names of networks to
/// share it on, labels of tags, and the way to another page.
enum HTMLBoilerplate {
  typealias Line = HTMLLayout.Line

  /// For each line, whether it may be text.
  static func isText(_ lines: [Line]) -> [Bool] {
    var isText = lines.map { !isBoilerplate($0) }
    // A list of networks, one a line.
    let isNetwork = lines.map { $0.size <= longest && isSharing(words(of: $0.text)) }
    for index in lines.indices where isNetwork[index] {
      let isBeside =
        index > 0 && isNetwork[index - 1] || index + 1 < lines.count && isNetwork[index + 1]
      if isBeside || lines[index].linkSize == lines[index].size { isText[index] = false }
    }
    return isText
  }

  /// Characters of the longest line that can be such.
  private static let longest = 300

  private static func isBoilerplate(_ line: Line) -> Bool {
    guard line.size <= longest else { return false }
    let words = words(of: line.text)
    if words.count > 1, isSharing(words) || line.links > 1 && isRun(line.text) { return true }
    let label = line.text.prefix { $0 != ":" }
    let isLabelled = label.count < line.text.count
    let name = self.words(of: String(label)).joined(separator: " ")
    let isAlone = line.text.count - label.count <= 1
    if tagLabels.contains(name) {
      return isLabelled && (isAlone || line.linkSize > 0) || isAlone && line.links > 0
    }
    if readAlso.contains(name) { return isAlone || line.linkSize > 0 }
    return advertisements.contains(name) && isAlone
  }

  /// Whether there is nothing but names of networks and words for sharing, and one of the former.
  private static func isSharing(_ words: [String]) -> Bool {
    !words.isEmpty && words.allSatisfy { networks.contains($0) || sharing.contains($0) }
      && words.contains { networks.contains($0) || calls.contains($0) }
  }

  /// Whether such words follow each other without a space, as links side by side do.
  private static func isRun(_ text: String) -> Bool {
    let letters = Array(text.lowercased().filter { $0.isLetter || $0 == "-" })
    // Where a word can end.
    var isEnd = [true] + [Bool](repeating: false, count: letters.count)
    for end in isEnd.indices.dropFirst() {
      isEnd[end] = (max(0, end - longestWord)..<end).contains { start in
        let word = String(letters[start..<end])
        return isEnd[start] && (networks.contains(word) || sharing.contains(word))
      }
    }
    return isEnd[letters.count]
  }

  private static let longestWord = 16

  /// Whether a line says how many comments follow: "2 comments", "Комментарии (5)".
  static func countsComments(_ line: Line) -> Bool {
    let words = line.text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.count == 2 && words.contains { $0.allSatisfy(\.isNumber) }
      && words.contains { comments.contains(String($0)) }
  }

  private static let comments: Set<String> = [
    "комментарии", "комментариев", "комментария", "комментарий", "comments", "comment", "пікір",
    "пікірлер",
  ]

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
  }

  private static let networks: Set<String> = [
    "facebook", "whatsapp", "telegram", "twitter", "vk", "vkontakte", "вконтакте", "вк",
    "одноклассники", "ok", "linkedin", "viber", "messenger", "instagram", "youtube", "tiktok",
    "pinterest", "skype", "reddit", "threads", "tumblr", "livejournal", "wechat", "фейсбук",
    "телеграм", "ватсап", "твиттер", "мессенджер", "x",
  ]
  private static let sharing: Set<String> = [
    "поделиться", "share", "бөлісу", "on", "in", "via", "to", "в", "через", "email", "e-mail",
    "mail", "почта",
    "copy", "link", "копировать", "скопировать", "ссылку", "ссылка", "сілтеме", "көшіру", "print",
    "печать", "распечатать", "басып", "шығару", "twitter", "tweet", "твитнуть", "send", "отправить",
    "жіберу", "соцсетях", "социальных", "сетях", "this", "post", "article", "новостью", "новость",
    "мақаламен", "жаңалықпен", "с", "друзьями",
  ]
  /// Words that alone make a row of sharing.
  private static let calls: Set<String> = ["поделиться", "share", "бөлісу", "tweet", "твитнуть"]
  private static let tagLabels: Set<String> = [
    "теги", "тэги", "тег", "тэг", "метки", "ключевые слова", "tags", "tag", "keywords", "topics",
    "тегтер", "тег сөздер", "кілт сөздер",
  ]
  private static let readAlso: Set<String> = [
    "читайте также", "также читайте", "читать также", "смотрите также", "по теме",
    "материалы по теме", "похожие новости", "другие новости", "read also", "read more", "see also",
    "also read", "related", "related news", "related articles", "more on this", "оқи отырыңыз",
    "тағы оқыңыз", "сондай-ақ оқыңыз", "ұқсас жаңалықтар", "тақырып бойынша", "басқа жаңалықтар",
  ]
  private static let advertisements: Set<String> = [
    "реклама", "на правах рекламы", "advertisement", "sponsored", "жарнама",
  ]
}
