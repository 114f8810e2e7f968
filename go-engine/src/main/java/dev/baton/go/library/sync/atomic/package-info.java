/** Package sync/atomic. */
@NullMarked
package dev.baton.go.library.sync.atomic;

import org.jspecify.annotations.NullMarked;
