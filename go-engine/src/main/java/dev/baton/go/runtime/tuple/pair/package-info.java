/** Two results in one object, a class for each erased shape. */
@NullMarked
package dev.baton.go.runtime.tuple.pair;

import org.jspecify.annotations.NullMarked;
