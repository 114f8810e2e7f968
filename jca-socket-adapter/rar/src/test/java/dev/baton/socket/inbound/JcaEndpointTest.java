package dev.baton.socket.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.socket.api.DeviceListener;
import dev.baton.socket.delivery.DeliveryFailedException;
import dev.baton.socket.delivery.Endpoint;
import dev.baton.socket.fixture.RememberingListener;
import jakarta.resource.spi.UnavailableException;
import jakarta.resource.spi.endpoint.MessageEndpoint;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class JcaEndpointTest {

  private final List<String> calls = new ArrayList<>();
  private final RememberingListener bean = new RememberingListener();
  private final Container container = new Container();
  private final JcaEndpoint endpoint = new JcaEndpoint(container, container.registry());

  /** As much of a container as an endpoint sees: it may roll back at the end and say nothing. */
  private final class Container implements MessageEndpointFactory {
    boolean available = true;
    int transaction = Status.STATUS_ACTIVE;
    int outcome = Status.STATUS_COMMITTED;
    @Nullable Synchronization watcher;

    @Override
    public MessageEndpoint createEndpoint(@Nullable XAResource resource)
        throws UnavailableException {
      if (!available) {
        throw new UnavailableException("starting");
      }
      calls.add("create");
      return (MessageEndpoint)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {MessageEndpoint.class, DeviceListener.class},
              (proxy, method, arguments) -> invoke(method, arguments));
    }

    private @Nullable Object invoke(Method method, Object @Nullable [] arguments) throws Throwable {
      calls.add(method.getName());
      if (method.getName().equals("afterDelivery")) {
        if (watcher != null) {
          watcher.afterCompletion(outcome);
        }
        return null;
      }
      if (method.getDeclaringClass() == MessageEndpoint.class) {
        return null;
      }
      try {
        return method.invoke(bean, arguments);
      } catch (InvocationTargetException thrown) {
        throw thrown.getTargetException();
      }
    }

    TransactionSynchronizationRegistry registry() {
      return (TransactionSynchronizationRegistry)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {TransactionSynchronizationRegistry.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("getTransactionStatus")) {
                  return transaction;
                }
                watcher = (Synchronization) arguments[0];
                return null;
              });
    }

    @Override
    public MessageEndpoint createEndpoint(@Nullable XAResource resource, long timeout)
        throws UnavailableException {
      return createEndpoint(resource);
    }

    @Override
    public boolean isDeliveryTransacted(Method method) {
      return true;
    }

    @Override
    public String getActivationName() {
      return "test";
    }

    @Override
    public Class<?> getEndpointClass() {
      return RememberingListener.class;
    }
  }

  private void publish() throws DeliveryFailedException {
    endpoint.deliver(
        Endpoint.Method.PUBLISHED,
        device -> {
          device.published(List.of());
          return true;
        });
  }

  @Test
  void aDeliveryStandsBetweenItsBrackets() throws Exception {
    publish();
    publish();
    endpoint.close();

    assertThat(calls)
        .containsExactly(
            "create",
            "beforeDelivery",
            "published",
            "afterDelivery",
            "beforeDelivery",
            "published",
            "afterDelivery",
            "release");
  }

  @Test
  @Tag("G1")
  void aSilentRollbackIsAFailure() {
    container.outcome = Status.STATUS_ROLLEDBACK;

    assertThatThrownBy(this::publish)
        .isInstanceOf(DeliveryFailedException.class)
        .hasMessageContaining("did not commit");
    assertThat(calls).endsWith("afterDelivery", "release");
  }

  @Test
  void aDeliveryWithoutTransactionSucceedsByReturning() throws Exception {
    container.transaction = Status.STATUS_NO_TRANSACTION;

    publish();

    assertThat(container.watcher).isNull();
  }

  @Test
  void anExceptionIsAFailureAndTheBracketIsClosed() {
    bean.beforePublished =
        messages -> {
          throw new IllegalStateException("upstream");
        };

    assertThatThrownBy(this::publish)
        .isInstanceOf(DeliveryFailedException.class)
        .hasRootCauseMessage("upstream");
    assertThat(calls).endsWith("afterDelivery", "release");
  }

  @Test
  void anEndpointThatIsNotReadyIsAskedAgain() throws Exception {
    container.available = false;
    assertThatThrownBy(this::publish).isInstanceOf(DeliveryFailedException.class);

    container.available = true;
    publish();

    assertThat(calls).contains("published");
  }
}
