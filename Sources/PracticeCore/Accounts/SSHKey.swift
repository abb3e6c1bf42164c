/// A public key with which somebody came in over SSH.
public struct SSHKey: Hashable, Sendable {
  /// Its kind and its base 64, as a line of `authorized_keys` begins.
  let text: String

  /// Nothing when the words are no key.
  init?(kind: some StringProtocol, base64: some StringProtocol) {
    func isPlain(_ character: Character) -> Bool {
      character.isASCII
        && (character.isLetter || character.isNumber || "+/=-.@".contains(character))
    }
    guard !kind.isEmpty, base64.count >= 20, kind.utf8.count + base64.utf8.count < 4000,
      kind.allSatisfy(isPlain), base64.allSatisfy(isPlain)
    else { return nil }
    text = "\(kind) \(base64)"
  }

  /// The keys by which sshd let a session in, out of what it says about it (`ExposeAuthInfo`).
  ///
  /// It has a line for each way in, such as `publickey ssh-ed25519 AAAA…`.
  public static func accepted(inAuthInfo text: String) -> [SSHKey] {
    text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard words.count == 3, words[0] == "publickey" else { return nil }
      return SSHKey(kind: words[1], base64: words[2])
    }
  }

  /// Enough to tell it from another one: `ssh-ed25519 …x3Yb7QkA`.
  public var short: String {
    let words = text.split(separator: " ")
    return "\(words.first ?? "") …\((words.last ?? "").suffix(8))"
  }
}
