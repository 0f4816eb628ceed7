/// Tells English nouns from verbs and adjectives by the words before and after them.
///
/// English words seldom say what they are; what stands before them does: an article before a noun or
/// adjective, `to` or a pronoun before a verb (Brill 1993 has the same contexts as rules).
struct EnglishContexts {
  private struct Counts {
    var nominal = 0
    var verbal = 0
    /// Another content word follows at once.
    var attributive = 0
    var all = 0
  }

  private var counts: [Counts]
  private let vocabulary: FormVocabulary

  init(_ text: TermText) {
    vocabulary = text.vocabulary
    let forms = vocabulary.forms
    counts = Array(repeating: Counts(), count: forms.count)
    let determiners = forms.map { EnglishClosedWords.beforeNouns.contains($0.text) }
    let subjects = forms.map { EnglishClosedWords.beforeVerbs.contains($0.text) }
    let closed = forms.map { EnglishClosedWords.all.contains($0.text) }
    for number in 0..<text.count {
      var previous: TermText.Word?
      for word in text.sentence(number) {
        let form = Int(word.form)
        counts[form].all += 1
        if let previous, word.traits.contains(.follows) {
          let before = Int(previous.form)
          if determiners[before] { counts[form].nominal += 1 }
          if subjects[before] { counts[form].verbal += 1 }
          if !closed[form] { counts[before].attributive += 1 }
        }
        previous = word
      }
    }
  }

  func part(of number: Int32, _ form: FormVocabulary.Form, singular: String) -> PartOfSpeech {
    let word = form.text
    if EnglishClosedWords.all.contains(word.lowercased()) { return .other }
    if form.isAcronym { return .noun }
    if word.count < 3 || word.contains("'") { return .other }
    if word.hasSuffix("ly"), !EnglishClosedWords.nounsInLy.contains(word) { return .other }
    let counts = counts[Int(number)]
    // What has a plural is a noun, whatever it ends in.
    let hasPlural = vocabulary.count(of: word + "s") * 20 > form.count
    if !hasPlural, EnglishClosedWords.isAdjective(word) { return .adjective }
    let isVerb = counts.verbal > counts.nominal * 2 + 1 || counts.verbal * 2 > counts.all
    if isVerb { return .other }
    if word.hasSuffix("ed"), word.count > 4 {
      return counts.nominal * 4 > counts.all ? .adjective : .other
    }
    if EnglishClosedWords.nominalSuffixes.contains(where: word.hasSuffix) { return .noun }
    if word.hasSuffix("ing") { return counts.verbal == 0 ? .noun : .other }
    return counts.attributive * 10 > counts.all * 8 && counts.all > 3 ? .adjective : .noun
  }
}
