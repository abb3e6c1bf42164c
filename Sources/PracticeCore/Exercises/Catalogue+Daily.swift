extension Catalogue {
  /// More for everybody: strength of every day, balance, posture, rest.
  static let daily: [Exercise] = [
    Exercise(
      code: "squat", region: .general, category: .strength, standing: true,
      cautions: [.kneePain, .poorBalance], easier: "knee-bend",
      usual: Dosage(sets: 2, repetitions: 15, daysPerWeek: 3), doseSource: "KMPT NHS, 2 × 15–24",
      dutch: .init(
        name: "Diepe kniebuiging",
        start: "Ga voor een stevige stoel staan. Die geeft steun als u moe wordt.",
        steps: [
          "Duw uw billen naar achteren. Strek uw armen vooruit.",
          "Buig uw knieën, alsof u gaat zitten.",
          "Kom rustig weer overeind.",
        ],
        feel: "U voelt uw bovenbenen en billen.",
        stop: "Buig minder diep als het pijn doet."),
      english: .init(
        name: "Squat",
        start: "Stand in front of a sturdy chair. It gives support when you tire.",
        steps: [
          "Push your bottom back. Reach your arms forward.",
          "Bend your knees, as if you were sitting down.",
          "Come up again gently.",
        ],
        feel: "You feel your thighs and buttocks.",
        stop: "Bend less deep if it hurts.")),
    Exercise(
      code: "lunge", region: .general, category: .strength, standing: true,
      cautions: [.kneePain, .poorBalance], easier: "knee-bend",
      usual: Dosage(sets: 2, repetitions: 8, daysPerWeek: 3, side: .both),
      doseSource: "KMPT NHS, 2 × 8–12",
      dutch: .init(
        name: "Uitvalspas",
        start: "Ga bij het aanrecht staan en houd het vast. Zet één been naar achteren.",
        steps: [
          "Buig beide knieën. Zak recht omlaag.",
          "Uw voorste knie blijft boven uw voet.",
          "Kom rustig omhoog.",
        ],
        feel: "U voelt uw voorste bovenbeen.",
        stop: "Zak minder ver als uw knie pijn doet."),
      english: .init(
        name: "Split lunge",
        start: "Stand at the worktop and hold it. Put one leg back.",
        steps: [
          "Bend both knees. Sink straight down.",
          "Your front knee stays above your foot.",
          "Come up gently.",
        ],
        feel: "You feel your front thigh.",
        stop: "Go less deep if your knee hurts.")),
    Exercise(
      code: "weight-shift", region: .general, category: .coordination, standing: true,
      cautions: [.poorBalance, .dizziness], harder: "one-leg-stand",
      usual: Dosage(repetitions: 1, holdSeconds: 60, timesPerDay: 2), doseSource: "Mersey Care",
      dutch: .init(
        name: "Gewicht verplaatsen",
        start: "Ga met uw voeten uit elkaar staan. Houd een tafel vast.",
        steps: [
          "Verplaats uw gewicht rustig naar één been.",
          "Beide voeten blijven op de grond.",
          "Ga dan naar het andere been.",
        ],
        feel: "U voelt hoe uw voeten het gewicht dragen.",
        stop: "Ga zitten als u duizelig wordt."),
      english: .init(
        name: "Weight shift",
        start: "Stand with your feet apart. Hold on to a table.",
        steps: [
          "Gently move your weight to one leg.",
          "Both feet stay on the floor.",
          "Then go to the other leg.",
        ],
        feel: "You feel how your feet carry the weight.",
        stop: "Sit down if you feel dizzy.")),
    Exercise(
      code: "marching", region: .general, category: .coordination,
      cautions: [.groinPain], harder: "knee-raise",
      usual: Dosage(repetitions: 1, holdSeconds: 60, timesPerDay: 2),
      doseSource: "Healthy Peterborough",
      dutch: .init(
        name: "Marcheren op de stoel",
        start: "Ga rechtop zitten, voor op een stevige stoel.",
        steps: [
          "Til om en om een knie op.",
          "Zwaai uw armen rustig mee.",
          "Blijf lang zitten en adem door.",
        ],
        feel: "U wordt warm en ademt iets sneller.",
        stop: "Pijn op de borst? Stop en bel direct een arts."),
      english: .init(
        name: "March on the chair",
        start: "Sit upright, at the front of a sturdy chair.",
        steps: [
          "Lift one knee, then the other.",
          "Swing your arms along gently.",
          "Sit tall and keep breathing.",
        ],
        feel: "You get warm and breathe a little faster.",
        stop: "Chest pain? Stop and call a doctor at once.")),
    Exercise(
      code: "wall-angel", region: .general, category: .posture, standing: true,
      cautions: [.shoulderPain],
      usual: Dosage(repetitions: 8, timesPerDay: 2), doseSource: "–",
      dutch: .init(
        name: "Armen omhoog langs de muur",
        start: "Ga met uw rug tegen een muur staan. Uw hoofd raakt de muur.",
        steps: [
          "Leg uw gebogen armen tegen de muur.",
          "Schuif uw armen langzaam omhoog.",
          "Schuif ze rustig terug.",
        ],
        feel: "U maakt uzelf lang. Uw schouders blijven laag.",
        stop: "Schuif minder hoog als uw schouder pijn doet."),
      english: .init(
        name: "Arms up along the wall",
        start: "Stand with your back against a wall. Your head touches it.",
        steps: [
          "Put your bent arms against the wall.",
          "Slowly slide your arms up.",
          "Slide them back gently.",
        ],
        feel: "You make yourself tall. Your shoulders stay low.",
        stop: "Slide less high if your shoulder hurts.")),
    Exercise(
      code: "desk-break", region: .general, category: .relapsePrevention, standing: true,
      cautions: [.dizziness, .spinalStenosis],
      usual: Dosage(repetitions: 5, timesPerDay: 4), doseSource: "Amstelenij, Lakewass",
      dutch: .init(
        name: "Pauze van het zitten",
        start: "Zit u al een half uur? Steun op uw stoel en sta op.",
        steps: [
          "Ga rechtop staan. Rol met uw schouders.",
          "Leg uw handen op uw onderrug. Buig iets achterover.",
          "Loop een klein stukje.",
        ],
        feel: "Uw rug voelt minder stijf.",
        stop: "Ga zitten als u duizelig wordt."),
      english: .init(
        name: "Break from sitting",
        start: "Been sitting for half an hour? Hold your chair and get up.",
        steps: [
          "Stand upright. Roll your shoulders.",
          "Put your hands on your lower back. Lean back a little.",
          "Walk a short way.",
        ],
        feel: "Your back feels less stiff.",
        stop: "Sit down if you feel dizzy.")),
    Exercise(
      code: "slow-breathing", region: .general, category: .relaxation,
      usual: Dosage(repetitions: 1, holdSeconds: 180, timesPerDay: 2),
      doseSource: "Newcastle Hospitals",
      dutch: .init(
        name: "Rustig ademen, 4 in en 6 uit",
        start: "Ga op een stoel zitten. Leg een hand op uw buik.",
        steps: [
          "Adem in door uw neus in 4 tellen.",
          "Adem uit in 6 tellen.",
          "Uw buik beweegt mee. Uw schouders niet.",
        ],
        feel: "U wordt langzaam rustiger.",
        stop: "Licht in uw hoofd? Adem dan weer gewoon."),
      english: .init(
        name: "Calm breathing, 4 in and 6 out",
        start: "Sit on a chair. Rest a hand on your belly.",
        steps: [
          "Breathe in through your nose for 4 counts.",
          "Breathe out for 6 counts.",
          "Your belly moves along. Your shoulders do not.",
        ],
        feel: "You slowly become calmer.",
        stop: "Light-headed? Breathe normally again.")),
    Exercise(
      code: "rest-90-90", region: .general, category: .relaxation, floor: true,
      cautions: [.pregnancy],
      usual: Dosage(repetitions: 1, holdSeconds: 300, timesPerDay: 2), doseSource: "–",
      dutch: .init(
        name: "Rusten met benen op de stoel",
        start: "Ga op uw rug voor een stoel liggen.",
        steps: [
          "Leg uw onderbenen op de zitting.",
          "Laat uw rug zwaar worden.",
          "Adem rustig in en uit.",
        ],
        feel: "Uw rug rust uit op de grond.",
        stop: "Kom op uw zij overeind. Stop als het niet prettig is."),
      english: .init(
        name: "Rest with your legs on a chair",
        start: "Lie on your back in front of a chair.",
        steps: [
          "Put your lower legs on the seat.",
          "Let your back get heavy.",
          "Breathe in and out calmly.",
        ],
        feel: "Your back rests on the floor.",
        stop: "Get up over your side. Stop if it feels wrong.")),
  ]
}
