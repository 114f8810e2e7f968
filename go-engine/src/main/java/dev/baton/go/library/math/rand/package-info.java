/** Package math/rand. */
@NullMarked
package dev.baton.go.library.math.rand;

import org.jspecify.annotations.NullMarked;
