import Foundation

/// Reads PDF back with the programs of poppler.
public enum PdfText {
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  public static func text(of pdf: Data) throws -> String {
    try run("pdftotext", ["-layout", "-enc", "UTF-8"], pdf, ["-"])
  }

  /// Each word with its place: pages as `<page width=… height=…>`, words in points.
  public static func boxes(of pdf: Data) throws -> String {
    try run("pdftotext", ["-bbox"], pdf, ["-"])
  }

  /// Pages, their size, what is embedded.
  public static func facts(of pdf: Data) throws -> String {
    try run("pdfinfo", ["-isodates"], pdf, [])
  }

  public static func attachments(of pdf: Data) throws -> String {
    try run("pdfdetach", ["-list"], pdf, [])
  }

  private static func run(
    _ program: String, _ before: [String], _ pdf: Data, _ after: [String]
  ) throws -> String {
    let file = NSTemporaryDirectory() + "sheet-\(UUID().uuidString).pdf"
    try pdf.write(to: URL(fileURLWithPath: file))
    defer { try? FileManager.default.removeItem(atPath: file) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/\(program)")
    process.arguments = before + [file] + after
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: "\(program) ended with \(process.terminationStatus)")
    }
    return String(decoding: text, as: UTF8.self)
  }
}
