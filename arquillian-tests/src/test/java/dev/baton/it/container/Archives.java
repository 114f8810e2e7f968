package dev.baton.it.container;

import dev.baton.it.mqtt.WireDevice;
import dev.baton.it.support.Await;
import dev.baton.it.support.Workspace;
import dev.baton.socket.api.DeviceListener;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.Assignable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** EARs around the parts as they were built, with a test in them. */
public final class Archives {

  private static final String WEB_WAR = "baton-web.war";
  private static final String TEST_WAR = "test.war";
  private static final String APPLICATION = "META-INF/application.xml";

  private Archives() {}

  /**
   * The management service as it was built, and the test in place of the web module, whose log-in
   * would stand before the test's own servlet.
   */
  public static EnterpriseArchive managementEar(Class<?> test, Class<?>... helpers) {
    EnterpriseArchive ear = built("ear/gms/target/gms.ear", "gms.ear", EnterpriseArchive.class);
    String descriptor =
        text(ear)
            .replace(WEB_WAR, TEST_WAR)
            .replace("<context-root>/</context-root>", "<context-root>/test</context-root>");
    ear.delete(WEB_WAR);
    return ear.addAsModule(testWar(test, helpers))
        .addAsLibrary(jarOf(Assertions.class))
        .setApplicationXML(new StringAsset(descriptor));
  }

  /** The resource adapter as it was built, endpoints bound to it, and a test. */
  public static EnterpriseArchive adapterEar(Class<?> test, Class<?>... endpoints) {
    JavaArchive beans =
        ShrinkWrap.create(JavaArchive.class, "endpoints.jar")
            .addClasses(endpoints)
            .addAsManifestResource(new StringAsset(bindings(endpoints)), "jboss-ejb3.xml");
    JavaArchive api =
        ShrinkWrap.create(JavaArchive.class, "library.jar")
            .addPackages(true, DeviceListener.class.getPackage())
            .addPackage(WireDevice.class.getPackage())
            .addPackage(Await.class.getPackage());
    return ShrinkWrap.create(EnterpriseArchive.class, "adapter.ear")
        .addAsModule(
            built(
                "jca-socket-adapter/rar/target/baton-socket-adapter-1.0.0.rar",
                "socket-adapter.rar",
                JavaArchive.class))
        .addAsModule(beans)
        .addAsModule(testWar(test))
        .addAsLibraries(api)
        .addAsLibrary(jarOf(Assertions.class))
        .setApplicationXML(
            new StringAsset(
                """
                <application xmlns="https://jakarta.ee/xml/ns/jakartaee" version="10">
                  <initialize-in-order>true</initialize-in-order>
                  <module><connector>socket-adapter.rar</connector></module>
                  <module><ejb>endpoints.jar</ejb></module>
                  %s
                  <library-directory>lib</library-directory>
                </application>
                """
                    .formatted(webModule())));
  }

  private static WebArchive testWar(Class<?> test, Class<?>... helpers) {
    return Testable.archiveToTest(
        ShrinkWrap.create(WebArchive.class, TEST_WAR)
            .addClass(test)
            .addClasses(helpers)
            .addAsWebInfResource(new StringAsset("<beans/>"), "beans.xml"));
  }

  private static File jarOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  private static String webModule() {
    return "<module><web><web-uri>%s</web-uri><context-root>/test</context-root></web></module>"
        .formatted(TEST_WAR);
  }

  private static String bindings(Class<?>... endpoints) {
    return """
        <jboss:ejb-jar xmlns:jboss="http://www.jboss.com/xml/ns/javaee"
                       xmlns="http://java.sun.com/xml/ns/javaee"
                       xmlns:r="urn:resource-adapter-binding" version="3.1" impl-version="2.0">
          <assembly-descriptor>%s</assembly-descriptor>
        </jboss:ejb-jar>
        """
        .formatted(
            Arrays.stream(endpoints)
                .map(Class::getSimpleName)
                .map(
                    name ->
                        "<r:resource-adapter-binding><ejb-name>%s</ejb-name>".formatted(name)
                            + "<r:resource-adapter-name>#socket-adapter.rar</r:resource-adapter-name>"
                            + "</r:resource-adapter-binding>")
                .collect(Collectors.joining()));
  }

  private static <T extends Assignable> T built(String path, String name, Class<T> type) {
    Path file = Workspace.root().resolve(path);
    return ShrinkWrap.create(ZipImporter.class, name).importFrom(file.toFile()).as(type);
  }

  private static String text(EnterpriseArchive ear) {
    try (var in = ear.get(APPLICATION).getAsset().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
