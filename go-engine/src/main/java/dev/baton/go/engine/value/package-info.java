/** Plain Java values as Go values, and back. */
@NullMarked
package dev.baton.go.engine.value;

import org.jspecify.annotations.NullMarked;
