/** What kinds of Go types there are. */
@NullMarked
package dev.baton.go.runtime.kind;

import org.jspecify.annotations.NullMarked;
