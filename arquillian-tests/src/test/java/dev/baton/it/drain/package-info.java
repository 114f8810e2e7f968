/** A gateway in the middle of its drain, held there by a device that does not go. */
@NullMarked
package dev.baton.it.drain;

import org.jspecify.annotations.NullMarked;
