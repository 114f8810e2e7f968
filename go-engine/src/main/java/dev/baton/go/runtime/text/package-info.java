/** Numbers and places as text. */
@NullMarked
package dev.baton.go.runtime.text;

import org.jspecify.annotations.NullMarked;
