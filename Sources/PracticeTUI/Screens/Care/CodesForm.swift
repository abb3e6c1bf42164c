import PracticeCore

/// The codes of an episode.
@MainActor
enum CodesForm {
  static func make(_ workplace: Workplace, _ episode: Episode) throws -> FormScreen {
    let language = workplace.language
    let codes = try workplace.practice.read { try $0.codes(of: episode.id) }
    func field(
      _ id: String, _ label: String, _ value: String, digits: Int,
      meaning: @escaping (String) -> String
    ) -> FormField {
      FormField(
        id, label,
        TextField(value, width: 6, maxLength: digits + 2, isReplaced: true) { text in
          let code = text.trimmingSpaces
          guard EpisodeCodes.isDigits(code, digits) else {
            return .refused(language("\(digits) cijfers.", "\(digits) digits."))
          }
          return .understood(meaning(code))
        })
    }
    let fields = [
      field("dcsph", "DCSPH", codes.dcsph, digits: 4) {
        EpisodeCodes.meaning(dcsph: $0, language)
      },
      field("csi", "CSI", codes.csi, digits: 3) { EpisodeCodes.meaning(csi: $0, language) },
    ]
    let screen = FormScreen(
      app: workplace.app, title: language("Codes", "Codes"), fields: fields, isOverlay: true
    ) { form in
      let typed = EpisodeCodes(
        dcsph: form["dcsph"].trimmingSpaces, csi: form["csi"].trimmingSpaces)
      try refusalsBesideFields(language) {
        try workplace.practice.setCodes(typed, from: codes, of: episode.id)
      }
      workplace.done(language("Bewaard.", "Saved."))
    }
    screen.keepDrafts(
      of: DraftKey(form: "codes", subject: episode.id.rawValue, patient: episode.patient),
      in: workplace)
    return screen
  }

  static func command(_ workplace: Workplace, _ episode: Episode) -> Command {
    let language = workplace.language
    return Command(
      "episode.codes", keys: [.character("k")], label: language("codes", "codes"),
      help: language("Bewerk DCSPH en CSI.", "Edit DCSPH and CSI."),
      enabled: workplace.enabled(.writeClinical), showInBar: false
    ) { workplace.app.push(try make(workplace, episode)) }
  }
}
