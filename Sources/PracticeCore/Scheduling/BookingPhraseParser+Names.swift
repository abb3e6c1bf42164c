/// Names: therapists, kinds of appointment, rooms and the patient in a booking phrase.
extension BookingPhraseParser {
  mutating func kind() -> Int? {
    for length in [3, 2, 1] {
      guard let window = window(length), let kind = vocabulary.kind(folded(joined(window))) else {
        continue
      }
      guard phrase.kind == nil else { return refuse(length) }
      phrase.kind = kind
      return length
    }
    return nil
  }

  /// Initials in capitals are a therapist wherever they stand: `MA` is not Monday.
  mutating func initialsInCapitals() -> Int? {
    let text = words[position].text
    guard text.count > 1, text == text.uppercased(), text.contains(where: \.isLetter) else {
      return nil
    }
    return take(vocabulary.therapists.filter { $0.hasInitials(text) }, length: 1)
  }

  /// A therapist by name or initials, though never as the first word: that is the patient.
  mutating func therapist() -> Int? {
    let skipped = ["bij", "with", "met"].contains(lower(0)) ? 1 : 0
    guard position + skipped > 0 else { return nil }
    for length in [4, 3, 2, 1] {
      guard let window = window(length, after: skipped) else { continue }
      let name = folded(joined(window))
      let called = vocabulary.therapists.filter {
        $0.isCalled(name) || (length == 1 && $0.hasInitials(name))
      }
      if let taken = take(called, length: length + skipped) { return taken }
    }
    return nil
  }

  private mutating func take(_ therapists: [BookingVocabulary.Therapist], length: Int) -> Int? {
    guard let therapist = therapists.first else { return nil }
    guard phrase.therapist == nil else { return refuse(length) }
    guard therapists.count == 1 else {
      let initials = therapists.map(\.initials)
      return refuse(
        length,
        InputProblem(
          "Welke therapeut: \(initials.joined(separator: " of "))?",
          "Which therapist: \(initials.joined(separator: " or "))?"))
    }
    phrase.therapist = therapist
    return length
  }

  /// `kamer 2`, `in room 2`; as first words with a number only, since somebody may be called so.
  mutating func numberedRoom() -> Int? {
    let skipped = lower(0) == "in" ? 1 : 0
    guard ["kamer", "room"].contains(lower(skipped)), let next = window(1, after: skipped + 1)
    else { return nil }
    let name = folded(joined(next))
    guard position + skipped > 0 || Self.isDigits(name) else { return nil }
    guard let room = vocabulary.room(name, isSaid: true) else {
      // 'Van de Kamer di 10:30' is a patient.
      guard Self.isDigits(name) || name.count == 1 else { return nil }
      let names = vocabulary.rooms.map(\.name).joined(separator: ", ")
      return refuse(
        skipped + 2,
        vocabulary.rooms.isEmpty
          ? InputProblem("De praktijk heeft geen kamers.", "The practice has no rooms.")
          : InputProblem("Welke kamer: \(names)?", "Which room: \(names)?"))
    }
    return take(room, length: skipped + 2)
  }

  /// A room by its whole name, with `in` or `in de` in front or not.
  mutating func namedRoom() -> Int? {
    let skipped = lower(0) != "in" ? 0 : ["de", "the"].contains(lower(1)) ? 2 : 1
    guard position + skipped > 0 else { return nil }
    for length in [4, 3, 2, 1] {
      guard let window = window(length, after: skipped) else { continue }
      let name = folded(joined(window))
      // A room that is called `2` is one behind the word for it only.
      guard name.contains(where: \.isLetter), let room = vocabulary.room(name, isSaid: false)
      else { continue }
      return take(room, length: length + skipped)
    }
    return nil
  }

  private mutating func take(_ room: BookingVocabulary.Room, length: Int) -> Int {
    guard phrase.room == nil else { return refuse(length) }
    phrase.room = room
    return length
  }

  func filler() -> Int? {
    ["voor", "for"].contains(lower(0)) && position + 1 < words.count ? 1 : nil
  }

  /// The first run of loose words is the patient, the others are not understood.
  mutating func namePatient() {
    if phrase.patientNumber == nil {
      if loose.isEmpty, let leadingWeekday, phrase.date != nil || phrase.weekdays.count > 1 {
        // 'vrijdag 6x di 10:30': nobody says two days when one is meant.
        phrase.weekdays.removeAll { $0 == leadingWeekday }
        loose = [0]
      }
      var run = loose.prefix(1)
      while let last = run.last, loose.dropFirst(run.count).first == last + 1 {
        run = loose.prefix(run.count + 1)
      }
      phrase.patient = run.map { words[$0].text }.joined(separator: " ")
      loose.removeFirst(run.count)
    }
    for place in loose { mark(words[place].range) }
    phrase.notUnderstood.sort { $0.lowerBound < $1.lowerBound }
  }
}
