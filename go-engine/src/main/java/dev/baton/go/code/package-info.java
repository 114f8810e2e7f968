/** Turns checked Go functions into JVM classes. */
@NullMarked
package dev.baton.go.code;

import org.jspecify.annotations.NullMarked;
