/** Several results in one object, a class for each erased shape. */
@NullMarked
package dev.baton.go.runtime.tuple;

import org.jspecify.annotations.NullMarked;
