/// P begins with what was done, made of the ticked techniques; what follows is the therapist's.
public enum ComposedPlan {
  /// P after the techniques changed.
  ///
  /// - Parameters:
  ///   - old: What was composed before; it is replaced where P still begins with it, and left
  ///     alone where it was rewritten by hand.
  ///   - new: What is composed now.
  public static func replacing(_ old: String, by new: String, in plan: String) -> String {
    guard old != new else { return plan }
    if old.isEmpty || trimmed(plan).isEmpty {
      return plan.hasPrefix(new) ? plan : joined(new, plan)
    }
    guard plan.hasPrefix(old) else { return plan }
    return joined(new, String(plan.dropFirst(old.count)))
  }

  /// P of last time with what was done this time.
  public static func carriedOver(
    _ earlier: String, composed old: String, now new: String
  ) -> String {
    joined(new, earlier.hasPrefix(old) ? String(earlier.dropFirst(old.count)) : earlier)
  }

  /// P with what changed in the programme behind it.
  public static func noting(_ change: String, insteadOf earlier: String, in plan: String) -> String
  {
    guard change != earlier else { return plan }
    if !earlier.isEmpty, plan.hasSuffix(earlier) {
      return joined(String(plan.dropLast(earlier.count)), change)
    }
    return plan.hasSuffix(change) ? plan : joined(plan, change)
  }

  private static func joined(_ first: String, _ second: String) -> String {
    // Only blanks between the two go; a line end is the therapist's.
    let first = String(first.reversed().drop { $0 == " " }.reversed())
    let second = String(second.drop { $0 == " " })
    if first.isEmpty || second.isEmpty { return first + second }
    return first + (second.first == "\n" ? "" : " ") + second
  }
}

extension Programme {
  /// What changed between two states of the home exercises, for P; empty when nothing did.
  ///
  /// - Parameter name: The exercise in words.
  public static func change(
    from old: [ProgrammeLine], to new: [ProgrammeLine], _ language: Language,
    name: (String) -> String
  ) -> String {
    func names(_ lines: [ProgrammeLine]) -> String {
      lines.map { name($0.exercise) }.joined(separator: ", ")
    }
    let added = new.filter { line in !old.contains { $0.exercise == line.exercise } }
    let gone = old.filter { line in !new.contains { $0.exercise == line.exercise } }
    let dosed = new.filter { line in
      old.contains { $0.exercise == line.exercise && $0.dosage != line.dosage }
    }
    var parts: [String] = []
    if !added.isEmpty { parts.append("+ " + names(added)) }
    if !gone.isEmpty { parts.append("− " + names(gone)) }
    if !dosed.isEmpty {
      parts.append(language("andere dosering ", "other dosage ") + names(dosed))
    }
    guard !parts.isEmpty else { return "" }
    return language("Oefenprogramma: ", "Programme: ") + parts.joined(separator: "; ") + "."
  }
}
