/// What a patient may read about a complaint: what it is, what helps, side effects of treatment,
/// and when to call.
///
/// Figures: low back pain settles in 4 to 6 weeks in 75 to 90 of 100 people, 9 in 10 without a
/// cause to be found (leaflet S2, GPs' article S3); neck pain eases in the first six weeks (KNGF
/// 2016); hip osteoarthritis does not go away, and exercise helps (leaflet S4).
extension CareLetterWriter {
  func information() -> Letter {
    let region = room.episode.details.region
    let text = InformationText.about(region)
    var blocks: [Letter.Block] = [.facts([.init(language("Voor", "For"), patientName)])]
    blocks.append(.heading(say("Wat is er aan de hand?", "What is the matter?")))
    blocks += text.what.map { .paragraph(say($0.dutch, $0.english)) }
    blocks.append(.heading(say("Wat kunt u zelf doen?", "What can you do yourself?")))
    let advice = Advice.blocks(region.exercises, language)
    blocks.append(
      .bullets(
        advice.map { block in
          let sentence = "\(block.heading). " + block.sentences.joined(separator: " ")
          return language == .dutch ? address.dutch(sentence) : sentence
        }))
    blocks.append(.heading(say("Na de behandeling", "After treatment")))
    blocks.append(
      .paragraph(
        say(
          "U kunt een dag of twee meer pijn hebben of moe zijn. Dat is niet gevaarlijk en gaat over. Duurt het langer? Zeg het ons bij de volgende afspraak.",
          "You may have more pain or be tired for a day or two. That is not dangerous and passes. Does it last longer? Tell us at the next appointment."
        )))
    return letter(say(text.title.dutch, text.title.english), blocks + whenToCall)
  }
}

/// The paragraphs about a complaint.
struct InformationText: Sendable {
  let title: Phrase
  let what: [Phrase]

  static func about(_ region: Region) -> InformationText {
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

  private static let lowBack = InformationText(
    title: Phrase("Pijn in de lage rug", "Low back pain"),
    what: [
      Phrase(
        "Rugpijn komt heel veel voor. Bij 9 van de 10 mensen is er niets stuk: spieren en gewrichten zijn gevoelig geworden.",
        "Back pain is very common. In 9 of 10 people nothing is damaged: muscles and joints have become sensitive."
      ),
      Phrase(
        "Bij de meeste mensen is de pijn na 4 tot 6 weken veel minder of over. Een foto of scan is dan niet nodig.",
        "In most people the pain is much less or gone after 4 to 6 weeks. A picture or scan is not needed then."
      ),
      Phrase(
        "Met pijn bewegen mag. Rust houden in bed maakt het juist langer.",
        "You may move with pain. Resting in bed makes it last longer."),
    ])
  private static let neck = InformationText(
    title: Phrase("Pijn in de nek", "Neck pain"),
    what: [
      Phrase(
        "Nekpijn komt vaak door gevoelige spieren en gewrichten. Meestal is er geen schade.",
        "Neck pain often comes from sensitive muscles and joints. Usually there is no damage."),
      Phrase(
        "De pijn en de stijfheid worden bij de meeste mensen minder in de eerste zes weken.",
        "In most people pain and stiffness ease in the first six weeks."),
      Phrase(
        "Spanning, slecht slapen en lang in dezelfde houding zitten maken de nek gevoeliger.",
        "Tension, poor sleep and sitting in one position for long make the neck more sensitive."),
    ])
  private static let headache = InformationText(
    title: Phrase("Hoofdpijn vanuit de nek", "Headache from the neck"),
    what: [
      Phrase(
        "Hoofdpijn kan komen van spieren en gewrichten boven in de nek. De pijn begint dan vaak in de nek en trekt naar het hoofd.",
        "Headache can come from muscles and joints high in the neck. It then often begins in the neck and moves to the head."
      ),
      Phrase(
        "Hoofdpijn heeft ook andere oorzaken, zoals veel pijnstillers gebruiken. Houd een poosje bij op welke dagen u hoofdpijn heeft en wat u slikt.",
        "Headache has other causes too, such as taking many painkillers. Note for a while on which days you have a headache and what you take."
      ),
    ])
  private static let shoulder = InformationText(
    title: Phrase("Pijn in de schouder", "Shoulder pain"),
    what: [
      Phrase(
        "Schouderpijn komt meestal van pezen en spieren rond het gewricht. De nek en de bovenrug doen vaak mee.",
        "Shoulder pain mostly comes from tendons and muscles around the joint. Neck and upper back often join in."
      ),
      Phrase(
        "Herstel duurt vaak weken tot maanden. Rustig opbouwen werkt beter dan stil houden.",
        "Recovery often takes weeks to months. Building up gently works better than keeping it still."
      ),
    ])
  private static let dizziness = InformationText(
    title: Phrase("Duizelig vanuit de nek", "Dizziness from the neck"),
    what: [
      Phrase(
        "Duizeligheid heeft veel oorzaken. Daarom is eerst gekeken of er iets anders aan de hand is.",
        "Dizziness has many causes. That is why it was looked first whether something else is the matter."
      ),
      Phrase(
        "Een stijve of gevoelige nek kan u licht in het hoofd of onvast maken. Rustig bewegen en oefenen van het evenwicht helpen.",
        "A stiff or sensitive neck can make you light-headed or unsteady. Moving gently and practising balance help."
      ),
      Phrase(
        "Gaat het anders dan eerst, of hoort of ziet u slechter? Bel ons voordat u weer komt.",
        "Is it different from before, or do you hear or see less well? Call us before you come again."
      ),
    ])
  private static let hip = InformationText(
    title: Phrase("Pijn in de heup", "Hip pain"),
    what: [
      Phrase(
        "Pijn in de lies of het bovenbeen en stijfheid bij het opstaan komen vaak van de heup. Boven de 45 is artrose een bekende oorzaak: het kraakbeen wordt dunner.",
        "Pain in the groin or thigh and stiffness on rising often come from the hip. Over 45, osteoarthritis is a common cause: the cartilage gets thinner."
      ),
      Phrase(
        "Artrose gaat niet over, maar de klachten kunnen wel minder worden. Sterke spieren en blijven bewegen helpen het meest.",
        "Osteoarthritis does not go away, but the complaints can become less. Strong muscles and keeping moving help most."
      ),
      Phrase(
        "Bewegen slijt uw heup niet verder. Wat meer pijn in het begin is niet erg.",
        "Moving does not wear your hip out further. A bit more pain at first does no harm."),
    ])
  private static let other = InformationText(
    title: Phrase("Uw klacht", "Your complaint"),
    what: [
      Phrase(
        "Pijn bij bewegen komt meestal van gevoelige spieren, pezen of gewrichten. Die herstellen door ze rustig te blijven gebruiken.",
        "Pain on moving mostly comes from sensitive muscles, tendons or joints. They recover by using them gently."
      ),
      Phrase(
        "Doe de eerste dagen wat minder, en daarna elke dag iets meer.",
        "Do a bit less for the first days, and then a little more each day."),
    ])
}
