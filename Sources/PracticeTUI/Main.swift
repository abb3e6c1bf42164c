import Glibc
import PracticeCore

@main
enum Main {
  @MainActor
  static func main() throws {
    umask(0o077)
    let path = Swift.CommandLine.arguments.dropFirst().first ?? "/tmp/p.db"
    if !DatabaseFile.exists(path) {
      try Practice.create(
        at: path, PracticeDetails(name: "Proef", isFictional: true),
        owner: StaffDetails(
          initials: "EV", surname: "Visser", role: .owner, treats: true, isManualTherapist: true))
    }
    exit(try Interface.run(InterfaceOptions(path: path)))
  }
}
