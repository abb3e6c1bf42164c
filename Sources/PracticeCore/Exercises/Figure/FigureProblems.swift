/// What an eye would fault in a figure and a computer can find.
extension Figure {
  /// The faults in words; empty for a figure that may be printed.
  ///
  /// Joints bent too far, hands and feet that slide, parts under the floor or out of the picture,
  /// arrows on the body, movements nobody would see.
  func problems() -> [String] {
    var found: [String] = []
    for (index, frame) in frames.enumerated() {
      found += problems(of: frame).map { "frame \(index + 1): \($0)" }
    }
    if frames.count < 2 { found.append("shows no movement") }
    if !frames.contains(where: { !$0.arrows.isEmpty }) { found.append("has no arrow") }
    for (before, after) in zip(frames, frames.dropFirst()) {
      found += problems(from: before, to: after)
    }
    return found
  }

  private func problems(of frame: Frame) -> [String] {
    var found: [String] = []
    if case .side(let pose) = frame.view {
      let skeleton = Skeleton(pose)
      found += skeleton.problems + skeleton.limitProblems(pose)
    }
    let nodes = frame.view.strokes.flatMap(\.nodes)
    if !ground.isEmpty, let low = nodes.map({ $0.point.y - $0.radius }).min(), low < -1.7 {
      found.append("\(-low) under the floor")
    }
    if !isCloseUp, nodes.contains(where: { !box.contains($0.point, margin: $0.radius) }) {
      found.append("runs out of the picture")
    }
    if frame.arrows.count > 2 { found.append("more than two arrows") }
    for arrow in frame.arrows {
      let points = arrow.points
      if points.contains(where: { !box.contains($0, margin: 2) }) {
        found.append("an arrow runs out of the picture")
      }
      if let start = points.first, frame.view.strokes.contains(where: { $0.contains(start) }) {
        found.append("an arrow starts on the body")
      }
    }
    return found
  }

  private func problems(from before: Frame, to after: Frame) -> [String] {
    var found: [String] = []
    let moved = zip(before.view.joints, after.view.joints).map { $0.distance(to: $1) }.max() ?? 0
    // 8 units are 3 mm on paper; what is smaller has a mark or a bulge to show it.
    let visible = before.marksLumbar || breathes(after) ? 2 : 8 * min(1, box.width / 116)
    if moved < visible { found.append("moves only \(moved)") }
    guard !slides, case .side(let first) = before.view, case .side(let second) = after.view else {
      return found
    }
    let limbs: [(String, Pose.Limb?, Pose.Limb?)] = [
      ("near leg", first.legNear, second.legNear),
      ("far leg", first.legFar ?? first.legNear, second.legFar ?? second.legNear),
      ("near arm", first.armNear, second.armNear),
      ("far arm", first.armFar ?? first.armNear, second.armFar ?? second.armNear),
    ]
    for case (let name, .pinned(let from, _)?, .pinned(let to, _)?) in limbs where from != to {
      found.append("\(name) slides")
    }
    return found
  }

  private func breathes(_ frame: Frame) -> Bool {
    if case .side(let pose) = frame.view { return pose.belly > 0 }
    return false
  }
}
