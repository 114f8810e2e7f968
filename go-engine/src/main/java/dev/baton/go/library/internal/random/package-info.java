/** Random bits, and the tables of the ziggurat method. */
@NullMarked
package dev.baton.go.library.internal.random;

import org.jspecify.annotations.NullMarked;
