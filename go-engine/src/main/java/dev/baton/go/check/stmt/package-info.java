/** Checks function bodies. */
@NullMarked
package dev.baton.go.check.stmt;

import org.jspecify.annotations.NullMarked;
