import XCTest

@testable import PracticeCore

final class CourseRulesTests: XCTestCase {
  private let today = theDay("2026-11-24")

  func testSessionCounts() {
    XCTAssertEqual(SessionCount(number: 4, expected: 6).text, "4/6")
    XCTAssertEqual(SessionCount(number: 7, expected: 6).text, "7/6")
    XCTAssertEqual(SessionCount(number: 1, expected: nil).text, "1")
    XCTAssertEqual(SessionCount(number: 1, expected: 0).text, "1")
    XCTAssertEqual(SessionCount(number: nil, expected: 6).text, "intake")
  }

  func testAGoodCourseHasNoWarnings() {
    XCTAssertEqual(warnings { _ in }, [])
  }

  func testNoClearChangeIsRemarkableFromTheThirdTreatmentOn() {
    XCTAssertEqual(
      warnings {
        $0.pain = self.pain(8, 7); $0.treatments = 2
      }, [])
    XCTAssertEqual(
      warnings {
        $0.pain = self.pain(8, 7); $0.treatments = 3
      },
      ["Na 3 behandelingen: pijn van 8 naar 7: geen duidelijke verandering."])
    XCTAssertEqual(
      warnings {
        $0.pain = self.pain(5, 7); $0.treatments = 3
      },
      ["Na 3 behandelingen: pijn van 5 naar 7: slechter."])
    XCTAssertEqual(
      warnings {
        $0.pain = self.pain(1, 0); $0.treatments = 3
      }, [])
    XCTAssertEqual(
      warnings {
        $0.pain = self.pain(8); $0.treatments = 3
      }, [])
  }

  func testRelapse() {
    XCTAssertEqual(
      warnings { $0.pain = self.pain(8, 2, 5) }, ["Terugval: de pijn was 2 en is nu 5."])
  }

  func testSixWeeksWithoutClearImprovement() {
    XCTAssertEqual(
      warnings {
        $0.firstTreatment = self.today - 41; $0.pain = self.pain(8, 7)
      }, [])
    XCTAssertEqual(
      warnings {
        $0.firstTreatment = self.today - 42; $0.pain = self.pain(8, 7)
      },
      ["6 weken in behandeling zonder duidelijke verbetering van de pijn."])
    XCTAssertEqual(
      warnings {
        $0.firstTreatment = self.today - 60; $0.pain = []
      },
      ["8 weken in behandeling zonder duidelijke verbetering van de pijn."])
    XCTAssertEqual(
      warnings {
        $0.firstTreatment = self.today - 60; $0.pain = self.pain(8, 3)
      }, [])
    XCTAssertEqual(
      warnings {
        $0.firstTreatment = self.today - 60; $0.pain = self.pain(1, 1)
      }, [])
  }

  func testTheEvaluationIsRemindedOfAndThenWarnedAbout() {
    XCTAssertEqual(
      warnings {
        $0.treatments = 4; $0.expectedTreatments = 6
      }, [])
    XCTAssertEqual(
      warnings {
        $0.treatments = 5; $0.expectedTreatments = 6
      },
      ["De volgende behandeling is nummer 6 van 6: noteer een evaluatie."])
    for treatments in [6, 7] {
      XCTAssertEqual(
        warnings {
          $0.treatments = treatments; $0.expectedTreatments = 6
        },
        ["\(treatments) behandelingen gehad, 6 verwacht; nog geen evaluatie genoteerd."])
    }
    XCTAssertEqual(
      warnings {
        $0.treatments = 6
        $0.expectedTreatments = 6
        $0.lastEvaluation = self.today - 1
      }, [])
    XCTAssertEqual(
      warnings {
        $0.treatments = 6; $0.expectedTreatments = nil
      }, [])
    XCTAssertEqual(
      warnings {
        $0.treatments = 0; $0.expectedTreatments = 1
      }, [])
  }

  func testAnOpenEpisodeNeedsANextAppointment() {
    XCTAssertEqual(
      warnings { $0.hasNextAppointment = false },
      ["Deze episode is open, maar er staat geen volgende afspraak."])
  }

  func testTechniquesInUseWithoutConsentAreWarnedAboutFromTheFirstTreatmentOn() {
    let technique = Technique(
      id: ID(1), code: "mobilisation", dutch: "mobilisatie", english: "mobilisation",
      isManual: false, isPassive: true, consent: .always)
    let standing = ConsentStanding(
      technique: technique, subject: ConsentSubject(ID(1), at: .neck), current: nil)
    for (treatments, expected) in [
      (0, []), (1, ["Geen geldige toestemming: mobilisatie (nek), nog niet gevraagd."]),
    ] {
      XCTAssertEqual(
        warnings {
          $0.treatments = treatments
          $0.expectedTreatments = nil
          $0.withoutConsent = [standing]
        }, expected)
    }
  }

  func testOfAPlanOfPassiveTechniquesOnlyOneIsReminded() {
    XCTAssertEqual(
      warnings { $0.plansOnlyPassive = true },
      [
        "Het plan heeft alleen technieken die de patiënt ondergaat: voeg oefenen of advies toe."
      ])
    XCTAssertTrue(CourseWarning.onlyPassive.isReminder)
  }

  func testAClosedEpisodeHasNoWarnings() {
    XCTAssertEqual(
      warnings {
        $0.isOpen = false
        $0.hasNextAppointment = false
        $0.pain = self.pain(5, 8)
      }, [])
  }

  func testEveryWarningHasOptionsAndWordsInBothLanguages() {
    let course = PainCourse(pain(8, 2, 8), .shipped)
    let all: [CourseWarning] = [
      .notImproving(course, treatments: 3), .relapse(course), .longWithoutImprovement(weeks: 6),
      .evaluationDue(expected: 6), .expectedReached(treatments: 6, expected: 6),
      .noNextAppointment, .withoutConsent([]), .onlyPassive, .yearReport(weeks: 52),
      .seriousSideEffect(today),
    ]
    XCTAssertEqual(Set(all.map(\.code)).count, all.count)
    for warning in all {
      XCTAssertFalse(warning.options.isEmpty)
      XCTAssertNotEqual(warning.sentence(.dutch), warning.sentence(.english))
      for option in warning.options {
        XCTAssertNotEqual(option.label(.dutch), option.label(.english))
      }
    }
    XCTAssertEqual(
      CourseWarning.relapse(course).sentence(.english),
      "Relapse: the pain was 2 and is now 8.")
    XCTAssertEqual(
      all.map(\.isReminder), [false, false, false, true, false, false, false, true, true, false])
  }

  func testWeeksSinceOnsetAndWeeksOfTreatmentAreTwoNumbers() {
    var facts = CourseFacts(today: today, onset: today - 43, firstTreatment: today - 20)
    XCTAssertEqual(facts.weeksSinceOnset, 6)
    XCTAssertEqual(facts.weeksOfTreatment, 2)
    facts.onset = today + 1
    facts.firstTreatment = nil
    XCTAssertNil(facts.weeksSinceOnset)
    XCTAssertNil(facts.weeksOfTreatment)
  }

  func testTheSettlingBandIsForRecentNonSpecificLowBackPain() {
    let cases: [(Bool, days: Int?, Bool)] = [
      (true, 0, true), (true, 42, true), (true, 43, false), (true, -1, false), (true, nil, false),
      (false, 10, false),
    ]
    for (isLowBack, days, shows) in cases {
      XCTAssertEqual(
        CourseRules.showsSettlingBand(
          isNonSpecificLowBack: isLowBack, onset: days.map { today - $0 }, firstVisit: today),
        shows)
    }
  }

  /// The warnings about a good course with something changed in it.
  private func warnings(_ change: (inout CourseFacts) -> Void) -> [String] {
    var facts = CourseFacts(
      today: today, onset: today - 30, firstTreatment: today - 20, treatments: 2,
      expectedTreatments: 6, pain: pain(8, 3))
    change(&facts)
    return CourseRules(.shipped).warnings(facts).map { $0.sentence(.dutch) }
  }

  private func pain(_ scores: Int...) -> [PainRating] {
    scores.enumerated().compactMap {
      PainRating(on: today - 20 + $0.offset, score: $0.element)
    }
  }
}
