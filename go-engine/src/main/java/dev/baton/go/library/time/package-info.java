/** Package time. */
@NullMarked
package dev.baton.go.library.time;

import org.jspecify.annotations.NullMarked;
