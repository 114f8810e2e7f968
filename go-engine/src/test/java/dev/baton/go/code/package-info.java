/** Programs in each area of the language, run to their end. */
@NullMarked
package dev.baton.go.code;

import org.jspecify.annotations.NullMarked;
