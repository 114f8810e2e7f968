/** Package math/rand/v2. */
@NullMarked
package dev.baton.go.library.math.rand.v2;

import org.jspecify.annotations.NullMarked;
