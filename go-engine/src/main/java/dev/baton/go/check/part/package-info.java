/**
 * The parts of the checker as they know each other: expressions, types, calls, declarations,
 * bodies.
 */
@NullMarked
package dev.baton.go.check.part;

import org.jspecify.annotations.NullMarked;
