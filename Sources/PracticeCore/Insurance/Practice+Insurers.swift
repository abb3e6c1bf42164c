/// The insurers the practice knows, and what they pay without a contract.
extension Practice {
  /// Adds an insurer, or puts one right.
  ///
  /// - Throws: ``Refusal/invalid(_:)``
  public func saveInsurer(_ id: ID<Insurer>?, name: String, uzovi: String) throws {
    let (name, uzovi) = (trimmed(name), trimmed(uzovi))
    guard (1...200).contains(name.unicodeScalars.count) else {
      throw Refusal.invalid(
        InvalidInput(
          "name", "Vul de naam in (hoogstens 200 tekens).",
          "Fill in the name (at most 200 characters)."))
    }
    guard
      uzovi.isEmpty || uzovi.utf8.count == 4 && uzovi.utf8.allSatisfy({ (48...57).contains($0) })
    else {
      throw Refusal.invalid(
        InvalidInput(
          "uzovi", "Een UZOVI-code heeft vier cijfers.", "A UZOVI code has four digits."))
    }
    try change(JournalNote(.editInsurer, subject: name)) { writer in
      let same = try writer.reader.insurers().contains {
        folded($0.name) == folded(name) && $0.id != id
      }
      if same {
        throw Refusal.invalid(
          InvalidInput(
            "name", "Deze verzekeraar staat er al.", "This insurer is there already."))
      }
      if let id {
        try writer.update(insurer: id, name: name, uzovi: uzovi)
      } else {
        try writer.insertInsurer(named: name, uzovi: uzovi)
      }
    }
  }

  /// What an insurer pays from a day on when there is no contract; what it paid before that day
  /// stays as it was.
  ///
  /// The same day again puts what was entered right.
  ///
  /// - Throws: ``Refusal/invalid(_:)``
  public func setPayment(_ payment: InsurerPayment, of insurer: Insurer) throws {
    let today = clock.now().day
    if let problem = payment.problem(today) { throw Refusal.invalid(problem) }
    let detail = JournalNote.detail(
      "\(insurer.name) zonder contract \(payment.text(in: .dutch)), vanaf "
        + Language.dutch.date(payment.validFrom),
      "\(insurer.name) without a contract \(payment.text(in: .english)), from "
        + Language.english.date(payment.validFrom))
    try change(JournalNote(.setCoverRules, detail: detail)) { writer in
      let known = try writer.reader.insurerPayments()[insurer.id] ?? []
      if known.contains(where: { $0.validFrom == payment.validFrom }) {
        try writer.update(payment, of: insurer.id)
      } else {
        try writer.insert(payment, of: insurer.id)
      }
    }
  }

  /// Takes away what an insurer was said to pay from a day on; what was before it holds again.
  public func removePayment(_ payment: InsurerPayment, of insurer: Insurer) throws {
    let detail = JournalNote.detail(
      "\(insurer.name) zonder contract, vanaf \(Language.dutch.date(payment.validFrom))",
      "\(insurer.name) without a contract, from \(Language.english.date(payment.validFrom))")
    try change(JournalNote(.removeCoverRules, detail: detail)) { writer in
      let known = try writer.reader.insurerPayments()[insurer.id] ?? []
      guard known.contains(payment) else { throw Refusal.changedSince }
      try writer.delete(payment, of: insurer.id)
    }
  }
}

extension InsurerPayment {
  fileprivate func problem(_ today: Day) -> InvalidInput? {
    if percentage == nil, cents == nil {
      return InvalidInput(
        "percentage", "Vul een percentage of een bedrag in.",
        "Fill in a percentage or an amount.")
    }
    if let percentage, !(0...100).contains(percentage) {
      return InvalidInput("percentage", "Een percentage van 0 tot 100.", "A percentage, 0 to 100.")
    }
    if let cents, !(0...1_000_000).contains(cents) {
      return InvalidInput(
        "amount", "Een bedrag tot 10.000 euro.", "An amount up to 10,000 euros.")
    }
    if validFrom.year < 2006 || validFrom > today.adding(months: 36) {
      return InvalidInput(
        "validFrom", "Kies een dag tussen 2006 en drie jaar vooruit.",
        "Choose a day between 2006 and three years ahead.")
    }
    return nil
  }
}
