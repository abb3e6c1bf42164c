/// What is asked before any technique at the neck: manipulation, mobilisation and exercise alike.
///
/// After the five D's and three N's, the risk factors of IFOMPT's framework (2020) and the
/// contra-indications that practices use. The first group are late signs: an artery may be in
/// trouble with neck pain or headache alone, so 'none' is no proof.
extension ScreeningList {
  static let neckRisk: [ScreeningItem] = [
    ScreeningItem(
      "dizzy", .vessels, "Duizelig", "Dizzy"),
    ScreeningItem(
      "dropAttack", .vessels, .sameDay, "Ineens door de benen gezakt", "Legs suddenly gave way"),
    ScreeningItem("doubleVision", .vessels, .sameDay, "Dubbel of wazig zien", "Double vision"),
    ScreeningItem(
      "speech", .vessels, .sameDay, "Onduidelijk praten", "Slurred speech"),
    ScreeningItem(
      "swallowing", .vessels, .sameDay, "Moeite met slikken", "Trouble swallowing"),
    ScreeningItem(
      "eyes", .vessels, .sameDay, "Ogen die vanzelf heen en weer gaan", "Eyes that jerk to and fro"),
    ScreeningItem("nausea", .vessels, "Misselijk of braken", "Sick or vomiting"),
    ScreeningItem(
      "numbFace", .vessels, .sameDay, "Doof gevoel in gezicht of om de mond",
      "Numb face or around the mouth"),
    ScreeningItem(
      "ataxia", .vessels, .sameDay, "Zwalken, onhandig bewegen", "Staggering, clumsy movement"),
    ScreeningItem(
      "newPain", .vessels, .sameDay, "Nieuwe hevige nekpijn of hoofdpijn, anders dan ooit",
      "New severe neck pain or headache, like never before"),
    ScreeningItem(
      "recentTrauma", .risks, "Klap of ruk aan de nek in de laatste weken",
      "Blow or jerk to the neck in recent weeks"),
    ScreeningItem(
      "infection", .risks, "Kort geleden een infectie", "A recent infection"),
    ScreeningItem("hypertension", .risks, "Hoge bloeddruk", "High blood pressure"),
    ScreeningItem("smoking", .risks, "Rookt", "Smokes"),
    ScreeningItem("migraine", .risks, "Migraine", "Migraine"),
    ScreeningItem(
      "connective", .risks, "Bindweefselziekte, ook in de familie",
      "Connective-tissue disease, also in the family"),
    ScreeningItem(
      "vascular", .risks, "Hart- of vaatziekte, beroerte of TIA gehad",
      "Heart or vessel disease, stroke or TIA in the past"),
    ScreeningItem(
      "clotting", .risks, "Bloedverdunners of stollingsziekte", "Blood thinners or clotting disease"
    ),
    ScreeningItem("pill", .risks, "Anticonceptiepil", "Contraceptive pill"),
    ScreeningItem(
      "fracture", .precautions, "Breuk of ontwrichting (mogelijk)",
      "Fracture or dislocation (possible)"),
    ScreeningItem(
      "loose", .precautions, "Banden gescheurd of instabiel", "Torn ligaments or unstable"),
    ScreeningItem(
      "inflamed", .precautions, "Ontstoken gewricht, nu", "Inflamed joint, now"),
    ScreeningItem(
      "bone", .precautions, "Tumor of infectie in het bot", "Tumour or infection of the bone"),
    ScreeningItem(
      "cord", .precautions, .sameDay, "Tekenen van druk op het ruggenmerg",
      "Signs of pressure on the spinal cord"),
    ScreeningItem(
      "brittle", .precautions, "Botontkalking", "Osteoporosis"),
    ScreeningItem(
      "hypermobile", .precautions, "Hypermobiel", "Hypermobile"),
    ScreeningItem(
      "operated", .precautions, "Aan de nek geopereerd", "Had an operation of the neck"),
  ]
}
