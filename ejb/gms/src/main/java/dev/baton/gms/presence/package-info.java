/** Which device has which channel where, and which places of a node are taken. */
@NullMarked
package dev.baton.gms.presence;

import org.jspecify.annotations.NullMarked;
