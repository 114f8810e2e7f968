/** The names and numbers that GMS and gateways know things by. */
@NullMarked
package dev.baton.contracts.id;

import org.jspecify.annotations.NullMarked;
