/// A language of the screens and the prints.
public enum Language: String, Sendable, CaseIterable {
  case dutch = "nl"
  case english = "en"

  /// The language of a locale name such as `nl_NL.UTF-8`; anything but Dutch is English.
  public init(locale: String) {
    self = locale.lowercased().hasPrefix("nl") ? .dutch : .english
  }

  /// Chooses between two texts that stand together in the source.
  public func callAsFunction(_ dutch: String, _ english: String) -> String {
    self == .dutch ? dutch : english
  }
}
