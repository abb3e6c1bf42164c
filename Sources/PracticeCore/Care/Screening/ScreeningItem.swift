/// Something a screening asks, answered by yes or no.
///
/// The wording is the program's own. What is asked follows the KNGF guidelines for low back pain
/// (2021) and neck pain (2016) and, at the neck, the framework of IFOMPT (2020); a sign by
/// itself proves nothing, a combination makes disease more likely.
public struct ScreeningItem: Hashable, Sendable {
  /// How a yes is to be taken.
  public enum Weight: Sendable {
    /// Weighed with everything else.
    case sign
    /// A doctor has to look at it the same day.
    case sameDay
  }

  /// Stored: never changed, never used for something else.
  public let code: String
  let dutch: String
  let english: String
  public let weight: Weight
  /// The heading it stands under in the form.
  public let group: Group

  public enum Group: Sendable {
    case general, region, urgent, vessels, risks, precautions

    public func name(in language: Language) -> String {
      switch self {
      case .general: language("Algemeen", "General")
      case .region: language("Bij deze klacht", "With this complaint")
      case .urgent: language("Spoed", "Urgent")
      case .vessels: language("Klachten van bloedvat of zenuw", "Signs of vessel or nerve")
      case .risks: language("Risicofactoren", "Risk factors")
      case .precautions: language("Voorzichtig of niet doen", "Take care or do not do it")
      }
    }
  }

  init(_ code: String, _ group: Group, _ dutch: String, _ english: String) {
    self.init(code, group, .sign, dutch, english)
  }

  init(_ code: String, _ group: Group, _ weight: Weight, _ dutch: String, _ english: String) {
    self.code = code
    self.group = group
    self.weight = weight
    self.dutch = dutch
    self.english = english
  }

  public func text(in language: Language) -> String { language(dutch, english) }
}

/// The lists of what is asked.
public enum ScreeningList {
  /// What is asked about an episode: what holds everywhere, then what belongs to its regions,
  /// each once; the urgent ones first.
  public static func items(
    _ kind: Screening.Kind, regions: [Region]
  ) -> [ScreeningItem] {
    guard kind == .redFlags else { return neckRisk }
    var items: [ScreeningItem] = []
    for item in regions.flatMap({ redFlags($0) }) + general
    where !items.contains(where: { $0.code == item.code }) {
      items.append(item)
    }
    let order: [ScreeningItem.Group] = [.urgent, .region, .general]
    return order.flatMap { group in items.filter { $0.group == group } }
  }

  /// An item that was asked at any time, by its code.
  public static func item(_ code: String) -> ScreeningItem? { byCode[code] }

  private static let byCode: [String: ScreeningItem] = {
    let all = Region.allCases.flatMap { redFlags($0) } + general + neckRisk
    return Dictionary(all.map { ($0.code, $0) }) { first, _ in first }
  }()

  private static func redFlags(_ region: Region) -> [ScreeningItem] {
    switch region {
    case .lowBack: lowBack
    case .neck: neck
    case .headache: headache + neck
    case .dizziness: dizziness + neck
    case .shoulder: shoulder
    case .hip: hip
    case .other: elsewhere
    }
  }
}
