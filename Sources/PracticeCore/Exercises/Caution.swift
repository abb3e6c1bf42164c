/// A fact about a patient with which an exercise asks for a second look.
///
/// The raw value is what a patient's file stores. A caution warns; it never forbids.
public enum Caution: String, CaseIterable, Sendable {
  case achillesPain, acuteLowBackPain, dizziness, groinPain, highBloodPressure, hipProsthesis
  case kneePain, lateralHipPain, osteoporosis, poorBalance, pregnancy, radiatingPain
  case recentSurgery, shoulderPain, spinalStenosis, wristPain

  public func name(_ language: Language) -> String {
    switch self {
    case .achillesPain: language("pijn aan de achillespees", "Achilles tendon pain")
    case .acuteLowBackPain: language("acute lage rugpijn", "acute low back pain")
    case .dizziness: language("duizeligheid", "dizziness")
    case .groinPain: language("liespijn", "groin pain")
    case .highBloodPressure: language("hoge bloeddruk", "high blood pressure")
    case .hipProsthesis: language("heupprothese", "hip replacement")
    case .kneePain: language("kniepijn", "knee pain")
    case .lateralHipPain:
      language("pijn aan de buitenkant van de heup", "pain at the side of the hip")
    case .osteoporosis: language("osteoporose", "osteoporosis")
    case .poorBalance: language("slecht evenwicht, valgevaar", "poor balance, risk of falling")
    case .pregnancy: language("zwangerschap", "pregnancy")
    case .radiatingPain: language("uitstralende pijn of tintelingen", "radiating pain or tingling")
    case .recentSurgery: language("recente operatie", "recent surgery")
    case .shoulderPain: language("schouderpijn", "shoulder pain")
    case .spinalStenosis: language("vernauwd wervelkanaal", "spinal stenosis")
    case .wristPain: language("polspijn", "wrist pain")
    }
  }
}
