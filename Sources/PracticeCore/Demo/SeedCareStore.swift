/// Writes what went before the treatments of a seeded practice: screening, the check of the
/// neck, and consent for what was carried out.
struct SeedCareStore {
  let database: Database
  let techniques: [Technique]
  /// What the notes of a seeded practice tell of, as far as it asks for consent.
  private static let carriedOut: Set = ["mobilisation", "manipulation", "exercise"]

  /// - Parameters:
  ///   - number: The key of the episode.
  ///   - isDirect: Without a referral: screened.
  func write(
    _ number: Int, of patient: Int64, by therapist: ID<StaffMember>, _ episode: SeedPlan.Episode,
    isDirect: Bool
  ) throws {
    let regions = [episode.region]
    if isDirect { try screen(.redFlags, number, patient, therapist, episode) }
    if regions.contains(where: \.involvesNeck) {
      try screen(.neckRisk, number, patient, therapist, episode)
    }
    // Hips are treated at the low back, too.
    let sites = episode.region == .hip ? [Region.hip, .lowBack] : [episode.region.site]
    for site in sites {
      for technique in techniques
      where technique.needsConsent(at: site) && SeedCareStore.carriedOut.contains(technique.code)
        && (!technique.isManual || episode.allowsManipulation)
      {
        try database.run(
          """
          INSERT INTO consent_entry (episode_id, patient_id, staff_id, technique_id, region, state,
            day, explained) VALUES (?, ?, ?, ?, ?, 'given', ?, ?)
          """,
          number, patient, therapist, technique.id, site.rawValue, episode.opened,
          codes(ConsentPoint.allCases))
      }
    }
  }

  private func screen(
    _ kind: Screening.Kind, _ number: Int, _ patient: Int64, _ therapist: ID<StaffMember>,
    _ episode: SeedPlan.Episode
  ) throws {
    let items = ScreeningList.items(kind, regions: [episode.region])
    let isDizzy = kind == .redFlags && episode.region == .dizziness
    try database.run(
      """
      INSERT INTO screening (episode_id, patient_id, staff_id, day, kind, asked, conclusion,
        excluded_by, excluded_on) VALUES (?, ?, ?, ?, ?, ?, 'clear', ?, ?)
      """,
      number, patient, therapist, episode.opened, kind.rawValue,
      items.map(\.code).joined(separator: " "), isDizzy ? "huisarts Fictief" : "",
      isDizzy ? episode.opened - 6 : nil)
  }
}
