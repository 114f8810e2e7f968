package dev.baton.gms.deployment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.ModelControllerClientConfiguration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A server whose management port is not there yet, or no longer, is a connection that failed and is
 * tried again, whatever the management client throws: no verdict on a release.
 */
@Tag("G13")
class ManagedServerTest {

  @Test
  void a_port_that_nobody_listens_to_is_a_failed_connection() throws Exception {
    ServerSocket closed = listen();
    closed.close();

    asking(closed.getLocalPort());
  }

  @Test
  void a_process_that_ends_before_it_reads_is_a_failed_connection() throws Exception {
    try (ServerSocket port = listen()) {
      onEach(port, Socket::close);

      asking(port.getLocalPort());
    }
  }

  @Test
  void a_process_that_ends_in_the_greeting_is_a_failed_connection() throws Exception {
    try (ServerSocket port = listen()) {
      onEach(
          port,
          peer -> {
            InputStream request = peer.getInputStream();
            request.read(new byte[4096]);
            peer.close();
          });

      asking(port.getLocalPort());
    }
  }

  @Test
  void a_process_that_says_nothing_is_a_failed_connection() throws Exception {
    try (ServerSocket port = listen()) {
      onEach(port, peer -> {});

      asking(port.getLocalPort());
    }
  }

  /**
   * Thrown when a process ends after it took the connection and before it opened the channel: a
   * moment that a test cannot hit at will.
   */
  @Test
  void a_process_that_ends_in_the_handshake_is_a_failed_connection() {
    ModelControllerClient cancelled =
        (ModelControllerClient)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ModelControllerClient.class},
                (proxy, method, arguments) -> {
                  throw new CancellationException("Operation was cancelled");
                });

    assertThatThrownBy(() -> new ManagedServer(cancelled, Duration.ofSeconds(2)).isRunning())
        .isInstanceOf(IOException.class);
  }

  private static ServerSocket listen() throws IOException {
    return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  private static void onEach(ServerSocket port, Peer does) {
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                while (true) {
                  does.to(port.accept());
                }
              } catch (IOException closed) {
                // The test is over.
              }
            });
  }

  private static void asking(int port) {
    assertThatThrownBy(
            () -> {
              try (ManagedServer server = new ManagedServer(client(port), Duration.ofSeconds(2))) {
                server.isRunning();
              }
            })
        .isInstanceOf(IOException.class);
  }

  private static ModelControllerClient client(int port) {
    return ModelControllerClient.Factory.create(
        new ModelControllerClientConfiguration.Builder()
            .setProtocol("remote+http")
            .setHostName("127.0.0.1")
            .setPort(port)
            .setConnectionTimeout(500)
            .build());
  }

  @FunctionalInterface
  private interface Peer {
    void to(Socket socket) throws IOException;
  }
}
