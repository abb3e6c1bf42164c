import XCTest

@testable import PracticeCore

/// The codes of a telephone, by the examples of the standards.
final class OneTimeCodeTests: XCTestCase {
  private func hex(_ bytes: [UInt8]) -> String {
    bytes.map { String(format: "%02x", $0) }.joined()
  }

  func testSHA1() {
    let cases = [
      ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
      ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "84983e441c3bd26ebaae4aa1f95129e5e54670f1"
      ),
      (String(repeating: "a", count: 1000), "291e9a6c66994949b57ba5e650361e98fc36b1ba"),
    ]
    for (text, expected) in cases {
      XCTAssertEqual(hex(SHA1.hash(Array(text.utf8))), expected, text)
    }
  }

  /// RFC 2202, section 3.
  func testHMAC() {
    let cases: [([UInt8], [UInt8], String)] = [
      (
        Array("Hi There".utf8), Array(repeating: 0x0b, count: 20),
        "b617318655057264e28bc0b6fb378c8ef146be00"
      ),
      (
        Array("what do ya want for nothing?".utf8), Array("Jefe".utf8),
        "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"
      ),
      (
        Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
        Array(repeating: 0xaa, count: 80), "aa4ae5e15272d00e95705637ce8a3b55ed402112"
      ),
    ]
    for (message, key, expected) in cases {
      XCTAssertEqual(hex(SHA1.authenticate(message, with: key)), expected)
    }
  }

  /// RFC 4648, section 10, without the padding.
  func testBase32() {
    let cases = [
      ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"),
      ("fooba", "MZXW6YTB"), ("foobar", "MZXW6YTBOI"),
    ]
    for (plain, coded) in cases {
      XCTAssertEqual(Base32.text(Array(plain.utf8)), coded)
      XCTAssertEqual(Base32.bytes(coded), Array(plain.utf8))
    }
    XCTAssertEqual(Base32.bytes("mzxw 6ytb oi"), Array("foobar".utf8), "as people type it")
    XCTAssertNil(Base32.bytes("MZ1"))
  }

  /// RFC 6238, appendix B, the last six of its eight digits.
  func testCodes() throws {
    let factor = try XCTUnwrap(OneTimeCode(secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"))
    let cases: [(Int64, String)] = [
      (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"),
      (1_234_567_890, "005924"), (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ]
    for (second, code) in cases {
      XCTAssertEqual(factor.code(step: second / 30), code)
      XCTAssertEqual(factor.step(of: code, at: second * 1000, after: 0), second / 30)
      XCTAssertEqual(
        factor.step(of: code, at: (second + 30) * 1000, after: 0), second / 30, "a slow clock")
      XCTAssertNil(factor.step(of: code, at: (second + 90) * 1000, after: 0), "too late")
      XCTAssertNil(factor.step(of: code, at: second * 1000, after: second / 30), "used before")
    }
    XCTAssertNil(factor.step(of: "", at: 59000, after: 0))
    XCTAssertNil(factor.step(of: "2870820", at: 59000, after: 0))
  }

  func testANewSecretCanBeTypedAndScanned() throws {
    let factor = OneTimeCode()
    XCTAssertEqual(factor.secret.count, 32)
    XCTAssertEqual(OneTimeCode(secret: factor.secret), factor)
    XCTAssertNotEqual(OneTimeCode(), factor)
    XCTAssertEqual(
      factor.address(of: "EV", at: "De Proef & co"),
      "otpauth://totp/De%20Proef%20%26%20co:EV?secret=\(factor.secret)"
        + "&issuer=De%20Proef%20%26%20co")
  }
}
