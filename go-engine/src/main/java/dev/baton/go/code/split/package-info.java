/** How functions that are too large for a method of the JVM are divided. */
@NullMarked
package dev.baton.go.code.split;

import org.jspecify.annotations.NullMarked;
