/// The pages about money that a patient gets.
extension Reader {
  /// 'Your cover this year', in the patient's language.
  public func coverPage(of id: ID<Patient>) throws -> Letter {
    let patient = try patient(id)
    let prices = try priceList()
    let coming = try appointments(of: id).reversed().filter {
      $0.moment >= now && $0.status == .booked && $0.day.year == today.year
    }
    let covers = try coverage(of: Array(coming), rules: coverageRules())
    let visits = coming.compactMap { one in
      covers[one.id].map { coverage in
        (
          moment: one.moment, coverage: coverage,
          price: prices.price(ofKind: one.kind.rawValue, on: one.day)?.cents
        )
      }
    }
    let coverage = try visits.first?.coverage ?? coverage(of: id, on: today)
    let alike = coming.last { one in
      covers[one.id].map { $0.isPaidLike(coverage) } ?? false
        && (one.episode == coming.first?.episode || !coverage.rule.isMinor)
    }
    let ordinary = try appointmentKinds().first
    return CoverPage(
      letterhead: try letterhead(),
      patientName: patient.nameOnPaper(on: today, patient.details.language),
      date: today, language: patient.details.language, coverage: coverage,
      last: alike.flatMap { covers[$0.id] },
      comesOfAge: try patient.details.birthDate.flatMap { try comesOfAge($0, coverage) },
      visits: visits,
      verifiedOn: try lastInsuranceCheck(of: id)?.day,
      price: ordinary.flatMap { prices.price(ofKind: $0.id.rawValue, on: today)?.cents }
    ).letter
  }

  /// The birthday after a visit of a child and in its year from which the rules for adults hold.
  private func comesOfAge(_ birthDate: Day, _ coverage: Coverage) throws -> Day? {
    guard coverage.rule.isMinor else { return nil }
    let age = try coverageRules().rules(on: coverage.day).adultAge
    let birthday = birthDate.birthday(age)
    return birthday > coverage.day && birthday.year == coverage.day.year ? birthday : nil
  }

  /// The visits of a year with what they cost and who pays, in the patient's language.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` when there were none.
  public func statement(of id: ID<Patient>, year: Int) throws -> Letter {
    let patient = try patient(id)
    let language = patient.details.language
    let prices = try priceList()
    let kinds = Dictionary(try appointmentKinds().map { ($0.id, $0) }) { first, _ in first }
    let charges = Dictionary(try missedCharges(of: id).map { ($0.appointment, $0) }) { $1 }
    let visits = try appointments(of: id).reversed().filter {
      $0.day.year == year
        && ($0.status == .done || $0.status == .noShow || charges[$0.id] != nil)
    }
    guard !visits.isEmpty else {
      throw Refusal.invalid(
        InvalidInput(
          "year", "In \(year) waren er geen behandelingen.", "There were no visits in \(year)."))
    }
    let covers = try coverage(of: visits.filter { $0.status == .done }, rules: coverageRules())
    var (asked, sum) = (0, 0)
    var isWhole = true
    let rows = visits.map { visit -> [String] in
      let price: Price?
      let amount: ExpectedAmount
      let payer: String
      if visit.status != .done {
        // What was charged when it was missed; without a charge, what the price list says.
        let usual = prices.price(ofKind: visit.kind.rawValue, on: visit.day)?.details.cents
        let charged = charges[visit.id].map { $0.cents(ofPrice: usual) }
        price = charged == nil ? prices.price(of: .noShow, on: visit.day) : nil
        amount =
          charged.map { $0.map { .cents($0) } ?? .unknown }
          ?? price.map { .cents($0.details.cents) } ?? .nothing
        payer = amount == .nothing ? "" : Coverage.Payer.selfPay.forPatients(language)
      } else {
        price = prices.price(ofKind: visit.kind.rawValue, on: visit.day)
        amount =
          covers[visit.id].map { ExpectedAmount($0, price: price?.details.cents) } ?? .nothing
        payer = covers[visit.id]?.payerForPatients(language) ?? ""
      }
      asked += price?.details.cents ?? 0
      switch amount {
      case .cents(let cents): sum += cents
      case .nothing: break
      case .part, .unknown: isWhole = false
      }
      let name =
        switch visit.status {
        case .noShow: language("niet verschenen", "no-show")
        case .cancelled: language("te laat afgezegd", "called off late")
        case .booked, .arrived, .done: kinds[visit.kind]?.name(in: language) ?? ""
        }
      return [
        language.numericDate(visit.day), price?.details.name(in: language) ?? name,
        price?.details.code ?? "", price.map { language.euros($0.details.cents) } ?? "", payer,
        amount.text(in: language),
      ]
    }
    let sumWords = isWhole ? "" : language("voor zover bekend", "as far as is known")
    let total = [
      "", language("Samen", "In all"), "", language.euros(asked), sumWords, language.euros(sum),
    ]
    let headings = [
      language("Datum", "Date"), language("Omschrijving", "Description"), "Code",
      language("Prijs", "Price"), language("Wie betaalt", "Who pays"),
      language("U betaalt", "You pay"),
    ]
    // A practice without codes has no column for them.
    let columns = headings.indices.filter { $0 != 2 || rows.contains { !$0[2].isEmpty } }
    func shown(_ row: [String]) -> [String] { columns.map { row[$0] } }
    let reasons =
      CoverPage.partlyPaid(visits.compactMap { covers[$0.id] }, language)
      + [
        language(
          "Dit is wat wij verwachten. Uw verzekeraar beslist wat u vergoed krijgt.",
          "This is what we expect. Your insurer decides what it pays.")
      ]
    return Letter(
      language("Uw behandelingen in \(year)", "Your treatments in \(year)"),
      letterhead: try letterhead(), language: language, date: today,
      addressee: patient.billLines(language),
      blocks: [
        .paragraph(patient.identity(language)),
        .table(
          headings: shown(headings), rows: (rows + [total]).map(shown),
          right: [columns.count - 3, columns.count - 1]),
      ] + reasons.map(Letter.Block.paragraph))
  }

  private func letterhead() throws -> ExerciseSheet.Letterhead {
    let details = try practiceDetails()
    return ExerciseSheet.Letterhead(
      name: details.name, address: details.address, phone: details.phone,
      isFictional: details.isFictional)
  }
}

extension MissedCharge {
  /// What the patient pays, in cents; nothing when the price it is a part of is not known.
  fileprivate func cents(ofPrice price: Int?) -> Int? {
    guard waived.isEmpty else { return 0 }
    return switch charge {
    case .none: 0
    case .amount(let cents): cents
    case .percentage(let percentage): price.map { $0 * percentage / 100 }
    }
  }
}

extension Coverage {
  /// Whether the same limit pays for both.
  fileprivate func isPaidLike(_ other: Coverage) -> Bool {
    payer == other.payer && limit == other.limit && rule.isMinor == other.rule.isMinor
      && (budget == nil) == (other.budget == nil)
  }
}

extension Patient {
  /// To whom a statement goes: where the bill goes, otherwise to the patient.
  fileprivate func billLines(_ language: Language) -> [String] {
    let bill = details.billAddress
    let isElsewhere = !bill.isEmpty
    let name = bill.name.isEmpty ? name.salutation(details.sex, language) : bill.name
    let street = isElsewhere ? bill.street : details.street
    let number = isElsewhere ? bill.houseNumber : details.houseNumber
    let postcode = isElsewhere ? bill.postcode : details.postcode
    let city = isElsewhere ? bill.city : details.city
    return [name, trimmed("\(street) \(number)"), trimmed("\(postcode) \(city)")]
  }

  /// Whose visits they are, as an insurer asks for it.
  fileprivate func identity(_ language: Language) -> String {
    let born = details.birthDate.map {
      language(", geboren \(language.date($0))", ", born \(language.date($0))")
    }
    return language("Patiënt: ", "Patient: ") + name.formal + (born ?? "")
      + language(", nummer \(id.rawValue)", ", number \(id.rawValue)")
  }
}
