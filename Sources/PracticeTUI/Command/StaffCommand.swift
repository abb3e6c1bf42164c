import PracticeCore

extension Verb {
  static let staff = Verb(
    "staff", .required(Words("list")),
    summary: Words("wie er in de praktijk werken", "who work in the practice"),
    work: .onPractice(showStaff))
}

private func showStaff(_ call: Invocation, _ practice: Practice) throws {
  let action = call.operand()
  guard action == "list" else {
    throw UsageProblem(
      "`practice staff \(action)` is er nog niet; wel `practice staff list`.",
      "`practice staff \(action)` is not there yet; `practice staff list` is.")
  }
  let staff = try practice.read { try $0.staff() }
  call.answer(
    .array(
      staff.map { member in
        .object([
          ("initials", .string(member.initials)), ("name", .string(member.formalName)),
          ("role", .string(member.role.rawValue)), ("treats", .bool(member.treats)),
          ("manualTherapist", .bool(member.isManualTherapist)),
        ])
      })
  ) {
    let language = call.language
    var table = TextTable(heads: [
      language("initialen", "initials"), language("naam", "name"), language("rol", "role"),
    ])
    for member in staff {
      table.add(member.initials, member.formalName, member.role.name(in: language))
    }
    call.output.print(table)
  }
}
