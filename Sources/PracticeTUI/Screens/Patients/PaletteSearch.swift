import PracticeCore

/// Patients found behind `:` by what finds them everywhere, to open their files.
@MainActor
enum PaletteSearch {
  /// Fewer letters are the beginning of a command.
  private static let shortest = 3
  private static let most = 5

  static func commands(for text: String, _ workplace: Workplace) -> [Command] {
    guard text.count >= shortest,
      let found = try? workplace.practice.read({ try $0.findPatients(text, limit: most) })
    else { return [] }
    return found.map { patient in
      let born = workplace.hidesNames ? "" : patient.birth.text(in: workplace.language)
      return Command(
        "patient.open", keys: [], label: workplace.name(patient.name),
        help: "#\(patient.id.rawValue) \(born)"
      ) { try workplace.openFile(patient.id) }
    }
  }
}
