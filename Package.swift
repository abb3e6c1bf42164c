// swift-tools-version:6.0
import PackageDescription

let package = Package(
  name: "practice",
  products: [.executable(name: "practice", targets: ["PracticeTUI"])],
  targets: [
    // The C libraries of the system. No pkg-config: ncursesw's flags are refused by SwiftPM,
    // the module maps name what to link.
    .systemLibrary(name: "CSQLite", path: "Sources/CSQLite"),
    .systemLibrary(name: "CNcurses", path: "Sources/CNcurses"),
    .systemLibrary(name: "CCrypt", path: "Sources/CCrypt"),
    // The only C of our own: what must run inside a crash signal.
    .target(name: "CCrash", path: "Sources/CCrash"),
    .target(
      name: "PracticeCore",
      dependencies: ["CSQLite", "CCrypt"],
      path: "Sources/PracticeCore",
      resources: [.embedInCode("Migrations")]
    ),
    .executableTarget(
      name: "PracticeTUI",
      dependencies: ["PracticeCore", "CNcurses", "CCrash"],
      path: "Sources/PracticeTUI"
    ),
    // A print server of the tests' own, and PDF read back.
    .target(name: "TestPrinting", path: "Tests/TestPrinting"),
    // A second program for the tests of the race; not installed.
    .executableTarget(
      name: "PracticeRacer", dependencies: ["PracticeCore"], path: "Tests/PracticeRacer"),
    .testTarget(
      name: "PracticeCoreTests", dependencies: ["PracticeCore", "PracticeRacer", "TestPrinting"],
      path: "Tests/PracticeCoreTests",
      exclude: ["Goldens", "Insurance/cover-cases.txt", "Exchange/Files"]),
    .testTarget(
      name: "PracticeTUITests", dependencies: ["PracticeTUI", "PracticeCore", "TestPrinting"],
      path: "Tests/PracticeTUITests", exclude: ["Goldens"]),
    .testTarget(
      name: "EndToEndTests", dependencies: ["PracticeCore", "TestPrinting"],
      path: "Tests/EndToEndTests"),
  ],
  swiftLanguageModes: [.v6]
)
