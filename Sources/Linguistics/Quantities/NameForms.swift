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
}

extension String {
  /// Whether it begins with the letters of another as they are written: `hasPrefix`, which takes
  /// composed and decomposed letters for equal, asks for the properties of each letter beyond ASCII.
  func beginsAs(_ prefix: String) -> Bool {
    utf8.starts(with: prefix.utf8)
  }
}
