/** Generated classes on their way into the JVM. */
@NullMarked
package dev.baton.go.link.load;

import org.jspecify.annotations.NullMarked;
