import PracticeCore

extension Verb {
  static let undo = Verb(
    "undo",
    summary: Words(
      "uw laatste wijziging ongedaan maken", "take your last change back"),
    work: .onPractice { call, practice in
      let sentence = try practice.undo().sentence(in: call.language)
      call.answer(.object([("undone", .string(sentence))])) {
        call.output.print(call.language("Ongedaan gemaakt: ", "Undone: ") + sentence + ".")
      }
    })

  static let redo = Verb(
    "redo",
    summary: Words(
      "opnieuw doen wat u ongedaan maakte", "do again what you took back"),
    work: .onPractice { call, practice in
      let sentence = try practice.redo().sentence(in: call.language)
      call.answer(.object([("redone", .string(sentence))])) {
        call.output.print(call.language("Opnieuw gedaan: ", "Redone: ") + sentence + ".")
      }
    })
}
