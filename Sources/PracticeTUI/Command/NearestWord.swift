/// The word somebody probably meant, or nothing when none is near.
func nearest(to typed: String, among words: [String]) -> String? {
  let candidates = words.map { (word: $0, distance: editDistance(typed.lowercased(), $0)) }
  // Of three letters one may be wrong, of longer words two.
  let most = typed.count < 4 ? 1 : 2
  return candidates.filter { $0.distance <= most }.min { $0.distance < $1.distance }?.word
    ?? words.first { typed.count > 1 && $0.hasPrefix(typed) }
}

/// How many letters to add, drop, change or swap with their neighbour.
private func editDistance(_ first: String, _ second: String) -> Int {
  let (first, second) = (Array(first), Array(second))
  guard first.count < 40 else { return .max }
  var rows = [Array(0...second.count)]
  for (i, letter) in first.enumerated() {
    var row = [i + 1]
    for (j, other) in second.enumerated() {
      var best = min(rows[i][j] + (letter == other ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, letter == second[j - 1], first[i - 1] == other {
        best = min(best, rows[i - 1][j - 1] + 1)
      }
      row.append(best)
    }
    rows.append(row)
  }
  return rows[first.count][second.count]
}
