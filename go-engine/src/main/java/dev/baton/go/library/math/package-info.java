/** Package math. */
@NullMarked
package dev.baton.go.library.math;

import org.jspecify.annotations.NullMarked;
