package dev.baton.gateway.node;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Holds what this gateway is at present; nothing is known until GMS has answered the first Hello.
 * Safe for use by several threads; who changes it is the order desk alone.
 */
@Singleton
public final class LocalNode {

  private final AtomicReference<@Nullable NodeView> present = new AtomicReference<>();

  /** What it is, if GMS has said so yet. */
  public Optional<NodeView> view() {
    return Optional.ofNullable(present.get());
  }

  /** Takes a new view, for example from a snapshot. */
  public void become(NodeView view) {
    present.set(view);
  }

  /** Changes the view, if there is one. */
  public void change(UnaryOperator<NodeView> step) {
    present.updateAndGet(view -> view == null ? null : step.apply(view));
  }
}
