/** Commands as tasks: one at a time, in order, each in effect once (G3). */
@NullMarked
package dev.baton.device.command;

import org.jspecify.annotations.NullMarked;
