package dev.baton.gms.deployment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.sasl.RealmCallback;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.ModelControllerClientConfiguration;

/**
 * Gateway servers as WildFly processes under {@code standalone.sh}, which starts another process
 * when one asks for it. The class loader of an EAR with a resource adapter can't be freed, so a
 * process carries one release in its life. Safe for use by several threads.
 */
@ApplicationScoped
public class WildFlyServers implements GatewayServers {

  private static final Duration OPERATION_LIMIT = Duration.ofMinutes(6);
  private static final Duration QUESTION_LIMIT = Duration.ofSeconds(5);
  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(20);
  private static final Duration START_LIMIT = Duration.ofMinutes(6);
  private static final Duration PAUSE = Duration.ofMillis(250);

  /**
   * A connection that breaks, or does not come about on a busy machine, is no verdict on a release.
   */
  private static final int TRIES = 3;

  private String user;
  private String password;

  /** For the container. */
  @SuppressWarnings("NullAway.Init")
  protected WildFlyServers() {}

  @Inject
  public WildFlyServers(
      @ConfigProperty(name = "baton.management.user") String user,
      @ConfigProperty(name = "baton.management.password") String password) {
    this.user = user;
    this.password = password;
  }

  @Override
  public void deploy(String managementAddress, Path ear)
      throws DeploymentFailedException, InterruptedException {
    at(
        managementAddress,
        () -> {
          clear(managementAddress);
          try (ManagedServer server = connect(managementAddress, OPERATION_LIMIT)) {
            server.add(ear);
          }
        });
  }

  @Override
  public void undeploy(String managementAddress)
      throws DeploymentFailedException, InterruptedException {
    at(managementAddress, () -> clear(managementAddress));
  }

  /** Removes what is there; if anything was, the process is replaced. */
  private void clear(String address)
      throws IOException, RefusedException, InterruptedException, DeploymentFailedException {
    awaitProcess(address, 0);
    long process;
    try (ManagedServer server = connect(address, OPERATION_LIMIT)) {
      boolean carries = server.carriesRelease();
      boolean due = server.restartDue();
      if (!carries && !due) {
        return;
      }
      if (!due) {
        server.noteRestartDue();
      }
      if (carries) {
        server.remove();
      }
      process = server.processStart();
      server.restart();
    }
    awaitProcess(address, process);
    try (ManagedServer server = connect(address, OPERATION_LIMIT)) {
      server.noteRestarted();
    }
  }

  /** Waits until a process other than the given one answers that it is running. */
  private void awaitProcess(String address, long other)
      throws InterruptedException, DeploymentFailedException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    Exception last = null;
    while (System.nanoTime() < deadline) {
      try (ManagedServer server = connect(address, QUESTION_LIMIT)) {
        if (server.isRunning() && server.processStart() != other) {
          return;
        }
      } catch (IOException | RefusedException e) {
        last = e;
      }
      Thread.sleep(PAUSE);
    }
    throw new DeploymentFailedException(
        address,
        "not running within "
            + START_LIMIT.toSeconds()
            + " s"
            + (last == null ? "" : ": " + rootOf(last)),
        last);
  }

  private ManagedServer connect(String address, Duration limit) throws IOException {
    URI uri = URI.create("remote+http://" + address);
    return new ManagedServer(
        ModelControllerClient.Factory.create(
            new ModelControllerClientConfiguration.Builder()
                .setProtocol("remote+http")
                .setHostName(uri.getHost())
                .setPort(uri.getPort())
                .setConnectionTimeout((int) CONNECT_LIMIT.toMillis())
                .setHandler(this::logIn)
                .build()),
        limit);
  }

  private void logIn(Callback[] callbacks) throws UnsupportedCallbackException {
    for (Callback callback : callbacks) {
      switch (callback) {
        case NameCallback name -> name.setName(user);
        case PasswordCallback secret -> secret.setPassword(password.toCharArray());
        case RealmCallback realm -> realm.setText(realm.getDefaultText());
        default -> throw new UnsupportedCallbackException(callback);
      }
    }
  }

  /** The innermost cause says why: refused, not resolved, or the log-in failed. */
  private static String rootOf(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return String.valueOf(cause.getMessage());
  }

  private static void at(String address, Work work)
      throws DeploymentFailedException, InterruptedException {
    for (int tried = 1; ; tried++) {
      try {
        work.run();
        return;
      } catch (RefusedException e) {
        throw new DeploymentFailedException(address, String.valueOf(e.getMessage()), e);
      } catch (IOException e) {
        if (tried == TRIES) {
          throw new DeploymentFailedException(address, String.valueOf(e.getMessage()), e);
        }
        Thread.sleep(PAUSE);
      }
    }
  }

  @FunctionalInterface
  private interface Work {
    void run()
        throws IOException, RefusedException, InterruptedException, DeploymentFailedException;
  }
}
