extension Exercise {
  /// What a therapist minds with it, not printed; empty for one of the practice's own.
  public func remark(_ language: Language) -> String {
    guard let remark = Catalogue.remarks[code] else { return "" }
    return language(remark.dutch, remark.english)
  }
}

extension Catalogue {
  /// For the therapist: when to leave an exercise out, and how to change it.
  ///
  /// General practice and the notes of the leaflets; a therapist has still to approve them.
  static let remarks: [String: (dutch: String, english: String)] = [
    "pelvic-tilt": (
      "Klein en pijnvrij; kan ook zittend of tegen de muur.",
      "Small and pain-free; also sitting or at a wall."
    ),
    "knee-rolls": (
      "Na een rugoperatie eerst overleggen; kleiner met een kussen tussen de knieën.",
      "After back surgery ask first; smaller with a pillow between the knees."
    ),
    "knee-to-chest": (
      "Heupprothese: niet voorbij 90°; pak zo nodig achter het dijbeen.",
      "Hip replacement: not past 90°; hold behind the thigh if needed."
    ),
    "double-knee-hug": (
      "Niet als buigen de klacht uitlokt; begin met één knie.",
      "Not when bending provokes the complaint; begin with one knee."
    ),
    "cat-cow": (
      "Polsen of knieën: op vuisten, kussen onder de knieën, of zittend.",
      "Wrists or knees: on fists, cushion under the knees, or sitting."
    ),
    "sit-back": (
      "Knieklachten: niet helemaal terug, kussen op de hakken.",
      "Knee problems: not fully back, cushion on the heels."
    ),
    "prone-elbows": (
      "Zakt de pijn verder in het been: stoppen en opnieuw beoordelen.",
      "Pain moving down the leg: stop and assess again."
    ),
    "press-up": (
      "Zakt de pijn verder in het been: stoppen; anders op de ellebogen.",
      "Pain moving down the leg: stop; otherwise on the elbows."
    ),
    "back-bend": (
      "Niet bij een vernauwd wervelkanaal; laat het aanrecht vasthouden.",
      "Not with spinal stenosis; have them hold the worktop."
    ),
    "side-bend": (
      "In één vlak blijven; bij wankelen zittend.", "Stay in one plane; sitting when unsteady."
    ),
    "sit-forward-bend": (
      "Let op duizeligheid bij het omhoogkomen; niet bij osteoporose.",
      "Mind dizziness on coming up; not with osteoporosis."
    ),
    "bird-dog": (
      "Niet hoger dan de romp; lichter met alleen een been.",
      "Not above trunk height; easier with a leg only."
    ),
    "bridge": (
      "Kramp in de hamstring: hakken dichterbij, of half zo hoog.",
      "Hamstring cramp: heels closer, or half the height."
    ),
    "bridge-one-leg": (
      "Het bekken blijft recht; kantelt het, dan met twee benen.",
      "The pelvis stays level; if it tips, use two legs."
    ),
    "toe-taps": (
      "Stoppen als de rug hol trekt; lichter met één voet op de grond.",
      "Stop when the back arches; easier with one foot down."
    ),
    "dead-bug": (
      "Rug plat en doorademen; lichter met alleen de armen.",
      "Back flat and keep breathing; easier with the arms only."
    ),
    "plank": (
      "Zakt de onderrug door: op de knieën of korter.",
      "Low back sagging: on the knees or shorter."
    ),
    "curl-up": (
      "Bij nekpijn alleen duwen zonder te heffen.", "With neck pain only press, without lifting."
    ),
    "back-extension": (
      "Alleen als de rug rustig is; lichter met een kussen onder de buik.",
      "Only when the back is calm; easier with a pillow under the belly."
    ),
    "hip-hinge": (
      "Leer het met een stok langs de rug: hoofd, rug en stuit raken.",
      "Teach it with a stick along the back: head, back and tailbone touch."
    ),
    "nerve-slider-leg": (
      "Geen rek en geen toename van tintelingen; alleen zoals afgesproken.",
      "No stretch and no more tingling; only as agreed."
    ),
    "neck-turn": (
      "Eerst de nekscreening; duizeligheid is een reden om te stoppen.",
      "Neck screening first; dizziness is a reason to stop."
    ),
    "neck-side-bend": (
      "Eerst de nekscreening; stoppen bij tintelingen in de arm.",
      "Neck screening first; stop when the arm tingles."
    ),
    "neck-stretch": (
      "Niet bij uitstraling; zonder de hand aan de stoel is het lichter.",
      "Not with radiating pain; easier without holding the seat."
    ),
    "nod-lying": (
      "De oppervlakkige halsspieren blijven zacht.", "The superficial throat muscles stay soft."
    ),
    "chin-tuck": (
      "Niet omlaag kijken; lichter in ruglig.", "No looking down; easier lying."
    ),
    "neck-press": (
      "Licht duwen (20 %) en doorademen; let op bij hoge bloeddruk.",
      "Press lightly (20 %) and breathe; care with high blood pressure."
    ),
    "neck-press-side": (
      "Licht duwen (20 %) en doorademen; let op bij hoge bloeddruk.",
      "Press lightly (20 %) and breathe; care with high blood pressure."
    ),
    "neck-flex": (
      "Na een nekoperatie gelden eigen regels.", "After neck surgery other rules hold."
    ),
    "neck-look-up": (
      "Eerst de nekscreening; ouderen: steun het hoofd van achteren.",
      "Neck screening first; older people: support the head from behind."
    ),
    "head-lift": (
      "De kin komt niet naar voren; anders terug naar knikken in ruglig.",
      "The chin must not poke; otherwise back to the nod lying down."
    ),
    "prone-head-lift": (
      "Bij schouderpijn tegen de muur of op handen en knieën.",
      "With shoulder pain at the wall or on hands and knees."
    ),
    "shoulder-rolls": (
      "Kan ook één schouder tegelijk.", "One shoulder at a time is fine too."
    ),
    "shrug": ("Lichter in ruglig, zwaarder met flesjes.", "Easier lying, harder with bottles."),
    "upper-back-stretch": (
      "Kleiner bij osteoporose; draai erbij maakt het zwaarder.",
      "Smaller with osteoporosis; adding a turn makes it harder."
    ),
    "thoracic-extension": (
      "Stevige stoel; niet bij osteoporose. Lichter op een handdoekrol.",
      "Sturdy chair; not with osteoporosis. Easier on a towel roll."
    ),
    "pendulum": (
      "Duizelig bij bukken: zittend of kleiner.", "Dizzy on bending: sitting or smaller."
    ),
    "stick-lift": (
      "De rug wordt niet hol; lichter met gebogen ellebogen.",
      "The back does not arch; easier with bent elbows."
    ),
    "arm-lift": ("Onder de scherpe pijn; lichter liggend.", "Below sharp pain; easier lying."),
    "wall-walk": (
      "Stoppen bij scherpe pijn; zijwaarts is zwaarder.",
      "Stop at sharp pain; sideways is harder."
    ),
    "wall-slide": (
      "Schouder niet optrekken; met elastiek zwaarder.", "No shrugging; harder with a band."
    ),
    "wall-push-up": (
      "Polspijn: op vuisten. Dichter bij de muur is lichter.",
      "Wrist pain: on fists. Closer to the wall is easier."
    ),
    "hands-behind-head": (
      "Niet bij een instabiele schouder; anders handen bij de slapen.",
      "Not with an unstable shoulder; otherwise hands at the temples."
    ),
    "cross-body": (
      "Knelt het voor in de schouder: arm lager.", "Pinching in front: arm lower."
    ),
    "stick-extension": (
      "Rug recht houden; kleiner is ook goed.", "Keep the back straight; smaller is fine."
    ),
    "band-row": (
      "Schouder niet optrekken; één arm of staand is zwaarder.",
      "No shrugging; one arm or standing is harder."
    ),
    "band-rotate-out": (
      "Pols recht; een handdoek tussen elleboog en zij helpt.",
      "Wrist straight; a towel between elbow and side helps."
    ),
    "band-rotate-in": (
      "Langzaam terug telt ook; begin met een licht elastiek.",
      "Going back slowly counts too; begin with a light band."
    ),
    "pull-down": (
      "Ribben laag houden; lichter met een lage trek.",
      "Keep the ribs down; easier with a low pull."
    ),
    "punch": (
      "In onderzoek weinig pijn; zwaarder met een flesje of tegen de muur.",
      "Little pain in studies; harder with a bottle or at the wall."
    ),
    "heel-slide": (
      "Regels bij een heupprothese volgen.", "Follow the rules for a hip replacement."
    ),
    "clamshell": (
      "Pijn opzij van de heup: kussen tussen de knieën, niet op die kant liggen.",
      "Pain at the side of the hip: pillow between the knees, not lying on it."
    ),
    "leg-lift-side": (
      "Het bekken rolt niet; lichter met gebogen knie.",
      "The pelvis does not roll; easier with a bent knee."
    ),
    "leg-side": (
      "Romp rechtop; elastiek maakt het zwaarder.", "Trunk upright; a band makes it harder."
    ),
    "leg-raise": (
      "Lies- of rugpijn: eerst aanspannen zonder heffen.",
      "Groin or back pain: first tense without lifting."
    ),
    "leg-back": ("Rugpijn: kussen onder de buik.", "Back pain: pillow under the belly."),
    "leg-back-standing": (
      "Geen holle rug; de tenen op de grond houden is lichter.",
      "No hollow back; keeping the toes down is easier."
    ),
    "hip-stretch": (
      "Kniepijn: staand rekken in plaats van knielen.",
      "Knee pain: stretch standing instead of kneeling."
    ),
    "fall-out": ("Het bekken blijft stil; begin klein.", "The pelvis stays still; begin small."),
    "knee-raise": (
      "Heupprothese: niet voorbij 90°; lichter zittend.",
      "Hip replacement: not past 90°; easier sitting."
    ),
    "hamstring-stretch": (
      "Niet rekken bij zenuwpijn; kies dan de zenuwglijoefening.",
      "No stretch with nerve pain; choose the nerve slider then."
    ),
    "quad-stretch": (
      "Kniepijn: in zijlig of met handdoek.", "Knee pain: side-lying or with a towel."
    ),
    "leg-swing": (
      "Romp rechtop; bij een prothese klein.", "Trunk upright; small with a replacement."
    ),
    "step-up": (
      "Knie boven de voet; lage trede eerst.", "Knee above the foot; a low step first."
    ),
    "band-walk": (
      "Knieën in lijn; lichter zonder elastiek of met de band boven de knie.",
      "Knees in line; easier without the band or with it above the knee."
    ),
    "wall-squat": ("Kniepijn: hoger blijven.", "Knee pain: stay higher."),
    "sit-to-stand": (
      "Stevige stoel tegen de muur; bij duizeligheid eerst zitten.",
      "Sturdy chair against the wall; dizzy: sit first."
    ),
    "knee-bend": ("Billen blijven hoger dan de knieën.", "Bottom stays above the knees."),
    "squat": ("Alleen zo diep als het pijnvrij kan.", "Only as deep as is pain-free."),
    "lunge": ("Knie boven de voet; vasthouden mag.", "Knee above the foot; holding on is fine."),
    "heel-raise": (
      "Achillespees: rustig opbouwen, eerst met twee benen.",
      "Achilles tendon: build up slowly, two legs first."
    ),
    "one-leg-stand": (
      "Altijd steun binnen handbereik; ogen dicht is zwaarder.",
      "Support always within reach; eyes closed is harder."
    ),
    "weight-shift": ("Steun binnen handbereik.", "Support within reach."),
    "calf-stretch": ("Korter bij pijn aan de achillespees.", "Shorter with Achilles pain."),
    "sit-tall": ("Half bewegen is ook goed.", "Half the range is fine too."),
    "wall-angel": ("Schouderpijn: armen laag.", "Shoulder pain: arms low."),
    "belly-breathing": (
      "Licht in het hoofd: gewoon ademen; kan ook zittend.",
      "Light-headed: normal breath; also sitting."
    ),
    "slow-breathing": (
      "Korter beginnen als 6 tellen veel is.", "Begin shorter when 6 counts is much."
    ),
    "rest-90-90": ("Niet bij reflux of zwangerschap.", "Not with reflux or pregnancy."),
    "walking": (
      "Nieuwe pijn op de borst: arts. Bij twijfel korte stukken.",
      "New chest pain: doctor. When unsure, short bouts."
    ),
    "marching": ("Ook geschikt als warming-up.", "Also suits as a warm-up."),
    "desk-break": (
      "Helpt tegen lang zitten; een wekker kan herinneren.",
      "Helps against long sitting; an alarm can remind."
    ),
    "lifting": ("Licht beginnen, vanaf tafelhoogte.", "Begin light, from table height."),
  ]
}
