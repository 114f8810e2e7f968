package dev.baton.gms.deployment;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.as.controller.client.Operation;
import org.jboss.as.controller.client.OperationBuilder;
import org.jboss.as.controller.client.helpers.Operations;
import org.jboss.dmr.ModelNode;

/** One management connection to a WildFly server. Used by one thread at a time. */
final class ManagedServer implements Closeable {

  private static final String DEPLOYMENT = "gateway.ear";

  /**
   * Stands in the server's own configuration from before the old release is removed until its
   * process has been restarted, so that a restart that was interrupted is made up for.
   */
  private static final String RESTART_DUE = "baton.restart-due";

  private final ModelControllerClient client;
  private final Duration limit;

  ManagedServer(ModelControllerClient client, Duration limit) {
    this.client = client;
    this.limit = limit;
  }

  boolean isRunning() throws IOException, RefusedException, InterruptedException {
    ModelNode state = execute(Operations.createReadAttributeOperation(root(), "server-state"));
    return state.asString().equals("running");
  }

  /** When the server's present process began, which tells it from the one before. */
  long processStart() throws IOException, RefusedException, InterruptedException {
    ModelNode runtime =
        Operations.createAddress("core-service", "platform-mbean", "type", "runtime");
    return execute(Operations.createReadAttributeOperation(runtime, "start-time")).asLong();
  }

  boolean carriesRelease() throws IOException, RefusedException, InterruptedException {
    return children("deployment").contains(DEPLOYMENT);
  }

  boolean restartDue() throws IOException, RefusedException, InterruptedException {
    return children("system-property").contains(RESTART_DUE);
  }

  void noteRestartDue() throws IOException, RefusedException, InterruptedException {
    ModelNode add = Operations.createAddOperation(property());
    add.get("value").set("true");
    execute(add);
  }

  void noteRestarted() throws IOException, RefusedException, InterruptedException {
    execute(Operations.createRemoveOperation(property()));
  }

  /** Stops the release and forgets it. */
  void remove() throws IOException, RefusedException, InterruptedException {
    var steps = Operations.CompositeOperationBuilder.create();
    steps.addStep(Operations.createOperation("undeploy", deployment()));
    steps.addStep(Operations.createRemoveOperation(deployment()));
    execute(steps.build());
  }

  /** Takes a release in and starts it; if it does not start it is taken out again. */
  void add(Path ear) throws IOException, RefusedException, InterruptedException {
    ModelNode add = Operations.createAddOperation(deployment());
    add.get("content").get(0).get("input-stream-index").set(0);
    add.get("enabled").set(true);
    try (Operation upload =
        OperationBuilder.create(add).addFileAsAttachment(ear.toFile()).build()) {
      execute(upload);
    }
  }

  /** Asks the process to end and its script to start another. Returns before that has happened. */
  void restart() throws RefusedException, InterruptedException {
    ModelNode shutdown = Operations.createOperation("shutdown");
    shutdown.get("restart").set(true);
    try {
      execute(shutdown);
    } catch (IOException _) {
      // A process that ends may take its answer with it. Whoever waits for the next one will see.
    }
  }

  @Override
  public void close() throws IOException {
    client.close();
  }

  private List<String> children(String type)
      throws IOException, RefusedException, InterruptedException {
    ModelNode read = Operations.createOperation("read-children-names", root());
    read.get("child-type").set(type);
    return execute(read).asList().stream().map(ModelNode::asString).toList();
  }

  private ModelNode execute(ModelNode operation)
      throws IOException, RefusedException, InterruptedException {
    return execute(OperationBuilder.create(operation).build());
  }

  private ModelNode execute(Operation operation)
      throws IOException, RefusedException, InterruptedException {
    CompletableFuture<ModelNode> answer = send(operation);
    try {
      ModelNode outcome = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (!Operations.isSuccessfulOutcome(outcome)) {
        throw new RefusedException(Operations.getFailureDescription(outcome).asString());
      }
      return Operations.readResult(outcome);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("no answer within " + limit.toSeconds() + " s", e);
    } catch (ExecutionException | CancellationException e) {
      throw new IOException("the connection broke off: " + e.getMessage(), e);
    }
  }

  /** The client has several unexpected ways to say that there is no connection. */
  private CompletableFuture<ModelNode> send(Operation operation) throws IOException {
    try {
      return client.executeAsync(operation);
    } catch (CancellationException e) {
      // The process ended after it took the connection and before it opened the channel.
      throw new IOException("the connection broke off: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      // A connection that took too long to come about.
      if (e.getCause() instanceof CancellationException) {
        throw new IOException("no connection", e);
      }
      throw e;
    }
  }

  private static ModelNode root() {
    return new ModelNode().setEmptyList();
  }

  private static ModelNode deployment() {
    return Operations.createAddress("deployment", DEPLOYMENT);
  }

  private static ModelNode property() {
    return Operations.createAddress("system-property", RESTART_DUE);
  }
}
