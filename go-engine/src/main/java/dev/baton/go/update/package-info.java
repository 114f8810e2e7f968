/** From a new text to changed functions. */
@NullMarked
package dev.baton.go.update;

import org.jspecify.annotations.NullMarked;
