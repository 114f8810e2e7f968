/** Package unicode. */
@NullMarked
package dev.baton.go.library.unicode;

import org.jspecify.annotations.NullMarked;
