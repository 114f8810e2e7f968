/** The master gateway: the well-known device port where devices ask for an address. */
@NullMarked
package dev.baton.gms.master;

import org.jspecify.annotations.NullMarked;
