/// The frames of an exercise's figure as they stand on paper.
enum FigureHtml {
  /// How the frames share their place; all of an exercise have one scale.
  enum Layout {
    /// In a column beside the words: lying figures below each other, standing ones side by side.
    case column
    /// The same, narrower: more words fit on a line where there are many exercises.
    case narrowColumn
    /// Next to each other over the width of the paper.
    case row
  }

  /// The space for all frames, in millimetres.
  private static func space(_ layout: Layout) -> (width: Double, height: Double) {
    switch layout {
    case .column: (58, 52)
    case .narrowColumn: (48, 48)
    case .row: (178, 40)
    }
  }

  private static let gap = 2.5

  /// Nothing when the exercise has no figure.
  static func frames(
    _ exercise: Exercise, _ language: Language, layout: Layout = .row
  ) -> String {
    guard let figure = exercise.figure.flatMap({ Figure.all[$0] }) else { return "" }
    let space = space(layout)
    let count = Double(figure.frames.count)
    let (width, height) = (figure.box.width, figure.box.height)
    let beside = min(
      (space.width - gap * (count - 1)) / (count * width), space.height / height)
    let below = min(space.width / width, (space.height - gap * (count - 1)) / (count * height))
    let isBelow = layout != .row && below > beside
    // A figure of two units a millimetre is as large as it has to be.
    let scale = min(isBelow ? below : beside, 0.62)
    let name = exercise.text(language).name
    let frames = figure.frames.indices.map { index in
      figure.svg(
        frame: index, width: width * scale,
        title: language("\(name), plaatje \(index + 1)", "\(name), picture \(index + 1)"))
    }
    return
      "<div class=\"figures\">\(frames.joined(separator: isBelow ? "<br>" : ""))</div>"
  }
}
