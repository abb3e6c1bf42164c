extension Catalogue {
  static let neck: [Exercise] = [
    Exercise(
      code: "neck-turn", region: .neck, category: .mobility,
      cautions: [.dizziness, .radiatingPain],
      usual: Dosage(repetitions: 5, timesPerDay: 4, side: .alternating),
      doseSource: "rehabexercise.org",
      dutch: .init(
        name: "Hoofd draaien",
        start: "Ga rechtop op een stoel zitten. Laat uw schouders los.",
        steps: [
          "Draai uw hoofd langzaam. Kijk over uw schouder.",
          "Uw kin blijft even hoog.",
          "Draai terug. Ga dan naar de andere kant.",
        ],
        feel: "U voelt lichte rek aan de zijkant van uw nek.",
        stop: "Stop als u duizelig wordt."),
      english: .init(
        name: "Head turn",
        start: "Sit up straight on a chair. Let your shoulders drop.",
        steps: [
          "Turn your head slowly. Look over your shoulder.",
          "Keep your chin level.",
          "Turn back. Then go to the other side.",
        ],
        feel: "You feel a light stretch at the side of your neck.",
        stop: "Stop if you feel dizzy.")),
    Exercise(
      code: "neck-side-bend", region: .neck, category: .mobility,
      cautions: [.dizziness, .radiatingPain], harder: "neck-stretch",
      usual: Dosage(repetitions: 5, timesPerDay: 4, side: .alternating),
      doseSource: "rehabexercise.org",
      dutch: .init(
        name: "Oor naar schouder",
        start: "Ga rechtop op een stoel zitten. Kijk recht vooruit.",
        steps: [
          "Breng uw oor langzaam naar uw schouder.",
          "Trek uw schouder niet op.",
          "Kom terug. Ga dan naar de andere kant.",
        ],
        feel: "U voelt rek aan de andere kant van uw nek.",
        stop: "Stop als uw arm gaat tintelen."),
      english: .init(
        name: "Ear to shoulder",
        start: "Sit up straight on a chair. Look straight ahead.",
        steps: [
          "Slowly bring your ear towards your shoulder.",
          "Do not lift your shoulder.",
          "Come back. Then go to the other side.",
        ],
        feel: "You feel a stretch on the other side of your neck.",
        stop: "Stop if your arm starts to tingle.")),
    Exercise(
      code: "neck-stretch", region: .neck, category: .mobility,
      cautions: [.radiatingPain, .dizziness], easier: "neck-side-bend",
      usual: Dosage(repetitions: 3, holdSeconds: 15, side: .both),
      doseSource: "Amstelenij",
      dutch: .init(
        name: "Nek zijwaarts rekken",
        start: "Ga op een stoel zitten. Houd met één hand de zitting vast.",
        steps: [
          "Laat uw hoofd naar de andere kant zakken.",
          "Blijf rustig ademen. Trek niet aan uw hoofd.",
          "Kom langzaam terug.",
        ],
        feel: "U voelt rek van uw nek tot uw schouder.",
        stop: "Stop als de pijn naar uw arm trekt."),
      english: .init(
        name: "Neck side stretch",
        start: "Sit on a chair. Hold the seat with one hand.",
        steps: [
          "Let your head sink to the other side.",
          "Keep breathing calmly. Do not pull on your head.",
          "Come back slowly.",
        ],
        feel: "You feel a stretch from your neck to your shoulder.",
        stop: "Stop if the pain moves into your arm.")),
    Exercise(
      code: "nod-lying", region: .neck, category: .coordination, floor: true,
      cautions: [.dizziness], harder: "chin-tuck",
      usual: Dosage(repetitions: 10, holdSeconds: 5), doseSource: "Peak Physio",
      dutch: .init(
        name: "Knikken in ruglig",
        start: "Ga op uw rug liggen. Leg een opgevouwen handdoek onder uw hoofd.",
        steps: [
          "Knik heel klein ja. Maak uw nek lang.",
          "Uw hoofd blijft op de handdoek liggen.",
          "Houd even vast en laat los.",
        ],
        feel: "De spieren voor in uw hals blijven zacht.",
        stop: "Stop bij hoofdpijn of duizeligheid."),
      english: .init(
        name: "Nod lying down",
        start: "Lie on your back. Put a folded towel under your head.",
        steps: [
          "Nod yes, very small. Make your neck long.",
          "Your head stays on the towel.",
          "Hold briefly and let go.",
        ],
        feel: "The muscles at the front of your throat stay soft.",
        stop: "Stop if you get a headache or feel dizzy.")),
    Exercise(
      code: "chin-tuck", region: .neck, category: .posture, cautions: [.dizziness, .radiatingPain],
      easier: "nod-lying",
      usual: Dosage(repetitions: 5, timesPerDay: 4), doseSource: "rehabexercise.org",
      dutch: .init(
        name: "Kin intrekken",
        start: "Ga rechtop op een stoel zitten. Kijk recht vooruit.",
        steps: [
          "Schuif uw hoofd recht naar achteren.",
          "Kijk niet omlaag. Uw kin blijft even hoog.",
          "Laat rustig los.",
        ],
        feel: "U voelt lichte rek hoog in uw nek.",
        stop: "Stop bij duizeligheid of tintelingen."),
      english: .init(
        name: "Chin tuck",
        start: "Sit up straight on a chair. Look straight ahead.",
        steps: [
          "Slide your head straight back.",
          "Do not look down. Keep your chin level.",
          "Let go gently.",
        ],
        feel: "You feel a light stretch high in your neck.",
        stop: "Stop if you feel dizzy or tingling.")),
    Exercise(
      code: "neck-press", region: .neck, category: .strength, cautions: [.highBloodPressure],
      usual: Dosage(repetitions: 5, holdSeconds: 5, timesPerDay: 3), doseSource: "Ha Quang Truong",
      dutch: .init(
        name: "Voorhoofd tegen hand",
        start: "Ga rechtop op een stoel zitten. Leg uw hand tegen uw voorhoofd.",
        steps: [
          "Duw uw hoofd zacht tegen uw hand.",
          "Uw hoofd beweegt niet. Adem rustig door.",
          "Laat langzaam los.",
        ],
        feel: "U voelt de spieren voor in uw nek.",
        stop: "Duw minder hard als het pijn doet. Stop als dat niet helpt."),
      english: .init(
        name: "Forehead against hand",
        start: "Sit up straight on a chair. Put your hand on your forehead.",
        steps: [
          "Press your head gently against your hand.",
          "Your head does not move. Keep breathing.",
          "Let go slowly.",
        ],
        feel: "You feel the muscles at the front of your neck.",
        stop: "Press less if it hurts. Stop if that does not help.")),
    Exercise(
      code: "shoulder-rolls", region: .neck, category: .relaxation,
      usual: Dosage(repetitions: 10, timesPerDay: 2), doseSource: "DynamicHealth NHS",
      dutch: .init(
        name: "Schouders rollen",
        start: "Ga rechtop op een stoel zitten. Laat uw armen hangen.",
        steps: [
          "Trek uw schouders omhoog.",
          "Draai ze rustig naar achteren.",
          "Laat ze helemaal zakken.",
        ],
        feel: "Uw nek en schouders worden warm en los.",
        stop: "Maak kleinere rondjes als het pijn doet."),
      english: .init(
        name: "Shoulder rolls",
        start: "Sit up straight on a chair. Let your arms hang.",
        steps: [
          "Lift your shoulders.",
          "Roll them gently backwards.",
          "Let them drop all the way.",
        ],
        feel: "Your neck and shoulders feel warm and loose.",
        stop: "Make smaller circles if it hurts.")),
  ]
}
