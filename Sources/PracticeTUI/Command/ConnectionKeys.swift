import Glibc
import PracticeCore

/// The keys by which sshd let this connection in, as it tells with `ExposeAuthInfo`.
///
/// The variable names a file of sshd's making. Whoever could forge it has a shell of the account
/// that owns the practice's file, and needs no way in.
func connectionKeys(_ environment: (String) -> String?) -> [SSHKey] {
  guard let path = environment("SSH_USER_AUTH"), !path.isEmpty else { return [] }
  var info = stat()
  guard lstat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG, info.st_mode & 0o022 == 0,
    info.st_uid == geteuid() || info.st_uid == 0, info.st_size < 65536,
    let bytes = try? LocalFile.read(path)
  else { return [] }
  return SSHKey.accepted(inAuthInfo: String(decoding: bytes, as: UTF8.self))
}
