/// The codes of an episode: what the complaint is, and who pays.
///
/// Three fields that are easily confused: DCSPH (diagnosis), CSI (who pays) and what was done,
/// which follows from the kind of appointment. The AGB code of the referrer is in ``Referral``.
public struct EpisodeCodes: Hashable, Sendable {
  /// Four digits: two for the place, two for the condition.
  public var dcsph: String
  /// Three digits, such as 009: not on the chronic list.
  public var csi: String

  public init(dcsph: String = "", csi: String = "") {
    self.dcsph = dcsph
    self.csi = csi
  }

  /// - Throws: ``Refusal/invalid(_:)`` naming the field.
  func check() throws {
    if !dcsph.isEmpty, !EpisodeCodes.isDigits(dcsph, 4) {
      throw Refusal.invalid(
        InvalidInput(
          "dcsph", "Een DCSPH-code heeft 4 cijfers, zoals 3427.",
          "A DCSPH code has 4 digits, such as 3427."))
    }
    if !csi.isEmpty, !EpisodeCodes.isDigits(csi, 3) {
      throw Refusal.invalid(
        InvalidInput(
          "csi", "Een CSI-code heeft 3 cijfers, zoals 009.",
          "A CSI code has 3 digits, such as 009."))
    }
  }

  public static func isDigits(_ text: String, _ count: Int) -> Bool {
    text.utf8.count == count
      && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// What a DCSPH code says, as far as its digits are known; empty for others.
  ///
  /// Place and condition digits: DOMAIN 3, from an unofficial copy of the list.
  public static func meaning(dcsph code: String, _ language: Language) -> String {
    guard isDigits(code, 4) else { return "" }
    return [places[String(code.prefix(2))], conditions[String(code.suffix(2))]]
      .compactMap { $0.map { language($0.0, $0.1) } }.joined(separator: ", ")
  }

  private static let places: [String: (String, String)] = [
    "30": ("nek", "neck"), "31": ("overgang nek-borst", "neck and upper back"),
    "32": ("borstwervels", "upper back"), "33": ("overgang borst-lende", "upper and low back"),
    "34": ("lage rug", "low back"), "35": ("lage rug en heiligbeen", "low back and sacrum"),
    "36": ("heiligbeen, SI", "sacrum, SI joint"), "62": ("heup", "hip"),
  ]
  private static let conditions: [String: (String, String)] = [
    "11": ("afwijking wervelkolom of bekken", "deviation of spine or pelvis"),
    "23": ("artrose", "osteoarthritis"), "26": ("spier, pees, fascie", "muscle, tendon, fascia"),
    "27": ("discusdegeneratie, HNP", "disc degeneration, herniation"),
    "31": ("gewrichtskneuzing", "joint contusion or sprain"), "36": ("fractuur", "fracture"),
    "38": ("whiplash", "whiplash"),
    "75": ("HNP met radiculair syndroom", "herniation with radicular syndrome"),
    "80": ("klachten zonder duidelijke oorzaak", "symptoms without clear pathology"),
  ]

  /// What a CSI code says (Vektis COD321); empty for others.
  public static func meaning(csi code: String, _ language: Language) -> String {
    switch code {
    case "001": language("chronische lijst", "chronic list")
    case "003": language("onder 18, niet op de lijst", "under 18, not on the list")
    case "008": language("chronische lijst, eerste 20", "chronic list, first 20")
    case "009": language("niet op de lijst", "not on the list")
    default: ""
    }
  }
}
