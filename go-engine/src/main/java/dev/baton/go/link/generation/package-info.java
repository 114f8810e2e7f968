/** Which set of function versions a chain of calls runs: all of an update, or none of it. */
@NullMarked
package dev.baton.go.link.generation;

import org.jspecify.annotations.NullMarked;
