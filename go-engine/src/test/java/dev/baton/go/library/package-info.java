/** Tests of the library: Go programs that use it, and what Go prints for them. */
@NullMarked
package dev.baton.go.library;

import org.jspecify.annotations.NullMarked;
