/** Expressions: how each pushes its value. */
@NullMarked
package dev.baton.go.code.value;

import org.jspecify.annotations.NullMarked;
