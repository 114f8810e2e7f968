/** What a device tells its product about its channels, moves and tasks. */
@NullMarked
package dev.baton.device.event;

import org.jspecify.annotations.NullMarked;
