import PracticeCore

/// The columns by which two patients are told apart on the phone.
@MainActor
enum PatientColumns {
  static func columns(_ workplace: Workplace) -> [Column<PatientSummary>] {
    let language = workplace.language
    return [
      Column(language("Naam", "Name"), .flexible(min: 24)) { workplace.name($0.name) },
      Column(language("Geboren", "Born"), .fixed(10)) { patient in
        guard !workplace.hidesNames else { return "" }
        return patient.birth == .unknown ? "?" : patient.birth.text(in: language)
      },
      Column(language("Telefoon", "Phone"), .fixed(13)) {
        workplace.hidesNames ? "" : $0.phone
      },
      Column(language("Plaats", "City"), .fixed(16), fromWidth: 90) { $0.city },
      Column(language("Nummer", "Number"), .fixed(7), align: .right) { "#\($0.id.rawValue)" },
    ]
  }
}
