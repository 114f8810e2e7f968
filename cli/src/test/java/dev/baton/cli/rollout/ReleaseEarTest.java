package dev.baton.cli.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseEarTest {

  private static final String DESCRIPTOR =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
        <module><ejb>gateway.jar</ejb></module>
        <env-entry>
          <env-entry-name>java:app/baton/other</env-entry-name>
          <env-entry-value>1.0.0</env-entry-value>
        </env-entry>
        <env-entry>
          <env-entry-name>java:app/baton/release</env-entry-name>
          <env-entry-type>java.lang.String</env-entry-type>
          <env-entry-value>1.0.0</env-entry-value>
        </env-entry>
      </application>
      """;

  @TempDir private Path directory;

  private Path ear(String descriptor) throws IOException {
    Path ear = directory.resolve("gateway.ear");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(ear))) {
      put(zip, "META-INF/", "");
      put(zip, "META-INF/application.xml", descriptor);
      put(zip, "gateway.jar", "classes");
    }
    return ear;
  }

  private static void put(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String read(Path ear, String name) throws IOException {
    try (ZipFile zip = new ZipFile(ear.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theSameBuildStatesAnotherVersion() throws IOException {
    Path next = directory.resolve("next.ear");
    ReleaseEar.write(ear(DESCRIPTOR), next, "1.1.0");
    assertThat(read(next, "META-INF/application.xml"))
        .containsOnlyOnce("<env-entry-value>1.1.0</env-entry-value>")
        .containsOnlyOnce("<env-entry-value>1.0.0</env-entry-value>")
        .contains("<ejb>gateway.jar</ejb>");
    assertThat(read(next, "gateway.jar")).isEqualTo("classes");
  }

  @Test
  void anEarThatStatesNoVersionIsRefused() throws IOException {
    Path ear = ear("<application/>");
    assertThatThrownBy(() -> ReleaseEar.write(ear, directory.resolve("next.ear"), "1.1.0"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("java:app/baton/release");
  }

  @Test
  void aDescriptorWithADocumentTypeIsRefused() throws IOException {
    Path ear =
        ear(
            "<!DOCTYPE application [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><application>&x;</application>");
    assertThatThrownBy(() -> ReleaseEar.write(ear, directory.resolve("next.ear"), "1.1.0"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("damaged");
  }
}
