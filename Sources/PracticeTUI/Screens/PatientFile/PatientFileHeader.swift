import PracticeCore

/// The line at the head of a patient's file: who, how old, which number; with whom, how far, who
/// pays, and when next.
@MainActor
enum PatientFileHeader {
  static func draw(
    _ file: PatientFile, _ workplace: Workplace, on canvas: inout Canvas, in row: Rect
  ) {
    let language = workplace.language
    var parts: [(String, Style)] = []
    if let therapist = file.therapist {
      // The patient's own name needs the room more.
      parts.append((TextWidth.cut(therapist.shortName, to: 16), .text))
    }
    if let session = file.session { parts.append((session.text, .text)) }
    parts.append((file.coverage.flag(), file.coverage.payer.style))
    if let next = file.next?.appointment {
      let (_, month, day) = next.day.parts
      let date = "\(language.shortWeekday(next.day.weekday)) \(day)-\(month)"
      parts.append(("\(date) \(next.interval.start.short)", .text))
    }
    let width = parts.reduce(0) { $0 + TextWidth.displayWidth(of: $1.0) + 3 }
    var x = max(row.x, row.maxX - width)
    let age = file.patient.details.birth.age(on: workplace.today) ?? "?"
    let who = "\(workplace.name(file.patient.name)) · \(age) · #\(file.patient.id.rawValue)"
    canvas.putFitted(who, x: row.x + 1, y: row.y, width: x - row.x - 2, style: .title)
    for (text, style) in parts {
      x += canvas.put(text, x: x, y: row.y, style: style) + 3
    }
  }
}
