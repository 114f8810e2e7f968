/** Package errors. */
@NullMarked
package dev.baton.go.library.errors;

import org.jspecify.annotations.NullMarked;
