/// The proportions of the figure, with its height as 100; lengths and widths in those units.
enum Body {
  static let pelvis = 9.0
  static let lumbar = 10.0
  static let thorax = 14.0
  static let neck = 7.0
  /// From the top of the neck to the middle of the head.
  static let head = 4.6
  /// The shoulder joint lies this far below the lowest bone of the neck.
  static let shoulderDrop = 3.8
  static let upperArm = 17.5
  static let forearm = 14.5
  static let hand = 6.0
  static let thigh = 24.5
  static let shank = 23.5
  static let foot = 9.5
  static let heel = 2.6

  /// What a joint can do, in degrees of flexion; a figure outside this is drawn wrong.
  enum Limits {
    static let hip = -26.0...130.0
    static let knee = -3.0...147.0
    static let ankle = -65.0...32.0
    static let shoulder = -60.0...182.0
    static let elbow = -2.0...152.0
    static let lumbar = -35.0...50.0
    static let thorax = -20.0...40.0
    static let neck = -50.0...45.0
    static let head = -36.0...30.0
  }
}
