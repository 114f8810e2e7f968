package dev.baton.go.code.jvm;

import dev.baton.go.types.Type;

/**
 * A value kept in a JVM local for a while.
 *
 * @param owned whether nothing else refers to it, if it is a struct or array
 */
public record Temp(int slot, Type type, boolean owned) {}
