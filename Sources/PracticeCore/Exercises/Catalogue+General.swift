extension Catalogue {
  static let general: [Exercise] = [
    Exercise(
      code: "sit-to-stand", region: .general, category: .strength, standing: true,
      cautions: [.dizziness, .kneePain, .poorBalance], harder: "knee-bend",
      usual: Dosage(repetitions: 5, timesPerDay: 2), doseSource: "Baptist Care",
      dutch: .init(
        name: "Opstaan uit een stoel",
        start: "Ga voor op een stevige stoel zitten. Houd zo nodig de leuning vast.",
        steps: [
          "Zet uw voeten naar achteren. Leun naar voren.",
          "Sta op. Sta even rechtop.",
          "Ga langzaam weer zitten.",
        ],
        feel: "U voelt uw bovenbenen en billen werken.",
        stop: "Ga zitten als u duizelig wordt."),
      english: .init(
        name: "Stand up from a chair",
        start: "Sit at the front of a sturdy chair. Hold the armrest if needed.",
        steps: [
          "Move your feet back. Lean forward.",
          "Stand up. Stand tall for a moment.",
          "Sit down slowly.",
        ],
        feel: "You feel your thighs and buttocks work.",
        stop: "Sit down if you feel dizzy.")),
    Exercise(
      code: "knee-bend", region: .general, category: .strength, standing: true,
      cautions: [.kneePain, .poorBalance], easier: "sit-to-stand", harder: "squat",
      usual: Dosage(repetitions: 5, daysPerWeek: 3), doseSource: "Otago (FaME)",
      dutch: .init(
        name: "Kniebuiging aan het aanrecht",
        start: "Ga voor het aanrecht staan. Houd het met beide handen vast.",
        steps: [
          "Duw uw billen naar achteren. Buig uw knieën een beetje.",
          "Uw hakken blijven op de grond.",
          "Kom rustig overeind.",
        ],
        feel: "U voelt uw bovenbenen. Uw billen blijven hoger dan uw knieën.",
        stop: "Buig minder ver als uw knieën pijn doen."),
      english: .init(
        name: "Knee bend at the worktop",
        start: "Stand facing the worktop. Hold it with both hands.",
        steps: [
          "Push your bottom back. Bend your knees a little.",
          "Keep your heels on the floor.",
          "Come up gently.",
        ],
        feel: "You feel your thighs. Your bottom stays higher than your knees.",
        stop: "Bend less far if your knees hurt.")),
    Exercise(
      code: "heel-raise", region: .general, category: .strength, standing: true,
      cautions: [.achillesPain, .poorBalance],
      usual: Dosage(repetitions: 10, daysPerWeek: 3), doseSource: "NHS Tayside",
      dutch: .init(
        name: "Op de tenen staan",
        start: "Ga voor het aanrecht staan. Houd het met beide handen vast.",
        steps: [
          "Kom op uw tenen in 3 tellen.",
          "Zak in 5 tellen terug op uw hakken.",
        ],
        feel: "U voelt uw kuiten werken.",
        stop: "Stop bij pijn in uw hiel of achillespees."),
      english: .init(
        name: "Stand on your toes",
        start: "Stand facing the worktop. Hold it with both hands.",
        steps: [
          "Come up on your toes in 3 counts.",
          "Go back to your heels in 5 counts.",
        ],
        feel: "You feel your calves work.",
        stop: "Stop if your heel or Achilles tendon hurts.")),
    Exercise(
      code: "one-leg-stand", region: .general, category: .coordination, standing: true,
      cautions: [.poorBalance, .dizziness], easier: "weight-shift",
      usual: Dosage(repetitions: 3, holdSeconds: 5, side: .both), doseSource: "IP Live-in Care",
      dutch: .init(
        name: "Op één been staan",
        start: "Ga voor het aanrecht of een stoel staan. Houd u vast.",
        steps: [
          "Til één voet van de grond.",
          "Kijk recht vooruit en blijf rechtop.",
          "Zet uw voet rustig neer.",
        ],
        feel: "Uw enkel werkt om u in balans te houden.",
        stop: "Zet uw voet neer als u wankelt."),
      english: .init(
        name: "Stand on one leg",
        start: "Stand facing the worktop or a chair. Hold on to it.",
        steps: [
          "Lift one foot off the floor.",
          "Look straight ahead and stay upright.",
          "Put your foot down gently.",
        ],
        feel: "Your ankle works to keep you in balance.",
        stop: "Put your foot down if you feel unsteady.")),
    Exercise(
      code: "calf-stretch", region: .general, category: .mobility, standing: true,
      cautions: [.achillesPain],
      usual: Dosage(repetitions: 1, holdSeconds: 30, side: .both), doseSource: "YES Chiropractic",
      dutch: .init(
        name: "Kuit rekken",
        start: "Ga voor een muur staan. Steun met beide handen op de muur.",
        steps: [
          "Zet één been ver naar achteren. De hak blijft op de grond.",
          "Buig uw voorste knie. Leun naar de muur.",
          "Adem rustig door.",
        ],
        feel: "U voelt rek in uw achterste kuit.",
        stop: "Stop bij pijn in uw achillespees."),
      english: .init(
        name: "Calf stretch",
        start: "Stand facing a wall. Lean both hands on it.",
        steps: [
          "Put one leg far back. Keep that heel down.",
          "Bend your front knee. Lean towards the wall.",
          "Keep breathing calmly.",
        ],
        feel: "You feel a stretch in your back calf.",
        stop: "Stop if your Achilles tendon hurts.")),
    Exercise(
      code: "sit-tall", region: .general, category: .posture,
      usual: Dosage(repetitions: 5, timesPerDay: 3), doseSource: "NHS inform",
      dutch: .init(
        name: "Onderuit en rechtop zitten",
        start: "Ga voor op een stoel zitten. Zet uw voeten plat op de grond.",
        steps: [
          "Zak rustig onderuit. Maak uw rug bol.",
          "Maak u daarna lang. Kantel uw bekken naar voren.",
          "Zoek de stand die prettig voelt.",
        ],
        feel: "Uw hele rug beweegt mee.",
        stop: "Beweeg minder ver als het pijn doet."),
      english: .init(
        name: "Slump and sit tall",
        start: "Sit at the front of a chair. Put your feet flat on the floor.",
        steps: [
          "Let yourself slump. Round your back.",
          "Then make yourself tall. Tip your pelvis forward.",
          "Find the position that feels good.",
        ],
        feel: "Your whole back moves along.",
        stop: "Move less far if it hurts.")),
    Exercise(
      code: "belly-breathing", region: .general, category: .relaxation, floor: true,
      usual: Dosage(repetitions: 10, timesPerDay: 2), doseSource: "Kina Health",
      dutch: .init(
        name: "Buikademhaling",
        start: "Ga op uw rug liggen met gebogen knieën. Leg een hand op uw buik.",
        steps: [
          "Adem rustig in door uw neus. Uw buik komt omhoog.",
          "Adem langzaam uit. Uw buik zakt.",
          "Uw borst blijft bijna stil.",
        ],
        feel: "U wordt rustiger. Een stoel mag ook.",
        stop: "Licht in uw hoofd? Adem dan weer gewoon."),
      english: .init(
        name: "Belly breathing",
        start: "Lie on your back with your knees bent. Rest a hand on your belly.",
        steps: [
          "Breathe in gently through your nose. Your belly rises.",
          "Breathe out slowly. Your belly sinks.",
          "Your chest stays almost still.",
        ],
        feel: "You become calmer. A chair is fine too.",
        stop: "Light-headed? Breathe normally again.")),
    Exercise(
      code: "walking", region: .general, category: .relapsePrevention,
      cautions: [.poorBalance],
      usual: Dosage(repetitions: 1, holdSeconds: 600, daysPerWeek: 5),
      doseSource: "WalkBack, De Verandering",
      dutch: .init(
        name: "Wandelen opbouwen",
        start: "Draag goede schoenen. Kies een vlakke route.",
        steps: [
          "Wandel in een tempo waarbij u kunt praten.",
          "Gaat het goed? Wandel volgende week 5 minuten langer.",
          "Bouw zo op naar 30 minuten.",
        ],
        feel: "U wordt warm en ademt iets sneller.",
        stop: "Pijn op de borst? Stop en bel direct een arts."),
      english: .init(
        name: "Build up walking",
        start: "Wear good shoes. Choose a flat route.",
        steps: [
          "Walk at a pace at which you can talk.",
          "Going well? Walk 5 minutes longer next week.",
          "Build up to 30 minutes in this way.",
        ],
        feel: "You get warm and breathe a little faster.",
        stop: "Chest pain? Stop and call a doctor at once.")),
    Exercise(
      code: "lifting", region: .general, category: .relapsePrevention, standing: true,
      cautions: [.acuteLowBackPain, .hipProsthesis], easier: "hip-hinge",
      usual: Dosage(sets: 3, repetitions: 8, daysPerWeek: 3), doseSource: "Phyx Physio",
      dutch: .init(
        name: "Tillen oefenen",
        start: "Zet een lichte doos naast een stevige tafel. De tafel geeft steun.",
        steps: [
          "Zet uw voeten uit elkaar. Buig uw knieën en heupen. Pak de doos.",
          "Houd de doos dicht bij u. Kom rustig overeind.",
          "Zet de doos zo weer neer.",
        ],
        feel: "U voelt uw benen en billen werken.",
        stop: "Neem een lichtere doos als uw rug pijn doet."),
      english: .init(
        name: "Practise lifting",
        start: "Put a light box next to a sturdy table. The table gives support.",
        steps: [
          "Put your feet apart. Bend your knees and hips. Take the box.",
          "Keep the box close. Come up gently.",
          "Put the box down the same way.",
        ],
        feel: "You feel your legs and buttocks work.",
        stop: "Take a lighter box if your back hurts.")),
  ]
}
