/** REST: devices, their commands and their places. */
@NullMarked
package dev.baton.web.rest.device;

import org.jspecify.annotations.NullMarked;
