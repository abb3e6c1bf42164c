/// What a patient reads of the cover in a year, in plain words (B1) on half a page.
public struct CoverPage: Sendable {
  public let letter: Letter

  /// - Parameters:
  ///   - coverage: Of the next visit, or of one today.
  ///   - last: Of the last visit that is planned and paid likewise; nothing when none is planned.
  ///   - comesOfAge: The birthday in this year from which the rules for adults hold.
  ///   - visits: Those that are still to come, with their prices.
  ///   - price: Of an ordinary treatment on that day, in cents.
  public init(
    letterhead: ExerciseSheet.Letterhead, patientName: String, date: Day, language: Language,
    coverage: Coverage, last: Coverage? = nil, comesOfAge: Day? = nil,
    visits: [(moment: Moment, coverage: Coverage, price: Int?)], verifiedOn: Day?, price: Int?
  ) {
    let year = coverage.day.year
    var blocks = CoverPage.sentences(coverage, last, year, language).map(Letter.Block.paragraph)
    if let comesOfAge {
      blocks.append(.paragraph(CoverPage.adulthood(comesOfAge, coverage, language)))
    }
    if !visits.isEmpty {
      blocks.append(
        .table(
          headings: [
            language("Afspraak", "Appointment"), language("Wie betaalt", "Who pays"),
            language("U betaalt", "You pay"),
          ],
          rows: visits.prefix(8).map { moment, coverage, price in
            [
              "\(language.shortDate(moment.day)) \(moment.time.short)",
              coverage.payerForPatients(language),
              ExpectedAmount(coverage, price: price).text(in: language),
            ]
          }, right: [2]))
    }
    if let price {
      blocks.append(
        .paragraph(
          language(
            "Een behandeling die u zelf betaalt, kost \(language.euros(price)).",
            "A treatment that you pay yourself costs \(language.euros(price)).")))
    }
    let checkedOn = coverage.verification == .verified ? verifiedOn : nil
    blocks.append(.paragraph(CoverPage.checked(checkedOn, language)))
    blocks.append(
      .paragraph(
        language(
          "Bent u dit jaar ook ergens anders behandeld? Zeg het ons. Die behandelingen tellen mee.",
          "Were you treated somewhere else this year too? Please tell us. Those visits count.")))
    blocks.append(
      .paragraph(
        language(
          "Uw verzekeraar beslist wat u vergoed krijgt. In uw polis staat het precies.",
          "Your insurer decides what it pays. Your policy says it exactly.")))
    letter = Letter(
      language("Uw vergoeding in \(year)", "Your cover in \(year)"), letterhead: letterhead,
      language: language, date: date, addressee: [patientName], blocks: blocks)
  }

  private static func checked(_ day: Day?, _ language: Language) -> String {
    guard let day else {
      return language(
        "Wij hebben dit nog niet bij de verzekeraar gecontroleerd.",
        "We have not checked this with the insurer yet.")
    }
    return language(
      "Wij hebben dit gecontroleerd op \(language.date(day)).",
      "We checked this on \(language.date(day)).")
  }

  private static func adulthood(
    _ day: Day, _ coverage: Coverage, _ language: Language
  ) -> String {
    let age = coverage.rule.adultAge ?? 0
    let birthday = language(
      "Op \(language.date(day)) wordt u \(age) jaar. ", "On \(language.date(day)) you turn \(age). "
    )
    if case .chronicMinor = coverage.rule {
      return birthday
        + language(
          "Daarna gelden er andere regels. Vraag ons ernaar.",
          "Other rules hold after that. Please ask us about them.")
    }
    return birthday
      + language(
        "Daarna betaalt de basisverzekering dit niet meer. Hebt u een aanvullende verzekering? "
          + "Dan kan die betalen.",
        "After that the basic insurance no longer pays this. Do you have a supplementary "
          + "insurance? Then that may pay.")
  }

  /// The rule that holds, as the practice would say it at the desk; counted as it will be after
  /// the appointments that stand in the agenda.
  private static func sentences(
    _ coverage: Coverage, _ last: Coverage?, _ year: Int, _ language: Language
  ) -> [String] {
    let used = coverage.used
    let planned = last.map { $0.planned + $0.taken } ?? coverage.planned
    func counted(_ limit: Int) -> String {
      let remaining = max(0, limit - used - planned)
      let there =
        coverage.elsewhere > 0
        ? language(
          " (waarvan \(coverage.elsewhere) ergens anders)",
          " (\(coverage.elsewhere) of them somewhere else)") : ""
      return language(
        "Daarvan \(used == 1 ? "is er 1" : "zijn er \(used)") gebruikt\(there) en "
          + "\(planned == 1 ? "staat er 1" : "staan er \(planned)") gepland. "
          + "Dan \(remaining == 1 ? "is er nog 1" : "zijn er nog \(remaining)") over.",
        "Of those \(used == 1 ? "1 is" : "\(used) are") used\(there) and "
          + "\(planned == 1 ? "1 is" : "\(planned) are") planned. "
          + "Then \(remaining == 1 ? "1 is" : "\(remaining) are") left.")
    }
    switch coverage.rule {
    case .birthDateUnknown:
      return [
        language(
          "Wij weten uw geboortedatum nog niet. Zonder die datum kunnen wij niet zeggen wie betaalt.",
          "We do not know your date of birth yet. Without it we cannot say who pays.")
      ]
    case .minor(_, let adultAge, _):
      return [
        language(
          "Onder de \(adultAge) jaar betaalt de basisverzekering. Voor één klacht zijn dat "
            + "\(coverage.limit ?? 0) behandelingen in een jaar. U betaalt geen eigen risico.",
          "Under \(adultAge) the basic insurance pays. For one complaint that is "
            + "\(coverage.limit ?? 0) treatments in a year. There is no deductible."),
        coverage.needs.contains(.extend)
          ? language(
            "Die behandelingen zijn op. Voor meer behandelingen is een verlenging nodig; wij "
              + "bespreken dat met u.",
            "Those treatments are used up. More of them need an extension; we will discuss that "
              + "with you.")
          : counted(coverage.limit ?? 0),
      ] + remarks(coverage, language)
    case .chronicMinor(_, let adultAge, let until):
      return [
        language(
          "Uw klacht staat op een lijst van de overheid. Onder de \(adultAge) jaar betaalt de "
            + "basisverzekering dan alle behandelingen\(untilWords(until, language)). U betaalt "
            + "geen eigen risico.",
          "Your complaint is on a list of the government. Under \(adultAge) the basic insurance "
            + "then pays all treatments\(untilWords(until, language)). There is no deductible.")
      ]
    case .chronic(_, let own, let until):
      return [
        language(
          "Uw klacht staat op een lijst van de overheid. De eerste \(own) behandelingen zijn "
            + "geweest. Nu betaalt de basisverzekering\(untilWords(until, language)).",
          "Your complaint is on a list of the government. The first \(own) treatments are done. "
            + "Now the basic insurance pays\(untilWords(until, language))."),
        deductible(coverage, language),
      ]
    case .osteoarthritis:
      return [
        language(
          "U hebt artrose in uw heup of knie. De basisverzekering betaalt \(coverage.limit ?? 0) "
            + "keer oefentherapie onder begeleiding. "
            + counted(coverage.limit ?? 0),
          "You have osteoarthritis of hip or knee. The basic insurance pays \(coverage.limit ?? 0) "
            + "visits of supervised exercise therapy. "
            + counted(coverage.limit ?? 0)),
        deductible(coverage, language),
      ]
    case .supplementary(_, let policy):
      return supplementary(coverage, last, policy, counted, language)
        + remarks(coverage, language)
    case .limitReached(_, let policy):
      return [
        coverage.limit == 0
          ? language(
            "Uw aanvullende verzekering (\(policy.name)) betaalt deze behandelingen niet. U betaalt "
              + "ze zelf.",
            "Your supplementary insurance (\(policy.name)) does not pay these treatments. You pay "
              + "them yourself.")
          : language(
            "De vergoeding van uw aanvullende verzekering (\(policy.name)) is voor \(year) op. U "
              + "betaalt de behandelingen nu zelf.",
            "What your supplementary insurance (\(policy.name)) pays in \(year) is used up. You now "
              + "pay the treatments yourself.")
      ] + remarks(coverage, language)
    case .noPolicy:
      return [
        coverage.isPolicyUnasked
          ? language(
            "Wij weten nog niet of u een aanvullende verzekering hebt. Hebt u er een? Zeg het ons: "
              + "dan kan die betalen. Zonder aanvullende verzekering betaalt u zelf.",
            "We do not know yet whether you have a supplementary insurance. Do you have one? Please "
              + "tell us: then it may pay. Without one you pay yourself.")
          : language(
            "U hebt geen aanvullende verzekering die betaalt. U betaalt de behandelingen zelf.",
            "You have no supplementary insurance that pays. You pay the treatments yourself.")
      ] + remarks(coverage, language)
    case .secondOnOneDay:
      return [
        language(
          "De verzekeraar betaalt één behandeling op een dag. De tweede betaalt u zelf.",
          "The insurer pays one treatment a day. You pay the second one yourself.")
      ]
    }
  }

  private static func supplementary(
    _ coverage: Coverage, _ last: Coverage?, _ policy: Policy, _ counted: (Int) -> String,
    _ language: Language
  ) -> [String] {
    let year = coverage.day.year
    var sentences: [String] = []
    if let budget = coverage.budget {
      let left = last?.budget.map { max(0, $0.remaining - ($0.price ?? 0)) }
      let remaining = language.euros(left ?? budget.remaining)
      sentences.append(
        language(
          "Uw aanvullende verzekering (\(policy.name)) betaalt in \(year) tot "
            + "\(language.euros(budget.limit)). "
            + (left == nil ? "Daarvan is nog" : "Na uw afspraken is daarvan nog")
            + " \(remaining) over.",
          "Your supplementary insurance (\(policy.name)) pays up to "
            + "\(language.euros(budget.limit)) in \(year). "
            + (left == nil ? "Of that" : "After your appointments") + " \(remaining) is left."))
      if let manual = coverage.limit {
        sentences.append(
          language(
            "Manuele therapie betaalt hij hoogstens \(manual) keer in een jaar.",
            "It pays for manual therapy at most \(manual) times a year."))
      }
    } else if let limit = coverage.limit {
      sentences.append(
        language(
          "Uw aanvullende verzekering (\(policy.name)) betaalt \(limit) behandelingen in \(year). "
            + counted(limit),
          "Your supplementary insurance (\(policy.name)) pays \(limit) treatments in \(year). "
            + counted(limit)))
    } else {
      sentences.append(
        language(
          "Uw aanvullende verzekering (\(policy.name)) betaalt alle behandelingen in \(year).",
          "Your supplementary insurance (\(policy.name)) pays all treatments in \(year)."))
    }
    if !policy.isContracted { sentences.append(CoverPage.part(coverage.part, language)) }
    return sentences
  }

  private static func part(_ part: Coverage.Part?, _ language: Language) -> String {
    guard let price = part?.price, let paid = part?.paid, let own = part?.own else {
      return language(
        "Wij hebben geen contract met deze verzekeraar. Hij betaalt een deel; de rest betaalt u.",
        "We have no contract with this insurer. It pays a part; you pay the rest.")
    }
    return language(
      "Wij hebben geen contract met deze verzekeraar. Een behandeling kost "
        + "\(language.euros(price)). Hij betaalt daarvan \(language.euros(paid)); u betaalt "
        + "\(language.euros(own)).",
      "We have no contract with this insurer. A treatment costs \(language.euros(price)). It pays "
        + "\(language.euros(paid)) of that; you pay \(language.euros(own)).")
  }

  /// Why of some visits the patient pays a part: under a statement of them.
  static func partlyPaid(_ coverages: [Coverage], _ language: Language) -> [String] {
    var sentences: [String] = []
    for coverage in coverages where coverage.payer == .supplementary && coverage.isPartial {
      guard case .supplementary(_, let policy) = coverage.rule, !policy.isContracted else {
        continue
      }
      let sentence =
        coverage.part.map { part in
          language(
            "Met \(policy.insurerName) hebben wij geen contract. Die betaalt dan "
              + "\(part.payment.text(in: language)). De rest betaalt u.",
            "We have no contract with \(policy.insurerName). It then pays "
              + "\(part.payment.text(in: language)). You pay the rest.")
        }
        ?? language(
          "Met \(policy.insurerName) hebben wij geen contract. Die betaalt dan een deel. De rest "
            + "betaalt u.",
          "We have no contract with \(policy.insurerName). It then pays a part. You pay the rest.")
      if !sentences.contains(sentence) { sentences.append(sentence) }
    }
    if coverages.contains(where: \.hasDeductible) {
      sentences.append(
        language(
          "Bij een deel betaalt de basisverzekering. Dan geldt uw eigen risico; hoeveel daarvan "
            + "nog over is, weet uw verzekeraar.",
          "Some are paid by the basic insurance. Then your deductible applies; your insurer knows "
            + "how much of it is left."))
    }
    return sentences
  }

  /// Why the basic insurance does not pay, or not yet.
  private static func remarks(_ coverage: Coverage, _ language: Language) -> [String] {
    coverage.notes.compactMap { note in
      switch note {
      case .chronicFirst(let number, let all):
        language(
          "Uw klacht staat op een lijst van de overheid. Na \(all) behandelingen betaalt de "
            + "basisverzekering; dan geldt uw eigen risico. Uw volgende behandeling is nummer "
            + "\(number).",
          "Your complaint is on a list of the government. After \(all) treatments the basic "
            + "insurance pays; then your deductible applies. Your next treatment is number "
            + "\(number).")
      case .noReferral:
        language(
          "Uw klacht staat op een lijst van de overheid. Daarvoor is een verwijzing van uw arts "
            + "nodig; die hebben wij nog niet.",
          "Your complaint is on a list of the government. That asks for a referral from your "
            + "doctor, which we do not have yet.")
      case .termEnded(let day):
        language(
          "De basisverzekering betaalde voor uw klacht tot en met \(language.date(day)).",
          "The basic insurance paid for your complaint until \(language.date(day)).")
      case .exerciseUsedUp(let visits):
        language(
          "De \(visits) keer oefentherapie uit de basisverzekering zijn op.",
          "The \(visits) visits of exercise therapy from the basic insurance are used up.")
      case .policyEnded(let name, let day):
        language(
          "Uw polis (\(name)) liep tot en met \(language.date(day)).",
          "Your policy (\(name)) ended on \(language.date(day)).")
      case .manualLimit where coverage.budget == nil:
        language("Dit geldt voor manuele therapie.", "This holds for manual therapy.")
      case .carriedOver(let visits, let year):
        language(
          visits == 1
            ? "Daar zit er 1 bij die u in \(year) over had."
            : "Daar zitten er \(visits) bij die u in \(year) over had.",
          visits == 1
            ? "That includes 1 you had left in \(year)."
            : "That includes \(visits) you had left in \(year).")
      case .takes(let visits, let left):
        language(
          "Uw afspraak telt voor \(visits) en er \(left == 1 ? "is" : "zijn") er nog \(left). Een "
            + "deel betaalt u zelf.",
          "Your appointment counts as \(visits) and \(left) \(left == 1 ? "is" : "are") left. You "
            + "pay a part yourself.")
      case .manualLimit, .notListed, .screeningFree, .elsewhereOfAnyCare,
        .elsewhereOfAnyCondition:
        nil
      }
    }
  }

  private static func deductible(_ coverage: Coverage, _ language: Language) -> String {
    guard let cents = coverage.deductible else {
      return language("Wel geldt uw eigen risico.", "Your deductible does apply.")
    }
    return language(
      "Wel geldt uw eigen risico. De eerste \(language.euros(cents)) aan zorg in een jaar betaalt "
        + "u zelf.",
      "Your deductible does apply. You pay the first \(language.euros(cents)) of care in a year "
        + "yourself.")
  }

  private static func untilWords(_ until: Day?, _ language: Language) -> String {
    until.map { language(" tot en met \(language.date($0))", " until \(language.date($0))") } ?? ""
  }
}

extension Coverage {
  /// Who pays, and that it is not all or not sure.
  func payerForPatients(_ language: Language) -> String {
    let name = payer.forPatients(language)
    if isPolicyUnasked { return name + language(", zonder polis", ", without a policy") }
    if needs.contains(.extend) { return name + language(", na verlenging", ", once extended") }
    if hasDeductible { return name + language(", na eigen risico", ", after deductible") }
    return isPartial ? name + language(", een deel", ", a part") : name
  }
}

extension Coverage.Payer {
  func forPatients(_ language: Language) -> String {
    switch self {
    case .basic: language("basisverzekering", "basic insurance")
    case .supplementary: language("aanvullende verzekering", "supplementary insurance")
    case .selfPay: language("uzelf", "you")
    case .unknown: language("nog niet bekend", "not known yet")
    }
  }
}
