/** Go source texts, positions in them, their tokens, and the errors found in them. */
@NullMarked
package dev.baton.go.syntax;

import org.jspecify.annotations.NullMarked;
