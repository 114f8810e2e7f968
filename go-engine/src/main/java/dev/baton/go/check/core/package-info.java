/** What all parts of the checker share: its state, operands and messages. */
@NullMarked
package dev.baton.go.check.core;

import org.jspecify.annotations.NullMarked;
