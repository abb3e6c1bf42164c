/// The one place where text becomes markup.
enum Html {
  /// The text with the characters that mean something in HTML made harmless, for content and for
  /// quoted attributes alike.
  static func escaped(_ text: String) -> String {
    var result = ""
    result.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// An element with text in it.
  static func element(_ name: String, class classes: String = "", _ text: String) -> String {
    let attribute = classes.isEmpty ? "" : " class=\"\(classes)\""
    return "<\(name)\(attribute)>\(escaped(text))</\(name)>"
  }
}
