package dev.baton.gms.release;

import dev.baton.contracts.id.ReleaseVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the version out of a gateway EAR: the {@code env-entry} {@code java:app/baton/release} of
 * its {@code META-INF/application.xml}. The XML comes from outside: no document types, no external
 * entities, a bounded size.
 */
final class ReleaseArchive {

  private static final String DESCRIPTOR = "META-INF/application.xml";
  private static final String ENTRY_NAME = "java:app/baton/release";
  private static final int MAX_DESCRIPTOR_BYTES = 1 << 20;

  private ReleaseArchive() {}

  /**
   * The version that the EAR states.
   *
   * @throws NotAReleaseException if the file is no EAR or states no valid version
   * @throws IOException if the file can't be read
   */
  static ReleaseVersion versionOf(Path ear) throws IOException {
    try (ZipFile zip = new ZipFile(ear.toFile())) {
      ZipEntry descriptor = zip.getEntry(DESCRIPTOR);
      if (descriptor == null) {
        throw new NotAReleaseException("it has no " + DESCRIPTOR);
      }
      return version(read(zip, descriptor));
    } catch (ZipException e) {
      throw new NotAReleaseException("it is no zip file (" + e.getMessage() + ")");
    }
  }

  private static byte[] read(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream content = zip.getInputStream(entry)) {
      byte[] bytes = content.readNBytes(MAX_DESCRIPTOR_BYTES + 1);
      if (bytes.length > MAX_DESCRIPTOR_BYTES) {
        throw new NotAReleaseException(DESCRIPTOR + " is too large");
      }
      return bytes;
    }
  }

  private static ReleaseVersion version(byte[] descriptor) {
    String stated = statedVersion(descriptor);
    try {
      return new ReleaseVersion(stated);
    } catch (IllegalArgumentException e) {
      throw new NotAReleaseException("\"" + stated + "\" is no version");
    }
  }

  private static String statedVersion(byte[] descriptor) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(descriptor));
      try {
        return findVersion(xml);
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      throw new NotAReleaseException(DESCRIPTOR + " is not well-formed: " + e.getMessage());
    }
  }

  private static String findVersion(XMLStreamReader xml) throws XMLStreamException {
    String name = "";
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "env-entry-name" -> name = xml.getElementText().trim();
        case "env-entry-value" -> {
          if (name.equals(ENTRY_NAME)) {
            return xml.getElementText().trim();
          }
        }
        default -> {}
      }
    }
    throw new NotAReleaseException(DESCRIPTOR + " has no env-entry " + ENTRY_NAME);
  }
}
