package dev.baton.go.constant;

/** A complex constant; its parts are {@link IntValue} or {@link FloatValue}. */
public record ComplexValue(Value re, Value im) implements Value {
  @Override
  public String toString() {
    return "(" + re + " + " + im + "i)";
  }
}
