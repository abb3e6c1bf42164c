/// What fictional therapists write about a region, by how it goes.
struct NotePhrases: Sendable {
  /// S at the intake.
  let start: [Phrase]
  let better: [Phrase]
  let same: [Phrase]
  let worse: [Phrase]
  let findings: [Phrase]
  /// Where a manual technique is applied.
  let levels: [Phrase]
  let next: [Phrase]

  static func about(_ region: Region) -> NotePhrases {
    switch region {
    case .lowBack: lowBack
    case .neck: neck
    case .headache: headache
    case .shoulder: shoulder
    case .dizziness: dizziness
    case .hip: hip
    case .other: other
    }
  }

  private static let lowBack = NotePhrases(
    start: [
      Phrase(
        "Sinds tillen van een verhuisdoos pijn laag in de rug. Zitten en opstaan geven last.",
        "Low back pain since lifting a removal box. Sitting and getting up hurt."),
      Phrase(
        "Rugpijn na een lang weekend tuinieren. Geen uitstraling onder de knie.",
        "Back pain after a long weekend of gardening. No radiation below the knee."),
      Phrase(
        "Stijve rug bij opstaan, trekt weg na een halfuur bewegen.",
        "Stiff back on getting up, eases after half an hour of moving."),
    ],
    better: [
      Phrase(
        "Kan weer tillen, 's ochtends nog stijf.", "Can lift again, still stiff in the morning."),
      Phrase("Fietst weer naar het werk.", "Cycles to work again."),
      Phrase(
        "Slaapt weer door. Lang zitten geeft nog wat last.",
        "Sleeps through again. Long sitting is still a bit uncomfortable."),
    ],
    same: [
      Phrase("Weinig verschil met vorige keer.", "Little difference from last time."),
      Phrase(
        "Goede en slechte dagen wisselen elkaar af.", "Good days and bad days take turns."),
    ],
    worse: [
      Phrase(
        "Meer last na een drukke week met veel autorijden.",
        "More trouble after a busy week with much driving."),
      Phrase("Weer ingeschoten bij het sokken aantrekken.", "Caught it again putting on socks."),
    ],
    findings: [
      Phrase("Flexie tot enkels.", "Flexion to the ankles."),
      Phrase("Flexie tot halverwege onderbeen.", "Flexion to mid-shin."),
      Phrase("Extensie beperkt, L4-L5 stug.", "Extension limited, L4-L5 stiff."),
      Phrase("Lasègue negatief, kracht goed.", "SLR negative, strength good."),
    ],
    levels: [Phrase("L4-L5", "L4-L5"), Phrase("L5-S1", "L5-S1"), Phrase("SI", "SI")],
    next: [
      Phrase("Bruggetje opgebouwd naar 3 keer 12.", "Bridge increased to 3 sets of 12."),
      Phrase("Elke dag een kwartier wandelen.", "Walk a quarter of an hour every day."),
      Phrase("Tillen geoefend met een krat.", "Practised lifting with a crate."),
    ])

  private static let neck = NotePhrases(
    start: [
      Phrase(
        "Nekpijn na veel beeldschermwerk, draaien naar achteren in de auto gaat moeizaam.",
        "Neck pain after much screen work; turning to look behind in the car is hard."),
      Phrase(
        "Wakker geworden met een scheve nek, sindsdien stijf.",
        "Woke up with a crooked neck, stiff since."),
    ],
    better: [
      Phrase("Kan weer over de schouder kijken.", "Can look over the shoulder again."),
      Phrase("Alleen aan het eind van de werkdag nog stijf.", "Stiff only after a day's work."),
      Phrase("Slaapt beter met het lagere kussen.", "Sleeps better on the lower pillow."),
    ],
    same: [
      Phrase("Nog steeds stijf bij lang zitten.", "Still stiff when sitting long."),
      Phrase("Wisselend, geen duidelijk verschil.", "Varies, no clear difference."),
    ],
    worse: [
      Phrase(
        "Drukke week, nek trekt weer naar de schouder.",
        "Busy week, the neck pulls towards the shoulder again.")
    ],
    findings: [
      Phrase("Rotatie 60 graden, eindgevoel stug.", "Rotation 60 degrees, stiff end feel."),
      Phrase("Rotatie vrij, lateroflexie beperkt.", "Rotation free, side bending limited."),
      Phrase("Geen uitval, reflexen gelijk.", "No deficit, reflexes equal."),
    ],
    levels: [Phrase("C2-C3", "C2-C3"), Phrase("C5-C6", "C5-C6"), Phrase("C7-Th1", "C7-T1")],
    next: [
      Phrase("Kin intrekken elk uur op het werk.", "Chin tucks every hour at work."),
      Phrase("Beeldscherm hoger gezet, pauzes besproken.", "Screen raised, breaks discussed."),
    ])

  private static let headache = NotePhrases(
    start: [
      Phrase(
        "Hoofdpijn vanuit de nek, vooral aan het eind van de dag. Neemt af bij rust.",
        "Headache from the neck, mostly late in the day. Eases with rest.")
    ],
    better: [
      Phrase("Nog één keer hoofdpijn deze week.", "Headache only once this week."),
      Phrase("Hoofdpijn korter en minder hevig.", "Headache shorter and less severe."),
    ],
    same: [
      Phrase("Drie dagen hoofdpijn, zoals vorige week.", "Three days of headache, as last week.")
    ],
    worse: [
      Phrase("Na de toetsweek vaker hoofdpijn.", "More headaches after the week of exams.")
    ],
    findings: [
      Phrase("Hoog cervicaal drukpijnlijk, rotatie vrij.", "Upper neck tender, rotation free."),
      Phrase(
        "Flexie-rotatietest links beperkt.", "Flexion-rotation test limited on the left."),
    ],
    levels: [Phrase("C0-C2", "C0-C2"), Phrase("C2-C3", "C2-C3")],
    next: [
      Phrase("Hoofdpijndagboek bijhouden.", "Keep a headache diary."),
      Phrase("Ontspanningsoefening voor het slapen.", "Relaxation exercise before sleep."),
    ])

  private static let shoulder = NotePhrases(
    start: [
      Phrase(
        "Schouderpijn bij reiken en op die zij liggen, begonnen na schilderen.",
        "Shoulder pain on reaching and lying on that side, began after painting.")
    ],
    better: [
      Phrase("Kan weer bij de bovenste plank.", "Reaches the top shelf again."),
      Phrase("Ligt 's nachts weer op de zij.", "Lies on that side at night again."),
    ],
    same: [Phrase("Jas aantrekken blijft lastig.", "Putting on a coat is still hard.")],
    worse: [Phrase("Meer pijn na zwemmen.", "More pain after swimming.")],
    findings: [
      Phrase("Heffen tot 130 graden.", "Elevation to 130 degrees."),
      Phrase("Heffen tot 160 graden, pijnlijk traject.", "Elevation to 160 degrees, painful arc."),
    ],
    levels: [Phrase("schouder", "shoulder"), Phrase("Th3-Th5", "T3-T5")],
    next: [
      Phrase("Elastiek zwaarder: van geel naar rood.", "Heavier band: from yellow to red."),
      Phrase("Boven schouderhoogte nog rustig aan.", "Go easy above shoulder height."),
    ])

  private static let dizziness = NotePhrases(
    start: [
      Phrase(
        "Licht in het hoofd bij snel draaien. Huisarts vond geen andere oorzaak.",
        "Light-headed on quick turns. The GP found no other cause.")
    ],
    better: [Phrase("Durft weer alleen te fietsen.", "Dares to cycle alone again.")],
    same: [Phrase("Bij omdraaien in bed nog onzeker.", "Still unsteady turning over in bed.")],
    worse: [Phrase("Twee keer duizelig geweest deze week.", "Dizzy twice this week.")],
    findings: [
      Phrase("Evenwicht op één been 12 s.", "Stands on one leg for 12 s."),
      Phrase("Geen alarmsignalen bij navraag.", "No warning signs on asking."),
    ],
    levels: [Phrase("C1-C2", "C1-C2")],
    next: [Phrase("Balans oefenen bij het aanrecht.", "Practise balance at the kitchen top.")])

  private static let hip = NotePhrases(
    start: [
      Phrase(
        "Liespijn en startstijfheid na zitten, wandelen lukt een kwartier.",
        "Groin pain and stiffness after sitting, walks a quarter of an hour.")
    ],
    better: [
      Phrase("Wandelt een halfuur zonder stoppen.", "Walks half an hour without stopping."),
      Phrase("Traplopen gaat vlotter.", "Stairs go more easily."),
    ],
    same: [Phrase("Sokken aantrekken blijft lastig.", "Putting on socks is still hard.")],
    worse: [Phrase("Meer pijn na een dagje stad.", "More pain after a day in town.")],
    findings: [
      Phrase("Binnenrotatie 20 graden.", "Internal rotation 20 degrees."),
      Phrase("Opstaan uit stoel: 12 keer in 30 s.", "Chair stands: 12 in 30 s."),
    ],
    levels: [Phrase("heup", "hip"), Phrase("L3-L4", "L3-L4")],
    next: [
      Phrase("Heupspieren: 3 keer 10, om de dag.", "Hip muscles: 3 sets of 10, every other day.")
    ])

  private static let other = NotePhrases(
    start: [
      Phrase(
        "Stijf tussen de schouderbladen, meer bij diep ademen.",
        "Stiff between the shoulder blades, more on deep breathing."),
      Phrase("Kniepijn bij traplopen.", "Knee pain on stairs."),
    ],
    better: [Phrase("Merkt het alleen nog bij hardlopen.", "Notices it only when running.")],
    same: [Phrase("Ongeveer gelijk gebleven.", "About the same.")],
    worse: [Phrase("Meer last na de wedstrijd.", "More trouble after the match.")],
    findings: [Phrase("Bewegingsonderzoek vrijwel vrij.", "Movement almost free.")],
    levels: [Phrase("Th5-Th7", "T5-T7"), Phrase("knie", "knee")],
    next: [Phrase("Belasting in drie weken opbouwen.", "Build up the load in three weeks.")])
}
