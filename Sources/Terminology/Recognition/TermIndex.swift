import Linguistics

/// The terms of a glossary in one language, ready to be found in texts.
///
/// Forms lead to words by one hash look-up, words to terms along a trie, so that looking a text
/// through costs the same whatever the number of terms. Building is linear in the number of forms.
package struct TermIndex: Sendable {
  package let language: LanguageTag
  /// The terms as the glossary spells them, by their numbers.
  package let terms: [String]

  /// One link of a chain of words that share a form, or of terms that share their words.
  struct Link: Sendable {
    let value: Int32
    let next: Int32
  }

  /// The words of the terms by their numbers.
  private var words: [TermWord] = []
  /// Places in the trie where a verb follows its object: an auxiliary may stand between.
  private var awaitingVerb: Set<Int32> = []
  /// The first link of a key's chain, counted from 1.
  private var wordHeads = DigestMap()
  private var wordLinks: [Link] = []
  private var edges: [UInt64: Int32] = [:]
  private var termHeads: [Int32] = [-1]
  private var termLinks: [Link] = []

  /// - Parameter verbs: the numbers of terms that begin with a verb, where only their translations
  ///   tell: `hold talks`.
  package init(language: LanguageTag, terms: [String], verbs: Set<Int> = []) {
    self.language = language
    self.terms = terms
    let forms = makeTermForms(for: language)
    let builder = TermWords(language: language)
    var ids: [TermWord: Int32] = [:]
    var wordsOfTerms = terms.map { builder.words(of: $0) }
    if language.language == .english { Self.partSpellings(&wordsOfTerms) }
    let hasNames = Self.hasNames(terms)
    for (number, var words) in wordsOfTerms.enumerated() {
      if !hasNames { for index in words.indices { words[index].isName = false } }
      guard words.contains(where: { $0.role != .fixed || words.count == 1 }) else { continue }
      let node = add(words, forms, &ids)
      name(Int32(number), at: node)
      let isVerb = verbs.contains(number) || builder.hasArticleAfterFirst(terms[number])
      if let turned = TermWords.turned(words, isVerb: isVerb) {
        let object = add(Array(turned.dropLast()), forms, &ids)
        awaitingVerb.insert(object)
        name(Int32(number), at: add(turned, forms, &ids))
      }
    }
  }

  /// The place of a chain of words in the trie, made where it is not there.
  private mutating func add(
    _ chain: [TermWord], _ forms: any TermForms, _ ids: inout [TermWord: Int32]
  ) -> Int32 {
    var node: Int32 = 0
    for word in chain {
      let id = ids[word] ?? Int32(ids.count)
      if ids.updateValue(id, forKey: word) == nil {
        words.append(word)
        forms.forEachKey(of: word) { addWord(id, under: $0) }
      }
      node = child(of: node, along: id)
    }
    return node
  }

  private mutating func name(_ term: Int32, at node: Int32) {
    termLinks.append(Link(value: term, next: termHeads[Int(node)]))
    termHeads[Int(node)] = Int32(termLinks.count - 1)
  }

  /// Whether a Russian term begins with the infinitive of a verb.
  package static func beginsWithInfinitive(_ term: String) -> Bool {
    guard let first = term.split(separator: " ").first else { return false }
    return RussianInflection.isInfinitive(first.lowercased().unicodeScalars.map(\.value))
  }

  /// Whether capitals tell names from other words: not in a glossary in which nearly every term
  /// begins with a capital, as in many spreadsheets.
  static func hasNames(_ terms: [String]) -> Bool {
    var capitals = 0
    var smalls = 0
    for term in terms {
      var letters = term.unicodeScalars.lazy.map { ScalarTable.shared.scalarClass($0.value) }
        .makeIterator()
      switch (letters.next(), letters.next()) {
      case (.lower, _): smalls += 1
      case (.upper, .lower): capitals += 1
      default: break
      }
    }
    return 8 * smalls >= capitals
  }

  /// Marks the words of terms that are there in two spellings.
  static func partSpellings(_ terms: inout [[TermWord]]) {
    var spellings: [[Letters]: Set<[Letters]>] = [:]
    func key(_ words: [TermWord]) -> [Letters] {
      words.map { EnglishInflection.normalized($0.letters) }
    }
    for words in terms { spellings[key(words), default: []].insert(words.map(\.letters)) }
    for index in terms.indices where spellings[key(terms[index])]?.count ?? 0 > 1 {
      for word in terms[index].indices where terms[index][word].role != .acronym {
        terms[index][word].isSpeltOut = true
      }
    }
  }

  /// A word of terms by its number.
  @inline(__always)
  func word(_ number: Int32) -> TermWord { words[Int(number)] }

  /// Whether a verb is awaited behind these words.
  func awaitsVerb(_ node: Int32) -> Bool { awaitingVerb.contains(node) }

  private mutating func addWord(_ id: Int32, under key: UInt64) {
    let digest = Int64(bitPattern: key)
    let head = Int32(truncatingIfNeeded: wordHeads[digest] ?? 0) - 1
    if head >= 0, wordLinks[Int(head)].value == id { return }
    wordLinks.append(Link(value: id, next: head))
    wordHeads.update(digest, owner: Int64(wordLinks.count))
  }

  private mutating func child(of node: Int32, along word: Int32) -> Int32 {
    let key = Self.edge(node, word)
    if let child = edges[key] { return child }
    let child = Int32(termHeads.count)
    edges[key] = child
    termHeads.append(-1)
    return child
  }

  @inline(__always)
  private static func edge(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }

  /// The terms' words that have this key.
  @inline(__always)
  func forEachWord(under key: UInt64, _ body: (Int32) -> Void) {
    guard let head = wordHeads[Int64(bitPattern: key)] else { return }
    var at = Int32(truncatingIfNeeded: head) - 1
    while at >= 0 {
      let link = wordLinks[Int(at)]
      body(link.value)
      at = link.next
    }
  }

  @inline(__always)
  func child(of node: Int32, word: Int32) -> Int32? { edges[Self.edge(node, word)] }

  /// The terms whose words end at this node.
  @inline(__always)
  func forEachTerm(at node: Int32, _ body: (Int) -> Void) {
    var at = termHeads[Int(node)]
    while at >= 0 {
      let link = termLinks[Int(at)]
      body(Int(link.value))
      at = link.next
    }
  }
}
