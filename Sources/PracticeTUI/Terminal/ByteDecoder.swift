/// Turns bytes from a terminal into scalars, also when a letter comes in two parts.
///
/// Curses would lose the first part (a slow line may cut an é anywhere) and, after a byte
/// that means nothing, the letters that follow it. Here only what is not text is left out.
struct ByteDecoder {
  /// False for the one-byte codes of the ISO 8859 family, read as their first member.
  let isUTF8: Bool
  private var pending: [UInt8] = []

  init(isUTF8: Bool = true) {
    self.isUTF8 = isUTF8
  }

  /// The scalar that this byte completes, if it does.
  mutating func scalar(completedBy byte: UInt8) -> Unicode.Scalar? {
    if !isUTF8 || byte < 0x80 {
      pending = []
      return Unicode.Scalar(byte)
    }
    if byte >= 0xC0 {
      pending = [byte]
      return nil
    }
    guard let first = pending.first else { return nil }
    pending.append(byte)
    guard pending.count == (first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4) else { return nil }
    defer { pending = [] }
    // Nil for forms that are not UTF-8, overlong ones and surrogates among them.
    return String(validating: pending, as: UTF8.self)?.unicodeScalars.first
  }
}
