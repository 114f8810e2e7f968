/**
 * Identity of types, type sets, substitution of type parameters, and instances of generic types.
 */
@NullMarked
package dev.baton.go.types.algebra;

import org.jspecify.annotations.NullMarked;
