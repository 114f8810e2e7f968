/** Functions as a whole: parameters, results, closures, adapters. */
@NullMarked
package dev.baton.go.code.function;

import org.jspecify.annotations.NullMarked;
