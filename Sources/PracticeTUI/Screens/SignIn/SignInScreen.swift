import PracticeCore

/// What is shown while nobody has signed in: no patient, no agenda, only two fields.
@MainActor
final class SignInScreen: Screen {
  private let desk: SignInDesk
  private let practiceName: String
  private var form: Form

  private var app: App { desk.app }
  private var language: Language { app.language }

  /// - Parameter initials: Filled in already; the cursor is then in the password.
  init(desk: SignInDesk, practiceName: String, initials: String) {
    self.desk = desk
    self.practiceName = practiceName
    form = SignInScreen.form(initials: initials, password: "", asksCode: false, desk.app.language)
  }

  private static func form(
    initials: String, password: String, asksCode: Bool, _ language: Language
  ) -> Form {
    var fields = [
      FormField(
        "initials", language("Initialen", "Initials"), TextField(initials, width: 10, maxLength: 10)
      ),
      FormField(
        "password", language("Wachtwoord", "Password"),
        TextField(password, width: 30, maxLength: 512, isSecret: true)),
    ]
    if asksCode {
      fields.append(
        FormField("code", language("Code", "Code"), TextField(width: 10, maxLength: 10)))
    }
    var form = Form(fields, saveLabel: language("aanmelden", "sign in"))
    form.focus(on: asksCode ? "code" : initials.isEmpty ? "initials" : "password")
    return form
  }

  var title: String { language("Aanmelden", "Sign in") }
  var showsMenu: Bool { false }
  var isModal: Bool { true }
  var wantsText: Bool { form.wantsText }
  func mayClose() -> Bool { false }

  private var isOnLastField: Bool { form.focusedID == form.fields.last?.id }

  var commands: [Command] {
    let keys: [Key] =
      [.control("s"), .function(5)] + (form.isOnSave || isOnLastField ? [.enter] : [])
    var commands = [
      Command(
        "signIn.enter", keys: keys, label: language("aanmelden", "sign in"),
        help: language("Meld u aan met initialen en wachtwoord.", "Sign in with your password.")
      ) { [unowned self] in try signIn() }
    ]
    if desk.others.count > 1 {
      commands.append(
        Command(
          "signIn.other", keys: [SignInDesk.lockKey],
          label: language("de ander", "the other"),
          help: language(
            "Wissel naar wie hier ook aan het werk is.",
            "Switch to who is also working at this terminal.")
        ) { [unowned self] in takeNext() })
    } else if !form["initials"].isEmpty {
      commands.append(
        Command(
          "signIn.other", keys: [SignInDesk.lockKey],
          label: language("iemand anders", "somebody else"),
          help: language(
            "Maak de initialen leeg, voor wie hier nu komt.",
            "Empty the initials, for who comes here now.")
        ) { [unowned self] in
          form = SignInScreen.form(initials: "", password: "", asksCode: false, language)
        })
    }
    return commands + [
      Command(
        "signIn.leave", keys: [.control("q")], label: language("afsluiten", "leave"),
        help: language("Sluit het programma af.", "Leave the program.")
      ) { [unowned self] in app.leave() }
    ]
  }

  /// Fills in who is next of those who work at this terminal.
  private func takeNext() {
    let others = desk.others
    let now = others.firstIndex { folded($0) == folded(form["initials"]) } ?? -1
    form = SignInScreen.form(
      initials: others[(now + 1) % others.count], password: "", asksCode: false, language)
  }

  private func signIn() throws {
    let (initials, password) = (form["initials"].trimmingSpaces, form["password"])
    do {
      try desk.signIn(initials, password: password, code: form["code"])
    } catch Refusal.codeNeeded {
      form = SignInScreen.form(
        initials: initials, password: password, asksCode: true, language)
      app.inform(Refusal.codeNeeded.sentence(in: language))
    } catch Refusal.signInFailed {
      // Typed anew: nobody sees which of the dots is wrong.
      form = SignInScreen.form(initials: initials, password: "", asksCode: false, language)
      throw Refusal.signInFailed
    }
  }

  /// Enter in the last field signs in at once.
  func handle(_ key: Key) -> Bool {
    key == .enter && isOnLastField ? false : form.handle(key)
  }

  func paste(_ text: String) { form.paste(text) }

  func mouse(_ event: MouseEvent, in area: Rect) {
    guard event.kind == .press else { return }
    let isOnButton = form.click(Point(x: event.x, y: event.y), in: fieldsArea(in: area))
    guard isOnButton, form.isOnSave else { return }
    do { try signIn() } catch { app.report(error) }
  }

  private func fieldsArea(in area: Rect) -> Rect {
    let box = area.centered(width: min(64, area.width - 2), height: 10)
    return box.inset(top: 3)
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let box = area.centered(width: min(64, area.width - 2), height: 10)
    canvas.putFitted(practiceName, x: box.x + 1, y: box.y, width: box.width - 2, style: .title)
    canvas.put(
      language("Wie bent u?", "Who are you?"), x: box.x + 1, y: box.y + 1, limit: box.width - 2,
      style: .label)
    form.draw(on: &canvas, in: fieldsArea(in: area))
  }
}
