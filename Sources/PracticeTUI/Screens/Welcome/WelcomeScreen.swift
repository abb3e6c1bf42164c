import PracticeCore

/// The first start: there is no practice yet.
///
/// Offers an example to look around in, or a new one.
@MainActor
final class WelcomeScreen: Screen {
  private let app: App
  private let path: String
  private let clock: PracticeClock
  private let opened: () throws -> Void

  private var language: Language { app.language }

  /// - Parameter opened: Called when the file is there.
  init(app: App, path: String, clock: PracticeClock, opened: @escaping () throws -> Void) {
    self.app = app
    self.path = path
    self.clock = clock
    self.opened = opened
  }

  var title: String { language("Welkom", "Welcome") }
  var showsMenu: Bool { false }

  var commands: [Command] {
    [
      Command(
        "welcome.demo", keys: [.character("v"), .character("d")],
        label: language("voorbeeldpraktijk", "example practice"),
        help: language(
          "Maak een praktijk met verzonnen patiënten om in rond te kijken.",
          "Make a practice with made-up patients to look around in.")
      ) { [unowned self] in
        try DemoPractice.create(at: path, clock: clock, language: language)
        try opened()
      },
      Command(
        "welcome.new", keys: [.character("n"), .enter],
        label: language("nieuwe praktijk", "new practice"),
        help: language("Begin met een lege praktijk.", "Begin with an empty practice.")
      ) { [unowned self] in app.push(form()) },
      Command(
        "language.switch", keys: [.character("t")], label: language("English", "Nederlands"),
        help: language("Show this in English.", "Toon dit in het Nederlands.")
      ) { [unowned self] in app.language = language == .dutch ? .english : .dutch },
    ]
  }

  private func form() -> FormScreen {
    let fields = [
      FormField(
        "name", language("Naam praktijk", "Practice"), TextField(width: 50), isRequired: true),
      FormField("address", language("Adres", "Address"), TextField(width: 50)),
      FormField("phone", language("Telefoon", "Phone"), TextField(width: 20)),
      FormField(
        "surname", language("Uw achternaam", "Your surname"), TextField(width: 40),
        isRequired: true),
      FormField("prefix", language("Tussenvoegsel", "Prefix"), TextField(width: 14)),
      FormField("givenName", language("Uw voornaam", "Your first name"), TextField(width: 30)),
      FormField(
        "initials", language("Uw initialen", "Your initials"), TextField(width: 10, maxLength: 10),
        isRequired: true),
      FormField(
        "manual", "",
        CheckField(true, label: language("manueel therapeut", "manual therapist"))),
      FormField(
        "password", language("Wachtwoord", "Password"),
        TextField(
          placeholder: language("mag later", "may wait"), width: 30, maxLength: 512,
          isSecret: true)),
      FormField(
        "again", language("Nog een keer", "Once more"),
        TextField(width: 30, maxLength: 512, isSecret: true)),
    ]
    return FormScreen(
      app: app, title: language("Nieuwe praktijk", "New practice"), fields: fields
    ) { [unowned self] form in
      guard form["password"] == form["again"] else {
        throw FormProblems("again", language("Dit is niet hetzelfde.", "This is not the same."))
      }
      try refusalsBesideFields(language) {
        try Practice.create(
          at: path,
          PracticeDetails(
            name: form["name"].trimmingSpaces, address: form["address"].trimmingSpaces,
            phone: form["phone"].trimmingSpaces, language: language),
          owner: StaffDetails(
            initials: form["initials"].trimmingSpaces, surname: form["surname"].trimmingSpaces,
            prefix: form["prefix"].trimmingSpaces, givenName: form["givenName"].trimmingSpaces,
            role: .owner, treats: true, isManualTherapist: form["manual"] == "yes"),
          password: form["password"], clock: clock)
      }
      try opened()
    }
  }

  func draw(on canvas: inout Canvas, in area: Rect) {
    let text = [
      language("Welkom.", "Welcome."), "",
      language(
        "Er is nog geen praktijk. Waar wilt u mee beginnen?",
        "There is no practice yet. What would you like to begin with?"),
      "",
      language(
        "v   de voorbeeldpraktijk: verzonnen patiënten, om rond te kijken",
        "v   the example practice: made-up patients, to look around in"),
      language("n   een nieuwe, lege praktijk", "n   a new, empty practice"),
      "",
      language("Uw gegevens komen in \(path)", "Your data will be in \(path)"),
      "", language("t   English", "t   Nederlands"),
    ]
    let box = area.centered(width: min(72, area.width - 2), height: text.count)
    for (y, line) in text.enumerated() {
      canvas.put(
        line, x: box.x, y: box.y + y, limit: box.width,
        style: y == 0 ? .title : y == 7 ? .dim : .text)
    }
    canvas.cursor = Point(x: box.x, y: box.y + 4)
  }
}
