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

  /// A whole page that needs nothing else: no script, no outside file.
  ///
  /// - Parameter language: Of its words; nothing when only the words are known.
  static func page(
    title: String, css: String, language: Language?, _ body: [String]
  ) -> String {
    let head = """
      <!DOCTYPE html>
      <html\(language.map { " lang=\"\($0.rawValue)\"" } ?? "")>
      <head>
      <meta charset="utf-8">
      \(element("title", title))
      <style>
      \(css)
      </style>
      </head>
      <body>
      """
    return ([head] + body + ["</body>\n</html>\n"]).joined(separator: "\n")
  }
}
