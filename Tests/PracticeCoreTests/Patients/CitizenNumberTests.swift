import XCTest

@testable import PracticeCore

final class CitizenNumberTests: XCTestCase {
  func testNumbersThatPassTheElevenTest() throws {
    let cases = [
      ("123456782", "123456782"), ("249566758", "249566758"), ("111222333", "111222333"),
      ("999999990", "999999990"), (" 1234.56.782 ", "123456782"), ("123 456 782", "123456782"),
      ("12345672", "012345672"),  // an old number of eight digits
    ]
    for (typed, digits) in cases {
      XCTAssertEqual(try CitizenNumber(parsing: typed).digits, digits, typed)
    }
  }

  func testTheNumberForAnIdentityThatIsNotEstablished() throws {
    let number = try CitizenNumber(parsing: "999 999 999")
    XCTAssertEqual(number.digits, CitizenNumber.notEstablished)
    XCTAssertFalse(number.isEstablished)
    XCTAssertTrue(try CitizenNumber(parsing: "123456782").isEstablished)
  }

  func testRefusedNumbersAndWhatIsSaid() {
    let cases = [
      ("123456789", "klopt niet"), ("000000000", "klopt niet"), ("000000012", "klopt niet"),
      ("00000000", "klopt niet"), ("99999999", "klopt niet"),
      ("1234567", "dit zijn er 7"), ("1234567820", "dit zijn er 10"), ("", "dit zijn er 0"),
      ("12345678a", "alleen uit cijfers"), ("١٢٣٤٥٦٧٨٢", "alleen uit cijfers"),
      (String(repeating: "9", count: 10_000), "dit zijn er 10000"),
    ]
    for (typed, said) in cases {
      XCTAssertThrowsError(try CitizenNumber(parsing: typed), typed) { error in
        let sentence = (error as? InputProblem)?.sentence(.dutch) ?? ""
        XCTAssertTrue(sentence.contains(said), sentence)
      }
    }
  }

  func testOneWrongOrSwappedDigitIsFound() throws {
    let good = Array("123456782")
    for index in good.indices {
      for digit in "0123456789" where digit != good[index] {
        var typed = good
        typed[index] = digit
        XCTAssertThrowsError(try CitizenNumber(parsing: String(typed)), String(typed))
      }
      // The last digit weighs -1, so that swaps of it are found too.
      if index > 0, good[index] != good[index - 1] {
        var typed = good
        typed.swapAt(index, index - 1)
        XCTAssertThrowsError(try CitizenNumber(parsing: String(typed)), String(typed))
      }
    }
  }

  func testTheSentenceNeverRepeatsTheNumber() {
    for typed in ["123456789", "1234567", "12345678x"] {
      XCTAssertThrowsError(try CitizenNumber(parsing: typed)) { error in
        for language in Language.allCases {
          let sentence = (error as? InputProblem)?.sentence(language) ?? typed
          XCTAssertFalse(sentence.contains(typed), sentence)
        }
      }
    }
  }
}
