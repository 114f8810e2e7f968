package dev.baton.socket.inbound;

import dev.baton.socket.delivery.DeliveryWorker;
import jakarta.resource.spi.work.HintsContext;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkContext;
import jakarta.resource.spi.work.WorkContextProvider;
import java.util.List;

/** A work thread of the container's, lent to one delivery worker until its listener stops. */
final class EndpointWork implements Work, WorkContextProvider {

  private static final long serialVersionUID = 1L;

  private final transient DeliveryWorker worker;

  EndpointWork(DeliveryWorker worker) {
    this.worker = worker;
  }

  @Override
  public void run() {
    worker.run();
  }

  /** The worker ends by itself when its dispatcher has been stopped. */
  @Override
  public void release() {}

  @Override
  public List<WorkContext> getWorkContexts() {
    HintsContext hints = new HintsContext();
    hints.setHint(HintsContext.NAME_HINT, "baton-delivery");
    hints.setHint(HintsContext.LONGRUNNING_HINT, true);
    return List.of(hints);
  }
}
