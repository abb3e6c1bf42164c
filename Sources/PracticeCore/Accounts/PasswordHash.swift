import CCrypt
import Glibc

/// How much work each guess at a password takes, as yescrypt counts it.
public enum PasswordCost: UInt, Sendable {
  /// What the C library thinks fit, about 25 ms.
  case usual = 0
  /// For tests, which sign in often.
  case least = 1
}

/// A password as it is stored: made by the C library's `crypt`, never by us.
struct PasswordHash: Hashable, Sendable {
  /// `$y$…`: the method (yescrypt), its cost, the salt and the result.
  let text: String

  init(stored text: String) {
    self.text = text
  }

  /// Makes the hash of a password, with a salt of its own from the kernel.
  ///
  /// - Returns: Nothing when the C library does not know yescrypt.
  init?(of password: String, cost: PasswordCost = .usual) {
    var setting = [CChar](repeating: 0, count: Int(CRYPT_GENSALT_OUTPUT_SIZE))
    guard crypt_gensalt_rn("$y$", cost.rawValue, nil, 0, &setting, Int32(setting.count)) != nil,
      let text = PasswordHash.crypt(password, setting: setting)
    else { return nil }
    self.text = text
  }

  func matches(_ password: String) -> Bool {
    let setting = text.utf8CString.map { $0 }
    guard let again = PasswordHash.crypt(password, setting: setting) else { return false }
    return PasswordHash.areEqual(Array(again.utf8), Array(text.utf8))
  }

  /// Takes as long as looking at a real one, so that nobody learns by the clock who works here.
  static func wasteTime(on password: String) {
    _ = PasswordHash(of: password)?.text
  }

  /// Compares in a time that does not tell where they differ.
  static func areEqual(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard one.count == other.count else { return false }
    return zip(one, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func crypt(_ password: String, setting: [CChar]) -> String? {
    // 32 KiB that hold the password in the clear: on the heap, and wiped.
    let size = MemoryLayout<crypt_data>.size
    let memory = UnsafeMutableRawPointer.allocate(
      byteCount: size, alignment: MemoryLayout<crypt_data>.alignment)
    memory.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    defer {
      explicit_bzero(memory, size)
      memory.deallocate()
    }
    let data = memory.assumingMemoryBound(to: crypt_data.self)
    guard let result = crypt_r(password, setting, data) else { return nil }
    let text = String(cString: result)
    // A star begins what is no hash.
    return text.hasPrefix("*") ? nil : text
  }
}
