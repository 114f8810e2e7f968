/** Make-before-break: the states of a device, and what leads from one to the next. */
@NullMarked
package dev.baton.device.move;

import org.jspecify.annotations.NullMarked;
