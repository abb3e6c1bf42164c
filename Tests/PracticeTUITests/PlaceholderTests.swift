import XCTest
final class PracticeTUIPlaceholderTests: XCTestCase { func testNothing() {} }
