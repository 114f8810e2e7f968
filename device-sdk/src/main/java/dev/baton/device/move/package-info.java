/** Make-before-break: the device's states, what leads from one to the next, and what each does. */
@NullMarked
package dev.baton.device.move;

import org.jspecify.annotations.NullMarked;
