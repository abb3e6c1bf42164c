import PracticeCore

extension Verb {
  static let staff = Verb(
    "staff", .required(Words("WAT", "WHAT")),
    summary: Words(
      "list; password, disable, factor met INITIALEN", "list; password, disable, factor INITIALS"),
    work: .onPractice(manageStaff))
}

private func manageStaff(_ call: Invocation, _ practice: Practice) throws {
  let words = call.operand().split(separator: " ").map(String.init)
  switch (words.first, words.count) {
  case ("list", 1): try listStaff(call, practice)
  case ("password", 2): try setPassword(of: words[1], call, practice)
  case ("disable", 2): try disable(words[1], call, practice)
  case ("factor", 2): try enrol(words[1], call, practice)
  case ("no-factor", 2): try removeFactor(of: words[1], call, practice)
  default:
    throw UsageProblem(
      "Typ `practice staff list`, of password, disable, factor of no-factor met initialen.",
      "Type `practice staff list`, or password, disable, factor or no-factor with initials.")
  }
}

private func member(_ initials: String, in practice: Practice) throws -> StaffMember {
  let staff = try practice.read { try $0.everybody() }
  guard let member = staff.first(where: { folded($0.initials) == folded(initials) }) else {
    throw Refusal.notFound(.staffMember)
  }
  return member
}

private func listStaff(_ call: Invocation, _ practice: Practice) throws {
  let (staff, accounts) = try practice.read { (try $0.staff(), try $0.accounts()) }
  call.answer(
    .array(
      staff.map { member in
        .object([
          ("initials", .string(member.initials)), ("name", .string(member.formalName)),
          ("role", .string(member.role.rawValue)), ("treats", .bool(member.treats)),
          ("manualTherapist", .bool(member.isManualTherapist)),
          ("position", .string(member.position.rawValue)),
          ("signsIn", .bool(accounts[member.id] != nil)),
          ("secondFactor", .bool(accounts[member.id] ?? false)),
        ])
      })
  ) {
    let language = call.language
    var table = TextTable(heads: [
      language("initialen", "initials"), language("naam", "name"), language("rol", "role"),
      accounts.isEmpty ? "" : language("wachtwoord", "password"),
    ])
    for member in staff {
      let entry =
        accounts[member.id].map {
          $0 ? language("ja, met tweede factor", "yes, with second factor") : language("ja", "yes")
        } ?? (accounts.isEmpty ? "" : language("nee", "no"))
      table.add(member.initials, member.formalName, member.role.name(in: language), entry)
    }
    call.output.print(table)
  }
}

private func setPassword(
  of initials: String, _ call: Invocation, _ practice: Practice
) throws {
  let member = try member(initials, in: practice)
  let hasOne = try practice.read { try $0.accounts()[member.id] != nil }
  let language = call.language
  let isMine = member.id == practice.viewer.person
  let current =
    isMine && hasOne
    ? try call.secrets.next(language("Huidig wachtwoord", "Current password")) : ""
  let password = try call.secrets.nextNew(language)
  try practice.setPassword(password, of: member.id, current: current)
  done(call, of: member, language("Wachtwoord ingesteld.", "Password set."))
}

private func disable(_ initials: String, _ call: Invocation, _ practice: Practice) throws {
  let member = try member(initials, in: practice)
  try practice.disable(member.id)
  done(
    call, of: member,
    call.language(
      "\(member.formalName) komt er niet meer in.", "\(member.formalName) has no access any more."))
}

private func enrol(_ initials: String, _ call: Invocation, _ practice: Practice) throws {
  let member = try member(initials, in: practice)
  guard member.id == practice.viewer.person else {
    throw CommandRefusal(
      "Dit stelt ieder voor zichzelf in.", "Everybody sets this for themselves.")
  }
  let language = call.language
  let factor = practice.newSecondFactor()
  call.output.print(
    language("Sleutel voor de telefoon: ", "Key for the telephone: ") + factor.secret)
  call.output.print(factor.address(of: member.initials, at: try practice.details().name))
  call.output.flush()
  let code = try call.secrets.next(language("Code van de telefoon", "Code of the telephone"))
  try practice.setSecondFactor(factor, code: code)
  call.output.print(
    language(
      "Voortaan vraagt het aanmelden ook een code.",
      "From now on signing in asks for a code too."))
}

private func removeFactor(of initials: String, _ call: Invocation, _ practice: Practice) throws {
  let member = try member(initials, in: practice)
  try practice.removeSecondFactor(of: member.id)
  done(
    call, of: member, call.language("De code is niet meer nodig.", "The code is no longer needed."))
}

private func done(_ call: Invocation, of member: StaffMember, _ sentence: String) {
  call.answer(.object([("initials", .string(member.initials)), ("done", .bool(true))])) {
    call.output.print(sentence)
  }
}
