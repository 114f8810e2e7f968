/** Package runtime. */
@NullMarked
package dev.baton.go.library.runtime;

import org.jspecify.annotations.NullMarked;
