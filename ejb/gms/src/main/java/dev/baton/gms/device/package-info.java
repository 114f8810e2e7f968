/** The registry of devices, their secrets, and their log-in. */
@NullMarked
package dev.baton.gms.device;

import org.jspecify.annotations.NullMarked;
