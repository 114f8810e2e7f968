/**
 * The JVM's view of Go: which classes, kinds of values and locals stand for what, and the function
 * being generated.
 */
@NullMarked
package dev.baton.go.code.jvm;

import org.jspecify.annotations.NullMarked;
