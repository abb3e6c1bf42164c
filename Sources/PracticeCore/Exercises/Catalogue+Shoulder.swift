extension Catalogue {
  static let shoulder: [Exercise] = [
    Exercise(
      code: "pendulum", region: .shoulder, category: .relaxation, standing: true,
      cautions: [.dizziness, .acuteLowBackPain], harder: "arm-lift",
      usual: Dosage(repetitions: 5, timesPerDay: 2),
      doseSource: "UK Shoulder Surgeon",
      dutch: .init(
        name: "Arm laten slingeren",
        start: "Leun met uw goede arm op een tafel. Laat de andere arm hangen.",
        steps: [
          "Laat uw arm zacht naar voren en achteren slingeren.",
          "Maak daarna kleine rondjes.",
          "Uw schouder blijft los.",
        ],
        feel: "U voelt het gewicht van uw arm.",
        stop: "Kom langzaam overeind en stop als u duizelig wordt."),
      english: .init(
        name: "Arm swing",
        start: "Lean on a table with your good arm. Let the other arm hang.",
        steps: [
          "Let your arm swing gently forwards and backwards.",
          "Then make small circles.",
          "Keep your shoulder loose.",
        ],
        feel: "You feel the weight of your arm.",
        stop: "Come up slowly and stop if you feel dizzy.")),
    Exercise(
      code: "stick-lift", region: .shoulder, category: .mobility, floor: true,
      cautions: [.shoulderPain], harder: "arm-lift",
      usual: Dosage(repetitions: 10), doseSource: "UK Shoulder Surgeon",
      dutch: .init(
        name: "Armen heffen met stok, liggend",
        start: "Ga op uw rug liggen. Houd een stok vast met beide handen.",
        steps: [
          "Breng de stok langzaam omhoog en over uw hoofd.",
          "Uw goede arm helpt de andere arm.",
          "Ga rustig terug.",
        ],
        feel: "U voelt rek rond uw schouder. Uw rug blijft plat.",
        stop: "Stop voordat de pijn scherp wordt."),
      english: .init(
        name: "Arm lift with a stick, lying",
        start: "Lie on your back. Hold a stick with both hands.",
        steps: [
          "Slowly bring the stick up and over your head.",
          "Your good arm helps the other arm.",
          "Go back gently.",
        ],
        feel: "You feel a stretch around your shoulder. Your back stays flat.",
        stop: "Stop before the pain becomes sharp.")),
    Exercise(
      code: "arm-lift", region: .shoulder, category: .mobility, standing: true,
      cautions: [.shoulderPain], easier: "stick-lift", harder: "wall-slide",
      usual: Dosage(repetitions: 10, timesPerDay: 2), doseSource: "DynamicHealth NHS",
      dutch: .init(
        name: "Armen samen heffen",
        start: "Ga stevig staan, met een muur achter u. Vouw uw handen in elkaar.",
        steps: [
          "Til uw armen samen langzaam op.",
          "Uw goede arm helpt de andere arm.",
          "Laat ze rustig zakken.",
        ],
        feel: "U voelt rek rond uw schouder. Trek uw schouders niet op.",
        stop: "Stop voordat de pijn scherp wordt. Leun tegen de muur bij duizeligheid."),
      english: .init(
        name: "Arm lift with both hands",
        start: "Stand firmly, with a wall behind you. Clasp your hands.",
        steps: [
          "Slowly lift both arms together.",
          "Your good arm helps the other arm.",
          "Lower them gently.",
        ],
        feel: "You feel a stretch around your shoulder. Do not lift your shoulders.",
        stop: "Stop before the pain becomes sharp. Lean on the wall if dizzy.")),
    Exercise(
      code: "wall-slide", region: .shoulder, category: .coordination, standing: true,
      cautions: [.shoulderPain], easier: "arm-lift", harder: "wall-push-up",
      usual: Dosage(sets: 2, repetitions: 10, daysPerWeek: 4), doseSource: "Provide",
      dutch: .init(
        name: "Handen langs de muur omhoog",
        start: "Ga dicht voor een muur staan. Zet beide handen op de muur, op borsthoogte.",
        steps: [
          "Schuif uw handen langzaam omhoog.",
          "Laat uw schouders laag.",
          "Schuif rustig terug.",
        ],
        feel: "U voelt uw schouders werken. De muur geeft u steun.",
        stop: "Stop bij scherpe pijn in uw schouder."),
      english: .init(
        name: "Hands up the wall",
        start: "Stand close to a wall. Put both hands on it at chest height.",
        steps: [
          "Slowly slide your hands up.",
          "Keep your shoulders low.",
          "Slide back gently.",
        ],
        feel: "You feel your shoulders work. The wall supports you.",
        stop: "Stop if you feel sharp pain in your shoulder.")),
    Exercise(
      code: "wall-push-up", region: .shoulder, category: .strength, standing: true,
      cautions: [.wristPain, .shoulderPain], easier: "wall-slide",
      usual: Dosage(sets: 2, repetitions: 10, daysPerWeek: 4), doseSource: "Provide",
      dutch: .init(
        name: "Opdrukken tegen de muur",
        start: "Ga op een armlengte van de muur staan. Steun met uw handen op de muur.",
        steps: [
          "Buig uw ellebogen. Breng uw borst naar de muur.",
          "Uw lichaam blijft recht als een plank.",
          "Duw uzelf rustig terug.",
        ],
        feel: "U voelt uw armen en borst werken.",
        stop: "Stop bij pijn in uw pols of schouder."),
      english: .init(
        name: "Wall push-up",
        start: "Stand an arm's length from the wall. Lean your hands on it.",
        steps: [
          "Bend your elbows. Bring your chest to the wall.",
          "Keep your body straight as a board.",
          "Push yourself back gently.",
        ],
        feel: "You feel your arms and chest work.",
        stop: "Stop if your wrist or shoulder hurts.")),
    Exercise(
      code: "band-row", region: .shoulder, category: .strength, cautions: [.shoulderPain],
      harder: "pull-down", usual: Dosage(repetitions: 10), doseSource: "Pain Solution",
      dutch: .init(
        name: "Roeien met elastiek",
        start: "Maak het elastiek stevig vast, op buikhoogte. Ga ervoor op een stoel zitten.",
        steps: [
          "Trek uw ellebogen langs uw zij naar achteren.",
          "Breng uw schouderbladen naar elkaar.",
          "Ga langzaam terug naar voren.",
        ],
        feel: "U voelt de spieren tussen uw schouderbladen.",
        stop: "Stop als uw schouder pijn doet."),
      english: .init(
        name: "Row with a band",
        start: "Fix the band firmly, at belly height. Sit on a chair in front of it.",
        steps: [
          "Pull your elbows back along your sides.",
          "Bring your shoulder blades together.",
          "Go slowly forward again.",
        ],
        feel: "You feel the muscles between your shoulder blades.",
        stop: "Stop if your shoulder hurts.")),
    Exercise(
      code: "band-rotate-out", region: .shoulder, category: .strength, standing: true,
      cautions: [.shoulderPain],
      usual: Dosage(sets: 3, repetitions: 10, side: .both), doseSource: "Peak Physio",
      dutch: .init(
        name: "Naar buiten draaien met elastiek",
        start: "Ga stevig staan. Het elastiek zit naast u vast, op ellebooghoogte.",
        steps: [
          "Pak het met de verste hand. Houd uw elleboog in uw zij.",
          "Draai uw hand langzaam naar buiten.",
          "Ga rustig terug.",
        ],
        feel: "U voelt de achterkant van uw schouder.",
        stop: "Stop bij scherpe pijn. Houd u vast als u wankelt."),
      english: .init(
        name: "Turn out with a band",
        start: "Stand firmly. The band is fixed beside you, at elbow height.",
        steps: [
          "Take it with the far hand. Keep your elbow at your side.",
          "Slowly turn your hand outwards.",
          "Go back gently.",
        ],
        feel: "You feel the back of your shoulder.",
        stop: "Stop if the pain is sharp. Hold on if you feel unsteady.")),
  ]
}
