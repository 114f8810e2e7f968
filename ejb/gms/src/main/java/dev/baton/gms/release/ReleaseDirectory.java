package dev.baton.gms.release;

import dev.baton.contracts.id.ReleaseVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The EARs on disk, each named by its SHA-256: a name never comes from an upload, and two uploads
 * at once can't overwrite each other. Safe for use by several threads and several servers.
 */
final class ReleaseDirectory {

  /** An upload that is on disk now. */
  record Stored(ReleaseVersion version, String sha256, long size) {}

  private static final int BUFFER_BYTES = 1 << 16;

  private final Path directory;
  private final long maxBytes;

  ReleaseDirectory(Path directory, long maxBytes) {
    this.directory = directory;
    this.maxBytes = maxBytes;
  }

  /** Where the EAR with this digest is kept. */
  Path file(String sha256) {
    return directory.resolve(sha256 + ".ear");
  }

  /**
   * Copies the stream to disk and reads its version. Nothing is left behind if it is refused.
   *
   * @throws NotAReleaseException if it is no gateway EAR
   * @throws ReleaseTooLargeException if it is longer than allowed
   */
  Stored store(InputStream upload) throws IOException {
    Files.createDirectories(directory);
    Path incoming = Files.createTempFile(directory, "upload-", ".part");
    try {
      MessageDigest digest = sha256();
      long size = copy(new DigestInputStream(upload, digest), incoming);
      ReleaseVersion version = ReleaseArchive.versionOf(incoming);
      String name = HexFormat.of().formatHex(digest.digest());
      Files.move(incoming, file(name), StandardCopyOption.ATOMIC_MOVE);
      return new Stored(version, name, size);
    } finally {
      Files.deleteIfExists(incoming);
    }
  }

  private long copy(InputStream from, Path to) throws IOException {
    byte[] buffer = new byte[BUFFER_BYTES];
    long size = 0;
    try (OutputStream out = Files.newOutputStream(to)) {
      for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
        size += read;
        if (size > maxBytes) {
          throw new ReleaseTooLargeException(maxBytes);
        }
        out.write(buffer, 0, read);
      }
    }
    return size;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
