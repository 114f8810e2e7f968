/** The messages between GMS and the gateways, and the words that both share. */
@NullMarked
package dev.baton.contracts;

import org.jspecify.annotations.NullMarked;
