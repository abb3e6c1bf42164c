import XCTest

@testable import PracticeCore

final class ContactDetailsTests: XCTestCase {
  func testPostcodes() {
    for (typed, shown) in [
      ("1234 AB", "1234 AB"), ("1234ab", "1234 AB"), ("  8911  zz ", "8911 ZZ"),
      ("9999XA", "9999 XA"),
    ] { XCTAssertEqual(try Postcode(parsing: typed).text, shown) }
    for typed in [
      "", "0123 AB", "1234 A", "1234 ABC", "12345 AB", "1234 SA", "1234sd", "1234 SS", "ABCD 12",
      "1234 ÄB", "1234-AB", "１２３４ AB",
    ] { XCTAssertThrowsError(try Postcode(parsing: typed), typed) }
  }

  func testDutchPhoneNumbers() {
    let cases = [
      ("0612345678", "06-12345678"), ("06 12 34 56 78", "06-12345678"),
      ("06-12345678", "06-12345678"), ("+31612345678", "06-12345678"),
      ("+31 (0)6 1234 5678", "06-12345678"), ("0031 6 12345678", "06-12345678"),
      ("058-1234567", "058-1234567"), ("(058) 123 45 67", "058-1234567"),
      ("0511123456", "0511-123456"), ("0881234567", "088-1234567"), ("08001234", "0800-1234"),
    ]
    for (typed, shown) in cases {
      XCTAssertEqual(try PhoneNumber(parsing: typed).display, shown, typed)
    }
    XCTAssertEqual(try PhoneNumber(parsing: "06-12345678").digits, "0612345678")
  }

  func testForeignPhoneNumbersAreKept() {
    for (typed, shown) in [
      ("+49 30 123456", "+4930123456"), ("0049 30 123456", "+4930123456"),
      ("+32 470 12 34 56", "+32470123456"),
    ] {
      XCTAssertEqual(try PhoneNumber(parsing: typed).display, shown)
      XCTAssertEqual(try PhoneNumber(parsing: typed).isForeign, true)
    }
  }

  func testRefusedPhoneNumbers() {
    for typed in [
      "", "1234567", "06123456789", "06-1234567", "9912345678", "06 12345678 (moeder)", "+", "+49",
      "06+12345678", "+1234567890123456", "٠٦١٢٣٤٥٦٧٨",
    ] { XCTAssertThrowsError(try PhoneNumber(parsing: typed), typed) }
  }

  func testEmailAddresses() {
    for typed in [
      "a@b.nl", " naam@voorbeeld.nl ", "p.jansen+fysio@mail.voorbeeld.co.uk",
      "o'brien@voorbeeld.ie",
      "jörg@müller-voorbeeld.de",
    ] { XCTAssertEqual(try EmailAddress(parsing: typed).text, trimmed(typed)) }
    for typed in [
      "", "@", "naam", "naam@", "@voorbeeld.nl", "naam@voorbeeld", "naam@voorbeeld.n",
      "naam@@voorbeeld.nl", "naam@voor beeld.nl", "na am@voorbeeld.nl", "naam@.nl",
      "naam@voorbeeld..nl", "naam@voorbeeld.nl.", ".naam@voorbeeld.nl", "naam@-voorbeeld.nl",
      "a@b.nl, c@d.nl", "<a@b.nl>", "a\u{7}@b.nl", String(repeating: "a", count: 65) + "@b.nl",
    ] { XCTAssertThrowsError(try EmailAddress(parsing: typed), typed) }
  }
}
