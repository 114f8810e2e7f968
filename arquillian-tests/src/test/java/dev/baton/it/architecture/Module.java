package dev.baton.it.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.baton.it.support.Workspace;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of the project: its packages, and what they may use. One row of ARCHITECTURE.md's table.
 */
enum Module {
  CONTRACTS("ejb/contracts", List.of("dev.baton.contracts.."), List.of(Libraries.JACKSON)),
  SOCKET_API(
      "jca-socket-adapter/api", List.of("dev.baton.socket.api.."), List.of("jakarta.resource..")),
  SOCKET_ADAPTER(
      "jca-socket-adapter/rar",
      List.of("dev.baton.socket.."),
      List.of("dev.baton.socket.api..", "jakarta..", "io.netty..")),
  HEALTH(
      "ejb/health",
      List.of("dev.baton.gateway.health.."),
      List.of(
          "jakarta.enterprise..",
          "jakarta.inject..",
          "org.eclipse.microprofile.health..",
          "org.eclipse.microprofile.config..")),
  GATEWAY(
      "ejb/gateway",
      List.of("dev.baton.gateway.."),
      List.of(
          "dev.baton.contracts..",
          "dev.baton.socket.api..",
          "jakarta..",
          "org.eclipse.microprofile.config..",
          "io.micrometer.core..",
          Libraries.JACKSON)),
  GMS(
      "ejb/gms",
      List.of("dev.baton.gms.."),
      List.of(
          "dev.baton.contracts..",
          "dev.baton.socket.api..",
          "jakarta..",
          "org.eclipse.microprofile.config..",
          "org.hibernate..",
          "org.flywaydb.core..",
          "org.jboss.as.controller.client..",
          "org.jboss.dmr..",
          Libraries.JACKSON)),
  WEB(
      "web",
      List.of("dev.baton.web.."),
      List.of(
          "dev.baton.gms..",
          "dev.baton.contracts..",
          "jakarta..",
          "org.eclipse.microprofile.config..",
          "org.eclipse.microprofile.openapi..",
          "org.primefaces..",
          Libraries.JACKSON)),
  DEVICE_SDK(
      "device-sdk",
      List.of("dev.baton.device.."),
      List.of("com.hivemq.client..", "io.reactivex..", "io.netty..")),
  GO_ENGINE("go-engine", List.of("dev.baton.go.."), List.of("com.github.difflib..")),
  CLI(
      "cli",
      List.of("dev.baton.cli.."),
      List.of(
          "dev.baton.device..",
          "dev.baton.go..",
          "picocli..",
          "jakarta.jms..",
          "org.apache.activemq.artemis..",
          Libraries.JACKSON)),
  BENCHMARKS(
      "benchmarks",
      List.of("dev.baton.benchmarks.."),
      List.of("dev.baton.go..", "picocli..", Libraries.JACKSON));

  private final String folder;

  // Lists of List.of, which can't be changed.
  @SuppressWarnings("ImmutableEnumChecker")
  private final Row row;

  Module(String folder, List<String> packages, List<String> others) {
    this.folder = folder;
    this.row = new Row(packages, others);
  }

  /** Its classes as they were built, without its tests. */
  JavaClasses classes() {
    return new ClassFileImporter().importPath(directory());
  }

  /** All packages that its classes may use: its own, the JDK, and what its row names. */
  String[] allowed() {
    return Stream.of(
            row.packages(),
            List.of("java..", "javax..", "org.w3c.dom..", "org.xml.sax..", "org.jspecify.."),
            row.others())
        .flatMap(List::stream)
        .toArray(String[]::new);
  }

  /** The packages that its classes live in. */
  String[] packages() {
    return row.packages().toArray(String[]::new);
  }

  /** The classes of all modules. */
  static JavaClasses all() {
    return new ClassFileImporter()
        .importPaths(Arrays.stream(values()).map(Module::directory).toList());
  }

  private Path directory() {
    return Workspace.root().resolve(folder).resolve("target/classes");
  }

  /** Its sources, without its tests. */
  Path sources() {
    return Workspace.root().resolve(folder).resolve("src/main/java");
  }

  /** What the table says of it. */
  private record Row(List<String> packages, List<String> others) {}

  private static final class Libraries {
    static final String JACKSON = "com.fasterxml.jackson..";
  }
}
