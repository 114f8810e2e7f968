/** Which node a device is sent to, and the ticket that admits it there. */
@NullMarked
package dev.baton.gms.allocation;

import org.jspecify.annotations.NullMarked;
