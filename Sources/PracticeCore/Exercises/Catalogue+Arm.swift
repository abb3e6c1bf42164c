extension Catalogue {
  /// More for the shoulder.
  static let arm: [Exercise] = [
    Exercise(
      code: "stick-extension", region: .shoulder, category: .mobility, standing: true,
      cautions: [.shoulderPain],
      usual: Dosage(sets: 3, repetitions: 10, timesPerDay: 2),
      doseSource: "Provide, stiff shoulder",
      dutch: .init(
        name: "Arm naar achteren met stok",
        start: "Ga naast een muur staan, voor steun. Houd een stok achter uw rug vast.",
        steps: [
          "Duw de stok met rechte armen naar achteren.",
          "Blijf rechtop. Uw schouders blijven laag.",
          "Kom rustig terug.",
        ],
        feel: "U voelt rek voor in uw schouders.",
        stop: "Beweeg minder ver bij scherpe pijn."),
      english: .init(
        name: "Arm backwards with a stick",
        start: "Stand next to a wall for support. Hold a stick behind your back.",
        steps: [
          "Push the stick back with straight arms.",
          "Stay upright. Keep your shoulders low.",
          "Come back gently.",
        ],
        feel: "You feel a stretch at the front of your shoulders.",
        stop: "Move less far if it hurts sharply.")),
    Exercise(
      code: "wall-walk", region: .shoulder, category: .mobility, standing: true,
      cautions: [.shoulderPain, .recentSurgery], harder: "wall-slide",
      usual: Dosage(repetitions: 3, timesPerDay: 3), doseSource: "Sarah Oliver Osteopathy",
      dutch: .init(
        name: "Muurwandelen",
        start: "Ga dicht voor een muur staan. Leg uw vingers tegen de muur.",
        steps: [
          "Loop met uw vingers langs de muur omhoog.",
          "Ga zover als het prettig is.",
          "Loop met uw vingers weer omlaag.",
        ],
        feel: "U voelt rek in uw schouder.",
        stop: "Stop voordat de pijn scherp wordt."),
      english: .init(
        name: "Wall walk",
        start: "Stand close to a wall. Put your fingers on the wall.",
        steps: [
          "Walk your fingers up the wall.",
          "Go as far as it feels good.",
          "Walk your fingers down again.",
        ],
        feel: "You feel a stretch in your shoulder.",
        stop: "Stop before the pain becomes sharp.")),
    Exercise(
      code: "hands-behind-head", region: .shoulder, category: .mobility,
      cautions: [.shoulderPain],
      usual: Dosage(repetitions: 8, timesPerDay: 2), doseSource: "UK Shoulder Surgeon",
      dutch: .init(
        name: "Handen in de nek, ellebogen open",
        start: "Ga op een stoel zitten of op uw rug liggen. Leg uw handen achter uw hoofd.",
        steps: [
          "Breng uw ellebogen naar elkaar.",
          "Laat uw ellebogen langzaam open gaan.",
          "Blijf rustig ademen.",
        ],
        feel: "U voelt rek voor in uw borst en schouders.",
        stop: "Stop als uw schouder knijpt."),
      english: .init(
        name: "Hands behind head, elbows open",
        start: "Sit on a chair or lie on your back. Put your hands behind your head.",
        steps: [
          "Bring your elbows together.",
          "Let your elbows open slowly.",
          "Keep breathing calmly.",
        ],
        feel: "You feel a stretch across your chest and shoulders.",
        stop: "Stop if your shoulder pinches.")),
    Exercise(
      code: "cross-body", region: .shoulder, category: .mobility,
      cautions: [.shoulderPain],
      usual: Dosage(repetitions: 5, holdSeconds: 30, side: .both), doseSource: "Peak Physio",
      dutch: .init(
        name: "Arm voor de borst langs rekken",
        start: "Ga rechtop zitten of staan. Laat uw schouders los.",
        steps: [
          "Breng één arm voor uw borst langs.",
          "Trek met uw andere hand zacht aan uw elleboog.",
          "Houd vast en adem door.",
        ],
        feel: "U voelt rek achter in uw schouder.",
        stop: "Pijn voor in uw schouder? Houd uw arm lager."),
      english: .init(
        name: "Stretch your arm across",
        start: "Sit or stand up straight. Let your shoulders drop.",
        steps: [
          "Bring one arm across your chest.",
          "Gently pull your elbow with the other hand.",
          "Hold and keep breathing.",
        ],
        feel: "You feel a stretch at the back of your shoulder.",
        stop: "Pain at the front? Hold your arm lower.")),
    Exercise(
      code: "pull-down", region: .shoulder, category: .strength, standing: true,
      cautions: [.shoulderPain], easier: "band-row",
      usual: Dosage(sets: 3, repetitions: 10, daysPerWeek: 3), doseSource: "Peak Physio",
      dutch: .init(
        name: "Armen gestrekt omlaag trekken",
        start: "Maak een elastiek hoog vast. Ga stevig staan. Houd het elastiek vast.",
        steps: [
          "Trek uw rechte armen langzaam naar uw heupen.",
          "Uw schouders blijven laag.",
          "Ga langzaam terug.",
        ],
        feel: "U voelt de spieren onder uw oksels.",
        stop: "Neem een lichter elastiek als het pijn doet."),
      english: .init(
        name: "Pull down with straight arms",
        start: "Fix a band high up. Stand firmly. Hold the band.",
        steps: [
          "Slowly pull your straight arms to your hips.",
          "Keep your shoulders low.",
          "Go back slowly.",
        ],
        feel: "You feel the muscles under your armpits.",
        stop: "Take a lighter band if it hurts.")),
    Exercise(
      code: "punch", region: .shoulder, category: .stability, floor: true,
      cautions: [.shoulderPain], harder: "wall-push-up",
      usual: Dosage(sets: 2, repetitions: 10), doseSource: "–",
      dutch: .init(
        name: "Schouder vooruit duwen",
        start: "Ga op uw rug liggen. Strek uw armen naar het plafond.",
        steps: [
          "Duw uw handen verder naar het plafond.",
          "Uw ellebogen blijven recht.",
          "Laat uw schouders langzaam terugzakken.",
        ],
        feel: "Uw schouderbladen glijden om uw borstkas.",
        stop: "Stop bij scherpe pijn in uw schouder."),
      english: .init(
        name: "Push your shoulders up",
        start: "Lie on your back. Reach your arms to the ceiling.",
        steps: [
          "Push your hands further to the ceiling.",
          "Keep your elbows straight.",
          "Slowly let your shoulders sink back.",
        ],
        feel: "Your shoulder blades slide round your ribs.",
        stop: "Stop if your shoulder hurts sharply.")),
    Exercise(
      code: "band-rotate-in", region: .shoulder, category: .strength, standing: true,
      cautions: [.shoulderPain],
      usual: Dosage(sets: 3, repetitions: 10, daysPerWeek: 3, side: .both),
      doseSource: "Peak Physio",
      dutch: .init(
        name: "Naar binnen draaien met elastiek",
        start:
          "Ga stevig staan. Het elastiek zit naast u vast, op ellebooghoogte. Pak het beet.",
        steps: [
          "Houd uw elleboog tegen uw zij.",
          "Draai uw hand naar uw buik.",
          "Ga langzaam terug.",
        ],
        feel: "U voelt de spieren voor in uw schouder.",
        stop: "Neem een lichter elastiek als het pijn doet."),
      english: .init(
        name: "Turn in with a band",
        start: "Stand firmly. The band is fixed beside you, at elbow height. Hold it.",
        steps: [
          "Keep your elbow against your side.",
          "Turn your hand to your belly.",
          "Go back slowly.",
        ],
        feel: "You feel the muscles at the front of your shoulder.",
        stop: "Take a lighter band if it hurts.")),
  ]
}
