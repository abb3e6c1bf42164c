struct DutchKernelTexts: KernelTexts {
  var back: CommandText { ("terug", "één stap terug") }
  var leave: CommandText { ("stoppen", "het programma verlaten") }
  var helpCommand: CommandText { ("hulp", "wat u hier kunt doen") }
  var commandLine: CommandText { ("opdracht", "een opdracht of afspraak intypen") }
  var undo: CommandText { ("ongedaan maken", "uw laatste wijziging ongedaan maken") }
  var redo: CommandText { ("opnieuw", "opnieuw doen wat u ongedaan maakte") }
  var redraw: CommandText { ("verversen", "het scherm opnieuw tekenen") }
  var suspend: CommandText { ("onderbreken", "het programma even onderbreken") }
  func goTo(_ place: String) -> CommandText { (place, "naar \(place)") }
  var space: String { "spatie" }

  func tooSmall(_ size: Size, least: Size) -> [String] {
    [
      "Dit venster is te klein:", "\(size.width) × \(size.height) tekens.",
      "Maak het minstens \(least.width) × \(least.height).", "Q stopt.",
    ]
  }
  var nowhereBack: String { "U bent al op het hoofdscherm. Afsluiten: Q." }
  func undoHint(_ sentence: String) -> String { "u: \(sentence)" }
  func shortcut(_ key: String, _ label: String) -> String { "Sneller: \(key) \(label)" }
  func failed(_ what: String) -> String { "Dat is niet gelukt (\(what))." }
  func deadKey(_ key: String, help: String) -> String {
    "\(key) doet hier niets; \(help) toont wat wel kan."
  }
  var textIgnored: String { "De tekst is niet gebruikt. Beantwoord eerst deze vraag." }

  func helpTitle(_ place: String) -> String { "Hulp · \(place)" }
  var helpEverywhere: String { "Overal" }
  var close: CommandText { ("sluiten", "dit venster sluiten") }
  var choose: CommandText { ("kiezen", "de gemarkeerde regel kiezen") }
  var complete: CommandText { ("aanvullen", "de gemarkeerde opdracht overnemen") }
  func asTyped(_ text: String) -> String { "uitvoeren: \(text)" }
  func noSuchCommand(_ text: String) -> String { "Geen opdracht '\(text)'." }
  var nothingFound: String { "Niets gevonden. Typ minder letters." }
  var previousTab: CommandText { ("vorig tabblad", "naar het vorige tabblad") }
  var nextTab: CommandText { ("tabblad", "naar het volgende tabblad") }

  var save: CommandText { ("bewaren", "het formulier bewaren") }
  func formHelp(_ use: FormKey) -> String {
    switch use {
    case .move: "naar het volgende veld; Shift-Tab of ↑ naar het vorige"
    case .tick: "een kruisje zetten of weghalen"
    case .tickMany: "van hokje naar hokje; spatie zet een kruisje of haalt het weg"
    case .choose: "de volgende of vorige keuze; of typ waarmee die begint"
    case .answer: "antwoorden: ja of nee"
    case .page: "naar het volgende of vorige deel"
    case .leave: "terug; eerst wordt gevraagd of u wilt bewaren"
    }
  }
  var draft: String { "concept" }
  var notSavedTitle: String { "Nog niet bewaard" }
  func notSaved(_ titles: [String]) -> String {
    "Nog niet bewaard: \(titles.joined(separator: ", "))."
  }
  func notSavedQuestion(_ titles: [String]) -> String {
    "Wat u hebt ingevuld is nog niet bewaard (\(titles.joined(separator: ", ")))."
  }
  var discardChoice: ChoiceText { ("w", "weggooien") }
  var leaveAnywayChoice: ChoiceText { ("w", "weggooien en stoppen") }
  var returnChoice: ChoiceText { ("t", "terug naar het formulier") }
  var required: String { "Vul dit in." }
  func stillEmpty(_ labels: [String]) -> String { "Nog leeg: \(labels.joined(separator: ", "))." }
  func notANumber(_ range: ClosedRange<Int>) -> String {
    "Een heel getal van \(range.lowerBound) tot en met \(range.upperBound)."
  }

  var noMeasurements: String { "Nog geen metingen." }
  var decimalSeparator: String { "," }
  var listSeparator: String { "; " }
}
