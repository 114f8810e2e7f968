/**
 * Go's memory as package unsafe sees it: bytes at addresses, read from and written to the objects
 * that hold the variables.
 */
@NullMarked
package dev.baton.go.runtime.memory;

import org.jspecify.annotations.NullMarked;
