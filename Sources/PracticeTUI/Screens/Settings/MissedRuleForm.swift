import PracticeCore

/// The form of the rule for who calls off too late or stays away.
@MainActor
enum MissedRuleForm {
  static func make(workplace: Workplace) throws -> FormScreen {
    let language = workplace.language
    let opened = try workplace.practice.read { try $0.missedRule() }
    let screen = FormScreen(
      app: workplace.app,
      title: language("Te laat afgezegd of niet verschenen", "Called off late or no-show"),
      fields: [
        FormField(
          "noticeHours", language("Vrij afzeggen tot … uur ervoor", "Free until … hours before"),
          TextField.number(opened.noticeHours, in: 0...168, texts: workplace.app.texts),
          isRequired: true),
        FormField(
          "afterClosed", language("Na een gesloten dag", "After a closed day"),
          InputFields.choice(opened.afterClosed) { $0.name(in: language) }),
        FormField(
          "untilTime", language("… tot deze tijd", "… until this time"),
          InputFields.time(opened.untilTime, language)),
        FormField(
          "charge", language("De patiënt betaalt", "The patient pays"),
          ChoiceField(
            opened.charge.code,
            options: [
              ("none", language("niets", "nothing")),
              ("amount", language("een bedrag", "an amount")),
              ("percentage", language("een deel van de prijs", "a part of the price")),
            ])),
        FormField(
          "amount", language("Bedrag of percentage", "Amount or percentage"),
          TextField(opened.charge.number, width: 10)),
        FormField(
          "late", "",
          CheckField(
            opened.chargesLate,
            label: language("ook bij te laat afzeggen", "also when called off late"))),
      ], isOverlay: true
    ) { form in
      let rule = try read(form)
      try workplace.saving { resolution in
        try workplace.practice.setMissedRule(from: opened, to: rule, resolution)
        workplace.done(language("Bewaard.", "Saved."))
      }
    }
    screen.keepDrafts(of: DraftKey(form: "missedRule", subject: 1), in: workplace)
    return screen
  }

  private static func read(_ form: Form) throws -> MissedRule {
    var rule = MissedRule()
    rule.noticeHours = form.number("noticeHours") ?? -1
    rule.afterClosed = MissedRule.AfterClosed(rawValue: form["afterClosed"]) ?? .hours
    if case .success(let time) = TimeInput.parse(form["untilTime"]) { rule.untilTime = time }
    rule.chargesLate = form["late"] == "yes"
    switch form["charge"] {
    case "amount":
      rule.charge = .amount(cents: (try? EuroInput.parse(form["amount"]).get()) ?? 0)
    case "percentage":
      rule.charge = .percentage(Int(form["amount"].filter { $0 != "%" && $0 != " " }) ?? 0)
    default: rule.charge = .none
    }
    return rule
  }
}

extension MissedRule.Charge {
  fileprivate var code: String {
    switch self {
    case .none: "none"
    case .amount: "amount"
    case .percentage: "percentage"
    }
  }

  fileprivate var number: String {
    switch self {
    case .none: ""
    case .amount(let cents): EuroInput.text(cents, .dutch)
    case .percentage(let percentage): "\(percentage)"
    }
  }
}
