/// The frames of an exercise's figure next to each other, small enough for two exercises a page.
enum FigureHtml {
  /// The largest a frame becomes, in millimetres.
  private static let largest = (width: 70.0, height: 34.0)

  /// Nothing when the exercise has no figure.
  static func frames(_ exercise: Exercise, _ language: Language) -> String {
    guard let figure = Figure.all[exercise.code] else { return "" }
    let scale = min(largest.width / figure.box.width, largest.height / figure.box.height)
    let name = exercise.text(language).name
    let frames = figure.frames.indices.map { index in
      figure.svg(
        frame: index, width: figure.box.width * scale,
        title: language("\(name), plaatje \(index + 1)", "\(name), picture \(index + 1)"))
    }
    return "<div class=\"figures\">\(frames.joined(separator: "\n"))</div>"
  }
}
