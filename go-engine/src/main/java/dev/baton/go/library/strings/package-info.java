/** Package strings. */
@NullMarked
package dev.baton.go.library.strings;

import org.jspecify.annotations.NullMarked;
