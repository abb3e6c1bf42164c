import CCrash
import Glibc
import PracticeCore

@main
@MainActor
enum Main {
  static func main() {
    // Whatever the program writes is its owner's alone.
    umask(0o077)
    practice_ignore_write_signals()
    _ = practice_no_core_dumps()
    let program = Program(
      environment: { name in getenv(name).map { String(cString: $0) } }, output: .streams(),
      readInput: readStandardInput, terminal: terminalName(), secrets: .ofTerminal())
    let words = Array(Swift.CommandLine.arguments.dropFirst())
    switch program.run(words) {
    case .exit(let code):
      exit(code)
    case .interface(let options, let temporaryFolder):
      let code: Int32
      do {
        code = try Interface.run(options)
      } catch {
        code = program.report(error, of: Arguments(words))
      }
      if let temporaryFolder { TemporaryFolder.remove(temporaryFolder) }
      exit(code)
    }
  }

  /// `pts/3`, and from where somebody came over the network: `pts/3 192.0.2.7`.
  private static func terminalName() -> String {
    let client = getenv("SSH_CONNECTION").map { String(cString: $0) } ?? ""
    let address = String(client.prefix { $0.isHexDigit || $0 == "." || $0 == ":" }.prefix(45))
    let device = terminalDevice()
    return device.isEmpty || address.isEmpty ? device + address : device + " " + address
  }

  /// Nothing when there is none.
  private static func terminalDevice() -> String {
    var bytes = [CChar](repeating: 0, count: 128)
    guard ttyname_r(STDIN_FILENO, &bytes, bytes.count) == 0 else { return "" }
    let path = String(
      decoding: bytes.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return path.hasPrefix("/dev/") ? String(path.dropFirst(5)) : path
  }

  private static func readStandardInput() -> String {
    var text: [UInt8] = []
    var portion = [UInt8](repeating: 0, count: 4096)
    // Nobody types more than this as a name or a phrase.
    while text.count < 65536 {
      let count = read(STDIN_FILENO, &portion, portion.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      text += portion.prefix(count)
    }
    let lines = String(decoding: text, as: UTF8.self).split(whereSeparator: \.isNewline)
    return lines.joined(separator: " ")
  }
}
