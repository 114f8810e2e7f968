/**
 * What all parts of the checker share: its state, operands, messages, and the parts' interfaces to
 * each other.
 */
@NullMarked
package dev.baton.go.check.core;

import org.jspecify.annotations.NullMarked;
