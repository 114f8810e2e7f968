package dev.baton.gateway.order;

/** An order can't be carried out, or not now; its text is what GMS is told. */
final class OrderRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OrderRefusedException(String reason) {
    super(reason);
  }
}
