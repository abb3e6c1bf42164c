import PracticeCore

/// Fields for what people type in many forms.
@MainActor
enum InputFields {
  /// A date as people type it; what was understood is shown beside it.
  static func date(
    _ day: Day?, today: Day, _ language: Language, meaning: DateInput.Meaning = .future
  ) -> TextField {
    TextField(day.map { language.numericDate($0) } ?? "", width: 14, isReplaced: true) { text in
      Reading(DateInput.parse(text, today: today, meaning: meaning), language) {
        language.shortDate($0) + " \($0.year)"
      }
    }
  }

  static func time(_ time: TimeOfDay?, _ language: Language) -> TextField {
    TextField(time?.short ?? "", width: 14, isReplaced: true) { text in
      Reading(TimeInput.parse(text), language) { $0.short }
    }
  }

  /// The hours of a day, as people type them.
  ///
  /// - Parameter isOneStretch: Without a break in it.
  static func hours(
    _ intervals: [Interval], _ language: Language, isOneStretch: Bool = false
  ) -> TextField {
    TextField(HoursInput.text(intervals), width: 36, isReplaced: true) { text in
      let hours = HoursInput.parse(text)
      if isOneStretch, case .success(let intervals) = hours, intervals.count > 1 {
        return .refused(
          language("Typ een begin en een einde.", "Type one start and one end."))
      }
      return Reading(hours, language) { intervals in
        intervals.isEmpty ? "" : HoursInput.text(intervals)
      }
    }
  }

  /// The way to a visit at home; empty for a visit to the practice.
  static func travel(_ travel: Travel?, _ language: Language) -> TextField {
    TextField(TravelInput.text(travel), width: 14) { text in
      Reading(TravelInput.parse(text), language) { travel in
        travel.map {
          language(
            "\($0.before) min heen, \($0.after) terug", "\($0.before) min there, \($0.after) back")
        } ?? ""
      }
    }
  }

  /// An amount of money; empty is allowed.
  static func euros(_ cents: Int?, _ language: Language) -> TextField {
    TextField(
      cents.map { EuroInput.text($0, language) } ?? "", width: 12, maxLength: 14, isReplaced: true
    ) { text in
      Reading(EuroInput.parse(text), language) { language.euros($0) }
    }
  }

  /// Regions by the beginnings of their names, with commas between them.
  static func regions(_ regions: [Region], _ language: Language) -> TextField {
    TextField(
      regions.map { $0.name(in: language) }.joined(separator: ", "), width: 40
    ) { text in
      guard let regions = RegionInput.parse(text) else {
        let names = Region.allCases.map { $0.name(in: language) }.joined(separator: ", ")
        return .refused(language("Kies uit: \(names).", "Choose from: \(names)."))
      }
      return .understood(regions.map { $0.name(in: language) }.joined(separator: ", "))
    }
  }

  static func choice<Value: CaseIterable & RawRepresentable>(
    _ value: Value, name: (Value) -> String
  ) -> ChoiceField where Value.RawValue == String {
    ChoiceField(value.rawValue, options: Value.allCases.map { ($0.rawValue, name($0)) })
  }
}
