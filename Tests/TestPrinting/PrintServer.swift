import Foundation

/// A CUPS server of one test's own, whose printers keep what they print.
///
/// It listens on a socket in its own folder and knows nothing of the printers of this machine.
/// Runs as root (the printers then work as user `lp`) and as an ordinary user.
public final class PrintServer {
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  /// One job as the printer got it.
  public struct Printed {
    public let title: String
    public let copies: String
    public let options: String
    public let type: String
    public let document: Data
  }

  public let folder: String
  private let server = Process()

  /// What a program needs to know in order to print here.
  public var environment: [String: String] {
    ["CUPS_SERVER": "\(folder)/s", "HOME": folder, "PATH": "/usr/bin:/bin", "LC_ALL": "C"]
  }

  public init() throws {
    // Short: the name of a socket has room for 107 bytes.
    var template = Array("/tmp/cups-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure(description: "no folder") }
    folder = String(
      decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    chmod(folder, 0o755)
    try writeFiles()
    server.executableURL = URL(fileURLWithPath: "/usr/sbin/cupsd")
    server.arguments = ["-f", "-c", "\(folder)/cupsd.conf", "-s", "\(folder)/cups-files.conf"]
    server.standardInput = FileHandle.nullDevice
    server.standardOutput = FileHandle.nullDevice
    server.standardError = FileHandle.nullDevice
    do {
      try server.run()
    } catch {
      throw Failure(description: "cupsd is not installed: Scripts/setup installs what tests need")
    }
    try wait("the print server's socket") {
      FileManager.default.fileExists(atPath: "\(folder)/s")
    }
  }

  deinit {
    stop()
    try? FileManager.default.removeItem(atPath: folder)
  }

  // MARK: - What happens to it

  /// - Parameters:
  ///   - seconds: How long printing takes.
  ///   - status: How the printer ends; anything but 0 stops it.
  ///   - takesOnlyPdf: It refuses text.
  public func addPrinter(
    _ name: String, seconds: Int = 0, status: Int = 0, takesOnlyPdf: Bool = false
  ) throws {
    var model = ["-m", "raw"]
    if takesOnlyPdf {
      let file = "\(folder)/pdf.ppd"
      try PrintServer.description.write(toFile: file, atomically: true, encoding: .utf8)
      model = ["-P", file]
    }
    try run(
      "/usr/sbin/lpadmin",
      [
        "-p", name, "-E", "-v", "mock:\(folder)/out?exit=\(status)&sleep=\(seconds)", "-o",
        "printer-error-policy=stop-printer",
      ] + model)
  }

  public func setDefault(_ name: String) throws { try run("/usr/sbin/lpadmin", ["-d", name]) }

  public func disable(_ name: String, because reason: String) throws {
    try run("/usr/sbin/cupsdisable", ["-r", reason, name])
  }

  public func enable(_ name: String) throws { try run("/usr/sbin/cupsenable", [name]) }

  public func reject(_ name: String, because reason: String) throws {
    try run("/usr/sbin/cupsreject", ["-r", reason, name])
  }

  public func accept(_ name: String) throws { try run("/usr/sbin/cupsaccept", [name]) }

  public func stall() { kill(server.processIdentifier, SIGSTOP) }
  public func goOn() { kill(server.processIdentifier, SIGCONT) }

  public func stop() {
    guard server.isRunning else { return }
    goOn()
    server.terminate()
    // A printer in the middle of a job is waited for, but not for ever.
    let deadline = Date(timeIntervalSinceNow: 3)
    while server.isRunning, Date() < deadline { usleep(5000) }
    if server.isRunning { kill(server.processIdentifier, SIGKILL) }
    server.waitUntilExit()
  }

  // MARK: - What it printed

  /// The jobs so far, oldest first.
  public func printed() throws -> [Printed] {
    guard let log = try? String(contentsOfFile: "\(folder)/out/log", encoding: .utf8) else {
      return []
    }
    return try log.split(separator: "\n").map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let file = URL(fileURLWithPath: "\(folder)/out/job-\(fields[0])")
      return Printed(
        title: fields[1], copies: fields[2], options: fields[3], type: fields[4],
        document: try Data(contentsOf: file))
    }
  }

  /// Waits until so many jobs came out of the printers, and hands them over.
  public func printed(count: Int) throws -> [Printed] {
    try wait("\(count) printed jobs") { try printed().count >= count }
    return try printed()
  }

  public func wait(
    _ what: String, seconds: Double = 20, until condition: () throws -> Bool
  ) throws {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while try !condition() {
      guard Date() < deadline else {
        let log = (try? String(contentsOfFile: "\(folder)/log/error", encoding: .utf8)) ?? ""
        throw Failure(description: "\(what) did not come\n\(log.suffix(2000))")
      }
      usleep(5000)
    }
  }

  private func run(_ program: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = environment
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: "\(program) \(arguments) ended with \(process.terminationStatus)")
    }
  }

  // MARK: - Its files

  private func writeFiles() throws {
    let files = FileManager.default
    for name in [
      "root/ppd", "cache", "state", "spool/tmp", "log", "out", "bin/backend", "bin/filter",
    ] {
      try files.createDirectory(
        atPath: "\(folder)/\(name)", withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o755])
    }
    for name in ["daemon", "notifier"] {
      try files.createSymbolicLink(
        atPath: "\(folder)/bin/\(name)", withDestinationPath: "/usr/lib/cups/\(name)")
    }
    let isRoot = getuid() == 0
    if isRoot, let user = getpwnam("lp") {
      chown("\(folder)/out", user.pointee.pw_uid, user.pointee.pw_gid)
    }
    let group = getgrgid(getgid()).map { String(cString: $0.pointee.gr_name) } ?? "nogroup"
    try backend.write(toFile: "\(folder)/bin/backend/mock", atomically: true, encoding: .utf8)
    chmod("\(folder)/bin/backend/mock", 0o755)
    try fileSettings(user: isRoot ? "lp" : NSUserName(), group: isRoot ? "lp" : group)
      .write(toFile: "\(folder)/cups-files.conf", atomically: true, encoding: .utf8)
    try configuration.write(toFile: "\(folder)/cupsd.conf", atomically: true, encoding: .utf8)
  }

  /// Keeps the job; a `file:` device would write nothing.
  private var backend: String {
    """
    #!/bin/sh
    # Arguments: job user title copies options [file].
    [ $# = 0 ] && { echo 'direct mock "Mock" "Mock printer"'; exit 0; }
    query=${DEVICE_URI#*\\?} status=0 seconds=0
    for pair in $(echo "$query" | tr '&' ' '); do
      case $pair in exit=*) status=${pair#*=} ;; sleep=*) seconds=${pair#*=} ;; esac
    done
    cd '\(folder)/out' || exit 1
    if [ -n "${6:-}" ]; then cat "$6"; else cat; fi >"job-$1"
    printf '%s\\t%s\\t%s\\t%s\\t%s\\n' "$1" "$3" "$4" "$5" "$CONTENT_TYPE" >>log
    # In its own place, so that whoever ends the printer ends this.
    [ "$seconds" = 0 ] || { echo 'STATE: +media-empty-warning' >&2; exec sleep "$seconds"; }
    [ "$status" = 0 ] || echo 'ERROR: mock printer failed' >&2
    exit "$status"
    """
  }

  private func fileSettings(user: String, group: String) -> String {
    """
    ServerRoot \(folder)/root
    DataDir /usr/share/cups
    ServerBin \(folder)/bin
    RequestRoot \(folder)/spool
    TempDir \(folder)/spool/tmp
    CacheDir \(folder)/cache
    StateDir \(folder)/state
    AccessLog \(folder)/log/access
    ErrorLog \(folder)/log/error
    PageLog \(folder)/log/page
    Printcap
    User \(user)
    Group \(group)
    SystemGroup root
    Sandboxing relaxed

    """
  }

  private var configuration: String {
    """
    LogLevel info
    Listen \(folder)/s
    Browsing Off
    DefaultAuthType None
    WebInterface No
    MaxLogSize 0
    PreserveJobHistory Yes
    PreserveJobFiles Yes
    JobRetryInterval 1
    DirtyCleanInterval 0
    <Location />
      Order allow,deny
      Allow all
    </Location>
    <Policy default>
      JobPrivateAccess all
      JobPrivateValues none
      SubscriptionPrivateAccess all
      SubscriptionPrivateValues none
      <Limit All>
        AuthType None
        Order allow,deny
        Allow all
      </Limit>
    </Policy>

    """
  }

  /// A printer that takes PDF and nothing else.
  private static let description = """
    *PPD-Adobe: "4.3"
    *FormatVersion: "4.3"
    *FileVersion: "1.0"
    *LanguageVersion: English
    *LanguageEncoding: ISOLatin1
    *PCFileName: "PDFONLY.PPD"
    *Manufacturer: "Test"
    *Product: "(PDF)"
    *ModelName: "Test PDF"
    *ShortNickName: "Test PDF"
    *NickName: "Test PDF"
    *PSVersion: "(3010.000) 0"
    *LanguageLevel: "3"
    *ColorDevice: False
    *FileSystem: False
    *cupsVersion: 2.4
    *cupsFilter2: "application/pdf application/pdf 0 -"
    *OpenUI *PageSize/Media Size: PickOne
    *OrderDependency: 10 AnySetup *PageSize
    *DefaultPageSize: A4
    *PageSize A4/A4: "<</PageSize[595 842]>>setpagedevice"
    *CloseUI: *PageSize
    *OpenUI *PageRegion: PickOne
    *OrderDependency: 10 AnySetup *PageRegion
    *DefaultPageRegion: A4
    *PageRegion A4/A4: "<</PageSize[595 842]>>setpagedevice"
    *CloseUI: *PageRegion
    *DefaultImageableArea: A4
    *ImageableArea A4/A4: "0 0 595 842"
    *DefaultPaperDimension: A4
    *PaperDimension A4/A4: "595 842"

    """
}
