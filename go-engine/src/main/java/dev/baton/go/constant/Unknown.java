package dev.baton.go.constant;

/** The value of a constant expression that is wrong; every operation on it gives it again. */
public enum Unknown implements Value {
  UNKNOWN;

  @Override
  public String toString() {
    return "unknown";
  }
}
