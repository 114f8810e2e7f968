/** Where the compiler's messages say that expressions stand. */
@NullMarked
package dev.baton.go.check.text;

import org.jspecify.annotations.NullMarked;
