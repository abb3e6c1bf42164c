import Foundation

/// What the system says of a process, also of one that may not be looked into.
struct ProcessState {
  /// Whether it only waits for its parent to notice its end.
  let hasEnded: Bool
  /// The process group in the foreground of its terminal.
  let foreground: Int32

  /// Nil when there is no such process.
  init?(_ pid: Int32) {
    guard let stat = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8),
      // The name stands in brackets and may have spaces: what follows is counted from its end.
      let nameEnd = stat.lastIndex(of: ")")
    else { return nil }
    let fields = stat[nameEnd...].dropFirst(2).split(separator: " ")
    guard fields.count > 5, let foreground = Int32(fields[5]) else { return nil }
    hasEnded = fields[0] == "Z" || fields[0] == "X"
    self.foreground = foreground
  }
}
