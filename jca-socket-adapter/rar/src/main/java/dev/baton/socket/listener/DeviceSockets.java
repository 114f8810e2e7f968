package dev.baton.socket.listener;

import dev.baton.socket.session.ListenerSettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All listeners of the process, by name. Safe for use by several threads. */
public final class DeviceSockets implements AutoCloseable {

  private static final Duration SHUT_DOWN = Duration.ofSeconds(2);

  private final IoThreads threads = new IoThreads();
  private final InstantSource clock;
  private final Map<String, SocketListener> listeners = new ConcurrentHashMap<>();

  public DeviceSockets(InstantSource clock) {
    this.clock = clock;
  }

  /** Adds a listener with its port closed. */
  public SocketListener add(ListenerSettings settings) {
    SocketListener listener = new SocketListener(settings, threads, clock);
    if (listeners.putIfAbsent(settings.name(), listener) != null) {
      throw new IllegalStateException("There is a listener " + settings.name() + " already");
    }
    return listener;
  }

  /**
   * The listener of that name.
   *
   * @throws UnknownListenerException if no message endpoint has been activated for it
   */
  public SocketListener listener(String name) {
    SocketListener listener = listeners.get(name);
    if (listener == null) {
      throw new UnknownListenerException(name, listeners.keySet());
    }
    return listener;
  }

  /** Shuts a listener down and forgets it. */
  public void remove(SocketListener listener) {
    listener.shutDown(SHUT_DOWN);
    listeners.remove(listener.settings().name(), listener);
  }

  @Override
  public void close() {
    listeners.values().forEach(this::remove);
    threads.close();
  }
}
