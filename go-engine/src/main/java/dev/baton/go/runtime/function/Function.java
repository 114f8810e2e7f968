package dev.baton.go.runtime.function;

/**
 * A func value; nil is null. There is a subclass for each erased signature, named {@code
 * Func<parameters>To<results>} with a letter for each: I (bool and integers of at most 32 bits), J,
 * F, D, L (any reference). Several results come as a tuple of their letters; none is V.
 */
public abstract class Function {}
