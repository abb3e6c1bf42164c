import PracticeCore

@main
enum Main {
  static func main() {
  }
}
