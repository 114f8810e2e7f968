/** Package sync. */
@NullMarked
package dev.baton.go.library.sync;

import org.jspecify.annotations.NullMarked;
