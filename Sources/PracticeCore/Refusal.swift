/// A rule said no.
///
/// Nothing was changed, and what was typed is kept.
public enum Refusal: Error, Equatable {
  case notPermitted(Permission)
  /// Nobody has signed in.
  case signInNeeded
  /// Who was acting works here no more; from here on the owner acts.
  case noLongerHere
  /// Initials, password or code are wrong; which of them is not told.
  case signInFailed
  /// Too many wrong passwords.
  case signInTooSoon(seconds: Int)
  /// The password is right; the second factor is asked too.
  case codeNeeded
  /// The password is right; who has an SSH key as second factor came in without it.
  case keyNeeded
  /// For this a password alone is not enough.
  case secondFactorNeeded
  /// Who does not treat this patient says why they look.
  case reasonNeeded
  /// Another terminal is writing.
  case busy(holder: String)
  /// The file was brought up to date by a newer program while this one was running.
  case programTooOld
  /// The calendar was set from outside and the practice is a real one.
  case calendarIsSet
  case nothingToUndo, nothingToRedo
  case cannotUndo(Action)
  case changedSince
  /// Somebody else changed the same; both values are told.
  case clash([Clash])
  case conflict([SlotConflict])
  case noteIsSigned
  /// Techniques for which there is no consent, or whose risks were not checked.
  case noConsent([TechniqueObstacle])
  case notFound(Thing)
  case invalid(InvalidInput)
  /// The disk is full, or cannot be written to.
  case cannotWrite

  public enum Thing: Sendable {
    case patient, appointment, staffMember, episode, note, exercise, policy, absence, closure, wish,
      engagement, group
  }

  /// What somebody may not do, and so is recorded.
  public var isOfPermission: Bool {
    switch self {
    case .notPermitted, .secondFactorNeeded: true
    default: false
    }
  }

  public func sentence(in language: Language) -> String {
    switch self {
    case .notPermitted(let permission):
      language(
        "Dit mag u niet: \(permission.name(in: language)). ",
        "You may not \(permission.name(in: language)). ")
        + (permission.isClinical
          ? language("Dat is voor behandelaars.", "That is for therapists.")
          : language("Vraag het de eigenaar.", "Ask the owner."))
    case .signInNeeded:
      language("Meld u eerst aan.", "Sign in first.")
    case .noLongerHere:
      language(
        "Als wie u werkte, is niet meer in dienst. Er is niets bewaard; u gaat nu verder als eigenaar.",
        "The person you worked as no longer works here. Nothing was saved; you now go on as the owner."
      )
    case .signInFailed:
      language(
        "Aanmelden is niet gelukt. Kijk uw initialen en wachtwoord na.",
        "Signing in failed. Check your initials and password.")
    case .signInTooSoon(let seconds):
      language(
        "Te vaak geprobeerd. Wacht \(seconds) seconden en probeer het dan opnieuw.",
        "Tried too often. Wait \(seconds) seconds and try again.")
    case .codeNeeded:
      language("Typ ook de code van uw telefoon.", "Type the code of your telephone too.")
    case .keyNeeded:
      language(
        "Kom binnen met de SSH-sleutel die u hier hebt ingesteld.",
        "Come in with the SSH key that you have set here.")
    case .secondFactorNeeded:
      language(
        "Hiervoor is ook een tweede factor nodig: een code van uw telefoon of uw SSH-sleutel. Stel die in: Instellingen, f.",
        "This needs a second factor too: a code of your telephone or your SSH key. Set it: Settings, f."
      )
    case .reasonNeeded:
      language(
        "U behandelt deze patiënt niet. Geef een reden (--reason) om het dossier te openen.",
        "You do not treat this patient. Give a reason (--reason) to open the file.")
    case .busy(let holder):
      language(
        "\(holder) is aan het bewaren en dat duurt te lang. Er is niets bewaard; probeer het opnieuw.",
        "\(holder) is saving and it takes too long. Nothing was saved; try again.")
    case .programTooOld:
      language(
        "Het bestand is bijgewerkt door een nieuwere versie. Sluit het programma en start het opnieuw.",
        "The file was brought up to date by a newer version. Leave the program and start it again."
      )
    case .calendarIsSet:
      language(
        "De kalender is met --now gezet; een echte praktijk is dan alleen te lezen.",
        "The calendar was set with --now; a real practice is then read-only.")
    case .nothingToUndo:
      language("Er is niets van u om ongedaan te maken.", "There is nothing of yours to undo.")
    case .nothingToRedo: language("Er is niets om opnieuw te doen.", "There is nothing to redo.")
    case .cannotUndo(let action): Refusal.cannotUndo(action, language)
    case .changedSince:
      language(
        "Dit is daarna nog gewijzigd en kan niet zomaar terug. Kijk in het logboek.",
        "This was changed again since and cannot simply be put back. Look in the log.")
    case .clash(let clashes):
      language(
        "Intussen door iemand anders gewijzigd: \(clashes.map { $0.name(in: language) }.joined(separator: ", ")).",
        "Changed by somebody else meanwhile: \(clashes.map { $0.name(in: language) }.joined(separator: ", "))."
      )
    case .conflict(let conflicts) where !conflicts.isEmpty && conflicts.allSatisfy(\.hasToGo):
      conflicts.whatHasToGo(in: language)
    case .conflict(let conflicts):
      conflicts.first?.sentence(in: language)
        ?? language("Dit kan zo niet worden geboekt.", "This cannot be booked.")
    case .noteIsSigned:
      language(
        "Dit behandelverslag is ondertekend. Schrijf een aanvulling.",
        "This session note is signed. Write an addendum.")
    case .noConsent(let obstacles):
      language("Dit kan zo niet worden vastgelegd: ", "This cannot be recorded so: ")
        + obstacles.map { $0.sentence(language) }.joined(separator: "; ") + "."
    case .notFound(let thing): Refusal.notFound(thing, language)
    case .invalid(let input): input.sentence(in: language)
    case .cannotWrite:
      language(
        "Er kan niet worden bewaard: de schijf is vol of niet te beschrijven. Wat u typte staat er nog; maak ruimte en bewaar opnieuw.",
        "It cannot be saved: the disk is full or cannot be written to. What you typed is still here; make room and save again."
      )
    }
  }

  private static func cannotUndo(_ action: Action, _ language: Language) -> String {
    switch action {
    case .signNote, .addAddendum:
      language(
        "Ondertekenen kan niet ongedaan worden gemaakt. Schrijf een aanvulling.",
        "Signing cannot be undone. Write an addendum.")
    case .signIntake, .addIntakeAddendum:
      language(
        "Een ondertekende intake blijft zoals zij is. Schrijf een aanvulling.",
        "A signed intake stays as it is. Write an addendum.")
    case .recordScreening, .recordSymptomChange:
      language(
        "Een screening blijft in de geschiedenis. Doe een nieuwe.",
        "A screening stays in the history. Do a new one.")
    case .recordConsent, .recordWithoutConsent:
      language(
        "Toestemming blijft in de geschiedenis. Leg vast wat nu geldt.",
        "Consent stays in the history. Record what holds now.")
    default:
      language(
        "Dit kan niet ongedaan worden gemaakt: \(action.sentence(subject: "", moment: nil, detail: "", in: language)).",
        "This cannot be undone: \(action.sentence(subject: "", moment: nil, detail: "", in: language))."
      )
    }
  }

  private static func notFound(_ thing: Thing, _ language: Language) -> String {
    switch thing {
    case .patient: language("Deze patiënt is er niet.", "There is no such patient.")
    case .appointment: language("Deze afspraak is er niet.", "There is no such appointment.")
    case .staffMember:
      language("Deze medewerker is er niet.", "There is no such member of staff.")
    case .episode:
      language("Deze behandelepisode is er niet.", "There is no such episode.")
    case .note:
      language("Dit behandelverslag is er niet.", "There is no such session note.")
    case .exercise: language("Deze oefening is er niet.", "There is no such exercise.")
    case .policy: language("Deze polis is er niet.", "There is no such policy.")
    case .absence: language("Deze afwezigheid is er niet.", "There is no such absence.")
    case .closure: language("Deze sluiting is er niet.", "There is no such closure.")
    case .engagement:
      language("Dit staat niet in de agenda.", "This is not in the agenda.")
    case .group: language("Deze groep is er niet.", "There is no such group.")
    case .wish:
      language(
        "Deze patiënt staat niet meer op de wachtlijst.",
        "This patient is no longer on the waiting list.")
    }
  }
}

/// Something typed that cannot be stored, and in which field it stands.
public struct InvalidInput: Error, Hashable, Sendable {
  public let field: String
  public let dutch: String
  public let english: String

  public init(_ field: String, _ dutch: String, _ english: String) {
    self.field = field
    self.dutch = dutch
    self.english = english
  }

  public func sentence(in language: Language) -> String { language(dutch, english) }
}
