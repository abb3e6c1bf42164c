/// The codes of six digits that a telephone shows for half a minute (RFC 6238), as a second factor.
public struct OneTimeCode: Hashable, Sendable {
  /// Seconds that a code lasts.
  static let period: Int64 = 30
  /// How many periods the telephone's clock may be off, either way.
  static let tolerance: Int64 = 1

  /// Twenty bytes, as the RFC advises for SHA-1.
  private let key: [UInt8]

  /// A new secret from the kernel.
  init() {
    var random = SystemRandomNumberGenerator()
    key = (0..<20).map { _ in UInt8.random(in: .min ... .max, using: &random) }
  }

  /// - Returns: Nothing when the text is no secret.
  init?(secret: String) {
    guard let key = Base32.bytes(secret), !key.isEmpty else { return nil }
    self.key = key
  }

  /// As people type it into their telephone: base 32, in capitals.
  public var secret: String { Base32.text(key) }

  /// What a telephone reads out of a square code.
  public func address(of initials: String, at practice: String) -> String {
    let issuer = OneTimeCode.escaped(practice)
    return "otpauth://totp/\(issuer):\(OneTimeCode.escaped(initials))"
      + "?secret=\(secret)&issuer=\(issuer)"
  }

  /// The period in which `code` is right, around `instant` (milliseconds since 1970).
  ///
  /// - Parameter used: The period whose code was used last; that and older ones open no more.
  func step(of code: String, at instant: Int64, after used: Int64) -> Int64? {
    let digits = code.filter { !$0.isWhitespace }
    guard digits.count == 6 else { return nil }
    let now = instant / 1000 / OneTimeCode.period
    return (now - OneTimeCode.tolerance...now + OneTimeCode.tolerance).first { step in
      step > used
        && PasswordHash.areEqual(Array(self.code(step: step).utf8), Array(digits.utf8))
    }
  }

  /// The code of a period (RFC 4226, section 5.3).
  func code(step: Int64) -> String {
    let mac = SHA1.authenticate(SHA1.bytes(of: UInt64(max(0, step))), with: key)
    let offset = Int(mac[19] & 0x0F)
    let number = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
    return padded(Int(number % 1_000_000), 6)
  }

  private static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      let character = Character(Unicode.Scalar(byte))
      if character.isASCII, character.isLetter || character.isNumber { return String(character) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (byte < 16 ? "0" : "") + digits
    }.joined()
  }
}

/// RFC 4648, section 6; without padding.
enum Base32 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

  static func text(_ bytes: [UInt8]) -> String {
    var (text, bits, count): ([UInt8], UInt32, Int) = ([], 0, 0)
    for byte in bytes {
      bits = bits << 8 | UInt32(byte)
      count += 8
      while count >= 5 {
        count -= 5
        text.append(alphabet[Int(bits >> UInt32(count) & 31)])
      }
    }
    if count > 0 { text.append(alphabet[Int(bits << UInt32(5 - count) & 31)]) }
    return String(decoding: text, as: UTF8.self)
  }

  static func bytes(_ text: String) -> [UInt8]? {
    var (bytes, bits, count): ([UInt8], UInt32, Int) = ([], 0, 0)
    for character in text.uppercased().utf8 where character != UInt8(ascii: " ") {
      guard let value = alphabet.firstIndex(of: character) else { return nil }
      bits = bits << 5 | UInt32(value)
      count += 5
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }
}
