package dev.baton.socket.delivery;

import dev.baton.socket.api.DeviceListener;

/** One work thread's way to the device listener. Used by that thread only. */
public interface Endpoint extends AutoCloseable {

  /** The listener's methods, as transactions are declared for each of them. */
  enum Method {
    CONNECTING,
    PUBLISHED,
    REJECTED,
    SUBSCRIPTIONS_CHANGED,
    CHANNEL_EVENTS
  }

  /** What to do with the listener. */
  @FunctionalInterface
  interface Call<T> {
    T on(DeviceListener listener);
  }

  /**
   * Calls the listener and returns once the transaction around the call, if there is one, has
   * committed.
   *
   * @throws DeliveryFailedException if the listener threw, or the transaction did not commit
   */
  <T> T deliver(Method method, Call<T> call) throws DeliveryFailedException;

  @Override
  void close();
}
