/// A sheet as it was handed out.
///
/// It keeps the words of that day: an exercise that is written better since, or a programme that
/// went on, does not change what the patient has on the fridge.
public struct KeptSheet: Hashable, Sendable {
  /// What became of it.
  public enum Outcome: String, CaseIterable, Sendable {
    case printed, saved
    /// Printing failed; it can be tried again.
    case notPrinted

    public func name(_ language: Language) -> String {
      switch self {
      case .printed: language("afgedrukt", "printed")
      case .saved: language("bewaard als bestand", "saved as a file")
      case .notPrinted: language("niet afgedrukt", "not printed")
      }
    }
  }

  public let id: ID<KeptSheet>
  public let patient: ID<Patient>
  public let episode: ID<Episode>
  /// Who handed it out.
  public let staff: ID<StaffMember>
  public let outcome: Outcome
  public let sheet: ExerciseSheet

  /// Whether handing it out once more changes nothing: what is on paper stays so.
  func stays(as outcome: Outcome, largePrint: Bool) -> Bool {
    self.outcome == .printed && outcome != .printed
      || self.outcome == outcome && sheet.largePrint == largePrint
  }
}

extension ExerciseSheet {
  /// The same exercises in the same words for the same days, whatever the size of the letters.
  func tells(theSameAs other: ExerciseSheet) -> Bool {
    date == other.date && nextAppointment == other.nextAppointment && grid == other.grid
      && with(largePrint: other.largePrint, address: other.address).words == other.words
  }

  /// What a patient reads of each exercise.
  private var words: [[String]] {
    lines.map { line in
      let text = line.exercise.text(language)
      return [
        line.exercise.code, text.name, text.start, text.feel, text.stop, line.note,
        line.from?.iso ?? "", line.until?.iso ?? "", line.dosage.words(language),
        line.dosage.painSentence(language) ?? "",
      ] + text.steps
    }
  }
}
