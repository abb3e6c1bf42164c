import XCTest
final class PracticeCorePlaceholderTests: XCTestCase { func testNothing() {} }
