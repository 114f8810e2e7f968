/** The management service's own services, called inside the server. */
@NullMarked
package dev.baton.it.gms;

import org.jspecify.annotations.NullMarked;
