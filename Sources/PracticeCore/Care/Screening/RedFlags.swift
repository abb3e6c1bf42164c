/// What makes one think of something else than a complaint of movement, by region.
extension ScreeningList {
  static let general: [ScreeningItem] = [
    ScreeningItem(
      "weightLoss", .general, "Afgevallen zonder het te willen",
      "Lost weight without wanting to"),
    ScreeningItem("cancer", .general, "Kanker, nu of vroeger", "Cancer, now or in the past"),
    ScreeningItem("unwell", .general, "Voelt zich algeheel ziek", "Feels generally ill"),
    ScreeningItem("fever", .general, "Koorts of koude rillingen", "Fever or chills"),
    ScreeningItem(
      "nightPain", .general, "Pijn 's nachts die in geen enkele houding zakt",
      "Pain at night that no position eases"),
    ScreeningItem(
      "steroids", .general, "Lang prednison of iets dergelijks gebruikt",
      "Long use of prednisone or similar drugs"),
    ScreeningItem(
      "immunity", .general, "Verminderde afweer, of drugs via een naald",
      "Weak immune system, or drugs by needle"),
  ]

  static let lowBack: [ScreeningItem] = [
    // Together they are the signs of a cauda equina syndrome.
    ScreeningItem(
      "saddle", .urgent, .sameDay, "Doof gevoel tussen de benen (rijbroek)",
      "Numb between the legs (saddle area)"),
    ScreeningItem(
      "bladder", .urgent, .sameDay, "Plassen of ontlasting gaat niet, of niet op te houden",
      "Cannot pass or cannot hold urine or stool"),
    ScreeningItem(
      "bothLegs", .urgent, .sameDay, "Uitval of uitstraling in beide benen",
      "Weakness or radiating pain in both legs"),
    ScreeningItem(
      "legWeakness", .urgent, .sameDay, "Steeds minder kracht in een been",
      "A leg that gets weaker and weaker"),
    ScreeningItem(
      "firstAge", .region, "Voor het eerst rugpijn, onder de 20 of boven de 50",
      "First back pain, under 20 or over 50"),
    ScreeningItem(
      "trauma", .region, "Val of ongeluk ervoor; bij broze botten ook een lichte",
      "A fall or accident; with brittle bones even a light one"),
    ScreeningItem("height", .region, "Kleiner geworden", "Has become shorter"),
    ScreeningItem(
      "stiffness", .region, "Ochtendstijf, langer dan half uur, beter door bewegen",
      "Stiff in the morning over half an hour, better by moving"),
  ]

  static let neck: [ScreeningItem] = [
    ScreeningItem(
      "myelopathy", .urgent, .sameDay, "Onzeker lopen, onhandige handen of schok bij buigen nek",
      "Unsteady gait, clumsy hands or a shock on bending the neck"),
    ScreeningItem(
      "vessel", .urgent, .sameDay, "Ineens heftige nekpijn of hoofdpijn, anders dan ooit",
      "Sudden severe neck pain or headache, like never before"),
    ScreeningItem(
      "armWeakness", .region, "Steeds minder kracht in arm of hand",
      "An arm or hand that gets weaker and weaker"),
    ScreeningItem(
      "neckTrauma", .region, "Val of ongeluk waarbij hoofd of nek meedeed",
      "A fall or accident that involved head or neck"),
    ScreeningItem(
      "instability", .region, "Reuma, of een nek waarvan bekend is dat zij los is",
      "Rheumatoid arthritis, or a neck known to be unstable"),
    ScreeningItem(
      "unknownPattern", .region, "Het beeld past niet bij nekpijn zoals u die kent",
      "The picture does not fit neck pain as you know it"),
  ]

  static let headache: [ScreeningItem] = [
    ScreeningItem(
      "thunderclap", .urgent, .sameDay, "Hoofdpijn die binnen een minuut op zijn hevigst was",
      "Headache at its worst within a minute"),
    ScreeningItem(
      "meningitis", .urgent, .sameDay, "Hoofdpijn met koorts, stijve nek of sufheid",
      "Headache with fever, stiff neck or drowsiness"),
    ScreeningItem(
      "headInjury", .urgent, .sameDay, "Hoofdpijn na een klap op het hoofd, steeds erger",
      "Headache after a blow to the head, getting worse"),
    ScreeningItem(
      "arteritis", .region, "Nieuw na het 50e, met kaakpijn bij kauwen of slechter zien",
      "New after 50, with jaw pain on chewing or poorer sight"),
    ScreeningItem(
      "straining", .region, "Erger bij hoesten, persen, bukken of liggen",
      "Worse on coughing, straining, bending or lying"),
    ScreeningItem(
      "overuse", .region, "Pijnstillers op 10 of meer dagen per maand",
      "Painkillers on 10 or more days a month"),
    ScreeningItem(
      "teeth", .region, "Klachten van gebit of kaakgewricht", "Trouble with teeth or jaw joint"),
  ]

  static let dizziness: [ScreeningItem] = [
    ScreeningItem(
      "stroke", .urgent, .sameDay, "Scheve mond, onduidelijk praten of uitval (ook geweest)",
      "Drooping mouth, slurred speech or weakness (also if over)"),
    ScreeningItem(
      "heart", .urgent, .sameDay, "Flauwgevallen, hartkloppingen of pijn op de borst",
      "Fainting, palpitations or chest pain"),
    ScreeningItem(
      "positional", .region, "Draaierig bij omdraaien in bed of omhoog kijken",
      "Spinning on turning in bed or looking up"),
    ScreeningItem(
      "hearing", .region, "Slechter horen of oorsuizen aan één kant",
      "Poorer hearing or ringing on one side"),
    ScreeningItem(
      "medicine", .region, "Nieuw medicijn of andere dosis kort ervoor",
      "New medicine or other dose shortly before"),
  ]

  static let shoulder: [ScreeningItem] = [
    ScreeningItem(
      "chest", .urgent, .sameDay, "Met pijn op de borst, benauwdheid of bij inspanning",
      "With chest pain, short of breath or on effort"),
    ScreeningItem(
      "shoulderTrauma", .region, "Val of ongeluk, en daarna niet kunnen heffen",
      "A fall or accident, and no lifting of the arm since"),
    ScreeningItem(
      "hotJoint", .region, "Gewricht is rood, warm of dik", "Joint is red, warm or swollen"),
    ScreeningItem(
      "armWeakness", .region, "Steeds minder kracht in arm of hand",
      "An arm or hand that gets weaker and weaker"),
    ScreeningItem(
      "polymyalgia", .region, "Boven de 50: beide schouders 's ochtends lang stijf",
      "Over 50: both shoulders stiff for long in the morning"),
    ScreeningItem("lump", .region, "Knobbel of zwelling die groeit", "A lump that grows"),
  ]

  static let hip: [ScreeningItem] = [
    ScreeningItem(
      "hipTrauma", .urgent, .sameDay, "Val, en daarna nauwelijks op het been kunnen staan",
      "A fall, and hardly able to stand on the leg since"),
    ScreeningItem(
      "hotJoint", .region, "Gewricht is rood, warm of dik", "Joint is red, warm or swollen"),
    ScreeningItem(
      "limpingChild", .region, "Kind of tiener dat mank loopt", "A child or teenager who limps"),
    ScreeningItem(
      "groinLump", .region, "Zwelling in de lies", "A swelling in the groin"),
    ScreeningItem(
      "restPain", .region, "Bij lopen pijn in de kuit die in rust snel zakt",
      "Calf pain on walking that soon eases at rest"),
  ]

  static let elsewhere: [ScreeningItem] = [
    ScreeningItem(
      "trauma", .region, "Val of ongeluk ervoor; bij broze botten ook een lichte",
      "A fall or accident; with brittle bones even a light one"),
    ScreeningItem(
      "hotJoint", .region, "Gewricht is rood, warm of dik", "Joint is red, warm or swollen"),
    ScreeningItem(
      "weakness", .region, "Steeds minder kracht of gevoel", "Less and less strength or feeling"),
    ScreeningItem("lump", .region, "Knobbel of zwelling die groeit", "A lump that grows"),
  ]
}
