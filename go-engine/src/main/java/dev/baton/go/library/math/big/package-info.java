/** Package math/big: arithmetic on integers of any size. */
@NullMarked
package dev.baton.go.library.math.big;

import org.jspecify.annotations.NullMarked;
