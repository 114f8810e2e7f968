package dev.baton.cli.install;

import dev.baton.cli.terminal.CliFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Finds ports that nobody listens on, from a preferred one upward and below the range that the
 * operating system takes outgoing ports from. Not safe for use by several threads.
 */
public final class Ports {

  /** Linux hands out ports from here on for outgoing connections. */
  private static final int FIRST_EPHEMERAL = 32_768;

  private final Base base;
  private final IntPredicate free;
  private final Set<Integer> chosen = new HashSet<>();

  Ports(Base base, IntPredicate free) {
    this.base = base;
    this.free = free;
  }

  /** Asks the operating system which ports are free. */
  public static Ports from(Base base) {
    return new Ports(base, Ports::isFree);
  }

  /**
   * Where to begin to look.
   *
   * @param management of the management server; the gateway servers' follow
   * @param device of the master gateway; the gateways' follow
   */
  public record Base(int console, int management, int broker, int device) {

    /** The ports that the field is used to. */
    public static final Base USUAL = new Base(8080, 9990, 5445, 1883);

    /** The demo's, apart from the usual ones so that both installations can run. */
    public static final Base DEMO = new Base(18080, 19990, 15445, 11883);

    /** A block of a hundred ports, all offsets fixed. */
    public static Base block(int first) {
      return new Base(first, first + 10, first + 5, first + 60);
    }
  }

  Base base() {
    return base;
  }

  /**
   * The first free port at or after the preferred one; it is not chosen again.
   *
   * @throws CliFailure if there is none
   */
  int choose(int preferred) {
    for (int port = preferred; port < FIRST_EPHEMERAL; port++) {
      if (!chosen.contains(port) && free.test(port)) {
        chosen.add(port);
        return port;
      }
    }
    throw new CliFailure("No free port between " + preferred + " and " + FIRST_EPHEMERAL);
  }

  /** Whether a server could listen on this local port now. */
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
