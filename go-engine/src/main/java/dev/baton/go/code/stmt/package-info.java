/** Statements. */
@NullMarked
package dev.baton.go.code.stmt;

import org.jspecify.annotations.NullMarked;
