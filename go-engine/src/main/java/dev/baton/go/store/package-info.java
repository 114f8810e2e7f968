/** The content store: all versions of all functions, and which of them is in force. */
@NullMarked
package dev.baton.go.store;

import org.jspecify.annotations.NullMarked;
