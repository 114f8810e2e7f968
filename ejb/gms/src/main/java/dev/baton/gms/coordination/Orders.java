package dev.baton.gms.coordination;

import dev.baton.contracts.id.UpgradeId;
import dev.baton.contracts.order.Order;
import java.util.List;
import java.util.Optional;

/**
 * A coordinator's orders. They are stored in the caller's transaction and go out after its commit;
 * one that stays unanswered is sent again under the same id, until an order to the contrary takes
 * its place.
 */
public interface Orders {

  /** Gives an order; giving one with the same id once more changes nothing. */
  void place(Order order);

  /** The gateway's answer, if there is one yet. */
  Optional<OrderAnswer> answer(String orderId);

  /** The orders of an upgrade that had to be sent again and are still unanswered. */
  List<RepeatedOrder> repeated(UpgradeId upgrade);
}
