/** Package reflect. */
@NullMarked
package dev.baton.go.library.reflect;

import org.jspecify.annotations.NullMarked;
