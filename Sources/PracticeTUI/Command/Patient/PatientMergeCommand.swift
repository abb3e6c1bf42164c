import PracticeCore

/// Puts two files of one person together, or shows with `--dry-run` what would become of them.
func mergePatients(_ words: [String], _ call: Invocation, _ practice: Practice) throws {
  let language = call.language
  let (kept, other) = try practice.read {
    (try $0.onlyPatient(words[0]).id, try $0.onlyPatient(words[1]).id)
  }
  let preview = try practice.mergePreview(of: other, into: kept)
  let choices = try preview.choices(taking: call.text(.take))
  let isDone = !call.arguments.has(.dryRun)
  if isDone { try practice.merge(preview, choosing: choices) }
  call.answer(
    .object([
      ("kept", .id(kept)), ("other", .id(other)), ("carriedOut", .bool(isDone)),
      (
        "fields",
        .array(
          zip(preview.fields, choices).map { field, choice in
            .object([
              ("field", .string(field.name(in: language))),
              ("kept", .string(field.kept(in: language))),
              ("other", .string(field.other(in: language))),
              ("stays", .string(choice.keyword)),
            ])
          })
      ),
      (
        "lists",
        .array(
          preview.lists.map { list in
            .object([
              ("list", .string(list.name(in: language))), ("kept", .number(list.kept)),
              ("moving", .number(list.moving)),
            ])
          })
      ),
    ])
  ) {
    var table = TextTable(heads: [
      language("veld", "field"), "#\(kept.rawValue)", "#\(other.rawValue)",
      language("blijft", "stays"),
    ])
    for (field, choice) in zip(preview.fields, choices) {
      let stays =
        switch choice {
        case .kept: "#\(kept.rawValue)"
        case .other: "#\(other.rawValue)"
        case .both: language("beide", "both")
        }
      table.add(
        field.name(in: language), field.kept(in: language), field.other(in: language), stays)
    }
    for list in preview.lists {
      table.add(list.name(in: language), "\(list.kept)", "+\(list.moving)", "")
    }
    call.output.print(table)
    call.output.print(
      isDone
        ? language(
          "Samengevoegd. #\(other.rawValue) vindt voortaan #\(kept.rawValue).",
          "Merged. #\(other.rawValue) finds #\(kept.rawValue) from now on.")
        : language("Nog niet samengevoegd.", "Not merged yet."))
  }
}

extension PatientMerge {
  /// The usual choice of each field, except of those named: there the other's value stays.
  ///
  /// - Throws: ``CommandRefusal`` for a field in which the two do not differ.
  fileprivate func choices(taking typed: String?) throws -> [Choice] {
    var choices = fields.map(\.usual)
    for name in (typed ?? "").split(separator: ",").map({ trimmed($0) }) where !name.isEmpty {
      let place = fields.firstIndex { field in
        Language.allCases.contains { folded(field.name(in: $0)) == folded(name) }
      }
      guard let place else {
        let dutch = fields.map { $0.name(in: .dutch) }.joined(separator: ", ")
        let english = fields.map { $0.name(in: .english) }.joined(separator: ", ")
        throw CommandRefusal(
          "De twee verschillen niet in '\(name)'; wel in: \(dutch).",
          "The two do not differ in '\(name)'; they do in: \(english).")
      }
      choices[place] = .other
    }
    return choices
  }
}

extension PatientMerge.Choice {
  fileprivate var keyword: String {
    switch self {
    case .kept: "kept"
    case .other: "other"
    case .both: "both"
    }
  }
}
