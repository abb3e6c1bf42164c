import Glibc
import PracticeCore

/// Where the command line gets passwords from: the terminal, without showing them, or lines of a
/// descriptor, where nobody else on the machine can see them.
final class Secrets: Sendable {
  /// Asks a question and reads the answer; nothing when there is nobody to ask.
  private let ask: @Sendable (_ prompt: String) -> String?
  /// Reads all of a descriptor; nothing when there is none.
  private let read: @Sendable (Int32) -> String?
  private let descriptor: DescriptorLines?

  init(
    ask: @escaping @Sendable (String) -> String? = { _ in nil },
    read: @escaping @Sendable (Int32) -> String? = { _ in nil }
  ) {
    (self.ask, self.read, descriptor) = (ask, read, nil)
  }

  private init(_ other: Secrets, _ lines: DescriptorLines) {
    (ask, read, descriptor) = (other.ask, other.read, lines)
  }

  static func ofTerminal() -> Secrets {
    Secrets(ask: askUnseen, read: readDescriptor)
  }

  /// These secrets, or the lines of a descriptor when one is named.
  ///
  /// - Throws: ``UsageProblem`` when it is no descriptor of this process.
  func from(_ number: String?) throws -> Secrets {
    guard let number else { return self }
    guard let value = Int32(number), value >= 0, let text = read(value) else {
      throw UsageProblem.badValue(.passwordDescriptor, number)
    }
    return Secrets(self, DescriptorLines(text))
  }

  /// The next secret.
  ///
  /// - Throws: ``CommandRefusal`` when there is nobody to ask.
  func next(_ prompt: String) throws -> String {
    if let descriptor, let line = descriptor.next() { return line }
    if descriptor == nil, let answer = ask(prompt) { return answer }
    throw CommandRefusal(
      "Hier is een wachtwoord nodig: typ het aan een terminal, of geef --password-fd N.",
      "A password is needed here: type it at a terminal, or give --password-fd N.")
  }

  /// A new password, typed twice where that can go wrong unseen.
  func nextNew(_ language: Language) throws -> String {
    let password = try next(language("Nieuw wachtwoord", "New password"))
    if descriptor == nil {
      let again = try next(language("Nog een keer", "Once more"))
      guard again == password else {
        throw CommandRefusal(
          "Dat was twee keer iets anders; er is niets gewijzigd.",
          "Those were two different ones; nothing was changed.")
      }
    }
    return password
  }

  /// - Parameter askOpenly: Asks for the initials when they were not given.
  func signIn(
    as initials: String?, in practice: Practice, _ language: Language,
    _ askOpenly: (String) -> String? = { _ in nil }
  ) throws {
    guard let initials = initials ?? askOpenly(language("Initialen:", "Initials:")) else {
      throw CommandRefusal(
        "Deze praktijk heeft wachtwoorden. Zeg wie u bent: --as INITIALEN.",
        "This practice has passwords. Say who you are: --as INITIALS.")
    }
    let password = try next(language("Wachtwoord van \(initials)", "Password of \(initials)"))
    do {
      try practice.signIn(initials, password: password)
    } catch Refusal.codeNeeded {
      let code = try next(language("Code van de telefoon", "Code of the telephone"))
      try practice.signIn(initials, password: password, code: code)
    }
  }
}

/// The lines of a descriptor, handed out one by one.
private final class DescriptorLines: @unchecked Sendable {
  // Used by the one thread that runs the command.
  private var lines: [Substring]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty ?? false { lines.removeLast() }
  }

  func next() -> String? { lines.isEmpty ? nil : String(lines.removeFirst()) }
}

/// On the terminal itself, whatever the standard streams are.
@Sendable
private func askUnseen(_ prompt: String) -> String? {
  let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
  guard terminal >= 0 else { return nil }
  defer { close(terminal) }
  var shown = termios()
  guard tcgetattr(terminal, &shown) == 0 else { return nil }
  var hidden = shown
  hidden.c_lflag &= ~tcflag_t(ECHO)
  _ = writeAll(prompt + ": ", to: terminal)
  tcsetattr(terminal, TCSAFLUSH, &hidden)
  defer {
    tcsetattr(terminal, TCSANOW, &shown)
    _ = writeAll("\n", to: terminal)
  }
  var line: [UInt8] = []
  var byte: UInt8 = 0
  while line.count < 4096 {
    let count = Glibc.read(terminal, &byte, 1)
    if count < 0, errno == EINTR { return nil }
    guard count == 1 else { return line.isEmpty ? nil : String(decoding: line, as: UTF8.self) }
    if byte == UInt8(ascii: "\n") { break }
    line.append(byte)
  }
  return String(decoding: line, as: UTF8.self)
}

@Sendable
private func readDescriptor(_ descriptor: Int32) -> String? {
  var text: [UInt8] = []
  var portion = [UInt8](repeating: 0, count: 4096)
  while text.count < 16384 {
    let count = Glibc.read(descriptor, &portion, portion.count)
    if count < 0 {
      if errno == EINTR { continue }
      return nil
    }
    if count == 0 { break }
    text += portion.prefix(count)
  }
  return String(decoding: text, as: UTF8.self)
}
