import XCTest

@testable import PracticeCore

final class FigureTests: XCTestCase {
  func testNoFigureHasAFaultAComputerCanFind() {
    for (code, figure) in Figure.all.sorted(by: { $0.key < $1.key }) {
      XCTAssertEqual(figure.problems(), [], code)
    }
  }

  func testEveryFigureBelongsToAnExercise() {
    for code in Figure.all.keys { XCTAssertNotNil(Catalogue.exercise(code: code), code) }
  }

  func testTheChecksFindWhatTheyAreFor() {
    func problems(_ frames: [Figure.Frame], box: Box = Box(-60, -5, 130, 120)) -> String {
      let figure = Figure(box: box, props: [.floor(-10, 10)], frames: frames)
      return figure.problems().joined(separator: ", ")
    }
    let start = Figure.Frame(view: .side(.standing))
    func end(_ change: (inout Pose) -> Void) -> Figure.Frame {
      Figure.Frame(
        view: .side(Pose.standing.with(change)), arrows: [.straight(Point(30, 30), Point(30, 50))])
    }
    XCTAssertEqual(problems([start, end { $0.armNear = .joints(90, 0, 0) }]), "")
    XCTAssertTrue(problems([start, start]).contains("has no arrow"))
    XCTAssertTrue(problems([start, end { _ in }]).contains("moves only"))
    XCTAssertTrue(problems([start]).contains("shows no movement"))
    XCTAssertTrue(
      problems([start, end { $0.legNear = .joints(0, -40, 0) }]).contains("near knee"))
    XCTAssertTrue(problems([start, end { $0.at = Point(0, -9) }]).contains("under the floor"))
    XCTAssertTrue(problems([start, end { $0.at = Point(90, 3.5) }]).contains("out of the picture"))
    XCTAssertTrue(
      problems([start, end { $0.armNear = .pinned(Point(60, 20), 0) }]).contains("cannot reach"))
    XCTAssertTrue(
      problems([
        end { $0.legNear = .pinned(Point(0, 3.5), 0) },
        end { $0.legNear = .pinned(Point(9, 3.5), 0) },
      ]).contains("near leg slides"))
    var arrow = end { $0.armNear = .joints(90, 0, 0) }
    arrow.arrows = [.straight(Point(0, 60), Point(30, 60))]
    XCTAssertTrue(problems([start, arrow]).contains("starts on the body"))
  }

  func testPinnedLimbsReachTheirPinAndBendTheRightWay() {
    let skeleton = Skeleton(.crook)
    XCTAssertEqual(skeleton.legNear.end.x, 25, accuracy: 0.01)
    XCTAssertEqual(skeleton.legNear.end.y, 3.5, accuracy: 0.01)
    XCTAssertGreaterThan(skeleton.legNear.middle.y, 15, "the knee points to the ceiling")
    let kneeling = Skeleton(.fourPoint)
    let reach = kneeling.armNear.root.distance(to: kneeling.armNear.end)
    XCTAssertEqual(reach, 0.99 * 32, accuracy: 0.3)
    XCTAssertLessThan(kneeling.armNear.middle.x, 31, "the elbow points to the knees")
  }

  func testSvgStandsByItself() {
    for (code, figure) in Figure.all {
      for index in figure.frames.indices {
        let svg = figure.svg(frame: index, width: 60, title: "a<b")
        XCTAssertTrue(svg.hasPrefix("<svg viewBox="), code)
        XCTAssertEqual(Markup.problems(svg), [], code)
        XCTAssertFalse(svg.contains("nan") || svg.contains("inf"), code)
        XCTAssertTrue(svg.contains("aria-label=\"a&lt;b\""))
      }
      XCTAssertEqual(figure.svg(frame: figure.frames.count, width: 60, title: ""), "")
    }
  }

  func testBrailleHasTheSizeAskedFor() {
    for code in Figure.all.keys {
      for (columns, rows) in [(40, 12), (24, 8)] {
        for frame in 0..<BrailleFigure.frameCount(code: code) {
          let figure = BrailleFigure(code: code, frame: frame, columns: columns, rows: rows)
          XCTAssertEqual(figure?.rows.count, rows, code)
          for row in figure?.rows ?? [] {
            XCTAssertEqual(row.count, columns, code)
            XCTAssertTrue(row.unicodeScalars.allSatisfy { (0x2800...0x28FF).contains($0.value) })
          }
          let dots = (figure?.rows ?? []).joined().unicodeScalars.reduce(0) {
            $0 + ($1.value - 0x2800).nonzeroBitCount
          }
          XCTAssertGreaterThan(dots, columns * rows / 3, code)
        }
      }
    }
    XCTAssertNil(BrailleFigure(code: "bridge", frame: 9, columns: 40, rows: 12))
    XCTAssertNil(BrailleFigure(code: "none", frame: 0, columns: 40, rows: 12))
    XCTAssertNil(BrailleFigure(code: "bridge", frame: 0, columns: 2, rows: -1))
    XCTAssertEqual(BrailleFigure.frameCount(code: "none"), 0)
  }

  func testBrailleGoldens() throws {
    let text = ["bridge", "bird-dog", "sit-to-stand"].flatMap { code in
      (0..<BrailleFigure.frameCount(code: code)).flatMap { frame in
        ["\(code) \(frame + 1)"]
          + (BrailleFigure(code: code, frame: frame, columns: 40, rows: 12)?.rows ?? [])
      }
    }
    try SheetFixtures.assertGolden(text.joined(separator: "\n") + "\n", "figures-braille.txt")
  }

  func testContactSheetShowsEveryExercise() {
    for language in Language.allCases {
      let html = ContactSheet.html(ExerciseLibrary.shipped, language)
      XCTAssertEqual(Markup.problems(html), [])
      XCTAssertFalse(html.lowercased().contains("http"))
      XCTAssertTrue(html.contains(Catalogue.approvalNote(language)))
      for exercise in Catalogue.exercises {
        XCTAssertTrue(html.contains(Html.element("h3", exercise.text(language).name)))
      }
    }
  }
}
