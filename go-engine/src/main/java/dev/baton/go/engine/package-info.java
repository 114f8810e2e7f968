/** Compiles and runs Go programs: what hosts use. */
@NullMarked
package dev.baton.go.engine;

import org.jspecify.annotations.NullMarked;
