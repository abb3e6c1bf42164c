import Glibc

/// Makes a backup that only who has the key can read, with `age` or `gpg`.
public struct Sealing: Sendable {
  /// To whom: a public key of age (`age1…`, `ssh-…`), else a name that gpg knows.
  private let recipient: String
  private let programs: OutsidePrograms
  /// A practice of many years is written in less.
  private static let timeLimit = 15 * 60_000

  public init(for recipient: String, programs: OutsidePrograms) {
    self.recipient = trimmed(recipient)
    self.programs = programs
  }

  private var usesAge: Bool { recipient.hasPrefix("age1") || recipient.hasPrefix("ssh-") }

  /// What the names of such files end in.
  var suffix: String { usesAge ? ".age" : ".gpg" }

  /// Writes a sealed copy of a file under a name that nothing has yet.
  ///
  /// - Throws: ``Refusal/invalid(_:)`` when the program is missing or does not know the key;
  ///   ``FileRefusal``. Nothing is left then.
  func seal(_ plain: String, to file: String) throws {
    let unfinished = "\(file).new-\(getpid())"
    unlink(unfinished)
    defer { unlink(unfinished) }
    try Sealing.run(
      usesAge ? "age" : "gpg",
      usesAge
        ? ["-r", recipient, "-o", unfinished, plain]
        : [
          // No looking for keys in the network.
          "--batch", "--no-tty", "--quiet", "--no-auto-key-locate", "--trust-model", "always",
          "--recipient", recipient, "--output", unfinished, "--encrypt", plain,
        ], programs)
    let descriptor = Glibc.open(unfinished, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0, Sealing.isSealed(unfinished), fsync(descriptor) == 0 else {
      close(descriptor)
      throw Refusal.invalid(.cannotSeal)
    }
    close(descriptor)
    chmod(unfinished, 0o600)
    guard link(unfinished, file) == 0 || errno != EEXIST && rename(unfinished, file) == 0 else {
      throw errno == EEXIST
        ? FileRefusal.exists(path: file) : FileRefusal.cannotCreate(path: file, errno: errno)
    }
    ProvenCopy.syncFolder(of: file)
  }

  /// Opens a sealed file into a plain one beside it that nobody else can read.
  ///
  /// - Parameter identity: The file with the private key of age; gpg has its own.
  static func unseal(
    _ file: String, into plain: String, identity: String?, programs: OutsidePrograms
  ) throws {
    unlink(plain)
    let isOfAge = beginning(of: file).starts(with: Array("age-encryption.org/".utf8))
    if isOfAge {
      guard let identity else { throw Refusal.invalid(.identityNeeded) }
      try run("age", ["-d", "-i", identity, "-o", plain, file], programs)
    } else {
      try run(
        "gpg", ["--batch", "--no-tty", "--quiet", "--output", plain, "--decrypt", file], programs)
    }
    chmod(plain, 0o600)
  }

  /// Whether a file is one of age or gpg, by its first bytes.
  public static func isSealed(_ file: String) -> Bool {
    let bytes = beginning(of: file)
    // Every packet of OpenPGP begins with a set bit (RFC 4880, section 4.2).
    return bytes.starts(with: Array("age-encryption.org/".utf8))
      || bytes.first.map { $0 > 127 }
        ?? false
  }

  private static func beginning(of file: String) -> [UInt8] {
    let descriptor = Glibc.open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 32)
    let count = read(descriptor, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }

  private static func run(
    _ program: String, _ arguments: [String], _ programs: OutsidePrograms
  ) throws {
    do {
      let ended = try ChildProcess(
        "\(programs.commands)/\(program)", arguments, environment: programs.environment,
        timeLimit: timeLimit
      ).run()
      guard ended.status == 0 else { throw Refusal.invalid(.cannotSeal) }
    } catch ChildProcess.Failure.notInstalled {
      throw Refusal.invalid(.noSealingProgram(program))
    } catch is ChildProcess.Failure {
      throw Refusal.invalid(.cannotSeal)
    }
  }
}

extension InvalidInput {
  static let cannotSeal = InvalidInput(
    "recipient", "Het versleutelen of openen is niet gelukt: kijk de sleutel na.",
    "Encrypting or opening failed: check the key.")
  static let identityNeeded = InvalidInput(
    "identity", "Deze kopie is versleuteld: geef het bestand met de geheime sleutel (--identity).",
    "This backup is encrypted: give the file with the private key (--identity).")

  static func noSealingProgram(_ name: String) -> InvalidInput {
    InvalidInput(
      "recipient", "Hiervoor is \(name) nodig: apt install \(name == "gpg" ? "gnupg" : name).",
      "This needs \(name): apt install \(name == "gpg" ? "gnupg" : name).")
  }
}

extension Backup {
  /// Whether a file lies outside the folder of the practice, such as on a stick.
  public static func isElsewhere(_ file: String, from practice: String) -> Bool {
    func real(_ path: String) -> String {
      guard let pointer = realpath(DatabaseFile.folder(of: path), nil) else {
        return DatabaseFile.folder(of: path)
      }
      defer { free(pointer) }
      return String(cString: pointer)
    }
    let home = real(practice)
    let place = real(file)
    return place != home && !place.hasPrefix(home + "/")
  }

  /// Makes a backup that only who has the key can read.
  ///
  /// It is proved before it is sealed; what is plain never leaves the practice's own folder.
  ///
  /// - Throws: ``FileRefusal``, ``Refusal/invalid(_:)``
  public static func make(
    of practice: String, to file: String, sealedBy sealing: Sealing,
    keepGoing: (Int, Int) -> Bool = { _, _ in true }
  ) throws -> Backup {
    if DatabaseFile.exists(file) { throw FileRefusal.exists(path: file) }
    let plain = "\(practice).sealing-\(getpid())"
    unlink(plain)
    defer { unlink(plain) }
    let backup = try make(of: practice, to: plain, keepGoing: keepGoing)
    try sealing.seal(plain, to: file)
    return Backup(path: file, contents: backup.contents, problems: backup.problems)
  }
}

extension Restore {
  /// As ``run(from:to:replacing:now:keepGoing:)``, from a backup that may be sealed.
  ///
  /// - Parameter identity: The file with the private key of age.
  public static func run(
    from backup: String, identity: String?, programs: OutsidePrograms, to practice: String,
    replacing: Bool, now: Moment, keepGoing: (Int, Int) -> Bool = { _, _ in true }
  ) throws -> Restore {
    guard Sealing.isSealed(backup) else {
      return try run(
        from: backup, to: practice, replacing: replacing, now: now, keepGoing: keepGoing)
    }
    try DatabaseFile.makeFolder(of: practice)
    let plain = "\(practice).opened-\(getpid())"
    defer { for suffix in ["", "-wal", "-shm"] { unlink(plain + suffix) } }
    try Sealing.unseal(backup, into: plain, identity: identity, programs: programs)
    return try run(
      from: plain, to: practice, replacing: replacing, now: now, keepGoing: keepGoing)
  }
}
