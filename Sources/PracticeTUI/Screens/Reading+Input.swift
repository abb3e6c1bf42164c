import PracticeCore

extension Reading {
  /// What a field made of a date or time that was typed.
  init<Value>(
    _ result: Result<Value, InputProblem>, _ language: Language, show: (Value) -> String
  ) {
    switch result {
    case .success(let value): self = .understood(show(value))
    case .failure(let problem): self = .refused(problem.sentence(language))
    }
  }
}
