/** Infers the type arguments of generic functions. */
@NullMarked
package dev.baton.go.check.infer;

import org.jspecify.annotations.NullMarked;
