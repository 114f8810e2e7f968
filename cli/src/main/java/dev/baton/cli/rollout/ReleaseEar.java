package dev.baton.cli.rollout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Makes another release out of a gateway EAR: the same build that states another version of itself.
 */
public final class ReleaseEar {

  private static final String DESCRIPTOR = "META-INF/application.xml";
  private static final String RELEASE_ENTRY = "java:app/baton/release";

  private ReleaseEar() {}

  /**
   * Copies the EAR, stating this version.
   *
   * @throws IOException if the source is no EAR that states a version
   */
  public static void write(Path source, Path target, String version) throws IOException {
    try (ZipFile ear = new ZipFile(source.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(target))) {
      if (ear.getEntry(DESCRIPTOR) == null) {
        throw new IOException(source + " is no EAR: it has no " + DESCRIPTOR);
      }
      for (Enumeration<? extends ZipEntry> entries = ear.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        copy(ear, entry, out, version);
      }
    }
  }

  private static void copy(ZipFile ear, ZipEntry entry, ZipOutputStream out, String version)
      throws IOException {
    ZipEntry copy = new ZipEntry(entry.getName());
    copy.setTimeLocal(entry.getTimeLocal());
    out.putNextEntry(copy);
    try (InputStream in = ear.getInputStream(entry)) {
      if (entry.getName().equals(DESCRIPTOR)) {
        out.write(restate(in.readAllBytes(), version));
      } else {
        in.transferTo(out);
      }
    }
    out.closeEntry();
  }

  private static byte[] restate(byte[] descriptor, String version) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(descriptor));
      value(document).setTextContent(version);
      ByteArrayOutputStream restated = new ByteArrayOutputStream();
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(restated));
      return restated.toByteArray();
    } catch (SAXException | ParserConfigurationException | TransformerException e) {
      throw new IOException(DESCRIPTOR + " is damaged: " + e.getMessage(), e);
    }
  }

  private static Element value(Document document) throws IOException {
    NodeList entries = document.getElementsByTagName("env-entry");
    for (int i = 0; i < entries.getLength(); i++) {
      Element entry = (Element) entries.item(i);
      NodeList names = entry.getElementsByTagName("env-entry-name");
      NodeList values = entry.getElementsByTagName("env-entry-value");
      if (names.getLength() == 1
          && values.getLength() == 1
          && names.item(0).getTextContent().strip().equals(RELEASE_ENTRY)) {
        return (Element) values.item(0);
      }
    }
    throw new IOException("The EAR does not state a version: no env-entry " + RELEASE_ENTRY);
  }
}
