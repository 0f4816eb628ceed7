/// The forms of names in a list, by what they look like.
enum NameForms {
  /// Which name a form is of, and which of its forms; of two places the first.
  static func places(_ names: [[String]]) -> [String: (name: Int, form: Int)] {
    var places: [String: (name: Int, form: Int)] = [:]
    for (name, forms) in names.enumerated() {
      for (form, text) in forms.enumerated() where places[text] == nil {
        places[text] = (name, form)
      }
    }
    return places
  }

  /// Which Kazakh name a word in lower case is, and the endings behind it.
  static func kazakh(_ word: String, _ names: [String]) -> (name: Int, ending: String)? {
    guard let index = names.firstIndex(where: word.beginsAs) else { return nil }
    let ending = String(word.dropFirst(names[index].count))
    return ending.isEmpty || KazakhSuffix.isEnding(ending) ? (index, ending) : nil
  }

  /// A Kazakh name with endings in the shape that it asks for.
  static func kazakh(_ name: String, with ending: String) -> String? {
    ending.isEmpty ? name : KazakhSuffix.reshaped(ending, after: name).map { name + $0 }
  }
}

extension String {
  /// Whether it begins with the letters of another as they are written: `hasPrefix`, which takes
  /// composed and decomposed letters for equal, asks for the properties of each letter beyond ASCII.
  func beginsAs(_ prefix: String) -> Bool {
    utf8.starts(with: prefix.utf8)
  }
}
