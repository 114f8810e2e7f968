/** Package sort. */
@NullMarked
package dev.baton.go.library.sort;

import org.jspecify.annotations.NullMarked;
