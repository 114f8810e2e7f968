package dev.baton.gms.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.contracts.id.ReleaseVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("G13")
class ReleaseDirectoryTest {

  private static final String DESCRIPTOR =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
        <application-name>gateway</application-name>
        <env-entry>
          <env-entry-name>java:app/baton/other</env-entry-name>
          <env-entry-value>9.9.9</env-entry-value>
        </env-entry>
        <env-entry>
          <env-entry-name>java:app/baton/release</env-entry-name>
          <env-entry-type>java.lang.String</env-entry-type>
          <env-entry-value>%s</env-entry-value>
        </env-entry>
      </application>
      """;

  @TempDir private Path directory;

  @Test
  void keepsAnEarUnderItsDigestAndReadsItsVersion() throws Exception {
    byte[] ear = ear("META-INF/application.xml", DESCRIPTOR.formatted("1.1.0"));

    ReleaseDirectory.Stored stored = directory(1 << 20).store(new ByteArrayInputStream(ear));

    assertThat(stored.version()).isEqualTo(new ReleaseVersion("1.1.0"));
    assertThat(stored.size()).isEqualTo(ear.length);
    assertThat(stored.sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(ear)));
    assertThat(directory(1 << 20).file(stored.sha256())).hasBinaryContent(ear);
  }

  @Test
  void takesTheSameBytesAgain() throws Exception {
    byte[] ear = ear("META-INF/application.xml", DESCRIPTOR.formatted("1.1.0"));
    ReleaseDirectory.Stored first = directory(1 << 20).store(new ByteArrayInputStream(ear));

    assertThat(directory(1 << 20).store(new ByteArrayInputStream(ear))).isEqualTo(first);
    assertThat(filesLeft()).containsExactly(first.sha256() + ".ear");
  }

  @Test
  void refusesWhatIsNoZipFile() throws Exception {
    assertRefused("hello".getBytes(StandardCharsets.UTF_8), "no zip file");
    assertRefused(new byte[0], "no zip file");
  }

  @Test
  void refusesAZipFileThatIsCutOff() throws Exception {
    byte[] ear = ear("META-INF/application.xml", DESCRIPTOR.formatted("1.1.0"));
    assertRefused(java.util.Arrays.copyOf(ear, ear.length / 2), "no zip file");
  }

  @Test
  void refusesAZipFileWithoutADescriptor() throws Exception {
    assertRefused(ear("readme.txt", "hello"), "META-INF/application.xml");
  }

  @Test
  void refusesAnEarThatStatesNoVersion() throws Exception {
    assertRefused(
        ear("META-INF/application.xml", "<application/>"), "no env-entry java:app/baton/release");
  }

  @Test
  void refusesADescriptorThatIsNotWellFormed() throws Exception {
    assertRefused(ear("META-INF/application.xml", "<application>"), "not well-formed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../etc/passwd", "", "1.0 0", "/1.0", "-1"})
  void refusesAVersionThatIsNoName(String version) throws Exception {
    assertRefused(ear("META-INF/application.xml", DESCRIPTOR.formatted(version)), "is no version");
  }

  @Test
  void readsNoExternalEntities() throws Exception {
    Path secret = Files.writeString(directory.resolve("secret.txt"), "9.9.9");
    String descriptor =
        "<!DOCTYPE application [<!ENTITY secret SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + DESCRIPTOR.formatted("&secret;").substring(DESCRIPTOR.indexOf("<application"));
    assertRefused(ear("META-INF/application.xml", descriptor), "");
    assertThat(filesLeft()).containsExactly("secret.txt");
  }

  @Test
  void refusesADescriptorThatUnpacksWithoutEnd() throws Exception {
    assertRefused(ear("META-INF/application.xml", " ".repeat(2 << 20)), "too large");
  }

  @Test
  void refusesAnUploadThatIsTooLarge() throws Exception {
    byte[] ear = ear("META-INF/application.xml", DESCRIPTOR.formatted("1.1.0"));

    assertThatThrownBy(() -> directory(ear.length - 1).store(new ByteArrayInputStream(ear)))
        .isInstanceOf(ReleaseTooLargeException.class)
        .hasMessageContaining(String.valueOf(ear.length - 1));
    assertThat(filesLeft()).isEmpty();
  }

  private void assertRefused(byte[] upload, String fault) {
    assertThatThrownBy(() -> directory(1 << 22).store(new ByteArrayInputStream(upload)))
        .isInstanceOf(NotAReleaseException.class)
        .hasMessageContaining(fault);
  }

  private ReleaseDirectory directory(long maxBytes) {
    return new ReleaseDirectory(directory, maxBytes);
  }

  private Stream<String> filesLeft() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).toList().stream();
    }
  }

  private static byte[] ear(String name, String content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    return bytes.toByteArray();
  }
}
