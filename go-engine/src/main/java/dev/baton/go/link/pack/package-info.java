/** Values in an array, where they are too many for the parameters of a method of the JVM. */
@NullMarked
package dev.baton.go.link.pack;

import org.jspecify.annotations.NullMarked;
