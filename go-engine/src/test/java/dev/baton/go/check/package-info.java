/** Tests of the type checker. */
@NullMarked
package dev.baton.go.check;

import org.jspecify.annotations.NullMarked;
