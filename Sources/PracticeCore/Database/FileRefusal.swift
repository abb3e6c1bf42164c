import Glibc

/// Why a file cannot be used.
///
/// Nothing in it was changed.
public enum FileRefusal: Error, Equatable {
  case missing(path: String)
  case isDirectory(path: String)
  case unreadable(path: String, errno: Int32)
  case readOnly(path: String)
  case foreign(path: String)
  case corrupt(path: String)
  case newer(version: Int)
  case edited(version: Int)
  case exists(path: String)
  case cannotCreate(path: String, errno: Int32)
  /// The disk is full; a file in use needs a little room beside it, also for reading.
  case noRoom(path: String)
  /// The folder for backups on another disk is not there.
  case noMedium(path: String)
  /// The disk or the network drive reports errors, or is gone.
  case failing(path: String)
  /// There was no room for a new file; nothing of it was left.
  case diskFull(path: String)
  /// A copy did not come back from the disk as it was written, and was thrown away.
  case badCopy(of: String)
  /// Where a backup was to be put back, a practice is already.
  case occupied(path: String)
  /// What was to be put back is no file of this program.
  case noBackup(path: String)
  /// A practice cannot be replaced while somebody has it open.
  case inUse(path: String)
  /// The file system keeps no write-ahead log, as on some network disks.
  case noLog(path: String)

  /// What happened and what to do, in one or two sentences.
  public func sentence(in language: Language) -> String {
    switch self {
    case .missing(let path):
      language(
        "Er is geen praktijk in \(path). Maak er een met `practice init --name NAAM`.",
        "There is no practice in \(path). Make one with `practice init --name NAME`.")
    case .isDirectory(let path):
      language(
        "\(path) is een map. Geef met --db de naam van een bestand in die map.",
        "\(path) is a folder. Give --db the name of a file in that folder.")
    case .noBackup(let path):
      language(
        "\(path) is geen reservekopie van dit programma. Er is niets gewijzigd.",
        "\(path) is no backup of this program. Nothing was changed.")
    case .unreadable(let path, ENOENT):
      language(
        "\(path) is er niet. Kijk of de naam en de map kloppen.",
        "\(path) is not there. Check the name and the folder.")
    case .unreadable(let path, EINVAL):
      language(
        "\(path) is geen gewoon bestand, of het is te groot.",
        "\(path) is not an ordinary file, or it is too large.")
    case .unreadable(let path, let code):
      language(
        "\(path) kan niet worden gelezen (\(FileRefusal.reason(code))). Kijk wie eigenaar is en welke rechten het bestand en de map hebben.",
        "\(path) cannot be read (\(FileRefusal.reason(code))). Look at the owner and the permissions of the file and its folder."
      )
    case .readOnly(let path):
      language(
        "In \(path) mag niet worden geschreven. Geef de eigenaar schrijfrecht op het bestand en op de map.",
        "\(path) may not be written to. Give its owner write permission on the file and on its folder."
      )
    case .foreign(let path):
      language(
        "\(path) is geen bestand van dit programma. Het bleef zoals het was; geef met --db het bestand van de praktijk.",
        "\(path) is not a file of this program. It stays as it was; give --db the practice's own file."
      )
    case .corrupt(let path):
      language(
        "\(path) is beschadigd. Er is niets in veranderd; zet een reservekopie terug.",
        "\(path) is damaged. Nothing in it was changed; restore a backup.")
    case .newer(let version):
      language(
        "Dit bestand is gemaakt door een nieuwere versie van het programma (schema \(version)). Werk het programma bij.",
        "This file was made by a newer version of the program (schema \(version)). Update the program."
      )
    case .edited(let version):
      language(
        "Het schema van dit bestand is niet dat van dit programma (stap \(version)). Zet een reservekopie terug of gebruik de versie die het maakte.",
        "The schema of this file is not this program's (step \(version)). Restore a backup or use the version that made it."
      )
    case .exists(let path):
      language(
        "\(path) bestaat al en wordt niet overschreven. Kies een andere naam.",
        "\(path) exists already and is not overwritten. Choose another name.")
    case .cannotCreate(let path, let code):
      language(
        "\(path) kan niet worden gemaakt (\(FileRefusal.reason(code))).",
        "\(path) cannot be made (\(FileRefusal.reason(code))).")
    case .noRoom(let path):
      language(
        "De schijf is vol of geeft fouten: \(path) kan niet worden geopend. Maak ruimte en probeer het opnieuw.",
        "The disk is full or fails: \(path) cannot be opened. Make room and try again.")
    case .noMedium(let path):
      language(
        "De map \(path) is er niet. Is de schijf of stick aangesloten?",
        "The folder \(path) is not there. Is the disk or stick plugged in?")
    case .failing(let path):
      language(
        "De schijf van \(path) geeft fouten of is niet te bereiken. Kijk de schijf of de netwerkverbinding na en probeer het opnieuw.",
        "The disk of \(path) fails or cannot be reached. Look at the disk or the network and try again."
      )
    case .diskFull(let path):
      language(
        "De schijf is vol: \(path) is niet gemaakt. Maak ruimte en probeer het opnieuw.",
        "The disk is full: \(path) was not made. Make room and try again.")
    case .badCopy(let path):
      language(
        "De kopie van \(path) klopt niet en is weggegooid. Kijk het bestand na met `practice check` en probeer een andere schijf.",
        "The copy of \(path) is not right and was thrown away. Look the file over with `practice check` and try another disk."
      )
    case .occupied(let path):
      language(
        "In \(path) staat al een praktijk; die blijft zoals ze is. Met --replace wordt ze opzij bewaard.",
        "There is a practice in \(path) already, and it stays as it is. With --replace it is moved aside."
      )
    case .inUse(let path):
      language(
        "\(path) is nog ergens geopend. Sluit het programma op alle terminals en probeer het opnieuw.",
        "\(path) is still open somewhere. Leave the program on every terminal and try again.")
    case .noLog(let path):
      language(
        "De schijf van \(path) kan het logboek van SQLite niet bijhouden. Zet de praktijk op een lokale schijf.",
        "The disk of \(path) cannot keep SQLite's log. Put the practice on a local disk.")
    }
  }

  private static func reason(_ code: Int32) -> String {
    strerror(code).map { String(cString: $0) } ?? "\(code)"
  }
}
