extension Catalogue {
  static let hip: [Exercise] = [
    Exercise(
      code: "heel-slide", region: .hip, category: .mobility, floor: true,
      cautions: [.hipProsthesis], harder: "leg-raise",
      usual: Dosage(repetitions: 10, side: .both), doseSource: "Diakonessenhuis",
      dutch: .init(
        name: "Hiel schuiven",
        start: "Ga op uw rug liggen met gestrekte benen. Draag een sok.",
        steps: [
          "Schuif één hiel langzaam naar uw bil.",
          "Uw knie wijst naar het plafond.",
          "Schuif uw hiel rustig terug.",
        ],
        feel: "U voelt uw heup en knie soepel buigen.",
        stop: "Stop bij scherpe pijn in uw lies."),
      english: .init(
        name: "Heel slide",
        start: "Lie on your back with your legs straight. Wear a sock.",
        steps: [
          "Slowly slide one heel towards your bottom.",
          "Your knee points to the ceiling.",
          "Slide your heel back gently.",
        ],
        feel: "You feel your hip and knee bend smoothly.",
        stop: "Stop if you feel sharp pain in your groin.")),
    Exercise(
      code: "clamshell", region: .hip, category: .strength, floor: true,
      cautions: [.lateralHipPain, .hipProsthesis], harder: "leg-side",
      usual: Dosage(repetitions: 5, timesPerDay: 3, side: .both),
      doseSource: "NHS inform, 5× 3/d",
      dutch: .init(
        name: "Schelp",
        start: "Ga op uw zij liggen. Buig uw knieën en leg ze op elkaar.",
        steps: [
          "Houd uw voeten tegen elkaar.",
          "Til uw bovenste knie langzaam op, als een schelp.",
          "Rol niet naar achteren. Zak rustig terug.",
        ],
        feel: "U voelt de zijkant van uw bil.",
        stop: "Lig niet op een pijnlijke zij. Stop bij pijn."),
      english: .init(
        name: "Clamshell",
        start: "Lie on your side. Bend your knees and rest them together.",
        steps: [
          "Keep your feet together.",
          "Slowly lift your top knee, like a shell opening.",
          "Do not roll back. Lower gently.",
        ],
        feel: "You feel the side of your buttock.",
        stop: "Do not lie on a sore side. Stop if it hurts.")),
    Exercise(
      code: "leg-side", region: .hip, category: .strength, standing: true,
      cautions: [.lateralHipPain, .poorBalance], easier: "clamshell", harder: "band-walk",
      usual: Dosage(repetitions: 8, holdSeconds: 5, side: .both),
      doseSource: "Active and Healthy NSW",
      dutch: .init(
        name: "Been zijwaarts heffen",
        start: "Ga naast het aanrecht of een stevige tafel staan. Houd u vast.",
        steps: [
          "Breng één been langzaam opzij.",
          "Uw lichaam blijft rechtop. Uw tenen wijzen naar voren.",
          "Zet uw voet rustig terug.",
        ],
        feel: "U voelt de zijkant van uw heup.",
        stop: "Stop bij pijn aan de zijkant van uw heup."),
      english: .init(
        name: "Leg to the side",
        start: "Stand next to the worktop or a sturdy table. Hold on to it.",
        steps: [
          "Slowly move one leg out to the side.",
          "Keep your body upright. Your toes point forward.",
          "Put your foot back gently.",
        ],
        feel: "You feel the side of your hip.",
        stop: "Stop if the side of your hip hurts.")),
    Exercise(
      code: "leg-raise", region: .hip, category: .strength, floor: true,
      cautions: [.groinPain, .acuteLowBackPain], easier: "heel-slide",
      usual: Dosage(sets: 3, repetitions: 10, side: .both),
      doseSource: "Burlington Sports Therapy",
      dutch: .init(
        name: "Gestrekt been heffen",
        start: "Ga op uw rug liggen. Buig één knie. Strek het andere been.",
        steps: [
          "Span uw gestrekte been aan.",
          "Til het ongeveer 25 centimeter op.",
          "Laat het langzaam zakken.",
        ],
        feel: "U voelt uw bovenbeen werken. Uw rug blijft liggen.",
        stop: "Stop bij pijn in uw lies of rug."),
      english: .init(
        name: "Straight leg raise",
        start: "Lie on your back. Bend one knee. Straighten the other leg.",
        steps: [
          "Tighten the straight leg.",
          "Lift it about 25 centimetres.",
          "Lower it slowly.",
        ],
        feel: "You feel your thigh work. Your back stays down.",
        stop: "Stop if your groin or back hurts.")),
    Exercise(
      code: "leg-back", region: .hip, category: .strength, floor: true,
      cautions: [.acuteLowBackPain, .pregnancy], harder: "leg-back-standing",
      usual: Dosage(repetitions: 3, holdSeconds: 5, side: .both), doseSource: "Versus Arthritis",
      dutch: .init(
        name: "Been heffen in buiklig",
        start: "Ga op uw buik liggen. Leg uw voorhoofd op uw handen.",
        steps: [
          "Span uw bil aan.",
          "Til één gestrekt been een stukje op.",
          "Uw heupen blijven op de grond. Zak rustig terug.",
        ],
        feel: "U voelt uw bil werken. Een kussen onder uw buik mag.",
        stop: "Stop bij pijn in uw rug."),
      english: .init(
        name: "Leg lift lying face down",
        start: "Lie on your belly. Rest your forehead on your hands.",
        steps: [
          "Tighten your buttock.",
          "Lift one straight leg a little.",
          "Your hips stay down. Lower gently.",
        ],
        feel: "You feel your buttock work. You may use a pillow under your belly.",
        stop: "Stop if your back hurts.")),
    Exercise(
      code: "hip-stretch", region: .hip, category: .mobility, floor: true,
      cautions: [.kneePain, .poorBalance],
      usual: Dosage(repetitions: 3, holdSeconds: 30, daysPerWeek: 5, side: .both),
      doseSource: "OttawaMSK",
      dutch: .init(
        name: "Heupbuiger rekken",
        start: "Kniel met één knie op een kussen. Houd een stevige stoel vast.",
        steps: [
          "Zet uw andere voet plat neer, een stap naar voren.",
          "Schuif uw heupen rustig naar voren. Blijf rechtop.",
          "Adem door en kom terug.",
        ],
        feel: "U voelt rek voor in uw heup.",
        stop: "Stop als uw knie pijn doet."),
      english: .init(
        name: "Front of hip stretch",
        start: "Kneel with one knee on a cushion. Hold a sturdy chair.",
        steps: [
          "Put your other foot flat in front of you.",
          "Slide your hips forward gently. Stay upright.",
          "Keep breathing and come back.",
        ],
        feel: "You feel a stretch at the front of your hip.",
        stop: "Stop if your knee hurts.")),
  ]
}
