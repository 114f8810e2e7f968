/** The consistent hash from devices to logical nodes. */
@NullMarked
package dev.baton.gms.ring;

import org.jspecify.annotations.NullMarked;
