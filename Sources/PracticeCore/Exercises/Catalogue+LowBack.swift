extension Catalogue {
  static let lowBack: [Exercise] = [
    Exercise(
      code: "pelvic-tilt", region: .lowBack, category: .mobility, floor: true, harder: "bridge",
      usual: Dosage(repetitions: 5, holdSeconds: 2, timesPerDay: 3), doseSource: "NHS inform",
      dutch: .init(
        name: "Bekken kantelen",
        start: "Ga op uw rug liggen. Buig uw knieën. Zet uw voeten plat op de grond.",
        steps: [
          "Duw uw onderrug zacht tegen de grond.",
          "Laat los. Maak uw onderrug nu een beetje hol.",
        ],
        feel: "De beweging is klein. U voelt uw buik en onderrug werken.",
        stop: "Stop als de pijn scherp wordt."),
      english: .init(
        name: "Pelvic tilt",
        start: "Lie on your back. Bend your knees. Put your feet flat on the floor.",
        steps: [
          "Gently press your lower back into the floor.",
          "Let go. Now let your lower back arch a little.",
        ],
        feel: "It is a small movement. You feel your belly and lower back work.",
        stop: "Stop if the pain becomes sharp.")),
    Exercise(
      code: "knee-rolls", region: .lowBack, category: .mobility, floor: true,
      cautions: [.recentSurgery],
      usual: Dosage(repetitions: 5, holdSeconds: 2, timesPerDay: 3, side: .alternating),
      doseSource: "NHS inform",
      dutch: .init(
        name: "Knieën zijwaarts bewegen",
        start: "Ga op uw rug liggen met gebogen knieën. Leg uw armen opzij.",
        steps: [
          "Houd uw knieën bij elkaar. Laat ze langzaam naar één kant zakken.",
          "Kom rustig terug. Ga daarna naar de andere kant.",
        ],
        feel: "Uw schouders blijven liggen. U voelt rek in uw zij of onderrug.",
        stop: "Stop als de pijn naar uw been trekt."),
      english: .init(
        name: "Knee rolls",
        start: "Lie on your back with your knees bent. Rest your arms out wide.",
        steps: [
          "Keep your knees together. Let them sink slowly to one side.",
          "Come back gently. Then go to the other side.",
        ],
        feel: "Your shoulders stay down. You feel a stretch in your side or back.",
        stop: "Stop if the pain moves into your leg.")),
    Exercise(
      code: "knee-to-chest", region: .lowBack, category: .mobility, floor: true,
      cautions: [.hipProsthesis], harder: "double-knee-hug",
      usual: Dosage(repetitions: 5, timesPerDay: 3, side: .alternating),
      doseSource: "NHS inform, 5× 3/d",
      dutch: .init(
        name: "Knie naar borst",
        start: "Ga op uw rug liggen. Buig uw knieën. Zet uw voeten plat op de grond.",
        steps: [
          "Pak één knie met beide handen vast.",
          "Trek de knie rustig naar uw borst. Adem door.",
          "Zet uw voet weer neer. Neem dan het andere been.",
        ],
        feel: "U voelt rek in uw bil of onderrug.",
        stop: "Stop bij pijn in uw lies."),
      english: .init(
        name: "Knee to chest",
        start: "Lie on your back. Bend your knees. Put your feet flat on the floor.",
        steps: [
          "Hold one knee with both hands.",
          "Gently pull the knee to your chest. Keep breathing.",
          "Put your foot back down. Then take the other leg.",
        ],
        feel: "You feel a stretch in your buttock or lower back.",
        stop: "Stop if you feel pain in your groin.")),
    Exercise(
      code: "cat-cow", region: .lowBack, category: .mobility, floor: true,
      cautions: [.wristPain, .kneePain], harder: "bird-dog",
      usual: Dosage(repetitions: 5, timesPerDay: 3), doseSource: "NHS inform, 5× 3/d",
      dutch: .init(
        name: "Bolle rug, holle rug",
        start: "Ga op handen en knieën zitten. Uw handen staan onder uw schouders.",
        steps: [
          "Maak uw rug langzaam bol. Kijk naar uw knieën.",
          "Maak uw rug daarna langzaam hol. Kijk naar voren.",
        ],
        feel: "Uw hele rug beweegt mee, zonder haast.",
        stop: "Stop als uw polsen of knieën pijn doen."),
      english: .init(
        name: "Cat and cow",
        start: "Go on your hands and knees. Your hands are under your shoulders.",
        steps: [
          "Slowly round your back. Look at your knees.",
          "Then slowly hollow your back. Look ahead.",
        ],
        feel: "Your whole back moves along, without haste.",
        stop: "Stop if your wrists or knees hurt.")),
    Exercise(
      code: "sit-back", region: .lowBack, category: .mobility, floor: true,
      cautions: [.kneePain, .hipProsthesis],
      usual: Dosage(repetitions: 8), doseSource: "LSM Clinic",
      dutch: .init(
        name: "Billen naar hakken",
        start: "Ga op handen en knieën zitten.",
        steps: [
          "Laat uw billen rustig naar uw hakken zakken.",
          "Uw handen blijven liggen. Adem één keer in en uit.",
          "Kom weer terug op handen en knieën.",
        ],
        feel: "U voelt rek in uw onderrug. Leg zo nodig een kussen op uw hakken.",
        stop: "Stop bij pijn in uw knieën."),
      english: .init(
        name: "Bottom to heels",
        start: "Go on your hands and knees.",
        steps: [
          "Slowly let your bottom sink towards your heels.",
          "Leave your hands where they are. Breathe in and out once.",
          "Come back onto your hands and knees.",
        ],
        feel: "You feel a stretch in your lower back. Use a cushion if needed.",
        stop: "Stop if your knees hurt.")),
    Exercise(
      code: "prone-elbows", region: .lowBack, category: .mobility, floor: true,
      cautions: [.radiatingPain, .pregnancy, .spinalStenosis], harder: "press-up",
      usual: Dosage(repetitions: 5, holdSeconds: 10, timesPerDay: 2), doseSource: "OHSE",
      dutch: .init(
        name: "Buiklig op ellebogen",
        start: "Ga op uw buik liggen. Leg uw handen naast uw hoofd.",
        steps: [
          "Steun op uw onderarmen. Uw ellebogen staan onder uw schouders.",
          "Laat uw buik en heupen op de grond.",
          "Adem rustig door. Ga daarna weer plat liggen.",
        ],
        feel: "U voelt lichte druk in uw onderrug.",
        stop: "Stop als de pijn verder in uw been zakt."),
      english: .init(
        name: "Lying on your elbows",
        start: "Lie on your belly. Put your hands beside your head.",
        steps: [
          "Rest on your forearms. Your elbows are under your shoulders.",
          "Keep your belly and hips on the floor.",
          "Breathe calmly. Then lie flat again.",
        ],
        feel: "You feel light pressure in your lower back.",
        stop: "Stop if the pain moves further down your leg.")),
    Exercise(
      code: "press-up", region: .lowBack, category: .mobility, floor: true,
      cautions: [.radiatingPain, .pregnancy, .spinalStenosis, .wristPain],
      easier: "prone-elbows",
      usual: Dosage(repetitions: 10, timesPerDay: 2), doseSource: "Hydration Fitness (McKenzie)",
      dutch: .init(
        name: "Opdrukken in buiklig",
        start: "Ga op uw buik liggen. Zet uw handen naast uw schouders.",
        steps: [
          "Duw uw borst langzaam omhoog met uw armen.",
          "Uw heupen blijven op de grond. Uw rug blijft los.",
          "Zak rustig terug.",
        ],
        feel: "Uw onderrug buigt naar achteren. Adem uit bij het omhooggaan.",
        stop: "Stop als de pijn verder in uw been zakt."),
      english: .init(
        name: "Press-up lying down",
        start: "Lie on your belly. Put your hands beside your shoulders.",
        steps: [
          "Slowly push your chest up with your arms.",
          "Your hips stay on the floor. Your back stays loose.",
          "Come down gently.",
        ],
        feel: "Your lower back bends backwards. Breathe out on the way up.",
        stop: "Stop if the pain moves further down your leg.")),
    Exercise(
      code: "back-bend", region: .lowBack, category: .mobility, standing: true,
      cautions: [.dizziness, .spinalStenosis, .poorBalance],
      usual: Dosage(repetitions: 5, holdSeconds: 2, timesPerDay: 3), doseSource: "NHS inform",
      dutch: .init(
        name: "Staand achterover buigen",
        start: "Ga bij het aanrecht staan, voor steun. Zet uw voeten een beetje uit elkaar.",
        steps: [
          "Leg uw handen op uw onderrug.",
          "Buig langzaam een stukje achterover. Uw knieën blijven recht.",
          "Kom rustig weer rechtop.",
        ],
        feel: "U voelt lichte druk in uw onderrug.",
        stop: "Duizelig? Houd het aanrecht vast en stop."),
      english: .init(
        name: "Standing back bend",
        start: "Stand at the worktop for support. Put your feet a little apart.",
        steps: [
          "Put your hands on your lower back.",
          "Slowly lean back a little. Keep your knees straight.",
          "Come up again gently.",
        ],
        feel: "You feel light pressure in your lower back.",
        stop: "Hold the worktop and stop if you feel dizzy.")),
    Exercise(
      code: "bird-dog", region: .lowBack, category: .stability, floor: true,
      cautions: [.wristPain, .kneePain, .shoulderPain], easier: "cat-cow", harder: "plank",
      usual: Dosage(repetitions: 10, holdSeconds: 5, side: .alternating),
      doseSource: "Protect Your Back 101",
      dutch: .init(
        name: "Arm en been strekken",
        start: "Ga op handen en knieën zitten. Houd uw rug recht. Span uw buik licht aan.",
        steps: [
          "Strek één been naar achteren.",
          "Strek tegelijk de andere arm naar voren.",
          "Kom rustig terug. Wissel van arm en been.",
        ],
        feel: "Uw rug blijft stil. Til niet hoger dan uw rug.",
        stop: "Stop als uw rug hol wordt of pijn doet."),
      english: .init(
        name: "Arm and leg reach",
        start: "Go on your hands and knees. Keep your back straight. Tighten your belly lightly.",
        steps: [
          "Reach one leg out behind you.",
          "At the same time, reach the opposite arm forward.",
          "Come back gently. Change arm and leg.",
        ],
        feel: "Your back stays still. Lift no higher than your back.",
        stop: "Stop if your back sags or hurts.")),
    Exercise(
      code: "bridge", region: .lowBack, category: .strength, floor: true,
      easier: "pelvic-tilt", harder: "bridge-one-leg",
      usual: Dosage(repetitions: 10, holdSeconds: 5), doseSource: "Versus Arthritis",
      dutch: .init(
        name: "Bruggetje",
        start: "Ga op uw rug liggen. Buig uw knieën. Zet uw voeten plat op de grond.",
        steps: [
          "Span uw buik en billen licht aan.",
          "Til uw billen op tot één rechte lijn.",
          "Adem rustig door. Zak langzaam terug.",
        ],
        feel: "U voelt uw billen werken. Kramp? Zet uw hakken dichter bij uw billen.",
        stop: "Stop bij pijn in uw rug."),
      english: .init(
        name: "Bridge",
        start: "Lie on your back. Bend your knees. Put your feet flat on the floor.",
        steps: [
          "Lightly tighten your belly and buttocks.",
          "Lift your bottom until your body is one straight line.",
          "Breathe calmly. Come down slowly.",
        ],
        feel: "You feel your buttocks work. Cramp? Move your heels closer.",
        stop: "Stop if your back hurts.")),
    Exercise(
      code: "bridge-one-leg", region: .lowBack, category: .strength, floor: true,
      cautions: [.acuteLowBackPain], easier: "bridge",
      usual: Dosage(sets: 2, repetitions: 10, side: .both), doseSource: "Peak Physio",
      dutch: .init(
        name: "Bruggetje op één been",
        start: "Ga op uw rug liggen met gebogen knieën. Strek één been.",
        steps: [
          "Duw met uw andere voet. Til uw billen op.",
          "Houd uw bovenbenen naast elkaar.",
          "Zak langzaam terug.",
        ],
        feel: "U voelt één bil werken. Uw heupen blijven even hoog.",
        stop: "Stop als uw heup wegzakt of uw rug pijn doet."),
      english: .init(
        name: "Bridge on one leg",
        start: "Lie on your back with your knees bent. Straighten one leg.",
        steps: [
          "Push with your other foot. Lift your bottom.",
          "Keep your thighs side by side.",
          "Come down slowly.",
        ],
        feel: "You feel one buttock work. Your hips stay level.",
        stop: "Stop if your hip drops or your back hurts.")),
  ]
}
