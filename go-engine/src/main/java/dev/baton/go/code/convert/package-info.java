/**
 * What becomes of a value: a JVM constant, another number type, another type, an interface value or
 * what an interface value holds.
 */
@NullMarked
package dev.baton.go.code.convert;

import org.jspecify.annotations.NullMarked;
