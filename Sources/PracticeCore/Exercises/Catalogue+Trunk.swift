extension Catalogue {
  /// More for the low back: bending, the trunk, and building up load.
  static let trunk: [Exercise] = [
    Exercise(
      code: "double-knee-hug", region: .lowBack, category: .mobility, floor: true,
      cautions: [.acuteLowBackPain, .hipProsthesis, .osteoporosis], easier: "knee-to-chest",
      usual: Dosage(repetitions: 5, holdSeconds: 10, timesPerDay: 2), doseSource: "CUH, VK",
      dutch: .init(
        name: "Knieën naar borst",
        start: "Ga op uw rug liggen. Buig uw knieën.",
        steps: [
          "Pak eerst één knie, dan de andere.",
          "Trek beide knieën rustig naar uw borst.",
          "Laat los. Zet uw voeten één voor één neer.",
        ],
        feel: "U voelt rek in uw onderrug.",
        stop: "Stop bij scherpe pijn in uw rug."),
      english: .init(
        name: "Knees to chest",
        start: "Lie on your back. Bend your knees.",
        steps: [
          "First take one knee, then the other.",
          "Gently pull both knees to your chest.",
          "Let go. Put your feet down one by one.",
        ],
        feel: "You feel a stretch in your lower back.",
        stop: "Stop if your back hurts sharply.")),
    Exercise(
      code: "side-bend", region: .lowBack, category: .mobility, standing: true,
      cautions: [.dizziness, .poorBalance],
      usual: Dosage(repetitions: 3, holdSeconds: 2, timesPerDay: 2, side: .alternating),
      doseSource: "IP Live-in Care",
      dutch: .init(
        name: "Zijwaarts buigen",
        start: "Ga naast een muur of tafel staan, voor steun. Zet uw voeten uit elkaar.",
        steps: [
          "Schuif één hand langs uw been omlaag.",
          "Buig recht opzij. Draai niet.",
          "Kom terug. Ga dan naar de andere kant.",
        ],
        feel: "U voelt rek in uw zij.",
        stop: "Stop als u duizelig wordt."),
      english: .init(
        name: "Side bend",
        start: "Stand next to a wall or table for support. Put your feet apart.",
        steps: [
          "Slide one hand down along your leg.",
          "Bend straight to the side. Do not turn.",
          "Come back. Then go to the other side.",
        ],
        feel: "You feel a stretch in your side.",
        stop: "Stop if you feel dizzy.")),
    Exercise(
      code: "sit-forward-bend", region: .lowBack, category: .mobility,
      cautions: [.dizziness, .osteoporosis, .acuteLowBackPain],
      usual: Dosage(sets: 2, repetitions: 8), doseSource: "Peak Physio",
      dutch: .init(
        name: "Zittend vooroverbuigen",
        start: "Ga op een stevige stoel zitten. Zet uw voeten plat op de grond.",
        steps: [
          "Laat uw kin zakken. Rol uw rug langzaam af.",
          "Laat uw handen naar de grond zakken.",
          "Rol rustig weer omhoog. Uw hoofd komt als laatste.",
        ],
        feel: "U voelt rek in uw rug.",
        stop: "Duizelig bij het omhoogkomen? Wacht dan even."),
      english: .init(
        name: "Bend forward sitting",
        start: "Sit on a sturdy chair. Put your feet flat on the floor.",
        steps: [
          "Let your chin sink. Slowly roll your back down.",
          "Let your hands sink to the floor.",
          "Roll up again gently. Your head comes last.",
        ],
        feel: "You feel a stretch in your back.",
        stop: "Dizzy on the way up? Wait a moment.")),
    Exercise(
      code: "toe-taps", region: .lowBack, category: .stability, floor: true,
      cautions: [.acuteLowBackPain, .groinPain], easier: "heel-slide", harder: "dead-bug",
      usual: Dosage(sets: 2, repetitions: 10, side: .alternating), doseSource: "Peak Physio",
      dutch: .init(
        name: "Tenen tikken",
        start: "Ga op uw rug liggen. Til uw benen op met gebogen knieën.",
        steps: [
          "Span uw buik licht aan.",
          "Laat één voet zakken. Tik de grond aan.",
          "Kom terug. Neem dan de andere voet.",
        ],
        feel: "U voelt uw buik. Uw rug blijft stil liggen.",
        stop: "Stop als uw rug hol trekt."),
      english: .init(
        name: "Toe taps",
        start: "Lie on your back. Lift your legs with your knees bent.",
        steps: [
          "Lightly tighten your belly.",
          "Lower one foot. Tap the floor.",
          "Come back. Then take the other foot.",
        ],
        feel: "You feel your belly. Your back stays still.",
        stop: "Stop if your back starts to arch.")),
    Exercise(
      code: "dead-bug", region: .lowBack, category: .coordination, floor: true,
      cautions: [.acuteLowBackPain, .shoulderPain], easier: "toe-taps",
      usual: Dosage(sets: 2, repetitions: 8, side: .alternating), doseSource: "–",
      dutch: .init(
        name: "Arm en been weg in ruglig",
        start: "Ga op uw rug liggen. Strek uw armen omhoog. Til uw benen gebogen op.",
        steps: [
          "Breng één arm achter uw hoofd.",
          "Strek tegelijk het andere been.",
          "Kom terug. Wissel van arm en been.",
        ],
        feel: "Uw rug blijft plat. U ademt gewoon door.",
        stop: "Stop als uw rug loskomt of pijn doet."),
      english: .init(
        name: "Arm and leg away lying down",
        start: "Lie on your back. Reach your arms up. Lift your legs, knees bent.",
        steps: [
          "Bring one arm behind your head.",
          "At the same time, stretch the opposite leg.",
          "Come back. Change arm and leg.",
        ],
        feel: "Your back stays flat. You keep breathing.",
        stop: "Stop if your back lifts or hurts.")),
    Exercise(
      code: "plank", region: .lowBack, category: .stability, floor: true,
      cautions: [.shoulderPain, .highBloodPressure, .pregnancy, .acuteLowBackPain],
      easier: "bird-dog",
      usual: Dosage(repetitions: 5, holdSeconds: 10), doseSource: "McGill via Libelle",
      dutch: .init(
        name: "Plank",
        start: "Ga op uw buik liggen. Steun op uw onderarmen en tenen.",
        steps: [
          "Til uw heupen van de grond.",
          "Maak één rechte lijn. Adem rustig door.",
          "Zak terug. Rust even uit.",
        ],
        feel: "U voelt uw buik werken.",
        stop: "Stop als uw onderrug doorzakt."),
      english: .init(
        name: "Plank",
        start: "Lie on your belly. Rest on your forearms and toes.",
        steps: [
          "Lift your hips off the floor.",
          "Make one straight line. Keep breathing.",
          "Come down. Rest a moment.",
        ],
        feel: "You feel your belly work.",
        stop: "Stop if your lower back sags.")),
    Exercise(
      code: "curl-up", region: .lowBack, category: .stability, floor: true,
      cautions: [.osteoporosis, .pregnancy],
      usual: Dosage(repetitions: 5, holdSeconds: 10), doseSource: "McGill, Daily Mail 2016",
      dutch: .init(
        name: "Kleine buikoefening",
        start: "Ga op uw rug liggen. Strek één been. Leg uw handen onder uw onderrug.",
        steps: [
          "Til uw hoofd en schouders een klein stukje op.",
          "Uw onderrug beweegt niet.",
          "Adem rustig door. Zak dan terug.",
        ],
        feel: "U voelt uw buik. De beweging is klein.",
        stop: "Stop als uw nek pijn doet."),
      english: .init(
        name: "Small curl-up",
        start: "Lie on your back. One leg is straight. Put your hands under your lower back.",
        steps: [
          "Lift your head and shoulders a little.",
          "Your lower back does not move.",
          "Keep breathing. Then come down.",
        ],
        feel: "You feel your belly. It is a small movement.",
        stop: "Stop if your neck hurts.")),
    Exercise(
      code: "back-extension", region: .lowBack, category: .strength, floor: true,
      cautions: [.acuteLowBackPain, .pregnancy, .spinalStenosis], easier: "prone-elbows",
      usual: Dosage(repetitions: 5, holdSeconds: 5, timesPerDay: 2), doseSource: "OHSE",
      dutch: .init(
        name: "Romp strekken in buiklig",
        start: "Ga op uw buik liggen. Leg uw armen langs uw lijf.",
        steps: [
          "Til uw borst een klein stukje op.",
          "Kijk naar de grond. Uw nek blijft lang.",
          "Zak langzaam terug.",
        ],
        feel: "U voelt de spieren langs uw rug.",
        stop: "Stop als uw rug knijpt of pijn doet."),
      english: .init(
        name: "Lift your chest lying down",
        start: "Lie on your belly. Rest your arms along your sides.",
        steps: [
          "Lift your chest a little.",
          "Look at the floor. Keep your neck long.",
          "Come down slowly.",
        ],
        feel: "You feel the muscles along your back.",
        stop: "Stop if your back pinches or hurts.")),
    Exercise(
      code: "hip-hinge", region: .lowBack, category: .coordination, standing: true,
      cautions: [.dizziness, .poorBalance], harder: "lifting",
      usual: Dosage(sets: 2, repetitions: 8), doseSource: "About.com, 1–3 × 8–16",
      dutch: .init(
        name: "Buigen vanuit de heupen",
        start: "Ga een stukje voor een muur staan, voor steun. Leg uw handen op uw bovenbenen.",
        steps: [
          "Duw uw billen naar achteren. Buig uw knieën licht.",
          "Schuif uw handen naar uw knieën. Uw rug blijft recht.",
          "Kom rustig weer rechtop.",
        ],
        feel: "U voelt rek achter in uw benen.",
        stop: "Stop als uw rug bol wordt of pijn doet."),
      english: .init(
        name: "Bend from the hips",
        start: "Stand with a wall behind you. Put your hands on your thighs.",
        steps: [
          "Push your bottom back. Bend your knees lightly.",
          "Slide your hands to your knees. Keep your back straight.",
          "Come up again gently.",
        ],
        feel: "You feel a stretch at the back of your legs.",
        stop: "Stop if your back rounds or hurts.")),
    Exercise(
      code: "nerve-slider-leg", region: .lowBack, category: .mobility, floor: true,
      cautions: [.radiatingPain],
      usual: Dosage(repetitions: 10, timesPerDay: 2, side: .both), doseSource: "Peak Physio",
      dutch: .init(
        name: "Zenuwglijoefening been",
        start: "Ga op uw rug liggen. Pak één bovenbeen van achteren vast.",
        steps: [
          "Strek uw knie langzaam, zonder rek.",
          "Beweeg uw voet op en neer.",
          "Buig uw knie weer.",
        ],
        feel: "De beweging is soepel. U voelt hooguit lichte spanning.",
        stop: "Stop als tintelingen of pijn erger worden."),
      english: .init(
        name: "Nerve slider for the leg",
        start: "Lie on your back. Hold one thigh from behind.",
        steps: [
          "Slowly straighten your knee, without a stretch.",
          "Move your foot up and down.",
          "Bend your knee again.",
        ],
        feel: "It moves smoothly. You feel light tension at most.",
        stop: "Stop if tingling or pain gets worse.")),
  ]
}
