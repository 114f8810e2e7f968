package dev.baton.gms.messaging;

import dev.baton.contracts.WireFormat;
import dev.baton.contracts.dispatch.Dispatch;
import dev.baton.contracts.dispatch.DispatchedCommand;
import dev.baton.contracts.id.NodeName;
import dev.baton.contracts.id.ServerName;
import dev.baton.gms.command.Addressed;
import dev.baton.gms.command.DispatchSender;
import dev.baton.gms.common.Chunks;
import dev.baton.gms.node.NodeService;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Topic;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Puts commands on the topic {@code baton.dispatch}: one thread at a time, so that they keep their
 * order; what has gathered meanwhile goes as one message for each gateway. Not persistent, and
 * beyond the bound not sent at all: the sweep sends again what got no answer. Safe for use by
 * several threads.
 */
@ApplicationScoped
public class JmsDispatchSender implements DispatchSender {

  private static final Logger LOG = System.getLogger(JmsDispatchSender.class.getName());
  private static final int MOST_WAITING = 20_000;

  private final BlockingQueue<Addressed> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final AtomicBoolean busy = new AtomicBoolean();
  private final Map<NodeName, ServerName> servers = new ConcurrentHashMap<>();

  @Inject private NodeService nodes;
  @Resource private ManagedExecutorService executor;

  @Resource(lookup = "java:/JmsXA")
  private ConnectionFactory connections;

  @Resource(lookup = "java:/jms/topic/baton.dispatch")
  private Topic topic;

  @Override
  public void send(List<Addressed> commands) {
    commands.forEach(waiting::offer);
    wake();
  }

  private void wake() {
    if (!waiting.isEmpty() && busy.compareAndSet(false, true)) {
      executor.execute(this::sendAll);
    }
  }

  private void sendAll() {
    try (JMSContext jms = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
      List<Addressed> batch = new ArrayList<>();
      while (waiting.drainTo(batch, MOST_WAITING) > 0) {
        byNode(batch).forEach((node, commands) -> send(jms, node, commands));
        batch.clear();
      }
    } catch (JMSRuntimeException e) {
      LOG.log(Level.WARNING, "Commands not dispatched, to be sent again: {0}", e.getMessage());
    } finally {
      busy.set(false);
    }
    // Something may have come between the last look and the word that nobody is busy.
    wake();
  }

  private void send(JMSContext jms, NodeName node, List<DispatchedCommand> commands) {
    ServerName server = servers.computeIfAbsent(node, name -> nodes.requireNode(name).server());
    for (List<DispatchedCommand> chunk : Chunks.of(commands)) {
      jms.createProducer()
          .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
          .setProperty("server", server.value())
          .setProperty("type", "Dispatch")
          .setProperty("version", WireFormat.VERSION)
          .send(topic, WireFormat.encode(new Dispatch(server, node, List.copyOf(chunk))));
    }
  }

  private static Map<NodeName, List<DispatchedCommand>> byNode(List<Addressed> batch) {
    Map<NodeName, List<DispatchedCommand>> byNode = new LinkedHashMap<>();
    for (Addressed addressed : batch) {
      byNode.computeIfAbsent(addressed.node(), node -> new ArrayList<>()).add(addressed.command());
    }
    return byNode;
  }
}
