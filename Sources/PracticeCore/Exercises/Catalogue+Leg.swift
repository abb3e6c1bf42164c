extension Catalogue {
  /// More for the hip and the leg.
  static let leg: [Exercise] = [
    Exercise(
      code: "fall-out", region: .hip, category: .coordination, floor: true,
      cautions: [.hipProsthesis, .groinPain], harder: "clamshell",
      usual: Dosage(repetitions: 10, side: .alternating), doseSource: "rehabexercise.org",
      dutch: .init(
        name: "Knie opzij laten zakken",
        start: "Ga op uw rug liggen met gebogen knieën.",
        steps: [
          "Span uw buik licht aan.",
          "Laat één knie langzaam opzij zakken.",
          "Kom terug. Neem dan de andere knie.",
        ],
        feel: "Uw bekken blijft stil. U voelt rek in uw lies.",
        stop: "Stop bij scherpe pijn in uw lies."),
      english: .init(
        name: "Bent knee fall-out",
        start: "Lie on your back with your knees bent.",
        steps: [
          "Lightly tighten your belly.",
          "Slowly let one knee sink to the side.",
          "Come back. Then take the other knee.",
        ],
        feel: "Your pelvis stays still. You feel a stretch in your groin.",
        stop: "Stop if your groin hurts sharply.")),
    Exercise(
      code: "leg-lift-side", region: .hip, category: .strength, floor: true,
      cautions: [.lateralHipPain, .hipProsthesis], easier: "clamshell",
      usual: Dosage(sets: 2, repetitions: 8, side: .both), doseSource: "Peelland",
      dutch: .init(
        name: "Been heffen in zijlig",
        start: "Ga op uw zij liggen met gestrekte benen. Steun met uw hand op de grond.",
        steps: [
          "Til uw bovenste been langzaam op.",
          "Uw tenen wijzen naar voren.",
          "Laat het been langzaam zakken.",
        ],
        feel: "U voelt de buitenkant van uw heup.",
        stop: "Rol niet naar achteren. Stop als uw heup pijn doet."),
      english: .init(
        name: "Leg lift on your side",
        start: "Lie on your side with straight legs. Rest your hand on the floor in front.",
        steps: [
          "Slowly lift your top leg.",
          "Your toes point forward.",
          "Slowly lower the leg.",
        ],
        feel: "You feel the outside of your hip.",
        stop: "Do not roll back. Stop if your hip hurts.")),
    Exercise(
      code: "leg-back-standing", region: .hip, category: .strength, standing: true,
      cautions: [.poorBalance, .acuteLowBackPain], easier: "leg-back",
      usual: Dosage(sets: 2, repetitions: 10, side: .both), doseSource: "–",
      dutch: .init(
        name: "Been naar achteren, staand",
        start: "Ga voor het aanrecht staan. Houd het met beide handen vast.",
        steps: [
          "Breng één gestrekt been naar achteren.",
          "Blijf rechtop. Maak uw rug niet hol.",
          "Zet uw voet rustig terug.",
        ],
        feel: "U voelt uw bil werken.",
        stop: "Stop als uw onderrug pijn doet."),
      english: .init(
        name: "Leg back, standing",
        start: "Stand facing the worktop. Hold it with both hands.",
        steps: [
          "Bring one straight leg back.",
          "Stay upright. Do not hollow your back.",
          "Put your foot back gently.",
        ],
        feel: "You feel your buttock work.",
        stop: "Stop if your lower back hurts.")),
    Exercise(
      code: "knee-raise", region: .hip, category: .strength, standing: true,
      cautions: [.poorBalance, .hipProsthesis, .groinPain], easier: "marching",
      usual: Dosage(repetitions: 8, holdSeconds: 5, side: .alternating),
      doseSource: "NSW Active and Healthy",
      dutch: .init(
        name: "Knie heffen",
        start: "Ga rechtop staan. Houd een leuning of het aanrecht vast.",
        steps: [
          "Til één knie op tot heuphoogte.",
          "Houd even vast. Blijf rechtop.",
          "Zet uw voet neer. Neem dan de andere knie.",
        ],
        feel: "U voelt de voorkant van uw heup.",
        stop: "Zet uw voet neer als u wankelt."),
      english: .init(
        name: "Knee raise",
        start: "Stand upright. Hold a rail or the worktop.",
        steps: [
          "Lift one knee to hip height.",
          "Hold for a moment. Stay upright.",
          "Put your foot down. Then take the other knee.",
        ],
        feel: "You feel the front of your hip.",
        stop: "Put your foot down if you feel unsteady.")),
    Exercise(
      code: "hamstring-stretch", region: .hip, category: .mobility, floor: true,
      cautions: [.radiatingPain],
      usual: Dosage(repetitions: 4, holdSeconds: 30, side: .both), doseSource: "Practo",
      dutch: .init(
        name: "Hamstring rekken met handdoek",
        start: "Ga op uw rug liggen. Leg een handdoek om één voet.",
        steps: [
          "Houd beide einden van de handdoek vast.",
          "Strek uw knie langzaam.",
          "Houd vast en adem door.",
        ],
        feel: "U voelt rek achter in uw bovenbeen.",
        stop: "Tintelt uw been? Buig uw knie en stop."),
      english: .init(
        name: "Hamstring stretch with a towel",
        start: "Lie on your back. Put a towel round one foot.",
        steps: [
          "Hold both ends of the towel.",
          "Slowly straighten your knee.",
          "Hold and keep breathing.",
        ],
        feel: "You feel a stretch at the back of your thigh.",
        stop: "Does your leg tingle? Bend your knee and stop.")),
    Exercise(
      code: "quad-stretch", region: .hip, category: .mobility, standing: true,
      cautions: [.kneePain, .poorBalance],
      usual: Dosage(repetitions: 5, holdSeconds: 20, side: .both),
      doseSource: "Royal Orthopaedic Hospital",
      dutch: .init(
        name: "Bovenbeen rekken",
        start: "Ga voor het aanrecht staan. Houd het met één hand vast.",
        steps: [
          "Pak uw enkel achter u. Een handdoek mag ook.",
          "Trek uw hak rustig naar uw bil.",
          "Houd uw knieën bij elkaar.",
        ],
        feel: "U voelt rek voor in uw bovenbeen.",
        stop: "Stop als uw knie pijn doet."),
      english: .init(
        name: "Thigh stretch",
        start: "Stand facing the worktop. Hold it with one hand.",
        steps: [
          "Take your ankle behind you. A towel is fine too.",
          "Gently pull your heel to your bottom.",
          "Keep your knees together.",
        ],
        feel: "You feel a stretch at the front of your thigh.",
        stop: "Stop if your knee hurts.")),
    Exercise(
      code: "leg-swing", region: .hip, category: .mobility, standing: true,
      cautions: [.poorBalance, .hipProsthesis],
      usual: Dosage(repetitions: 15, side: .both), doseSource: "rehabexercise.org",
      dutch: .init(
        name: "Been zwaaien",
        start: "Ga voor een tafel staan. Houd u goed vast.",
        steps: [
          "Zwaai één been rustig naar voren.",
          "Zwaai het daarna naar achteren.",
          "Uw bovenlijf blijft stil.",
        ],
        feel: "Uw heup wordt losser.",
        stop: "Maak de zwaai kleiner als het pijn doet."),
      english: .init(
        name: "Leg swing",
        start: "Stand facing a table. Hold on well.",
        steps: [
          "Swing one leg gently forward.",
          "Then swing it backwards.",
          "Keep your upper body still.",
        ],
        feel: "Your hip feels looser.",
        stop: "Make a smaller swing if it hurts.")),
    Exercise(
      code: "step-up", region: .hip, category: .strength, standing: true,
      cautions: [.kneePain, .poorBalance], easier: "sit-to-stand",
      usual: Dosage(repetitions: 5, timesPerDay: 2, side: .both),
      doseSource: "NSW Active and Healthy",
      dutch: .init(
        name: "Opstapje",
        start: "Ga voor de onderste traptrede staan. Houd de leuning vast.",
        steps: [
          "Zet één voet op de trede.",
          "Stap rustig op. Uw knie wijst naar voren.",
          "Stap langzaam terug.",
        ],
        feel: "U voelt uw bovenbeen en bil.",
        stop: "Neem een lagere trede als uw knie pijn doet."),
      english: .init(
        name: "Step up",
        start: "Stand in front of the lowest stair. Hold the rail.",
        steps: [
          "Put one foot on the step.",
          "Step up gently. Your knee points forward.",
          "Step down slowly.",
        ],
        feel: "You feel your thigh and buttock.",
        stop: "Take a lower step if your knee hurts.")),
    Exercise(
      code: "band-walk", region: .hip, category: .strength, standing: true,
      cautions: [.lateralHipPain, .kneePain, .poorBalance], easier: "leg-side",
      usual: Dosage(sets: 3, repetitions: 10, daysPerWeek: 3, side: .both),
      doseSource: "fysioefeningen.nl, 20×3",
      dutch: .init(
        name: "Zijwaarts lopen met elastiek",
        start: "Doe een elastiek om uw enkels. Loop langs een muur, voor steun.",
        steps: [
          "Buig uw knieën licht.",
          "Stap opzij. Sluit rustig aan.",
          "Het elastiek blijft steeds strak.",
        ],
        feel: "U voelt de buitenkant van uw heupen.",
        stop: "Stop als uw knieën naar binnen zakken."),
      english: .init(
        name: "Side steps with a band",
        start: "Put a band round your ankles. Walk along a wall for support.",
        steps: [
          "Bend your knees lightly.",
          "Step to the side. Close up gently.",
          "The band always stays tight.",
        ],
        feel: "You feel the outside of your hips.",
        stop: "Stop if your knees fall inwards.")),
    Exercise(
      code: "wall-squat", region: .hip, category: .strength, standing: true,
      cautions: [.kneePain, .highBloodPressure], easier: "sit-to-stand", harder: "squat",
      usual: Dosage(repetitions: 5, holdSeconds: 10), doseSource: "Burlington, 10 s × 20",
      dutch: .init(
        name: "Muurzit",
        start: "Leun met uw rug tegen een muur. Zet uw voeten een stap naar voren.",
        steps: [
          "Zak langzaam langs de muur.",
          "Ga niet dieper dan prettig is. Houd vast.",
          "Duw u rustig weer omhoog.",
        ],
        feel: "U voelt uw bovenbenen werken.",
        stop: "Blijf hoger als uw knieën pijn doen."),
      english: .init(
        name: "Wall sit",
        start: "Lean your back against a wall. Put your feet a step forward.",
        steps: [
          "Slowly slide down the wall.",
          "Go no deeper than feels good. Hold.",
          "Push yourself up again gently.",
        ],
        feel: "You feel your thighs work.",
        stop: "Stay higher if your knees hurt.")),
  ]
}
