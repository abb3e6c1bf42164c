extension Catalogue {
  /// More for the neck, and the upper back that carries it.
  static let upperBack: [Exercise] = [
    Exercise(
      code: "neck-flex", region: .neck, category: .mobility,
      cautions: [.dizziness, .radiatingPain, .recentSurgery],
      usual: Dosage(repetitions: 10, timesPerDay: 3),
      doseSource: "Antonius Ziekenhuis",
      dutch: .init(
        name: "Kin naar borst",
        start: "Ga rechtop op een stoel zitten. Laat uw schouders los.",
        steps: [
          "Laat uw kin langzaam naar uw borst zakken.",
          "Maak uw nek lang.",
          "Kom rustig weer rechtop.",
        ],
        feel: "U voelt lichte rek achter in uw nek.",
        stop: "Stop als uw armen gaan tintelen."),
      english: .init(
        name: "Chin to chest",
        start: "Sit up straight on a chair. Let your shoulders drop.",
        steps: [
          "Slowly let your chin sink to your chest.",
          "Make your neck long.",
          "Come up again gently.",
        ],
        feel: "You feel a light stretch at the back of your neck.",
        stop: "Stop if your arms start to tingle.")),
    Exercise(
      code: "neck-look-up", region: .neck, category: .mobility,
      cautions: [.dizziness, .radiatingPain, .osteoporosis],
      usual: Dosage(repetitions: 5, holdSeconds: 10), doseSource: "Sin Osteopathic",
      dutch: .init(
        name: "Naar het plafond kijken",
        start: "Ga rechtop op een stoel zitten. Kijk recht vooruit.",
        steps: [
          "Kijk langzaam omhoog, zover het prettig is.",
          "Houd even vast. Adem rustig door.",
          "Kom langzaam terug.",
        ],
        feel: "U voelt rek voor in uw hals.",
        stop: "Stop direct als u duizelig wordt."),
      english: .init(
        name: "Look at the ceiling",
        start: "Sit up straight on a chair. Look straight ahead.",
        steps: [
          "Slowly look up, as far as it feels good.",
          "Hold for a moment. Keep breathing.",
          "Come back slowly.",
        ],
        feel: "You feel a stretch at the front of your throat.",
        stop: "Stop at once if you feel dizzy.")),
    Exercise(
      code: "head-lift", region: .neck, category: .strength, floor: true,
      cautions: [.dizziness, .radiatingPain], easier: "nod-lying",
      usual: Dosage(repetitions: 10, holdSeconds: 5), doseSource: "Peak Physio",
      dutch: .init(
        name: "Knikken en hoofd optillen",
        start: "Ga op uw rug liggen. Leg een handdoek onder uw hoofd.",
        steps: [
          "Knik heel klein ja.",
          "Til uw hoofd een klein stukje op.",
          "Houd uw kin in. Leg uw hoofd rustig neer.",
        ],
        feel: "U voelt de spieren voor in uw hals.",
        stop: "Stop als uw kin naar voren komt of u pijn krijgt."),
      english: .init(
        name: "Nod and head lift",
        start: "Lie on your back. Put a towel under your head.",
        steps: [
          "Nod yes, very small.",
          "Lift your head a little.",
          "Keep your chin in. Put your head down gently.",
        ],
        feel: "You feel the muscles at the front of your throat.",
        stop: "Stop if your chin pokes out or it hurts.")),
    Exercise(
      code: "neck-press-side", region: .neck, category: .strength,
      cautions: [.highBloodPressure, .radiatingPain],
      usual: Dosage(repetitions: 5, holdSeconds: 5, timesPerDay: 3, side: .both),
      doseSource: "Ha Quang Truong",
      dutch: .init(
        name: "Zijkant hoofd tegen hand",
        start: "Ga rechtop op een stoel zitten. Leg uw hand tegen uw slaap.",
        steps: [
          "Duw uw hoofd zacht opzij tegen uw hand.",
          "Uw hoofd beweegt niet. Adem rustig door.",
          "Laat langzaam los.",
        ],
        feel: "U voelt de spieren opzij in uw nek.",
        stop: "Duw minder hard als het pijn doet."),
      english: .init(
        name: "Side of head against hand",
        start: "Sit up straight on a chair. Put your hand against your temple.",
        steps: [
          "Press your head gently sideways against your hand.",
          "Your head does not move. Keep breathing.",
          "Let go slowly.",
        ],
        feel: "You feel the muscles at the side of your neck.",
        stop: "Press less if it hurts.")),
    Exercise(
      code: "shrug", region: .neck, category: .relaxation,
      usual: Dosage(repetitions: 10, holdSeconds: 5), doseSource: "UMass Memorial",
      dutch: .init(
        name: "Schouders optrekken",
        start: "Ga rechtop op een stoel zitten. Laat uw armen hangen.",
        steps: [
          "Trek uw schouders naar uw oren.",
          "Houd even vast.",
          "Laat ze in één keer los.",
        ],
        feel: "Na het loslaten worden uw schouders zwaar.",
        stop: "Trek minder hoog op als het pijn doet."),
      english: .init(
        name: "Shoulder shrug",
        start: "Sit up straight on a chair. Let your arms hang.",
        steps: [
          "Lift your shoulders to your ears.",
          "Hold for a moment.",
          "Let go all at once.",
        ],
        feel: "After letting go your shoulders feel heavy.",
        stop: "Lift less high if it hurts.")),
    Exercise(
      code: "thoracic-extension", region: .neck, category: .mobility,
      cautions: [.osteoporosis, .dizziness, .shoulderPain],
      usual: Dosage(repetitions: 8, timesPerDay: 2), doseSource: "–",
      dutch: .init(
        name: "Bovenrug strekken over leuning",
        start: "Ga goed achter op een stevige stoel zitten. Leg uw handen in uw nek.",
        steps: [
          "Buig uw bovenrug langzaam over de leuning.",
          "Uw handen dragen uw hoofd.",
          "Kom rustig terug.",
        ],
        feel: "Uw bovenrug wordt los en uw borst wijd.",
        stop: "Stop als u duizelig wordt."),
      english: .init(
        name: "Upper back over the chair",
        start: "Sit at the back of a sturdy chair. Put your hands behind your neck.",
        steps: [
          "Slowly bend your upper back over the back rest.",
          "Your hands carry your head.",
          "Come back gently.",
        ],
        feel: "Your upper back loosens and your chest opens.",
        stop: "Stop if you feel dizzy.")),
    Exercise(
      code: "upper-back-stretch", region: .neck, category: .mobility,
      cautions: [.osteoporosis],
      usual: Dosage(repetitions: 3, holdSeconds: 15), doseSource: "Pain Solution",
      dutch: .init(
        name: "Bovenrug rekken, armen vooruit",
        start: "Ga op een stoel zitten. Vouw uw handen voor uw buik.",
        steps: [
          "Duw uw handen ver naar voren.",
          "Maak uw bovenrug bol. Laat uw hoofd hangen.",
          "Adem rustig door. Kom dan terug.",
        ],
        feel: "U voelt rek tussen uw schouderbladen.",
        stop: "Stop als de pijn naar uw arm trekt."),
      english: .init(
        name: "Upper back stretch, arms forward",
        start: "Sit on a chair. Fold your hands in front of you.",
        steps: [
          "Push your hands far forward.",
          "Round your upper back. Let your head hang.",
          "Keep breathing. Then come back.",
        ],
        feel: "You feel a stretch between your shoulder blades.",
        stop: "Stop if the pain moves into your arm.")),
    Exercise(
      code: "prone-head-lift", region: .neck, category: .stability, floor: true,
      cautions: [.shoulderPain, .acuteLowBackPain, .dizziness],
      usual: Dosage(repetitions: 8, holdSeconds: 5), doseSource: "Amandeep Hospital",
      dutch: .init(
        name: "Hoofd heffen op ellebogen",
        start: "Ga op uw buik liggen. Steun op uw ellebogen.",
        steps: [
          "Laat uw hoofd rustig hangen.",
          "Houd uw kin in. Til uw hoofd tot uw nek recht is.",
          "Houd even vast en laat zakken.",
        ],
        feel: "U voelt de spieren achter in uw nek.",
        stop: "Stop bij hoofdpijn of duizeligheid."),
      english: .init(
        name: "Head lift on elbows",
        start: "Lie on your belly. Rest on your elbows.",
        steps: [
          "Let your head hang gently.",
          "Keep your chin in. Lift until your neck is straight.",
          "Hold for a moment and lower.",
        ],
        feel: "You feel the muscles at the back of your neck.",
        stop: "Stop if you get a headache or feel dizzy.")),
  ]
}
