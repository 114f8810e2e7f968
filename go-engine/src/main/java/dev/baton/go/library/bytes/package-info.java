/** Package bytes. */
@NullMarked
package dev.baton.go.library.bytes;

import org.jspecify.annotations.NullMarked;
