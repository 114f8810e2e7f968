/** Who gets a channel here, and where the others are sent. */
@NullMarked
package dev.baton.gateway.admission;

import org.jspecify.annotations.NullMarked;
