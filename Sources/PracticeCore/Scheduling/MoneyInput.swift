/// Reads an amount of money as people type it: `25`, `12,50`, `€ 12.5`.
public enum MoneyInput {
  /// - Returns: Cents; nothing for what is no amount.
  public static func cents(_ text: String) -> Int? {
    let typed = trimmed(text.filter { $0 != "€" })
    let parts = typed.split(separator: ",", omittingEmptySubsequences: false)
      .flatMap { $0.split(separator: ".", omittingEmptySubsequences: false) }
    guard (1...2).contains(parts.count), (1...7).contains(parts[0].count),
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isWholeNumber } }),
      let euros = Int(parts[0])
    else { return nil }
    guard parts.count == 2 else { return euros * 100 }
    guard (1...2).contains(parts[1].count), let rest = Int(parts[1]) else { return nil }
    return euros * 100 + (parts[1].count == 1 ? rest * 10 : rest)
  }
}
