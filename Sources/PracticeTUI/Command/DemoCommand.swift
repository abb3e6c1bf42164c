import Glibc
import PracticeCore

extension Verb {
  static let demo = Verb(
    "demo", options: Option.ofInterface,
    summary: Words("een voorbeeldpraktijk om te proberen", "an example practice to try"),
    work: .alone(openDemo))
}

/// Makes the demo practice in a folder that is thrown away, or where `--db` says.
private func openDemo(_ call: Invocation) throws -> Outcome {
  var folder: String?
  let path: String
  if let kept = call.arguments[.database] {
    path = kept
  } else {
    guard let made = TemporaryFolder.make(environment: call.environment) else {
      throw FileRefusal.cannotCreate(path: "/tmp", errno: errno)
    }
    folder = made
    path = made + "/practice.db"
  }
  do {
    try DemoPractice.create(at: path, clock: call.clock, language: call.language)
  } catch {
    if let folder { TemporaryFolder.remove(folder) }
    throw error
  }
  return .interface(
    InterfaceOptions(
      path: path, initials: call.arguments[.actingAs], language: call.chosenLanguage,
      clock: call.clock, isDemo: true, terminal: call.terminal),
    temporaryFolder: folder)
}
