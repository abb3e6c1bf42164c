/// The people of the demo practice, by their initials.
enum DemoStaff: String, CaseIterable {
  case visser = "EV"
  case deBoer = "TB"
  case yilmaz = "AY"
  case kok = "BK"

  var isManualTherapist: Bool { self == .visser || self == .deBoer }
}

/// What the supplementary insurance of somebody in the demo amounts to.
enum DemoCover {
  /// Nothing but the basic package: children, and adults who pay themselves.
  case none
  case unlimited
  /// As much as leaves this number in the flag of the visit on the filled day.
  case left(Int)
  /// Nine sessions from the 18th birthday on.
  case fromEighteen
}

/// Somebody in the demo: details, insurance and story.
struct DemoPatient {
  var details: PatientDetails
  let therapist: DemoStaff
  let cover: DemoCover
  /// Registered days before the first visit; nothing for who was there before the demo begins.
  var registered: Int?
  /// The code of how the patient came.
  var source = ""
  var isVerified = true
  var isContracted = true
  var isPriceTold = false
  /// Whether the policy ends on 31 December of the year of the filled day.
  var endsWithTheYear = false
  var episodes: [DemoEpisode] = []

  init(
    _ surname: String, _ initials: String, _ prefix: String = "", born: DemoBirth,
    _ sex: Sex, _ therapist: DemoStaff, _ cover: DemoCover
  ) {
    details = PatientDetails(
      name: PatientName(surname: surname, prefix: prefix, initials: initials),
      birthDate: born.day, sex: sex)
    self.therapist = therapist
    self.cover = cover
  }

  /// Changes what is out of the ordinary.
  func but(_ change: (inout DemoPatient) -> Void) -> DemoPatient {
    var result = self
    change(&result)
    return result
  }

  func with(_ episode: DemoEpisode) -> DemoPatient {
    but { $0.episodes.append(episode) }
  }
}

/// A birth date: fixed for adults, so that they have one; by age for who has to be a child.
enum DemoBirth {
  case on(Int, Int, Int)
  /// In the year in which they are this old at its end.
  case ageInYear(Int, of: Day, month: Int, day: Int)
  /// 18 on this day.
  case eighteen(on: Day)
  case unknown

  var day: Day? {
    switch self {
    case .on(let year, let month, let day): return Day(year: year, month: month, day: day)
    case .ageInYear(let age, let today, let month, let day):
      return Day(year: today.year - age, month: month, day: day)
    case .eighteen(let birthday):
      let (year, month, day) = birthday.parts
      return Day(year: year - 18, month: month, day: day)
        ?? Day(year: year - 18, month: 3, day: 1)
    case .unknown: return nil
    }
  }
}

/// One complaint of somebody in the demo.
///
/// Days are counted from the filled day.
struct DemoEpisode {
  let region: Region
  let side: Side
  let complaint: Phrase
  let route: Route
  /// How many days before the intake it began.
  let onset: Int
  let expected: Int?
  var visits: [DemoVisit]
  /// Evaluated at the visit with this number among ``visits``.
  var evaluatedAt: Int?
  var isClosed = false
  /// Whether the GP or who referred may be informed.
  var sharing = Sharing.agreed
  /// After the latest visit the patient does not want mobilisation any more.
  var withdrawsConsent = false
  /// The insurer's second nine were recorded shortly before the filled day.
  var isExtended = false
  /// The entry of the chronic list that it is, with a referral on the day it was opened.
  var chronicCode: String?
  /// How many exercises go home.
  var exercises = 0

  /// An intake and treatments at even distances.
  ///
  /// - Parameters:
  ///   - days: The day of the intake and that of the last visit.
  ///   - pains: The pain at each visit, the intake first.
  ///   - time: When the last visit is, in minutes of the day; it is held to only on the filled
  ///     day, day 0.
  ///   - next: The days of visits still to come, with the minute if it matters.
  init(
    _ region: Region, _ side: Side, _ dutch: String, _ english: String,
    route: Route = .direct, onset: Int = 14, expected: Int? = nil, days: ClosedRange<Int>,
    pains: [Int], time: Int = 600, next: [Int] = [], exercises: Int = 0
  ) {
    self.region = region
    self.side = side
    complaint = Phrase(dutch, english)
    self.route = route
    self.onset = onset
    self.expected = expected ?? region.usualSessions
    self.exercises = exercises
    let last = pains.count - 1
    visits = pains.enumerated().map { index, pain in
      let length = days.upperBound - days.lowerBound
      return DemoVisit(
        day: days.lowerBound + length * index / max(1, last), time: time,
        kind: index == 0 ? "intake" : "treatment", pain: pain)
    }
    visits += next.map { DemoVisit(day: $0, time: time, kind: "treatment", pain: nil) }
  }

  /// Changes what is out of the ordinary.
  func but(_ change: (inout DemoEpisode) -> Void) -> DemoEpisode {
    var result = self
    change(&result)
    return result
  }
}

/// One visit of somebody in the demo.
struct DemoVisit {
  enum Fate: Equatable {
    case comes
    case cancels(reason: String, by: CancelledBy, daysBefore: Int)
    case staysAway
    /// Came, but the note was never signed.
    case isLeftUnsigned
    /// Booked by mistake and taken back at once.
    case isAMistake
  }

  /// Counted from the filled day.
  var day: Int
  /// Minutes of the day.
  var time: Int
  var kind: String
  var pain: Int?
  var fate = Fate.comes
  /// Booked on the filled day itself.
  var isBookedLate = false
  /// Added to the note the day after it was signed.
  var addendum: Phrase?
}
