package dev.baton.cli.cluster;

/**
 * How the servers' Java machines run: heaps that fit 10,000 connections on three gateways and leave
 * room for the fleet on the same machine.
 */
public enum JavaOptions {
  /** For servers that run for long. */
  LASTING(""),

  /**
   * For servers that live for minutes with few devices: half of what they spend on a start is spent
   * on compiling thoroughly, which does not pay off then.
   */
  SHORT_LIVED(" -XX:TieredStopAtLevel=1");

  private static final String COMMON =
      " -XX:MetaspaceSize=128m -XX:MaxMetaspaceSize=512m -XX:+UseParallelGC"
          + " -XX:+ExitOnOutOfMemoryError -Djava.net.preferIPv4Stack=true -Djava.awt.headless=true"
          + " -Djboss.modules.system.pkgs=org.jboss.byteman --enable-native-access=ALL-UNNAMED";

  private final String compiler;

  JavaOptions(String compiler) {
    this.compiler = compiler;
  }

  String of(boolean management) {
    return (management ? "-Xms256m -Xmx1g" : "-Xms192m -Xmx768m") + COMMON + compiler;
  }
}
