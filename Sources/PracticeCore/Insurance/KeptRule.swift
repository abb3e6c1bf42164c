/// A row of the dated rules as it is kept.
public struct KeptRule<Rule: Hashable & Sendable>: Hashable, Sendable {
  public let id: Int64
  public let rule: Rule
  /// Whether the practice entered it.
  ///
  /// What came with the program stays as it came: a later row replaces it.
  public let isOwn: Bool
}

extension KeptRule {
  /// Refuses to touch what came with the program.
  func requireOwn() throws {
    guard !isOwn else { return }
    throw Refusal.invalid(
      InvalidInput(
        "validFrom", "Deze regel hoort bij het programma; leg een nieuwe vast vanaf een datum.",
        "This rule belongs to the program; record a new one from a date on."))
  }
}

/// What another set of rules does to the visits that are planned.
public struct RuleEffect: Hashable, Sendable {
  /// How many visits get another flag.
  public internal(set) var visits = 0
  /// Of how many patients.
  public internal(set) var patients = 0
  /// The first of them.
  public internal(set) var first: FlagChange?
  /// Whether the rule holds for days that have been, whose visits are counted anew too.
  public let reachesBack: Bool

  init(reachesBack: Bool) { self.reachesBack = reachesBack }

  /// Adds what becomes of the visits of one patient.
  mutating func add(_ changes: [FlagChange]) {
    guard let earliest = changes.min(by: { $0.day < $1.day }) else { return }
    visits += changes.count
    patients += 1
    if first.map({ earliest.day < $0.day }) ?? true { first = earliest }
  }

  /// In whole sentences, as they are said before it is done.
  public func text(in language: Language) -> String {
    var sentences: [String] = []
    if let first {
      let (dutch, english) =
        visits == 1
        ? ("1 geplande behandeling", "1 planned visit")
        : ("\(visits) geplande behandelingen", "\(visits) planned visits")
      let people = language(
        patients == 1 ? "één patiënt" : "\(patients) patiënten",
        patients == 1 ? "one patient" : "\(patients) patients")
      sentences.append(
        language(
          "Dit verandert de vlag van \(dutch) bij \(people); de eerste: ",
          "This changes the flag of \(english) of \(people); the first: ")
          + first.text(in: language) + ".")
    } else {
      sentences.append(
        language(
          "Geen enkele geplande behandeling krijgt een andere vlag.",
          "No planned visit gets another flag."))
    }
    if reachesBack {
      sentences.append(
        language(
          "De regel geldt ook voor dagen die geweest zijn: wat toen is gebruikt wordt opnieuw geteld.",
          "The rule holds for days that have been too: what was used then is counted anew."))
    }
    return sentences.joined(separator: " ")
  }
}
