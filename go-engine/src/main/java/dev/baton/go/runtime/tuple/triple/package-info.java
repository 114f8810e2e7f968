/** Three results in one object, a class for each erased shape. */
@NullMarked
package dev.baton.go.runtime.tuple.triple;

import org.jspecify.annotations.NullMarked;
