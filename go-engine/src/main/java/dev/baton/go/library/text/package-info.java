/** Algorithms on bytes and runes that several library packages share. */
@NullMarked
package dev.baton.go.library.text;

import org.jspecify.annotations.NullMarked;
