/// Reads regions as people type them: `nek, lage rug`.
public enum RegionInput {
  /// - Returns: Each region once, in their order; nothing when a part is none in either language.
  public static func parse(_ text: String) -> [Region]? {
    var regions: [Region] = []
    for part in text.split(separator: ",").map({ folded(trimmed(String($0))) }) where !part.isEmpty
    {
      let region = Region.allCases.first { region in
        Language.allCases.contains { folded(region.name(in: $0)).hasPrefix(part) }
      }
      guard let region else { return nil }
      if !regions.contains(region) { regions.append(region) }
    }
    return regions
  }
}
