import PracticeCore

extension Verb {
  static let seed = Verb(
    "seed", options: [.patients, .therapists, .years, .seed],
    summary: Words("een praktijk vol verzonnen mensen", "a practice full of made-up people"),
    work: .alone(makeSeededPractice))
}

private func makeSeededPractice(_ call: Invocation) throws -> Outcome {
  let options = try SeedOptions(call)
  var phase = ""
  try Interruption.heldBack { isInterrupted in
    try Seeder.create(
      at: call.path, options: options, clock: call.clock, language: call.language
    ) { name, _, _ in
      if name != phase { call.output.progress(name) }
      phase = name
      return !isInterrupted()
    }
  }
  call.answer(
    .object([
      ("file", .string(call.path)), ("patients", .number(options.patients)),
      ("therapists", .number(options.therapists)), ("years", .number(options.years)),
      ("seed", .int(Int64(bitPattern: options.seed))),
    ])
  ) {
    call.output.print(
      call.language(
        "\(options.patients) verzonnen patiënten staan in \(call.path).",
        "\(options.patients) made-up patients are in \(call.path)."))
  }
  return .exit(Program.ExitCode.done)
}

extension SeedOptions {
  fileprivate init(_ call: Invocation) throws {
    self.init()
    patients = try call.number(.patients, in: 1...1_000_000) ?? patients
    therapists = try call.number(.therapists, in: 1...50) ?? therapists
    years = try call.number(.years, in: 1...30) ?? years
    seed = try call.number(.seed, in: 0...Int.max).map(UInt64.init) ?? seed
  }
}
