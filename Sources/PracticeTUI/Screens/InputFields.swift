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

  static func choice<Value: CaseIterable & RawRepresentable>(
    _ value: Value, name: (Value) -> String
  ) -> ChoiceField where Value.RawValue == String {
    ChoiceField(value.rawValue, options: Value.allCases.map { ($0.rawValue, name($0)) })
  }
}
