/** Go's types and the declared things (objects) of a program; knows nothing of the syntax tree. */
@NullMarked
package dev.baton.go.types;

import org.jspecify.annotations.NullMarked;
