package dev.baton.go.constant;

/**
 * The value of a constant. Numbers are kept in the simplest form that holds them exactly: a whole
 * number that came from a float or complex expression stays what it was until it is converted.
 */
public sealed interface Value
    permits BoolValue, StringValue, IntValue, FloatValue, ComplexValue, Unknown {

  /** The value as the compiler's messages show it: rounded and shortened. */
  @Override
  String toString();
}
