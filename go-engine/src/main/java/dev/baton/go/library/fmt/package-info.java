/** Package fmt: printing and scanning. */
@NullMarked
package dev.baton.go.library.fmt;

import org.jspecify.annotations.NullMarked;
