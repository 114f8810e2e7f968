package dev.baton.gms.deployment;

/** WildFly understood an operation and did not do it; the message is its failure description. */
final class RefusedException extends Exception {

  private static final long serialVersionUID = 1L;

  RefusedException(String failureDescription) {
    super(failureDescription);
  }
}
