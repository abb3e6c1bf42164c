/// How the letters of a file from elsewhere are written down.
public enum TextEncoding: String, Sendable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  case windows1252

  public var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
    case .windows1252: "Windows-1252"
    }
  }

  /// Finds the encoding of a file and turns it into UTF-8, without its byte order mark.
  ///
  /// A file that is partly UTF-8 and partly Windows-1252 was damaged before it came here: every
  /// guess would store somebody's name wrongly, so it is refused.
  public static func decode(
    _ bytes: [UInt8]
  ) throws(InputProblem) -> (text: [UInt8], encoding: TextEncoding) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      let rest = Array(bytes.dropFirst(3))
      try refuseNUL(rest)
      guard isUTF8(rest[...]) else { throw mixed(rest) }
      return (rest, .utf8)
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      return try utf16(bytes.dropFirst(2), .utf16LittleEndian)
    }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes.dropFirst(2), .utf16BigEndian) }
    if let encoding = utf16WithoutMark(bytes) { return try utf16(bytes[...], encoding) }
    try refuseNUL(bytes)
    if isUTF8(bytes[...]) { return (bytes, .utf8) }
    guard !containsUTF8Letter(bytes) else { throw mixed(bytes) }
    return (try windows1252(bytes), .windows1252)
  }

  // MARK: - UTF-8

  private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  /// Whether some letter outside ASCII is written as UTF-8 writes it.
  ///
  /// In Windows-1252 that would be a pair such as `Ã©`, which no language has.
  private static func containsUTF8Letter(_ bytes: [UInt8]) -> Bool {
    for (index, byte) in bytes.enumerated() where (0xC3...0xC5).contains(byte) {
      if index + 1 < bytes.count, (0x80...0xBF).contains(bytes[index + 1]) { return true }
    }
    return false
  }

  private static func mixed(_ bytes: [UInt8]) -> InputProblem {
    let line = lineOfFirstInvalidByte(bytes)
    return InputProblem(
      "Dit bestand is deels UTF-8 en deels Windows-1252 (regel \(line)); "
        + "bewaar het opnieuw als UTF-8.",
      "This file is partly UTF-8 and partly Windows-1252 (line \(line)); "
        + "save it again as UTF-8.")
  }

  private static func lineOfFirstInvalidByte(_ bytes: [UInt8]) -> Int {
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated() where !isUTF8(line)
    {
      return index + 1
    }
    return 1
  }

  private static func refuseNUL(_ bytes: [UInt8]) throws(InputProblem) {
    guard let position = bytes.firstIndex(of: 0) else { return }
    let line = bytes[..<position].count { $0 == 0x0A } + 1
    throw InputProblem(
      "Dit is geen tekstbestand: op regel \(line) staat een nul-teken.",
      "This is not a text file: there is a NUL character on line \(line).")
  }

  // MARK: - UTF-16

  /// Text in a Latin script has a zero in every second byte.
  private static func utf16WithoutMark(_ bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(4096)
    guard sample.count >= 4, bytes.count.isMultiple(of: 2) else { return nil }
    var zeros = [0, 0]
    for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let half = sample.count / 2
    if zeros[1] * 10 > half * 7, zeros[0] == 0 { return .utf16LittleEndian }
    if zeros[0] * 10 > half * 7, zeros[1] == 0 { return .utf16BigEndian }
    return nil
  }

  private static func utf16(
    _ bytes: ArraySlice<UInt8>, _ encoding: TextEncoding
  ) throws(InputProblem) -> (text: [UInt8], encoding: TextEncoding) {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(encoding == .utf16BigEndian ? first << 8 | second : second << 8 | first)
      index += 2
    }
    guard index == bytes.endIndex, let text = String(validating: units, as: UTF16.self) else {
      throw InputProblem(
        "Dit UTF-16-bestand is afgebroken of beschadigd.",
        "This UTF-16 file is cut off or damaged.")
    }
    let utf8 = Array(text.utf8)
    try refuseNUL(utf8)
    return (utf8, encoding)
  }

  // MARK: - Windows-1252

  private static func windows1252(_ bytes: [UInt8]) throws(InputProblem) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 16)
    var line = 1
    for byte in bytes {
      if byte == 0x0A { line += 1 }
      if byte < 0x80 {
        result.append(byte)
        continue
      }
      let scalar = byte < 0xA0 ? upperControls[Int(byte - 0x80)] : UInt32(byte)
      guard scalar != 0, let character = Unicode.Scalar(scalar) else {
        throw InputProblem(
          "Regel \(line) bevat een teken dat geen letter is; is dit wel een tekstbestand?",
          "Line \(line) holds a character that is no letter; is this a text file?")
      }
      result.append(contentsOf: UTF8.encode(character).map(Array.init) ?? [])
    }
    return result
  }

  /// What Windows-1252 has at 0x80 to 0x9F, where ISO 8859-1 has control characters; 0 for none.
  private static let upperControls: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]
}
