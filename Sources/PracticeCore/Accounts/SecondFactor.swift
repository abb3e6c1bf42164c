/// What somebody came in with besides a password.
enum SecondFactor: String {
  /// A code of a telephone.
  case code
  /// The SSH key of the connection.
  case key
  /// They gave out the first password of the practice just now: before it nothing was asked of
  /// anybody.
  case firstPassword

  func name(in language: Language) -> String {
    switch self {
    case .code: language("met code", "with a code")
    case .key: language("met SSH-sleutel", "with an SSH key")
    case .firstPassword: ""
    }
  }
}
