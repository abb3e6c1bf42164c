import XCTest

@testable import PracticeCore

final class TimeInputTests: XCTestCase {
  func testTimes() {
    for (typed, expected) in [
      ("930", "09:30"), ("9:30", "09:30"), ("9.30", "09:30"), ("0930", "09:30"), ("9", "09:00"),
      ("09", "09:00"), ("9,30", "09:30"), ("14u", "14:00"), ("14u30", "14:30"), ("14h30", "14:30"),
      ("14 uur", "14:00"), ("14.30 uur", "14:30"), ("14:30u", "14:30"), ("1430", "14:30"),
      ("0:00", "00:00"), ("23:59", "23:59"), ("2pm", "14:00"), ("2 pm", "14:00"),
      ("2:30pm", "14:30"), ("9am", "09:00"), ("12am", "00:00"), ("12pm", "12:00"),
      ("2 p.m.", "14:00"), ("half 10", "09:30"), ("half tien", "09:30"), ("om half 10", "09:30"),
      ("half past 9", "09:30"), ("kwart voor 10", "09:45"), ("kwart over 9", "09:15"),
      ("quarter to ten", "09:45"), ("a quarter past 9", "09:15"), ("10 over 9", "09:10"),
      ("tien voor half elf", "10:20"), ("5 over half 11", "10:35"), ("5 minuten voor 9", "08:55"),
      ("nine o'clock", "09:00"), (" 9:30 ", "09:30"),
    ] { XCTAssertEqual(time(typed), expected, typed) }
  }

  func testWhatIsSaidBeforeSevenIsTheAfternoonAndWhatIsWrittenIsNot() {
    for (typed, expected) in [
      ("3", "15:00"), ("3 uur", "15:00"), ("half 3", "14:30"), ("kwart voor 3", "14:45"),
      ("half 7", "18:30"), ("7", "07:00"), ("half 8", "07:30"), ("kwart voor 1", "12:45"),
      ("half 1", "12:30"), ("3:00", "03:00"), ("0300", "03:00"), ("03", "03:00"), ("3am", "03:00"),
      ("12", "12:00"),
    ] { XCTAssertEqual(time(typed), expected, typed) }
  }

  func testWhatIsNotATime() {
    for typed in [
      "", "kip", "24:00", "25:00", "9:60", "960", "9:3", "9:300", "12345", "-9", "9:30:00", ":30",
      "half", "half half 9", "half 25", "kwart", "kwart 3", "13pm", "0pm", "pm", "u30", "٩:٣٠",
      "99999999999999999999", "9 30 15", "40 over 9", "\u{1B}[2J",
    ] { XCTAssertNil(time(typed), typed) }
  }

  func testTheSentenceSaysWhatToType() {
    for (typed, dutch, english) in [
      (
        "kip", "'kip' is geen tijd; typ bijvoorbeeld 9:30, 930 of half 10.",
        "'kip' is not a time; type for example 9:30, 930 or half past 9."
      ),
      (
        "9:75", "'9:75' is geen tijd: de klok loopt van 0:00 tot 23:59.",
        "'9:75' is not a time: the clock runs from 0:00 to 23:59."
      ),
    ] {
      guard case .failure(let problem) = TimeInput.parse(typed) else {
        XCTFail(typed)
        continue
      }
      XCTAssertEqual(problem.sentence(.dutch), dutch)
      XCTAssertEqual(problem.sentence(.english), english)
    }
  }

  func testEveryMinuteIsReadBackAsItIsShown() {
    for minutes in 0..<1440 {
      let shown = TimeOfDay(minutes: minutes)
      XCTAssertEqual(time(shown.short), shown.iso)
      XCTAssertEqual(time(shown.iso), shown.iso)
    }
  }

  private func time(_ text: String) -> String? {
    try? TimeInput.parse(text).get().iso
  }
}
