/** Tests. */
@NullMarked
package dev.baton.go.runtime.value;

import org.jspecify.annotations.NullMarked;
