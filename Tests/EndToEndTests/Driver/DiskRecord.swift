import Foundation

/// What was done to the files of a folder, in order, and what the program said meanwhile; written
/// by `Tests/Faults/faults.c`.
struct DiskRecord {
  enum Step {
    case made(String)
    case wrote(String, at: Int, Data)
    case cut(String, to: Int)
    /// Everything before this on this file, or on the names in this folder, is on the disk.
    case flushed(String)
    case removed(String)
    case said(String)
  }

  let steps: [Step]

  /// - Parameter suffixes: Only of files whose names end so; folders are kept.
  init(file: String, of database: String) throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
    let folder = (database as NSString).deletingLastPathComponent
    let kept = ["", "-wal", "-journal"].map { database + $0 } + [folder]
    var steps: [Step] = []
    var place = bytes.startIndex
    func number() -> Int {
      defer { place += 8 }
      return bytes[place..<place + 8].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    func text(_ count: Int) -> String {
      defer { place += count }
      return String(decoding: bytes[place..<place + count], as: UTF8.self)
    }
    while place < bytes.endIndex {
      let kind = UnicodeScalar(UInt8(number()))
      let (pathLength, position, count) = (number(), number(), number())
      let path = text(pathLength)
      if kind == "m" {
        steps.append(.said(text(count)))
        continue
      }
      let written = bytes[place..<place + (kind == "w" ? count : 0)]
      place += written.count
      guard kept.contains(path) else { continue }
      switch kind {
      case "c": steps.append(.made(path))
      case "w": steps.append(.wrote(path, at: position, Data(written)))
      case "t": steps.append(.cut(path, to: position))
      case "s": steps.append(.flushed(path))
      case "u": steps.append(.removed(path))
      default: break
      }
    }
    self.steps = steps
  }
}

/// A disk to which the steps of a ``DiskRecord`` are done, and that knows which of them it would
/// still have after the power went.
struct ForgetfulDisk {
  /// The unit that is written whole or not at all.
  static let sector = 512

  private struct File {
    /// As it surely is on the disk.
    var flushed = Data()
    var unflushed: [DiskRecord.Step] = []
  }

  private enum Naming {
    case made(String, Int)
    case removed(String)
  }

  private var files: [File] = []
  private var names: [String: Int] = [:]
  private var flushedNames: [String: Int] = [:]
  private var unflushedNames: [Naming] = []

  init(_ path: String, _ contents: Data) {
    files = [File(flushed: contents)]
    (names, flushedNames) = ([path: 0], [path: 0])
  }

  mutating func `do`(_ step: DiskRecord.Step) {
    switch step {
    case .said: break
    case .made(let path):
      files.append(File())
      names[path] = files.count - 1
      unflushedNames.append(.made(path, files.count - 1))
    case .removed(let path):
      names[path] = nil
      unflushedNames.append(.removed(path))
    case .wrote(let path, _, _), .cut(let path, _):
      if let file = names[path] { files[file].unflushed.append(step) }
    case .flushed(let path):
      if let file = names[path] {
        files[file].flushed = contents(of: files[file]) { _ in .kept }
        files[file].unflushed = []
      } else {
        flushedNames = names
        unflushedNames = []
      }
    }
  }

  var hasUnflushed: Bool {
    !unflushedNames.isEmpty || names.values.contains { !files[$0].unflushed.isEmpty }
  }

  /// What becomes of a step that was not flushed.
  enum Fate {
    case kept, lost
    /// Some of its sectors reached the disk.
    case torn(UInt64)
  }

  /// The files by name, as they are found when the power is back.
  ///
  /// - Parameters:
  ///   - named: How many of the makings and removals that were not flushed were kept: a folder
  ///     forgets the newest first.
  ///   - fate: Asked for each write and cut that was not flushed, in order.
  func afterPowerCut(
    named: (Int) -> Int, fate: (DiskRecord.Step) -> Fate
  ) -> [String: Data] {
    var found = flushedNames
    for naming in unflushedNames.prefix(named(unflushedNames.count)) {
      switch naming {
      case .made(let path, let file): found[path] = file
      case .removed(let path): found[path] = nil
      }
    }
    return found.mapValues { contents(of: files[$0], fate) }
  }

  /// The files by name as programs see them now.
  var now: [String: Data] { names.mapValues { contents(of: files[$0]) { _ in .kept } } }

  private func contents(of file: File, _ fate: (DiskRecord.Step) -> Fate) -> Data {
    var data = file.flushed
    for step in file.unflushed {
      let fate = fate(step)
      switch (step, fate) {
      case (_, .lost): break
      case (.cut(_, let size), _):
        data = data.prefix(size) + Data(count: max(0, size - data.count))
      case (.wrote(_, let place, let bytes), .kept):
        Self.write(bytes, at: place, to: &data)
      case (.wrote(_, let place, let bytes), .torn(var pattern)):
        var start = 0
        while start < bytes.count {
          let end = min(
            bytes.count, (place + start) / Self.sector * Self.sector + Self.sector - place)
          if pattern & 1 == 1 {
            Self.write(bytes.dropFirst(start).prefix(end - start), at: place + start, to: &data)
          }
          pattern = pattern >> 1 | pattern << 63
          start = end
        }
      default: break
      }
    }
    return data
  }

  private static func write(_ bytes: Data, at place: Int, to data: inout Data) {
    if data.count < place + bytes.count {
      data.append(Data(count: place + bytes.count - data.count))
    }
    data.replaceSubrange(place..<place + bytes.count, with: bytes)
  }
}
