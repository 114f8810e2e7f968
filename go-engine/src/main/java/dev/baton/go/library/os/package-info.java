/** Package os. */
@NullMarked
package dev.baton.go.library.os;

import org.jspecify.annotations.NullMarked;
