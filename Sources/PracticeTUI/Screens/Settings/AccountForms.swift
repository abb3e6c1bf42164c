import PracticeCore

/// The forms about coming in: passwords, the second factor, the lock.
@MainActor
enum AccountForms {
  static func password(of member: StaffMember, _ workplace: Workplace) throws -> FormScreen {
    let (practice, language) = (workplace.practice, workplace.language)
    let isMine = member.id == workplace.viewer.person
    let hasOne = try practice.read { try $0.accounts()[member.id] != nil }
    func secret(_ id: String, _ label: String) -> FormField {
      FormField(
        id, label, TextField(width: 30, maxLength: 512, isSecret: true), isRequired: true)
    }
    let current =
      isMine && hasOne ? [secret("current", language("Huidig wachtwoord", "Current password"))] : []
    // No draft is kept of this one.
    return FormScreen(
      app: workplace.app,
      title: language("Wachtwoord van ", "Password of ") + member.formalName,
      fields: current + [
        secret("password", language("Nieuw wachtwoord", "New password")),
        secret("again", language("Nog een keer", "Once more")),
      ], isOverlay: true
    ) { form in
      guard form["password"] == form["again"] else {
        throw FormProblems(
          "again", language("Dit is niet hetzelfde.", "This is not the same."))
      }
      try refusalsBesideFields(language) {
        try practice.setPassword(
          form["password"], of: member.id, current: form["current"])
      }
      workplace.app.done(try sentence(afterPasswordOf: member, workplace))
      workplace.app.dataChanged()
    }
  }

  /// That it is set, and what belongs to it: without a second factor the owner cannot manage the
  /// practice from the next signing in, without a password a colleague cannot come in at all.
  private static func sentence(
    afterPasswordOf member: StaffMember, _ workplace: Workplace
  ) throws -> String {
    let (accounts, everybody) = try workplace.practice.read {
      (try $0.accounts(), try $0.everybody())
    }
    let without = everybody.filter { $0.isActive && accounts[$0.id] == nil }.map(\.initials)
    let language = workplace.language
    var sentences = [
      language(
        "Wachtwoord van \(member.initials) ingesteld.", "Password of \(member.initials) set.")
    ]
    if member.role.may(.manage), accounts[member.id] == false {
      sentences.append(
        language(
          "Stel nu met f ook een tweede factor in: zonder die kunt u straks niets beheren.",
          "Now set a second factor too, with f: without it you can manage nothing later."))
    } else if !without.isEmpty {
      let initials = without.joined(separator: ", ")
      sentences.append(
        language("Nog geen wachtwoord: \(initials).", "No password yet: \(initials)."))
    } else {
      sentences.append(language("Ctrl-O zet het scherm op slot.", "Ctrl-O locks the screen."))
    }
    return sentences.joined(separator: " ")
  }

  /// Begins with a second factor, or asks whether to do without it again.
  static func secondFactor(of member: StaffMember, _ workplace: Workplace) throws {
    let (practice, language, app) = (workplace.practice, workplace.language, workplace.app)
    let factor = try practice.read { try $0.accounts()[member.id] }
    if factor == true {
      return app.ask(
        language("Tweede factor", "Second factor"),
        language(
          "\(member.formalName) meldt zich ook aan met een code van de telefoon of een SSH-sleutel.",
          "\(member.formalName) also signs in with a code of the telephone or an SSH key."),
        [
          Dialog.Choice(
            letter: language("z", "w").first ?? "z",
            label: language("zonder verder", "without it from now on"),
            isDestructive: true
          ) {
            try practice.removeSecondFactor(of: member.id)
            app.done(
              language("Een wachtwoord is nu genoeg.", "A password is enough from now on."))
          }
        ])
    }
    guard factor != nil, member.id == workplace.viewer.person else {
      throw Refusal.invalid(
        InvalidInput(
          "code", "Dit stelt ieder voor zichzelf in, na een wachtwoord (W).",
          "Everybody sets this for themselves, after a password (W)."))
    }
    guard let key = try practice.newConnectionKey() else {
      return try app.push(enrolment(of: member, workplace))
    }
    app.ask(
      language("Tweede factor", "Second factor"),
      language(
        "U kwam binnen met de SSH-sleutel\n\(key.short)\nIs die van u alleen?",
        "You came in with the SSH key\n\(key.short)\nIs it yours alone?"),
      [
        Dialog.Choice(letter: "s", label: language("deze sleutel", "this key")) {
          try practice.setSecondFactor(key)
          app.done(
            language(
              "Voortaan komt u binnen met deze sleutel en uw wachtwoord.",
              "From now on you come in with this key and your password."))
        },
        Dialog.Choice(letter: "c", label: language("code van een telefoon", "code of a telephone"))
        {
          try app.push(enrolment(of: member, workplace))
        },
      ])
  }

  private static func enrolment(
    of member: StaffMember, _ workplace: Workplace
  ) throws -> FormScreen {
    let (practice, language) = (workplace.practice, workplace.language)
    let factor = practice.newSecondFactor()
    let address = factor.address(of: member.initials, at: try practice.details().name)
    let groups = stride(from: 0, to: factor.secret.count, by: 4).map { start in
      String(factor.secret.dropFirst(start).prefix(4))
    }
    let screen = FormScreen(
      app: workplace.app, title: language("Tweede factor", "Second factor"),
      fields: [
        FormField(
          "code", language("Code van de telefoon", "Code of the telephone"),
          TextField(width: 10, maxLength: 10), isRequired: true)
      ], isOverlay: true
    ) { form in
      try refusalsBesideFields(language) {
        try practice.setSecondFactor(factor, code: form["code"])
      }
      workplace.app.done(
        language(
          "Voortaan vraagt het aanmelden ook een code.",
          "From now on signing in asks for a code too."))
    }
    let lines =
      [
        language(
          "Voeg in de app van uw telefoon een account toe met deze sleutel:",
          "Add an account with this key in the app of your telephone:"), "",
        "   " + groups.joined(separator: " "), "",
        language("of met dit adres:", "or with this address:"),
      ] + [address]
    screen.drawAside = { canvas, area in
      var y = area.y
      for line in lines.flatMap({ TextWidth.wrap($0, width: area.width - 2) }) {
        canvas.put(line, x: area.x + 1, y: y, limit: area.width - 2)
        y += 1
      }
      return area.inset(top: min(y + 1 - area.y, max(0, area.height - 4)))
    }
    return screen
  }

  static func safeguards(_ workplace: Workplace) throws -> FormScreen {
    let (practice, language) = (workplace.practice, workplace.language)
    let now = try practice.read { try $0.safeguards() }
    let screen = FormScreen(
      app: workplace.app, title: language("Beveiliging", "Security"),
      fields: [
        FormField(
          "lockMinutes", language("Op slot na (minuten)", "Lock after (minutes)"),
          TextField.number(now.lockMinutes, in: 0...240, texts: workplace.app.texts)),
        FormField(
          "recipient", language("Versleutelen voor", "Encrypt for"),
          TextField(now.backupRecipient, placeholder: "age1…", width: 46, maxLength: 500)),
        FormField(
          "plain", language("Kopie buitenshuis", "Copies elsewhere"),
          CheckField(
            now.allowsPlainBackups,
            label: language("mag ook onversleuteld", "may be unencrypted too"))),
        FormField(
          "folder", language("Dagelijks ook naar", "Each day also to"),
          TextField(now.backupFolder, placeholder: "/media/stick", width: 46, maxLength: 1000)),
      ], isOverlay: true
    ) { form in
      var result = now
      result.lockMinutes = form.number("lockMinutes") ?? 0
      result.backupRecipient = form["recipient"].trimmingSpaces
      result.allowsPlainBackups = form["plain"] == "yes"
      result.backupFolder = form["folder"].trimmingSpaces
      try workplace.saving { [result] resolution in
        try practice.editSafeguards(from: now, to: result, resolution)
        workplace.signInDesk.readSettings()
        workplace.done(workplace.language("Bewaard.", "Saved."))
      }
    }
    screen.keepDrafts(of: DraftKey(form: "safeguards", subject: 1), in: workplace)
    return screen
  }
}
