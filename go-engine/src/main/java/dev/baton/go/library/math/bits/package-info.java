/** Package math/bits. */
@NullMarked
package dev.baton.go.library.math.bits;

import org.jspecify.annotations.NullMarked;
